using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Sights;
using Trellis.Domain;

namespace Trellis.Web.Pages.Agreements;

/// <summary>Ends an agreement, after saying how many young people it touches.</summary>
public class StopModel(TrellisDb db, TimeProvider clock) : AgreementPage(db), ILoads
{
    [BindProperty] public string? Because { get; set; }

    public int HelpedTogether { get; private set; }
    public int AtRisk { get; private set; }

    public async Task LoadAsync(CancellationToken cancel) => (HelpedTogether, AtRisk) = await Db.HelpedTogetherAsync(Agreement, cancel);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Agreement.Stop(Because ?? "", clock.Now());
        await Db.SaveChangesAsync(cancel);

        TempData["Done"] = "Sharing has stopped";
        return RedirectToPage("/Agreements/Show", new { agreementId = Agreement.Id });
    }
}
