using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.Agreements;

/// <summary>Adds an agreement that the member's organisation takes part in. Until others join, it shares nothing.</summary>
public class AddModel(TrellisDb db) : PageModel
{
    [BindProperty] public AgreementForm Form { get; set; } = new();
    [BindProperty, Required(ErrorMessage = "Enter the date sharing starts")] public DateOnly? StartsOn { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the date of the review")] public DateOnly? ReviewOn { get; set; }
    [BindProperty, Required(ErrorMessage = "Choose what your own organisation is")] public ControllerRole? Role { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var own = await db.Organisations.SingleAsync(o => o.Id == db.Sight.OrganisationId, cancel);
        var agreement = Form.New(StartsOn!.Value, ReviewOn!.Value);
        agreement.Join(own, Role!.Value);
        db.Add(agreement.Checked([own]));
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = "The agreement is saved. Now add who else takes part";
        return RedirectToPage("/Agreements/Parties", new { agreementId = agreement.Id });
    }
}
