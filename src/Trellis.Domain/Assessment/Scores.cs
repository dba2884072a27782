using Trellis.Domain.Instruments;

namespace Trellis.Domain.Assessment;

/// <summary>How the levels of its parts become the level of a principle. The tool gives no rule, so each total names the one it uses.</summary>
public enum CombiningRule { LowestPart, MeanHalfDown }

/// <summary>What a total adds up: one score for each principle, or one for each rating.</summary>
public enum Reading { PerPrinciple, PerRating }

/// <summary>One principle's score by a rule; none while no part is rated.</summary>
public sealed record PrincipleScore(Principle Principle, int? Level, int PartsRated)
{
    public bool IsComplete => PartsRated == Principle.Ratings.Count;

    /// <summary>At level 3 or over a locality may call itself THRIVE-like for the principle, if every part is rated.</summary>
    public bool IsThriveLike => IsComplete && Level >= 3;
}

/// <summary>A total with what it rests on. What is not yet rated is left out of total, maximum and mean alike, and said.</summary>
public sealed record Total(Reading Reading, CombiningRule? Rule, int Sum, int Rated, int Of)
{
    public int Maximum => 4 * Rated;
    public int Least => Rated;
    public bool IsComplete => Rated == Of;

    /// <summary>The mean level, from 1 to 4; none while nothing is rated.</summary>
    public Fraction? Mean => Rated == 0 ? null : new Fraction(Sum, Rated);

    /// <summary>The sum as a share of its maximum.</summary>
    public Fraction? OfMaximum => Rated == 0 ? null : new Fraction(Sum, Maximum);

    /// <summary>How far from all at level 1 (0) to all at level 4 (1).</summary>
    public Fraction? OfRange => Rated == 0 ? null : new Fraction(Sum - Least, Maximum - Least);
}

/// <summary>A round's levels added up by one rule, in both readings.</summary>
public sealed class Scores(AssessmentTool tool, IReadOnlyDictionary<string, int?> levels, CombiningRule rule)
{
    public CombiningRule Rule => rule;

    public PrincipleScore Of(Principle principle)
    {
        List<int> rated = [.. principle.Ratings.Select(Level).OfType<int>()];
        return new(principle, rated.Count == 0 ? null : Combine(rated, rule), rated.Count);
    }

    public int? Level(Rating rating) => levels.GetValueOrDefault(rating.Code);

    /// <summary>The total of a level of the system, or of all three.</summary>
    public Total Total(SystemLevel? level, Reading reading = Reading.PerPrinciple)
    {
        var principles = tool.Principles.Where(p => level is null || p.Level == level).ToList();
        List<int?> each = reading is Reading.PerPrinciple ? [.. principles.Select(p => Of(p).Level)] : [.. principles.SelectMany(p => p.Ratings).Select(Level)];
        return new(reading, reading is Reading.PerPrinciple ? rule : null, each.Sum() ?? 0, each.Count(l => l is not null), each.Count);
    }

    /// <summary>The lowest part; or the mean of the rated parts, a half going down.</summary>
    public static int Combine(IReadOnlyCollection<int> parts, CombiningRule rule) => rule switch
    {
        CombiningRule.LowestPart => parts.Min(),
        CombiningRule.MeanHalfDown => (int)new Fraction(2 * parts.Sum() - parts.Count, 2 * parts.Count).Ceiling,
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };
}
