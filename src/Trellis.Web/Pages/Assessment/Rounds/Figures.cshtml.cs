using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Instruments;
using Trellis.Domain.Measures;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Assessment.Rounds;

/// <summary>Every measure on one page: so many of so many, for one period, from where. What is typed stays beside what Trellis counts later.</summary>
public class FiguresModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : RoundFormPage(db, locality), ILoads, IKeepsDraft
{
    [BindProperty, Required(ErrorMessage = "Enter when the period begins")] public DateOnly? From { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter when the period ends")] public DateOnly? To { get; set; }
    [BindProperty] public IList<FigureRow> Rows { get; set; } = [];

    public IReadOnlyList<(Rating Rating, Measure Measure)> Measures => [.. Tool.Ratings.SelectMany(r => r.Measures.Select(m => (r, m)))];
    public IReadOnlyDictionary<string, MeasureResult> InUse { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancel)
    {
        InUse = (await Db.MeasureResults.AsNoTracking().InTheYearTo(Round.HeldOn).ToListAsync(cancel)).InUse();
        while (Rows.Count < Measures.Count) Rows.Add(new());
    }

    /// <summary>What Trellis counted itself, where that is in use. Its row is left empty.</summary>
    public MeasureResult? Counted(Measure measure) => InUse.GetValueOrDefault(measure.Code) is { Origin: ResultOrigin.Computed } counted ? counted : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var last = InUse.Values.Where(r => r.Origin is ResultOrigin.KeyedIn).MaxBy(r => r.RecordedAt);
        var ends = Round.HeldOn < Db.Sight.Today ? Round.HeldOn : Db.Sight.Today;
        (From, To) = last is null ? (ends.AddYears(-1).AddDays(1), ends) : (last.From, last.To);
        Rows = [.. Measures.Select(m => FigureRow.Of(m.Measure, Counted(m.Measure) is null ? InUse.GetValueOrDefault(m.Measure.Code) : null))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (To > Round.HeldOn) throw new RuleBrokenException("The period must end by the day the round is held", nameof(To));
        if (To <= Round.HeldOn.AddYears(-1)) throw new RuleBrokenException("The period must end in the twelve months before the round is held", nameof(To));
        await LoadAsync(cancel);
        foreach (var ((_, measure), at) in Measures.Zip(Enumerable.Range(0, Math.Min(Rows.Count, Measures.Count))))
        {
            var row = Rows[at];
            if (row.IsEmpty || InUse.TryGetValue(measure.Code, out var kept) && (kept.From, kept.To) == (From, To) && row.SaysTheSameAs(measure, kept)) continue;
            Db.Add(row.KeyIn(measure, Tool.Version, From!.Value, To!.Value, Member, clock.Now(), at));
        }
        return await DoneAsync("The figures are kept. Now look at the levels they suggest", "/Assessment/Rounds/Confirm", cancel);
    }
}
