using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.Administration.Teams;

/// <summary>One team: what it is called, whether being seen there is private, and who is in it.</summary>
public class EditModel(TrellisDb db) : AdministrationPage(db), ILoads
{
    private Team team = null!;

    [BindProperty(SupportsGet = true)] public Guid TeamId { get; set; }
    [BindProperty] public TeamForm Form { get; set; } = new();

    public string Name { get; private set; } = "";
    public Guid OrganisationId => team.OrganisationId;
    public IReadOnlyList<Member> Members { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await Db.Teams.SingleOrDefaultAsync(t => t.Id == TeamId, HttpContext.RequestAborted) is not { } found) { context.Result = NotFound(); return; }
        team = found;
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Form = TeamForm.Of(team);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        await Form.WriteToAsync(team, Db, cancel);
        return await DoneAsync("Saved", $"/administration/teams/{TeamId}", cancel);
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Name = team.Name;
        Members = await Db.Members.AsNoTracking().People().Where(m => Db.TeamMembers.Any(x => x.TeamId == TeamId && x.MemberId == m.Id)).OrderBy(m => m.Name).ToListAsync(cancel);
    }
}
