using Trellis.Domain.Measures;

namespace Trellis.Domain.Planning;

/// <summary>Where a benefit stands: what is counted, the first figure, the latest, and whether the target is reached. Figures of an earlier indicator are not among them.</summary>
public sealed class BenefitNow(Impact impact, Benefit? set, Measure measure, IEnumerable<MeasureResult> results)
{
    public Impact Impact => impact;
    public Benefit? Set => set;
    public Indicator Indicator => set?.Indicator ?? impact.Indicator;
    public Measure Measure => measure;
    public FigureMoved Moved { get; } = FigureMoved.Since(DateOnly.MinValue, measure, Counted(results, measure, (set?.Indicator ?? impact.Indicator).Measure), (set?.Indicator ?? impact.Indicator).Better);
    /// <summary>What was counted as it is counted now, so that a change of the rule is no end of comparing. A measure of the tool keeps what there is until something is.</summary>
    private static IEnumerable<MeasureResult> Counted(IEnumerable<MeasureResult> results, Measure measure, string? ofTheTool) =>
        results.Where(r => r.Rule == measure.Rule && r.Unit == measure.Unit).ToList() is var same && (same.Count > 0 || ofTheTool is null) ? same : results;

    public MeasureResult? Baseline => Moved.Before;
    public MeasureResult? Latest => Moved.Now ?? Moved.Before;

    /// <summary>Nothing where there is no target, or no figure to hold against it.</summary>
    public bool? ReachesTarget => set?.Target is { } target && Latest is { } latest && latest.Rule == measure.Rule && latest.Value(measure) is { } value ? (Indicator.Better is Better.Higher ? value >= target : value <= target) : null;
}

public static class Indicators
{
    extension(Indicator indicator)
    {
        /// <summary>The indicator as a measure of its own, for figures that no measure of the tool counts. It gives no level.</summary>
        public Measure AsMeasure(Impact impact) => new($"benefit-{impact.Code}", impact.Title, indicator.Form, "count", indicator.Unit, indicator.Unit, indicator.Words, 12, new(Reached.AtLeast, [])) { Lowest = -1_000_000, Highest = 1_000_000 };
    }
}
