using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.Administration.Teams;

/// <summary>One team: what it is called, whether being seen there is private, and who is in it.</summary>
public class EditModel(TrellisDb db) : AdministrationPage(db), ILoads
{
    private Team? team;

    [BindProperty(SupportsGet = true)] public Guid TeamId { get; set; }
    [BindProperty] public TeamForm Form { get; set; } = new();

    public string Name { get; private set; } = "";
    public Guid OrganisationId => team!.OrganisationId;
    public IReadOnlyList<Member> Members { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (team is null) return NotFound();
        Form = TeamForm.Of(team);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (team is null) return NotFound();
        await Form.WriteToAsync(team, Db, cancel);
        return await DoneAsync("Saved", $"/administration/teams/{TeamId}", cancel);
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        team = await Db.Teams.SingleOrDefaultAsync(t => t.Id == TeamId, cancel);
        Name = team?.Name ?? "";
        Members = await Db.Members.AsNoTracking().Where(m => Db.TeamMembers.Any(x => x.TeamId == TeamId && x.MemberId == m.Id)).OrderBy(m => m.Name).ToListAsync(cancel);
    }
}
