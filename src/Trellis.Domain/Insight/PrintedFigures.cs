using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;

namespace Trellis.Domain.Insight;

/// <summary>Where totals that are printed elsewhere do not fit one another, or what the round adds up to: maximum and rule that are not printed, two figures for one thing, another start.</summary>
public sealed class PrintedFigures(AssessmentTool tool, RatedRound round, IReadOnlyList<PublishedTotal> printed, CombiningRule rule)
{
    private readonly List<PublishedTotal> all = [.. printed.Where(p => p.Counts && p.RoundId == round.Round.Id).OrderBy(p => p.Level).ThenBy(p => p.NotedAt).ThenByDescending(p => p.Total)];

    public IEnumerable<string> Said => from level in all.GroupBy(p => p.Level) from sentence in Of(level.Key, [.. level]) select sentence;

    /// <summary>How far a level would have moved to a later round from a printed start that is not the round's own.</summary>
    public IEnumerable<string> OtherStarts(RatedRound later) =>
        from start in all.DistinctBy(p => (p.Level, p.Total))
        let own = round.Total(tool, start.Level, rule)
        let now = later.Total(tool, start.Level, rule)
        where own is not null && now is not null && start.Total != own.Sum && start.Total >= own.Least && start.Total <= own.Maximum && (start.Maximum ?? own.Maximum) == own.Maximum
        let other = own with { Sum = start.Total }
        select $"Counted from the {start.Total} that is printed ({start.PrintedIn}) instead of {own.Sum}, {Standings.Name(start.Level)} would have moved by {((Fraction?)(now.OfRange!.Value - other.OfRange!.Value)).Points} of its range instead of {((Fraction?)(now.OfRange!.Value - own.OfRange!.Value)).Points}.";

    private IEnumerable<string> Of(SystemLevel level, IReadOnlyList<PublishedTotal> here)
    {
        var (name, principles, ratings) = (Standings.Name(level), tool.Of(level).Count(), tool.Of(level).Sum(p => p.Ratings.Count));
        if (here.DistinctBy(p => p.Total).ToList() is { Count: > 1 } several) yield return $"For {name} at the round of {round.Round.HeldOn.Dated}, {several.Select(Figure).ToList().Listed} are printed. They cannot all be right, and nothing here tells which is.";
        foreach (var one in here)
        {
            yield return Beside(one, name);
            if (one.Total == principles) yield return $"{one.Total} is the least total there can be, with every principle at level 1.";
            if (one.Maximum is null) yield return $"No maximum is printed with the {one.Total} for {name}. With {principles} principles it is {4 * principles}{(ratings == principles ? "" : $", with {ratings} ratings {4 * ratings}")}.";
            else if (one.Maximum == 4 * principles && ratings > principles && !one.RuleIsPrinted) yield return $"A maximum of {one.Maximum} means one score for each of {principles} principles, although {name} has {ratings} ratings. By which rule parts became a principle is not printed.";
            else if (one.Maximum != 4 * principles && one.Maximum != 4 * ratings) yield return $"The printed maximum of {one.Maximum} is neither {4 * principles} ({principles} principles) nor {4 * ratings} ({ratings} ratings).";
        }
    }

    private string Beside(PublishedTotal one, string name)
    {
        if (round.Total(tool, one.Level, rule) is not { } own || round.Total(tool, one.Level, rule, Reading.PerRating) is not { } each) return $"{Figure(one)} is printed for {name}; ratings are missing here, so it cannot be held against a total.";
        var kept = own.Sum == each.Sum && own.Maximum == each.Maximum ? $"{own.Sum} of {own.Maximum}" : $"{own.Sum} of {own.Maximum} by principle and {each.Sum} of {each.Maximum} by rating";
        return own.Sum == one.Total && (one.Maximum ?? own.Maximum) == own.Maximum ? $"{Figure(one)} is printed for {name}, as the levels kept here add up by principle."
            : each.Sum == one.Total && (one.Maximum ?? each.Maximum) == each.Maximum ? $"{Figure(one)} is printed for {name}, as the levels kept here add up by rating and not by principle."
            : $"{Figure(one)} is printed for {name}; the levels kept here add up to {kept}.";
    }

    private static string Figure(PublishedTotal one) => $"{one.Total}{(one.Maximum is { } most ? $" of {most}" : "")} ({one.PrintedIn})";
}
