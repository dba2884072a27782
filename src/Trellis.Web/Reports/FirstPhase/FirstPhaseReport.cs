using Trellis.Domain;
using Trellis.Domain.Insight;
using Trellis.Domain.Planning;
using Trellis.Domain.Planning.FirstPhase;
using Trellis.Web.Reports.Assessment;
using Trellis.Web.Words;

namespace Trellis.Web.Reports.FirstPhase;

/// <summary>The analysis report of the first phase: who oversees it, who was met, what was gathered, who works here, the baseline, the priorities and the plan.</summary>
internal static class FirstPhaseReport
{
    public static Report Of(FirstPhaseMaterial phase, Made made)
    {
        Section?[] sections =
        [
            InShort(phase), Steps(phase), Gathered.Oversight(phase), Gathered.Talks(phase), Gathered.Data(phase), Gathered.Workforce(phase),
            .. Baseline(phase), Priorities(phase), Plan(phase), Limits(phase),
        ];
        return new("Phase 1 analysis report", $"As it stands on {made.At.Today.Said}", [.. sections.OfType<Section>()])
        {
            Made = made.With($"steps version {phase.Steps.Version}"), FileName = $"phase-1-analysis-{made.At.Today.Year}",
        };
    }

    private static Section InShort(FirstPhaseMaterial phase)
    {
        List<string> said = [$"{phase.Steps.Steps.Count(s => phase.State(s.Code) is StepState.Done)} of {phase.Steps.Steps.Count} steps and {phase.Steps.Workshops.Count(w => phase.State(w.Code) is StepState.Done)} of {phase.Steps.Workshops.Count} workshops are done."];
        said.Add(phase.Line.FirstOrDefault(l => l.IsNow) is { } now ? $"The locality places itself in the phase “{now.Phase.Title}”{(phase.Placed is { } placed ? $", since {placed.Since.Said}: {placed.Because}" : ".")}" : "The locality has not placed itself on the line of phases.");
        List<Block> blocks = [new Paragraph(string.Join(' ', said))];
        if (phase.Baseline is { } baseline) blocks.Add(new Paragraph($"At the baseline: {string.Join(' ', baseline.Limiting.InShort)}"));
        if (phase.Five is { } five) blocks.Add(new Paragraph($"Agreed to work on: {five.Priorities.Select(p => phase.Cards.Card(p.Card)?.Title ?? p.Card).ToList().Listed}."));
        return new("In short", blocks);
    }

    private static Section Steps(FirstPhaseMaterial phase) => new("Steps and workshops",
    [
        new Table("The steps of the first phase", ["Step", "State", "What shows it", "What Trellis holds"], [.. phase.Steps.Steps.Concat(phase.Steps.Workshops).Select(s => Row(phase, s))]),
        new Paragraph("People say how far a step is. What Trellis holds stands beside it, counted from the registers, the rounds, the priorities and the plan."),
    ]);

    private static IReadOnlyList<string> Row(FirstPhaseMaterial phase, PlanHeading step)
    {
        var found = phase.Found.GetValueOrDefault(step.Code);
        return [step.Title, phase.State(step.Code).Words, found?.Shows is { } shows ? $"{shows} ({found.FoundAt.UkDate.Said})" : "–", phase.Read.On(step.Code)?.Words ?? "–"];
    }

    private static IEnumerable<Section> Baseline(FirstPhaseMaterial phase)
    {
        if (phase.Baseline is not { } baseline) return [new("The baseline", [new Callout("No baseline yet", "No round is locked as the baseline, so nothing can be said about where the locality stood.")])];
        var levels = LevelsShown.Section(baseline with { Earlier = [] });
        Section?[] sections = [new("The baseline", [new Paragraph($"Held on {baseline.Round.HeldOn.Said} with {baseline.Now.People} people; {baseline.Rule.Words}."), .. levels.Blocks]), NotesShown.Strengths(baseline), NotesShown.Improvements(baseline)];
        return sections.OfType<Section>();
    }

    private static Section Priorities(FirstPhaseMaterial phase) => new("Priorities", phase.Five is not { } five ? [new Callout("Not agreed yet", "No five priorities are agreed.")]
        : [new Table($"The five, agreed on {five.AgreedAt.UkDate.Said}", ["Priority", "Aim", "Why"], [.. five.Priorities.Select((p, i) => (IReadOnlyList<string>)[$"{i + 1}. {phase.Cards.Card(p.Card)?.Title ?? p.Card}", p.Aim, p.Reason])])]);

    private static Section Plan(FirstPhaseMaterial phase)
    {
        if (phase.Plan is not { } plan) return new("The plan", [new Callout("No plan yet", "Nothing is planned for the priorities.")]);
        return new("The plan",
        [
            new Paragraph($"{plan.Actions.Count} actions for {plan.Objectives.Count} objectives: {plan.Actions.Count(a => a.Status is ActionStatus.Done)} done, {plan.Actions.Count(a => a.IsOverdue(plan.Today))} overdue, {plan.Actions.Count(a => a.IsStuck(plan.Today))} stuck or silent for six weeks. The implementation plan is a report of its own."),
            new Table("Objectives", ["Priority", "Objective", new Column("Actions", Numeric: true), "Last due"], [.. plan.Objectives.Select(o => (IReadOnlyList<string>)[plan.Card(o.Card), o.Title, $"{plan.Of(o).Count()}", plan.Of(o).ToList() is { Count: > 0 } of ? of.Max(a => a.Due).Said : "–"])]),
        ]);
    }

    private static Section Limits(FirstPhaseMaterial phase)
    {
        List<string> said = ["This report is made from what was written down. A talk, a document or a figure that is not in the registers is not in it."];
        if (phase.Steps.Steps.Where(s => phase.State(s.Code) is StepState.Done && phase.Read.On(s.Code) is { LooksDone: false }).Select(s => s.Title).ToList() is { Count: > 0 } unlike) said.Add($"Said to be done, although by what Trellis holds it does not look done: {string.Join("; ", unlike)}.");
        if (phase.Baseline is { } baseline) said.AddRange(new Limits(baseline.Tool, baseline.Now, baseline.Results, baseline.Evidence, hasEarlier: false).Said);
        return new("What this report cannot show", [new Bullets(said)]);
    }
}
