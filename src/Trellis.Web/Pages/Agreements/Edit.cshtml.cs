using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Domain;

namespace Trellis.Web.Pages.Agreements;

/// <summary>Changes what an agreement says. A kind that is added waits for the others.</summary>
public class EditModel(TrellisDb db) : AgreementPage(db)
{
    [BindProperty] public AgreementForm Form { get; set; } = new();
    [BindProperty] public long Version { get; set; }

    public void OnGet() => Form = AgreementForm.Of(Agreement);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Version != Agreement.Version) throw new RuleBrokenException("Somebody else changed this agreement while you were typing. Open it in another window, compare, then save again");
        Form.WriteTo(Agreement, Db.Sight.OrganisationId);
        Agreement.Checked(Organisations);
        await Db.SaveChangesAsync(cancel);

        TempData["Done"] = "The agreement is saved";
        return RedirectToPage("/Agreements/Show", new { agreementId = Agreement.Id });
    }
}
