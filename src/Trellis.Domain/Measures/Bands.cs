namespace Trellis.Domain.Measures;

/// <summary>Whether a figure is reached by being equal to it, or only by being over it.</summary>
public enum Reached { AtLeast, Above }

/// <summary>Where a level begins.</summary>
public sealed record Threshold(int Level, Fraction From);

/// <summary>A stretch for which the published tool gives two levels, and the one this locality uses.</summary>
public sealed record Overlap(Fraction From, Fraction Below, int Level, string Words)
{
    public bool Holds(Fraction value) => value >= From && value < Below;
}

/// <summary>From a value to a level, 1 to 4. The figures are lower bounds and are compared exactly; level 1 has none (requirements §3.4).</summary>
public sealed record Bands(Reached Reached, IReadOnlyList<Threshold> Levels, Fraction? LevelOneFrom = null, IReadOnlyList<Overlap>? Overlaps = null)
{
    public int LevelOf(Fraction value) => OverlapAt(value)?.Level ?? Levels.Where(t => Reaches(value, t.From)).Select(t => t.Level).DefaultIfEmpty(1).Max();

    public Overlap? OverlapAt(Fraction value) => Overlaps?.FirstOrDefault(o => o.Holds(value));

    /// <summary>Under the figure the tool prints for level 1. It is still level 1, for the scale has no 0.</summary>
    public bool IsBelowLevelOne(Fraction value) => LevelOneFrom is { } from && !Reaches(value, from);

    /// <summary>Where the next level begins; nothing after level 4.</summary>
    public Threshold? After(int level)
    {
        if (Levels.Where(t => t.Level > level).MinBy(t => t.Level) is not { } next) return null;
        return Overlaps?.FirstOrDefault(o => o.Holds(next.From) && o.Level < next.Level) is { } overlap ? next with { From = overlap.Below } : next;
    }

    /// <summary>How many more of the same <paramref name="denominator"/> would have to count to begin the next level; null at level 4.</summary>
    public long? MoreNeeded(long numerator, long denominator)
    {
        if (After(LevelOf(new(numerator, denominator))) is not { } next) return null;
        var counted = next.From * new Fraction(denominator, 1);
        return (Reached is Reached.AtLeast ? counted.Ceiling : counted.Floor + 1) - numerator;
    }

    /// <summary>Levels 2, 3 and 4, each beginning higher than the one before.</summary>
    public bool AreRising => Levels.Select(t => t.Level).SequenceEqual([2, 3, 4]) && Levels.Zip(Levels.Skip(1)).All(p => p.First.From < p.Second.From);

    private bool Reaches(Fraction value, Fraction from) => Reached is Reached.AtLeast ? value >= from : value > from;
}
