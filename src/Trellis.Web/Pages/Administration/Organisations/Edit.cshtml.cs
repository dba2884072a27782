using Microsoft.AspNetCore.Mvc;
using Trellis.Data;

namespace Trellis.Web.Pages.Administration.Organisations;

/// <summary>Changes what is said about an organisation; the old words stay in the audit trail.</summary>
public class EditModel(TrellisDb db) : OrganisationPage(db)
{
    [BindProperty] public OrganisationForm Form { get; set; } = new();

    public void OnGet() => Form = OrganisationForm.Of(Organisation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Form.WriteTo(Organisation);
        return await DoneAsync("Saved", $"/administration/organisations/{OrganisationId}", cancel);
    }
}
