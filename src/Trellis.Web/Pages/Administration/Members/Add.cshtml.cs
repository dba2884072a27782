using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Alliance;
using Trellis.Web.Pages.Administration.Organisations;

namespace Trellis.Web.Pages.Administration.Members;

/// <summary>Adds somebody who works for an organisation. They are invited next.</summary>
public class AddModel(TrellisDb db) : OrganisationPage(db), ILoads
{
    [BindProperty] public MemberForm Form { get; set; } = new();

    public IReadOnlyList<Team> Teams { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var member = Form.Details.NewAt(Organisation);
        Db.Add(member);
        await Form.PutIntoTeamsAsync(member, Db, cancel);
        return await DoneAsync($"{member.Name} is added. Now send an invitation", $"/administration/members/{member.Id}", cancel);
    }

    public async Task LoadAsync(CancellationToken cancel) => Teams = await Db.Teams.AsNoTracking().Where(t => t.OrganisationId == OrganisationId).OrderBy(t => t.Name).ToListAsync(cancel);
}
