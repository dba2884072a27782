using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Measures;
using Trellis.Domain.Planning;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>Keys in a figure for one expected impact. It is added to those before and changes none.</summary>
public class FigureModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : BenefitsPage(db, locality, clock), IKeepsDraft, ILoads
{
    [BindProperty] public long? Numerator { get; set; }
    [BindProperty] public long? Denominator { get; set; }
    [BindProperty] public decimal? Mean { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the first day it counts")] public DateOnly? From { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the last day it counts")] public DateOnly? To { get; set; }
    [BindProperty, StringLength(200)] public string? Source { get; set; }
    [BindProperty, StringLength(500)] public string? Note { get; set; }

    public BenefitNow? Benefit { get; private set; }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (Locality.Impacts.Of((string)RouteData.Values["impact"]!) is { } impact) Benefit = (await Db.BenefitsAsync(Locality, [impact], cancel))[0].Now;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Benefit is not { Measure: var measure, Indicator: var indicator }) return NotFound();
        var version = indicator.Measure is null ? Locality.Impacts.Version : Locality.Tool.Version;
        Db.Add(MeasureResult.KeyIn(measure, version, new(Numerator, Denominator, Mean, null, null, From!.Value, To!.Value, Source ?? "", Note), Member, Now));
        await Db.SaveChangesAsync(cancel);

        TempData["Done"] = "The figure is kept";
        return RedirectToPage("/Planning/Benefits");
    }
}
