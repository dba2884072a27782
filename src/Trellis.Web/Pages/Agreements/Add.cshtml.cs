using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.Agreements;

/// <summary>Adds an agreement that the member's organisation takes part in.</summary>
public class AddModel(TrellisDb db) : PageModel, ILoads
{
    [BindProperty] public AgreementForm Form { get; set; } = new();

    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancel) => Organisations = await db.Organisations.OrderBy(o => o.Name).ToListAsync(cancel);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var agreement = Form.New().Checked();
        agreement.Between(Form.Chosen(Organisations), db.Sight.OrganisationId);
        db.Add(agreement);
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = "The agreement is saved";
        return RedirectToPage("/Agreements/Show", new { agreementId = agreement.Id });
    }
}
