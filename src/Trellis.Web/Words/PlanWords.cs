using System.Globalization;
using Trellis.Domain;
using Trellis.Domain.Measures;
using Trellis.Domain.Planning;

namespace Trellis.Web.Words;

/// <summary>The plan in words: levels, how an action stands, and what a figure did.</summary>
public static class PlanWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    extension(PlanLevel level)
    {
        public string Words => level switch
        {
            PlanLevel.Macro => "Macro: policy and commissioning",
            PlanLevel.Meso => "Meso: how services work together",
            PlanLevel.Micro => "Micro: work with young people and families",
            PlanLevel.Cross => "Across levels",
            _ => throw new ArgumentOutOfRangeException(nameof(level)),
        };

        public string Named => level is PlanLevel.Cross ? "Across levels" : level.ToString();
    }

    extension(ActionStatus status)
    {
        public string Words => status switch
        {
            ActionStatus.NotStarted => "Not started",
            ActionStatus.GoingOn => "Going on",
            ActionStatus.Done => "Done",
            ActionStatus.Stuck => "Stuck",
            ActionStatus.Stopped => "Stopped",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
    }

    extension(PlanAction action)
    {
        /// <summary>What somebody should know first: overdue, stuck, or how it was last told.</summary>
        public string State(DateOnly today) =>
            action.IsOver ? action.Status.Words
            : string.Join(", ", new[] { action.Status is ActionStatus.Stuck || !action.IsSilent(today) ? action.Status.Words : "Nothing heard for six weeks", action.IsOverdue(today) ? $"overdue since {action.Due.Said}" : "" }.Where(w => w != ""));

        public string StateColour(DateOnly today) => action.Status switch
        {
            ActionStatus.Done => "green",
            ActionStatus.Stopped => "grey",
            _ when action.IsOverdue(today) || action.IsStuck(today) => "orange",
            ActionStatus.NotStarted => "white",
            _ => "blue",
        };

        public string Dates => $"{action.Starts.Said} to {action.Due.Said}";
    }

    extension(MeasureResult result)
    {
        /// <summary>41 of 60 notes (68.3 %), or: mean 7.3 for 60 sets of answers.</summary>
        public string Said(Measure measure) => result.Value(measure) is not { } value ? $"no {result.Unit}, so nothing to measure"
            : result.IsMean ? $"{ValueSaid(value, measure.InPercent && measure.Form is MeasureForm.Mean)} on average, for {result.Denominator.ToString("N0", British)} {result.Unit}"
            : measure.Form is MeasureForm.Count ? $"{result.Numerator} of {result.Denominator} {result.Unit}"
            : $"{result.Numerator!.Value.ToString("N0", British)} of {result.Denominator.ToString("N0", British)} {result.Unit} ({ValueSaid(value, inPercent: true)})";

        public string Period => $"{result.From.Said} to {result.To.Said}";
    }

    extension(FigureMoved moved)
    {
        /// <summary>Whether it moved, in a sentence that leaves out neither side.</summary>
        public string Verdict => moved switch
        {
            { Before: null } => "There is no figure yet.",
            { Now: null } => "There is one figure so far, so it cannot be told whether anything moved.",
            { SameRule: false } => "The two figures were counted by different rules, so they are not compared.",
            { Direction: Direction.Same } => "It did not move.",
            { By: { } by } => $"It went {(by > 0 ? "up" : "down")} by {Difference(by, moved.Measure)}, which is {(moved.Direction is Direction.Better ? "the way it should go" : "the other way")}.{(moved.MayBeChance ? " The 95 % intervals overlap, so it may be chance." : "")}",
            _ => "It cannot be told whether it moved.",
        };
    }

    extension(Benefit benefit)
    {
        public string TargetSaid(Measure measure) => benefit.Target is { } target ? $"{ValueSaid(target, measure.InPercent)} {(benefit.Better is Better.Higher ? "or more" : "or less")} by {benefit.TargetBy!.Value.Said}" : "No target yet";
    }

    private static string ValueSaid(Fraction value, bool inPercent) => inPercent ? $"{(value * 100).Rounded(1).ToString("0.0", British)} %" : value.Rounded(2).ToString("0.##", British);

    private static string Difference(Fraction by, Measure measure)
    {
        var size = by < 0 ? by * -1 : by;
        return measure.InPercent ? $"{(size * 100).Rounded(1).ToString("0.0", British)} percentage points" : size.Rounded(2).ToString("0.##", British);
    }
}
