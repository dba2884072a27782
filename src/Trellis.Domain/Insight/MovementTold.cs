using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;

namespace Trellis.Domain.Insight;

/// <summary>How far the three levels of the system moved from an earlier round to this one, in sentences. Both are added up by one rule; a change is a share of the range.</summary>
public sealed class MovementTold(AssessmentTool tool, RatedRound before, RatedRound now, CombiningRule rule)
{
    private bool Complete => before.IsComplete(tool) && now.IsComplete(tool);

    /// <summary>Those that moved up least, or fell most; several where they are equal, none where a round is not complete.</summary>
    public IReadOnlyList<SystemLevel> Least => Complete && !AllEqual ? Order[0].Levels : [];

    public IEnumerable<string> Said
    {
        get
        {
            if (!Complete)
            {
                yield return $"The round of {Held(before)} and this one cannot be compared by level: {Incomplete}.";
                yield break;
            }
            yield return $"From {Held(before)} to {Held(now)}, {Passed}: {Standings.All.Select(Change).ToList().Listed}.";
            if (Standings.All.All(l => Of(l) == 0)) yield return "No level of the system moved.";
            else if (AllEqual) yield return "All three moved by the same share of their range.";
            else yield return Order[0].Several ? $"By movement {Order[0].Names} moved least, by the same share." : $"By movement {Order[0].Names} is the limiting level.";
            if (before.Round.ToolVersion != now.Round.ToolVersion) yield return $"The rounds used versions {before.Round.ToolVersion} and {now.Round.ToolVersion} of the tool, so part of a change may be other words.";
            if (before.Round.Rule != now.Round.Rule) yield return "The earlier round was added up by another rule when it was held; here one rule serves both.";
            yield return SamePeople;
        }
    }

    /// <summary>Whether standing lowest and moving least name the same level.</summary>
    public string? Together(IReadOnlyList<SystemLevel> lowest)
    {
        if (lowest.Count is 0 or 3 || Least.Count == 0) return null;
        List<string> both = [.. lowest.Intersect(Least).Select(Standings.Name)];
        var (low, least) = (lowest.Select(Standings.Name).ToList().Listed, Least.Select(Standings.Name).ToList().Listed);
        return both.Count == 0 ? $"Mean level names {low} and movement names {least}. They answer two questions: where the locality stands lowest, and where it has moved least."
            : both.Count == lowest.Count && both.Count == Least.Count ? $"Mean level and movement both name {low}."
            : $"Mean level names {low} and movement names {least}; {both.Listed} {(both.Count == 1 ? "is" : "are")} in both.";
    }

    private IReadOnlyList<Tied> Order => Standings.By(Of);

    private bool AllEqual => Order.Count == 1;

    private Fraction Of(SystemLevel level) => Total(now, level).OfRange!.Value - Total(before, level).OfRange!.Value;

    private string Change(SystemLevel level)
    {
        var (then, after, by) = (Total(before, level), Total(now, level), Of(level));
        var totals = $"total {then.Sum} to {after.Sum} of {after.Maximum}, mean {then.Mean.Mean} to {after.Mean.Mean}";
        return by == 0 ? $"{Standings.Name(level)} did not move ({totals})" : $"{Standings.Name(level)} {(by > 0 ? "rose" : "fell")} by {Size(by)} of its range ({totals})";
    }

    private static string Size(Fraction by) => ((Fraction?)(by < 0 ? 0 - by : by)).Points.TrimStart('+');

    /// <summary>The whole time, so that nobody has to guess which years are meant.</summary>
    private string Passed
    {
        get
        {
            var months = before.Round.HeldOn.MonthsSince(now.Round.HeldOn);
            var (years, rest) = (months / 12, months % 12);
            List<string> parts = [.. years == 0 ? [] : new[] { years == 1 ? "1 year" : $"{years} years" }, .. rest == 0 && years > 0 ? [] : new[] { rest == 1 ? "1 month" : $"{rest} months" }];
            return $"{parts.Listed} apart";
        }
    }

    private string SamePeople => now.Round.RoundBeforeId == before.Round.Id && now.Round.AlsoBefore is { } both
        ? both == now.People ? $"The same {both} people rated both." : $"Of {now.People} people at this round {both} were also at that one, so part of a change may be that other people judged."
        : "It is not known how many of the people rated both, so part of a change may be that other people judged.";

    private string Incomplete => new[] { before, now }.Where(r => !r.IsComplete(tool)).Select(r => $"on {Held(r)} {r.NotRated(tool).Select(x => x.Name).ToList().Listed} {(r.NotRated(tool).Count == 1 ? "was" : "were")} not rated").ToList().Listed;

    private static string Held(RatedRound round) => round.Round.HeldOn.Dated;

    private Total Total(RatedRound round, SystemLevel level) => round.Total(tool, level, rule)!;
}
