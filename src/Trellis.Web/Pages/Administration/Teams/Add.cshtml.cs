using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Domain.Alliance;
using Trellis.Web.Pages.Administration.Organisations;

namespace Trellis.Web.Pages.Administration.Teams;

/// <summary>Adds a team to an organisation.</summary>
public class AddModel(TrellisDb db) : OrganisationPage(db)
{
    [BindProperty] public TeamForm Form { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var team = new Team { OrganisationId = OrganisationId, Name = "" };
        await Form.WriteToAsync(team, Db, cancel);
        Db.Add(team);
        return await DoneAsync($"{team.Name} is added", $"/administration/organisations/{OrganisationId}", cancel);
    }
}
