using System.Globalization;
using Trellis.Domain;
using Trellis.Domain.Insight;
using Trellis.Domain.Planning;
using Trellis.Web.Words;

namespace Trellis.Web.Reports.Planning;

/// <summary>The implementation plan as a report: where it stands, each priority with its objectives and actions, who takes part, what stands in the way, and whether anything got better.</summary>
internal static class PlanReport
{
    public static Report Of(PlanMaterial plan, Made made)
    {
        Section?[] sections = [PlanShown.InShort(plan), .. PlanShown.Priorities(plan), PlanShown.Phases(plan), Coverage(plan), Barriers(plan), Slipped(plan), Decided(plan), Benefits(plan), Limits(plan)];
        return new("Implementation plan", $"For the five priorities agreed on {plan.Five.AgreedAt.UkDate.Said}, as it stands on {plan.Today.Said}", [.. sections.OfType<Section>()])
        {
            Made = made.With($"phases version {plan.Phases.Version}"), FileName = string.Create(CultureInfo.InvariantCulture, $"implementation-plan-{plan.Today:yyyy-MM-dd}"),
        };
    }

    private static Section Coverage(PlanMaterial plan)
    {
        var coverage = new Coverage(plan.Organisations, plan.Actions);
        var without = coverage.SectorsWithout.Select(plan.Sectors.Title).ToList();
        return new("Who the plan spans",
        [
            new Paragraph($"{coverage.InPlan} of {coverage.Organisations.Count} organisations own an action or share in one; actions that were stopped do not count. {(without.Count == 0 ? "Every sector takes part." : $"No organisation of {without.Listed} takes part yet. That all agencies take part is a condition of the highest level of the tool.")}"),
            new Table("Organisations in the plan", ["Organisation", "Sector", new Column("Owns", Numeric: true), new Column("Shares in", Numeric: true)], [.. coverage.Organisations.Where(c => c.IsInPlan).Select(c => (IReadOnlyList<string>)[c.Organisation.Name, plan.Sectors.Title(c.Organisation.Sector), $"{c.Owns}", $"{c.SharesIn}"])]),
        ]);
    }

    private static Section Barriers(PlanMaterial plan)
    {
        var open = plan.Barriers.Where(b => !b.IsClosed).ToList();
        List<Block> blocks = [new Paragraph(plan.Barriers.Count == 0 ? "No barrier is logged." : $"{open.Count} of {plan.Barriers.Count} barriers that were named are still open.")];
        if (plan.Barriers.Count > 0) blocks.Add(new Table("Barriers", ["What stands in the way", "Level", "Named by", "Whose to remove", "State"], [.. plan.Barriers.OrderBy(b => b.IsClosed).Select(b => (IReadOnlyList<string>)
            [$"{b.Title}{(b.Says is { } says ? $". {says}" : "")}", b.Level.Named, b.NamedBy, plan.Owner(b.OwnerId, b.OwnerName, b.OwnerOrganisationId), b.IsClosed ? $"Closed: {b.ClosedHow}" : plan.Actions.Where(a => b.Actions.Contains(a.Id)).Select(a => a.Title).ToList() is { Count: > 0 } works ? $"Open; worked at by {works.Listed}" : "Open; no action works at it"])]));
        return new("What stands in the way", blocks);
    }

    private static Section? Slipped(PlanMaterial plan) => plan.Moves.Count == 0 ? null : new("Dates that moved",
    [
        new Paragraph("The dates first agreed are kept beside the present ones."),
        new Table("Moved dates", ["Action", "Due was", "Due is", "Why"], [.. plan.Moves.Select(m => (IReadOnlyList<string>)[plan.Actions.First(a => a.Id == m.ActionId).Title, m.FromDue.Said, m.ToDue.Said, m.Because])]),
    ]);

    private static Section? Decided(PlanMaterial plan) => plan.Reports.Where(r => r.Decided is not null).ToList() is not { Count: > 0 } decided ? null : new("What was decided",
        [new Bullets([.. decided.Select(r => $"{r.ReportedOn.Said}, {plan.Actions.First(a => a.Id == r.ActionId).Title}: {r.Decided}{(r.Dialogue is { } dialogue ? $" Talked through in: {dialogue}" : "")}")])]);

    private static Section Benefits(PlanMaterial plan)
    {
        var known = plan.Benefits.Where(b => b.Latest is not null).ToList();
        return new("Whether anything got better",
        [
            new Paragraph($"{known.Count} of {plan.Benefits.Count} expected impacts have a figure; {known.Count(b => b.Moved.Direction is Direction.Better)} of {known.Count(b => b.Moved.Direction is not Direction.Unknown)} that can be compared went the way they should. What has no figure is not counted, and never as nought."),
            new Table("Expected impacts", ["Impact and indicator", "First figure", "Latest figure", "Target", "What it did"], [.. plan.Benefits.Select(Row)]),
        ]);
    }

    private static IReadOnlyList<string> Row(BenefitNow now) =>
    [
        $"{now.Impact.Title}: {now.Indicator.Words}{(now.Set is null ? " (suggested indicator)" : "")}", now.Baseline is { } first ? $"{first.Said(now.Measure)}, {first.Period}" : "None yet", now.Moved.Now is { } latest ? $"{latest.Said(now.Measure)}, {latest.Period}" : "None yet",
        $"{now.Set?.TargetSaid(now.Measure) ?? "No target yet"}{(now.ReachesTarget is { } reached ? reached ? " (reached)" : " (not reached yet)" : "")}", now.Moved.Verdict,
    ];

    private static Section Limits(PlanMaterial plan)
    {
        var open = plan.Actions.Where(a => !a.IsOver).ToList();
        List<string> said =
        [
            "How an action stands is what its owner or the programme team last told; nobody checks it here.",
            "A figure that moved while an action went on moved together with much else. It does not show that the action did it.",
        ];
        if (open.Count(a => a.Measure is null) is var unmeasured and > 0) said.Add($"{unmeasured} of {open.Count} open actions name no measure, so nobody will be able to tell from figures whether they helped.");
        if (open.Count(a => a.OwnerId is null && a.OwnerName is null) is var unowned and > 0) said.Add($"{unowned} of {open.Count} open actions belong to an organisation and to no person yet.");
        if (open.Where(a => a.IsSilent(plan.Today)).Select(a => a.Title).ToList() is { Count: > 0 } silent) said.Add($"Nothing has been heard for six weeks about {silent.Listed}.");
        return new("What this report cannot show", [new Bullets(said)]);
    }
}
