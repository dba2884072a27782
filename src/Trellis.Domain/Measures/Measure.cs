namespace Trellis.Domain.Measures;

/// <summary>What a measure counts: so many of so many, the mean of scores, or how many things of a list are in place.</summary>
public enum MeasureForm { Share, Mean, Count }

/// <summary>What follows when too few answered or were offered: a warning, no level, or level 1.</summary>
public enum WhenMissed { Advise, NoLevel, LevelOne }

/// <summary>How complete a measure has to be: so many of so many.</summary>
public sealed record Condition(string Title, string Of, Fraction AtLeast, WhenMissed Otherwise);

/// <summary>A thing that is measured: what is counted, of what, in which unit, over how many months, by which rule, and which level a value means.</summary>
public sealed record Measure(string Code, string Title, MeasureForm Form, string Numerator, string Denominator, string Unit, string Rule, int Months, Bands Bands)
{
    /// <summary>The lowest and highest a mean can be.</summary>
    public Fraction? Lowest { get; init; }
    public Fraction? Highest { get; init; }
    /// <summary>How many things a count is out of.</summary>
    public long? OutOf { get; init; }
    public Condition? Condition { get; init; }
    /// <summary>Fewer than this many are counted with a warning.</summary>
    public long? WarnUnder { get; init; }

    public bool InPercent => Form is MeasureForm.Share || Form is MeasureForm.Mean && Highest == (Fraction)1;
}
