namespace Trellis.Domain.Measures;

/// <summary>The level a result means for a locality, and a paragraph that says how that came about. No level is not level 1: then the paragraph says what is missing.</summary>
public sealed record MeasuredLevel(int? Level, string Explanation)
{
    /// <summary>What was counted and when, in a line: 58 of 120 notes record a grouping: 48.3 %, 1 April 2024 to 31 March 2025.</summary>
    public static string Line(Measure measure, MeasureResult result) => new Explained(measure, result).Line;

    public static MeasuredLevel Of(Measure measure, MeasureResult result)
    {
        var said = new Explained(measure, result);
        var missed = measure.Condition is { } condition && (result.Coverage is not { } coverage || coverage < condition.AtLeast);
        // Offered to too few is known even where nobody answered.
        if (missed && measure.Condition!.Otherwise is WhenMissed.LevelOne && result.Coverage is not null) return new(1, said.Paragraph([said.TooFew, "The tool then gives level 1, whatever the mean."]));
        if (result.Value(measure) is not { } value) return new(null, said.Paragraph([$"Nothing to measure: there were no {measure.Unit}. That is no level, and not level 1."]));
        if (missed && measure.Condition!.Otherwise is not WhenMissed.Advise) return new(null, said.Paragraph([said.TooFew, "The tool needs that, so no level is suggested."]));
        return new(measure.Bands.LevelOf(value), said.Paragraph([.. said.OfLevel(value), .. missed ? [said.TooFew, "The tool sets no minimum here; take the level with care."] : Array.Empty<string>()]));
    }
}
