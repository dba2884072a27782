using Trellis.Domain.Instruments;

namespace Trellis.Domain.Insight;

/// <summary>Levels of the system that share one value.</summary>
public sealed record Tied(Fraction Value, IReadOnlyList<SystemLevel> Levels)
{
    /// <summary>Macro and meso</summary>
    public string Names => Levels.Select(Standings.Name).ToList().Listed;

    public bool Several => Levels.Count > 1;
}

/// <summary>The three levels of the system put in order by an exact value, those that are equal together.</summary>
public static class Standings
{
    public static readonly IReadOnlyList<SystemLevel> All = [SystemLevel.Macro, SystemLevel.Meso, SystemLevel.Micro];

    /// <summary>From the lowest to the highest.</summary>
    public static IReadOnlyList<Tied> By(Func<SystemLevel, Fraction> value) => [.. All.GroupBy(value).OrderBy(g => g.Key).Select(g => new Tied(g.Key, [.. g]))];

    public static string Name(SystemLevel level) => level.ToString().ToLowerInvariant();
}
