using Trellis.Domain.Measures;

namespace Trellis.Domain.Planning;

/// <summary>Whether a figure went the way it should, the other way, nowhere, or cannot be told yet.</summary>
public enum Direction { Unknown, Better, Worse, Same }

/// <summary>
/// One measure at two times: the result that stood at the beginning, and the one that counts now. Of several for one period the one in use counts, so that a mistake put
/// right is no movement. Values are compared exactly, and only where the same rule counted both. Nothing is taken for a figure that is missing.
/// </summary>
public sealed class FigureMoved
{
    private readonly Measure measure;

    private FigureMoved(Measure measure, Better better, MeasureResult? before, MeasureResult? now) => (this.measure, Better, Before, Now) = (measure, better, before, now);

    public Measure Measure => measure;
    public Better Better { get; }
    public MeasureResult? Before { get; }
    /// <summary>The result that counts now; nothing where there is none, or only the one it began with.</summary>
    public MeasureResult? Now { get; }

    /// <summary>The last result whose period had ended by a day, or else the first there is; and the one in use.</summary>
    public static FigureMoved Since(DateOnly day, Measure measure, IEnumerable<MeasureResult> results, Better better = Better.Higher)
    {
        var own = results.Where(r => r.Measure == measure.Code && r.IsMeasurable && r.IsMean == measure.Form is MeasureForm.Mean)
            .GroupBy(r => (r.From, r.To)).Select(g => g.InUse()[measure.Code]).OrderBy(r => r.To).ThenBy(r => r.RecordedAt).ToList();
        if (own.Count == 0) return new(measure, better, null, null);
        var before = own.Where(r => r.To <= day).InUse().GetValueOrDefault(measure.Code) ?? own[0];
        var now = own.InUse()[measure.Code];
        return new(measure, better, before, now == before ? null : now);
    }

    public bool SameRule => Before is null || Now is null || Before.Rule == Now.Rule;

    /// <summary>The change in value: parts of one for a share.</summary>
    public Fraction? By => SameRule && Before?.Value(measure) is { } from && Now?.Value(measure) is { } to ? to - from : null;

    public Direction Direction => By is not { } by ? Direction.Unknown : by == 0 ? Direction.Same : by > 0 == (Better is Better.Higher) ? Direction.Better : Direction.Worse;

    /// <summary>For shares, whether the two 95 % intervals overlap, so that the change may be chance.</summary>
    public bool MayBeChance => By is not null && measure.Form is MeasureForm.Share && Of(Before!) is var a && Of(Now!) is var b && a.Low <= b.High && b.Low <= a.High;

    private static Interval Of(MeasureResult result) => Interval.Wilson(result.Numerator!.Value, result.Denominator);
}
