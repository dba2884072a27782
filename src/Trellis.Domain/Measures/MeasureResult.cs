using Trellis.Domain.Alliance;

namespace Trellis.Domain.Measures;

/// <summary>Whether somebody typed a figure in or Trellis counted it.</summary>
public enum ResultOrigin { KeyedIn, Computed }

/// <summary>Figures as a locality brings them: so many of so many, or a mean, when, and from where.</summary>
public sealed record Figures(long? Numerator, long? Denominator, decimal? Mean, long? Reached, long? OutOf, DateOnly From, DateOnly To, string Source, string? Note = null);

/// <summary>One value of a measure for a period, with all that is needed to judge it. Never edited: a later one takes its place and it stays.</summary>
public class MeasureResult
{
    private MeasureResult() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Measure { get; init; }
    /// <summary>n. A mean has none.</summary>
    public long? Numerator { get; private init; }
    /// <summary>N. With none there is nothing to measure.</summary>
    public required long Denominator { get; init; }
    public long? MeanNumerator { get; private init; }
    public long? MeanDenominator { get; private init; }
    public required string Unit { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required DateOnly AsOf { get; init; }
    public required string Source { get; init; }
    public required string Rule { get; init; }
    /// <summary>The version of the tool whose rule this is.</summary>
    public required string RuleVersion { get; init; }
    /// <summary>How many answered, or were offered, of how many: what the measure's condition asks for.</summary>
    public long? Reached { get; private init; }
    public long? OutOf { get; private init; }
    public string? Note { get; private init; }
    public ResultOrigin Origin { get; private init; }
    public Guid? RecordedById { get; private init; }
    public required DateTimeOffset RecordedAt { get; init; }

    public bool IsMeasurable => Denominator > 0;
    /// <summary>A mean, and not so many of so many.</summary>
    public bool IsMean => MeanNumerator is not null;

    /// <summary>The exact value; nothing where nothing was counted.</summary>
    public Fraction? Value(Measure measure) => !IsMeasurable ? null
        : IsMean ? new Fraction(MeanNumerator!.Value, MeanDenominator!.Value)
        : measure.Form is MeasureForm.Count ? new Fraction(Numerator!.Value, 1)
        : new Fraction(Numerator!.Value, Denominator);

    /// <summary>The share that answered or was offered; nothing where that is not known.</summary>
    public Fraction? Coverage => OutOf is > 0 ? new Fraction(Reached!.Value, OutOf.Value) : null;

    public static MeasureResult KeyIn(Measure measure, string ruleVersion, Figures figures, Member by, Moment now) => Of(measure, ruleVersion, figures.Checked(measure, now.Today), ResultOrigin.KeyedIn, by, now);

    /// <summary>A value that Trellis counted from its own records.</summary>
    public static MeasureResult Compute(Measure measure, string ruleVersion, Figures figures, Moment now) => Of(measure, ruleVersion, figures.Checked(measure, now.Today), ResultOrigin.Computed, null, now);

    private static MeasureResult Of(Measure measure, string ruleVersion, Figures figures, ResultOrigin origin, Member? by, Moment now)
    {
        var mean = figures.Mean is { } typed ? Fraction.Of(measure.InPercent ? typed / 100 : typed) : (Fraction?)null;
        return new()
        {
            Measure = measure.Code, Numerator = figures.Numerator, Denominator = figures.Denominator!.Value, MeanNumerator = mean?.Numerator, MeanDenominator = mean?.Denominator, Unit = measure.Unit,
            From = figures.From, To = figures.To, AsOf = now.Today, Source = figures.Source.Trim(), Rule = measure.Rule, RuleVersion = ruleVersion, Reached = figures.Reached, OutOf = figures.OutOf,
            Note = string.IsNullOrWhiteSpace(figures.Note) ? null : figures.Note.Trim(), Origin = origin, RecordedById = by?.Id, RecordedAt = now.Instant,
        };
    }
}

public static class MeasureResultQueries
{
    /// <summary>Those whose period ended in the twelve months to a day.</summary>
    public static IQueryable<MeasureResult> InTheYearTo(this IQueryable<MeasureResult> results, DateOnly day)
    {
        var yearBefore = day.AddYears(-1);
        return results.Where(r => r.To <= day && r.To > yearBefore);
    }

    /// <summary>The one that counts for each measure: computed before keyed in where the period is no older, then the latest period, then the latest recorded.</summary>
    public static IReadOnlyDictionary<string, MeasureResult> InUse(this IEnumerable<MeasureResult> results) =>
        results.GroupBy(r => r.Measure).ToDictionary(g => g.Key, g => g.OrderByDescending(r => r.To).ThenByDescending(r => r.Origin is ResultOrigin.Computed).ThenByDescending(r => r.RecordedAt).First());
}
