namespace Trellis.Domain.Planning;

/// <summary>An action as it stood at the end of a month: its status then, and the days on which it was then to start and due.</summary>
public sealed record Stood(PlanAction Action, ActionStatus Status, DateOnly Starts, DateOnly Due, DateOnly? HeardOn)
{
    public bool IsOver => Status is ActionStatus.Done or ActionStatus.Stopped;

    public bool IsOverdue(DateOnly on) => !IsOver && Due < on;

    public bool IsStuck(DateOnly on) => Status is ActionStatus.Stuck || !IsOver && PlanAction.IsSilent(Starts, HeardOn ?? Action.AddedOn, on);
}

/// <summary>
/// One month of the plan for those who steer it: what was promised, done, stuck, moved and decided. Promised is what was due in the month by the dates that stood when it
/// began, so that moving a date does not make a promise disappear. A month that is not over is shown as it stands today.
/// </summary>
public sealed class SteeringPack
{
    private readonly DateOnly today;
    private readonly IReadOnlyList<PlanAction> actions;
    private readonly ILookup<Guid, ActionReport> reports;
    private readonly ILookup<Guid, DatesMoved> moves;

    public SteeringPack(DateOnly anyDay, IEnumerable<PlanAction> actions, IEnumerable<ActionReport> reports, IEnumerable<DatesMoved> moves, DateOnly today)
    {
        First = new(anyDay.Year, anyDay.Month, 1);
        Last = First.AddMonths(1).AddDays(-1);
        this.today = today;
        AsOf = today < Last ? today : Last;
        this.actions = [.. actions.Where(a => a.AddedOn <= AsOf)];
        (this.reports, this.moves) = (reports.OrderBy(r => r.ReportedAt).ToLookup(r => r.ActionId), moves.OrderBy(m => m.MovedAt).ToLookup(m => m.ActionId));
        AtEnd = [.. this.actions.Select(a => At(a, AsOf))];
        Promised = [.. AtEnd.Where(s => InMonth(DueBefore(s.Action)) && !WasOverBefore(s.Action)).OrderBy(s => s.Due)];
        Done = [.. AtEnd.Where(s => s.Status is ActionStatus.Done && DoneOn(s.Action) is { } on && InMonth(on))];
        Overdue = [.. AtEnd.Where(s => s.IsOverdue(AsOf)).OrderBy(s => s.Due)];
        Stuck = [.. AtEnd.Where(s => s.IsStuck(AsOf)).OrderBy(s => s.HeardOn)];
    }

    public DateOnly First { get; }
    public DateOnly Last { get; }
    /// <summary>The day it tells of: the last of the month, or today.</summary>
    public DateOnly AsOf { get; }
    public bool IsOver => Last < today;

    /// <summary>Every action there was by then.</summary>
    public IReadOnlyList<Stood> AtEnd { get; }
    public IEnumerable<Stood> Open => AtEnd.Where(s => !s.IsOver);
    public IReadOnlyList<Stood> Promised { get; }
    public int PromisedAndDone => Promised.Count(s => s.Status is ActionStatus.Done);
    public IReadOnlyList<Stood> Done { get; }
    public IReadOnlyList<Stood> Overdue { get; }
    public IReadOnlyList<Stood> Stuck { get; }
    public IEnumerable<(PlanAction Action, DatesMoved Moved)> Moved => from a in actions from m in moves[a.Id] where InMonth(m.MovedOn) orderby m.MovedAt select (a, m);
    public IEnumerable<(PlanAction Action, ActionReport Report)> Decided => from a in actions from r in reports[a.Id] where InMonth(r.ReportedOn) && r.Decided is not null orderby r.ReportedAt select (a, r);

    private bool InMonth(DateOnly day) => day >= First && day <= Last;

    private Stood At(PlanAction action, DateOnly day)
    {
        var (last, moved) = (reports[action.Id].LastOrDefault(r => r.ReportedOn <= day), moves[action.Id].FirstOrDefault(m => m.MovedOn > day));
        return new(action, last?.Status ?? ActionStatus.NotStarted, moved?.FromStarts ?? action.Starts, moved?.FromDue ?? action.Due, last?.ReportedOn);
    }

    /// <summary>The day it was due as the month began, or as it was added in the month.</summary>
    private DateOnly DueBefore(PlanAction action) => moves[action.Id].FirstOrDefault(m => m.MovedOn >= First)?.FromDue ?? action.Due;

    private bool WasOverBefore(PlanAction action) => At(action, First.AddDays(-1)).IsOver;

    /// <summary>When it was first said to be done, of the reports that say so without a break up to the last.</summary>
    private DateOnly? DoneOn(PlanAction action) => reports[action.Id].Where(r => r.ReportedOn <= AsOf).Reverse().TakeWhile(r => r.Status is ActionStatus.Done).LastOrDefault()?.ReportedOn;
}
