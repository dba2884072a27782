using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Measures;
using Trellis.Domain.Planning;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.Planning;

/// <summary>A page of the benefits register: each expected impact with its indicator, first and latest figure, and target.</summary>
public abstract class BenefitsPage(TrellisDb db, LocalityContent locality, TimeProvider clock) : PageModel
{
    protected TrellisDb Db { get; } = db;
    protected LocalityContent Locality { get; } = locality;
    protected Moment Now { get; } = clock.Now();
    public Member Member => HttpContext.Features.Get<CurrentMember>()!.Member;
    public bool MayWrite => Plan.IsWrittenBy(Member);

    /// <summary>The measure an indicator is counted by: one of the tool, or one of its own.</summary>
    protected Measure MeasureOf(Impact impact, Indicator indicator) => Locality.Tool.Measure(indicator.Measure ?? "") ?? indicator.AsMeasure(impact);

    protected async Task<IReadOnlyList<(BenefitNow Now, IReadOnlyList<MeasureResult> Figures)>> ReadAsync(IEnumerable<Impact> impacts, CancellationToken cancel)
    {
        var set = await Db.Benefits.ToDictionaryAsync(b => b.Impact, cancel);
        var measures = impacts.Select(i => (Impact: i, Measure: MeasureOf(i, (set.GetValueOrDefault(i.Code)?.Indicator ?? i.Indicator)))).ToList();
        var codes = measures.Select(m => m.Measure.Code).Distinct().ToList();
        var results = (await Db.MeasureResults.AsNoTracking().Where(r => codes.Contains(r.Measure)).ToListAsync(cancel)).ToLookup(r => r.Measure);
        return [.. measures.Select(m => (new BenefitNow(m.Impact, set.GetValueOrDefault(m.Impact.Code), m.Measure, results[m.Measure.Code]), (IReadOnlyList<MeasureResult>)[.. results[m.Measure.Code].OrderByDescending(r => r.To).ThenByDescending(r => r.RecordedAt)]))];
    }
}
