using Trellis.Domain;
using Trellis.Domain.Insight;
using Trellis.Domain.Planning;
using Trellis.Web.Words;

namespace Trellis.Web.Reports.Planning;

/// <summary>Where the plan stands in short, priority by priority and phase by phase.</summary>
internal static class PlanShown
{
    public static Section InShort(PlanMaterial plan)
    {
        var (actions, today) = (plan.Actions, plan.Today);
        List<Block> blocks = [new Paragraph($"{Counted(actions.Count, "action")} for {Counted(plan.Objectives.Count, "objective")} under {Under(plan)}. {actions.Count(a => a.Status is ActionStatus.Done)} of {actions.Count} are done, {actions.Count(a => a.IsOverdue(today))} overdue, {actions.Count(a => a.IsStuck(today))} stuck or silent for six weeks, {actions.Count(a => a.Due > a.FirstDue)} later than first agreed.")];
        if (actions.Count > 0) blocks.Add(new Figure(States(plan), WithTable: false));
        if (actions.Where(a => a.IsOverdue(today)).ToList() is { Count: > 0 } late) blocks.Add(new Callout("Overdue", $"{late.Select(a => $"{a.Title} (due {a.Due.Said}, {plan.Owner(a.OwnerId, a.OwnerName, a.OwnerOrganisationId)})").ToList().Listed}."));
        if (plan.Five.Priorities.Where(p => plan.Objectives.All(o => o.Card != p.Card)).Select(p => plan.Card(p.Card)).ToList() is { Count: > 0 } bare) blocks.Add(new Callout("No objective yet", $"{bare.Listed}."));
        return new("In short", blocks);
    }

    private static string Under(PlanMaterial plan)
    {
        var (five, cards) = (plan.Five.Priorities.Select(p => p.Card).ToHashSet(), plan.Objectives.Select(o => o.Card).Distinct().ToList());
        return $"{cards.Count(five.Contains)} of {five.Count} priorities{(cards.Count(c => !five.Contains(c)) is > 0 and var earlier ? $" and {earlier} of an earlier five" : "")}";
    }

    /// <summary>The agreed five in their order, then what was planned for an earlier five.</summary>
    public static IEnumerable<Section> Priorities(PlanMaterial plan)
    {
        foreach (var (n, priority) in plan.Five.Priorities.Index())
            yield return new($"Priority {n + 1}: {plan.Card(priority.Card)}", [new Paragraph($"Aim: {priority.Aim}"), new Paragraph($"Why: {priority.Reason}"), .. plan.Objectives.Where(o => o.Card == priority.Card).SelectMany(o => Said(plan, o))]);
        if (plan.Objectives.Where(o => plan.Five.Priorities.All(p => p.Card != o.Card)).ToList() is { Count: > 0 } earlier)
            yield return new("For an earlier five", [.. earlier.SelectMany(o => new Block[] { new Paragraph($"{plan.Card(o.Card)}:") }.Concat(Said(plan, o)))]);
    }

    public static Section Phases(PlanMaterial plan) => new("Phase by phase",
    [
        new Table("Actions in each phase", ["Phase", .. Enum.GetValues<ActionStatus>().Select(s => new Column(s.Words, Numeric: true)), new Column("All", Numeric: true)],
            [.. plan.Phases.Items.Select(p => (IReadOnlyList<string>)[p.Title, .. Enum.GetValues<ActionStatus>().Select(s => $"{plan.Actions.Count(a => a.Phase == p.Code && a.Status == s)}"), $"{plan.Actions.Count(a => a.Phase == p.Code)}"])]),
    ]);

    private static IEnumerable<Block> Said(PlanMaterial plan, Objective objective)
    {
        yield return new Subheading(objective.Title);
        var ratings = objective.Ratings.Select(r => plan.Tool.Rating(r)?.Name ?? r).ToList();
        if (ratings.Count > 0) yield return new Paragraph($"It should move {ratings.Listed}.");
        var actions = plan.Of(objective).ToList();
        if (actions.Count == 0) yield return new Paragraph("No action yet.");
        else yield return new Table($"Actions: {objective.Title}", ["Action", "Whose", "From and to", "State and last word"], [.. actions.Select(a => Row(plan, a))]);
    }

    private static IReadOnlyList<string> Row(PlanMaterial plan, PlanAction action)
    {
        var with = action.Partners.Select(plan.Names.Organisation).ToList();
        return
        [
            $"{action.Title} ({action.Level.Named}, {plan.Phases.Title(action.Phase)})", $"{plan.Owner(action.OwnerId, action.OwnerName, action.OwnerOrganisationId)}{(with.Count == 0 ? "" : $"; with {with.Listed}")}",
            $"{action.Dates}{(action.HasMoved ? $"; first agreed {action.FirstStarts.Said} to {action.FirstDue.Said}" : "")}",
            $"{action.State(plan.Today)}{(plan.Last(action) is { } last ? $". {last.ReportedOn.Said}: {last.Says}" : "")}",
        ];
    }

    private static Chart States(PlanMaterial plan)
    {
        List<(string Words, int Count)> states = [.. Enum.GetValues<ActionStatus>().Select(s => (s.Words, plan.Actions.Count(a => a.Status == s)))];
        return new(ChartForm.Bars, "How the actions stand", $"Of {Counted(plan.Actions.Count, "action")}: {states.Select(s => $"{s.Words.ToLowerInvariant()} {s.Count}").ToList().Listed}.", "State", [.. states.Select(s => s.Words)], [new("Actions", [.. states.Select(s => (Fraction?)s.Count)])])
        { Lowest = 0, Highest = Math.Max(1, states.Max(s => s.Count)) };
    }

    private static string Counted(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";
}
