using Trellis.Domain.Instruments;

namespace Trellis.Domain.Assessment;

/// <summary>One rating in two rounds: the levels, and the statements that came to be met or are met no longer.</summary>
public sealed record Moved(Rating Rating, int? Before, int? After, IReadOnlyList<Clause> NowMet, IReadOnlyList<Clause> NoLongerMet)
{
    /// <summary>Levels up or down; none where one of the two is not rated.</summary>
    public int? By => After - Before;

    public bool AnythingChanged => Before != After || NowMet.Count > 0 || NoLongerMet.Count > 0;
}

/// <summary>A level of the system in two rounds, added up by the same rule.</summary>
public sealed record Movement(SystemLevel? Level, Total Before, Total After)
{
    public int Change => After.Sum - Before.Sum;

    /// <summary>The change as a share of the range, which is what levels of different sizes can be compared by.</summary>
    public Fraction? OfRange => Before.OfRange is { } from && After.OfRange is { } to ? to - from : null;

    /// <summary>Only totals of the same principles say something together.</summary>
    public bool IsFair => Before.Rated == After.Rated;
}

/// <summary>Two rounds side by side, by one rule for both.</summary>
public sealed class Comparison(AssessmentTool tool, AssessmentRound before, IReadOnlyDictionary<string, PrincipleRating> then, AssessmentRound after, IReadOnlyDictionary<string, PrincipleRating> now, CombiningRule rule)
{
    private static readonly SystemLevel?[] Each = [SystemLevel.Macro, SystemLevel.Meso, SystemLevel.Micro, null];

    public CombiningRule Rule => rule;
    public Scores Before { get; } = new(tool, then.Levels(), rule);
    public Scores After { get; } = new(tool, now.Levels(), rule);

    public IEnumerable<Moved> Ratings => tool.Ratings.Select(r => new Moved(r, then.GetValueOrDefault(r.Code)?.Level, now.GetValueOrDefault(r.Code)?.Level, Only(r, now, then), Only(r, then, now)));

    public IEnumerable<Movement> Levels(Reading reading = Reading.PerPrinciple) => Each.Select(l => new Movement(l, Before.Total(l, reading), After.Total(l, reading)));

    /// <summary>Statements are compared by their marks, which only one version of the tool shares.</summary>
    public bool SameTool => before.ToolVersion == after.ToolVersion;

    /// <summary>How many of the people were at both, where the later round noted it about the earlier.</summary>
    public int? AtBoth => after.RoundBeforeId == before.Id ? after.AlsoBefore : null;

    /// <summary>The level of the system with the lowest mean in the later round; several where they are equal.</summary>
    public IReadOnlyList<SystemLevel> LowestByMean
    {
        get
        {
            var means = Each.OfType<SystemLevel>().Select(l => (Level: l, After.Total(l).Mean)).Where(m => m.Mean is not null).ToList();
            return means.Count == 0 ? [] : [.. means.Where(m => m.Mean == means.Min(x => x.Mean)).Select(m => m.Level)];
        }
    }

    /// <summary>Ratings whose statements nobody went through in one of the rounds: a level agreed as it stood, or taken from a figure. What changed in them is not known.</summary>
    public IReadOnlyList<Rating> WithoutStatements => [.. tool.Ratings.Where(r => then.GetValueOrDefault(r.Code)?.WentThrough is false || now.GetValueOrDefault(r.Code)?.WentThrough is false)];

    private List<Clause> Only(Rating rating, IReadOnlyDictionary<string, PrincipleRating> here, IReadOnlyDictionary<string, PrincipleRating> there) => !SameTool ? []
        : [.. rating.Clauses.Where(c => here.GetValueOrDefault(rating.Code)?.Met.Contains(c.Id) is true && there.TryGetValue(rating.Code, out var other) && other.WentThrough && !other.Met.Contains(c.Id))];
}
