using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Measures;
using Trellis.Domain.Planning;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>Chooses what is counted for one expected impact, and the target.</summary>
public class IndicatorModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : BenefitsPage(db, locality, clock), IKeepsDraft, ILoads
{
    [BindProperty] public string? Measure { get; set; }
    [BindProperty, StringLength(200)] public string? Words { get; set; }
    [BindProperty] public MeasureForm Form { get; set; }
    [BindProperty, StringLength(100)] public string? Unit { get; set; }
    [BindProperty] public Better Better { get; set; }
    [BindProperty] public decimal? Target { get; set; }
    [BindProperty] public DateOnly? TargetBy { get; set; }
    /// <summary>The version this form was opened on.</summary>
    [BindProperty] public long Opened { get; set; }

    public Impact Impact { get; private set; } = null!;
    public Benefit? Before { get; private set; }
    private long Saved => Before is { Version: var version } ? version + 1 : 0;
    public IEnumerable<Measure> Measures => Locality.Tool.Ratings.SelectMany(r => r.Measures).Where(m => m.Form is not MeasureForm.Count);

    public async Task LoadAsync(CancellationToken cancel)
    {
        Impact = Locality.Impacts.Of((string)RouteData.Values["impact"]!)!;
        Before = Impact is null ? null : await Db.Benefits.SingleOrDefaultAsync(b => b.Impact == Impact.Code, cancel);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Impact is null) return NotFound();
        Opened = Saved;
        (Words, Form, Unit, Better, Measure) = Before?.Indicator ?? Impact.Indicator;
        (Target, TargetBy) = ((Before?.Form is MeasureForm.Share ? Before.Target * 100 : Before?.Target)?.Rounded(4), Before?.TargetBy);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Impact is null) return NotFound();
        this.RefuseOnce(Opened, Saved);
        var measure = string.IsNullOrEmpty(Measure) ? null : Measures.FirstOrDefault(m => m.Code == Measure) ?? throw new RuleBrokenException("Choose a measure from the list, or none", nameof(Measure));
        var indicator = measure is null ? new Indicator(Words ?? "", Form, Unit ?? "", Better) : new(measure.Title, measure.InPercent ? MeasureForm.Share : measure.Form, measure.Unit, Better, measure.Code);
        if (Before is { } before) before.Set(indicator, Target, TargetBy, Member);
        else Db.Add(Benefit.Begin(Impact, indicator, Target, TargetBy, Member, Now));
        await Db.SaveChangesAsync(cancel);

        TempData["Done"] = "The indicator is kept";
        return RedirectToPage("/Planning/Benefits");
    }
}
