using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Measures;
using Trellis.Domain.Planning;

namespace Trellis.Web.Pages.Planning;

/// <summary>Reads where benefits stand, for pages and for the report alike.</summary>
internal static class BenefitsRead
{
    /// <summary>Each impact with what was set for it, and its figures, the latest first.</summary>
    public static async Task<IReadOnlyList<(BenefitNow Now, IReadOnlyList<MeasureResult> Figures)>> BenefitsAsync(this TrellisDb db, LocalityContent locality, IEnumerable<Impact> impacts, CancellationToken cancel)
    {
        var set = await db.Benefits.ToDictionaryAsync(b => b.Impact, cancel);
        var looked = impacts.Select(i => (Impact: i, Set: set.GetValueOrDefault(i.Code))).Select(b => (b.Impact, b.Set, Measure: locality.MeasureOf(b.Impact, b.Set?.Indicator ?? b.Impact.Indicator))).ToList();
        var codes = looked.Select(b => b.Measure.Code).Distinct().ToList();
        var results = (await db.MeasureResults.AsNoTracking().Where(r => codes.Contains(r.Measure)).ToListAsync(cancel)).ToLookup(r => r.Measure);
        return [.. looked.Select(b => (new BenefitNow(b.Impact, b.Set, b.Measure, results[b.Measure.Code]), (IReadOnlyList<MeasureResult>)[.. results[b.Measure.Code].OrderByDescending(r => r.To).ThenByDescending(r => r.RecordedAt)]))];
    }

    /// <summary>The measure an indicator is counted by: one of the tool, or one of its own.</summary>
    private static Measure MeasureOf(this LocalityContent locality, Impact impact, Indicator indicator) => locality.Tool.Measure(indicator.Measure ?? "") ?? indicator.AsMeasure(impact);
}
