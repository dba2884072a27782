using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;

namespace Trellis.Domain.Insight;

/// <summary>
/// Which level of the system holds the others back, in sentences: by mean level now, and by movement as a share of the range. Equal levels are named together,
/// nothing is ranked while a rating is missing, and raw totals are never compared, for the levels add up different numbers of principles.
/// </summary>
public sealed class LimitingLevel(AssessmentTool tool, RatedRound now, CombiningRule rule)
{
    private bool Complete => now.IsComplete(tool);

    /// <summary>The lowest by mean level; several where they are equal, none while a rating is missing.</summary>
    public IReadOnlyList<SystemLevel> ByMean => Complete ? Order(rule)[0].Levels : [];

    /// <summary>Where the levels stand, and whether they reach 3.</summary>
    public IEnumerable<string> InShort => Complete ? [.. Standing(), Reaching()] : [NotRanked];

    /// <summary>The same, and how far it hangs on the way of counting.</summary>
    public IEnumerable<string> Said => Complete ? [.. InShort, .. TotalsMislead is { } warning ? new[] { warning } : [], OtherReading(), OtherRule()] : InShort;

    private string NotRanked
    {
        get
        {
            var missing = now.NotRated(tool);
            var levels = Standings.All.Where(l => now.NotRated(tool, l).Count > 0).Select(Standings.Name).ToList();
            return $"Not rated: {missing.Select(r => r.Name).ToList().Listed}, so {levels.Listed} {(levels.Count == 1 ? "has" : "have")} no total and the three levels of the system are not put in order.";
        }
    }

    private IEnumerable<string> Standing()
    {
        var order = Order(rule);
        if (order is [var all])
        {
            yield return $"By mean level macro, meso and micro stand equal, at {Fully(all)}. None of them limits the others.";
            yield break;
        }
        yield return order[0].Several ? $"By mean level {order[0].Names} stand equal as the lowest, at {Fully(order[0])}." : $"By mean level {order[0].Names} is the limiting level: it stands at {Fully(order[0])}.";
        yield return order.Count == 2 ? $"{order[1].Names.AtTheStart} {(order[1].Several ? "stand equal above it" : "stands higher")}, at {At(order[1])}."
            : $"{order[1].Names.AtTheStart} follows at {At(order[1])}, and {order[2].Names} is highest at {At(order[2])}.";
        var step = order[0].Levels.Concat(order[1].Levels).Max(l => new Fraction(1, tool.Of(l).Count()));
        if (order[1].Value - order[0].Value < step) yield return $"The difference between {order[0].Names} and {order[1].Names} is less than one principle moving by one level, so it should not carry much weight.";
    }

    private string Fully(Tied tied) => $"{((Fraction?)tied.Value).Mean} of 4, which is {Total(tied.Levels[0]).OfRange.Percent} of the range from all at level 1 to all at level 4";

    /// <summary>2.43 (47.6 %)</summary>
    private string At(Tied tied) => $"{((Fraction?)tied.Value).Mean} ({Total(tied.Levels[0]).OfRange.Percent})";

    private string Reaching()
    {
        var reached = Standings.All.Where(l => Total(l).Mean >= (Fraction)3).Select(Standings.Name).ToList();
        var scores = new Scores(tool, now.Levels, rule);
        var like = tool.Principles.Count(p => scores.Of(p).IsThriveLike);
        var means = reached.Count switch { 0 => "No level of the system reaches a mean of 3", 3 => "All three levels of the system reach a mean of 3", _ => $"Of the three levels, {reached.Listed} {(reached.Count == 1 ? "reaches" : "reach")} a mean of 3" };
        return $"{means}. {like} of {tool.Principles.Count} principles {(like == 1 ? "is" : "are")} THRIVE-like, at level 3 or over with every part rated.";
    }

    private string? TotalsMislead
    {
        get
        {
            var counts = Standings.All.Select(l => $"{Standings.Name(l)} {tool.Of(l).Count()} (at most {4 * tool.Of(l).Count()})").ToList();
            return Standings.All.Select(l => tool.Of(l).Count()).Distinct().Count() == 1 ? null
                : $"Totals cannot be compared between levels, for they add up different numbers of principles: {counts.Listed}. Mean level and share of the range can.";
        }
    }

    private string OtherReading()
    {
        var other = Standings.By(l => now.Total(tool, l, rule, Reading.PerRating)!.Mean!.Value);
        return Compared("Counted by rating instead of by principle", other, "so which reading is used matters here");
    }

    private string OtherRule()
    {
        var another = rule is CombiningRule.LowestPart ? CombiningRule.MeanHalfDown : CombiningRule.LowestPart;
        return Compared(another is CombiningRule.LowestPart ? "With the lowest part for a principle instead of the mean of its parts" : "With the mean of its parts for a principle instead of the lowest part", Order(another), "so the rule that puts parts together matters here");
    }

    private string Compared(string how, IReadOnlyList<Tied> other, string matters) =>
        other.SelectMany(t => t.Levels).SequenceEqual(Order(rule).SelectMany(t => t.Levels)) && other.Count == Order(rule).Count
            ? $"{how}, the order is the same: {Means(other)}."
            : $"{how}, the order changes: {Means(other)}, {matters}.";

    private static string Means(IReadOnlyList<Tied> order) => order.Select(t => $"{t.Names} {((Fraction?)t.Value).Mean}").ToList().Listed;

    private IReadOnlyList<Tied> Order(CombiningRule by) => Standings.By(l => now.Total(tool, l, by)!.Mean!.Value);

    private Total Total(SystemLevel level) => now.Total(tool, level, rule)!;
}
