using Trellis.Domain.Planning;
using static Trellis.Domain.Tests.Planning.Plans;

namespace Trellis.Domain.Tests.Planning;

/// <summary>The months after 1 September 2026, on which these plans are made: October has 31 days and begins 30 days later.</summary>
public class SteeringThePlan
{
    private const int October = 30;

    private static SteeringPack Pack(IEnumerable<PlanAction> actions, IEnumerable<ActionReport>? reports = null, IEnumerable<DatesMoved>? moves = null, int today = 200, int month = October) =>
        new(Day(month), actions, reports ?? [], moves ?? [], Day(today));

    [Fact]
    public void What_was_due_in_the_month_was_promised_and_so_many_of_it_are_done()
    {
        var (first, last, before, after) = (Action(due: October), Action(due: October + 30), Action(due: October - 1), Action(due: October + 31));
        var done = first.Tell(ActionStatus.Done, October + 10);
        var pack = Pack([first, last, before, after], [done]);
        Assert.Equal([first, last], pack.Promised.Select(s => s.Action));
        Assert.Equal(1, pack.PromisedAndDone);
        Assert.Equal(before, Assert.Single(pack.Overdue).Action);
    }

    [Fact]
    public void Moving_a_date_does_not_make_a_promise_disappear()
    {
        var action = Action(due: October + 5);
        var moved = action.MoveTo(due: October + 60, onDay: October + 2);
        var pack = Pack([action], [], [moved]);
        Assert.Equal(action, Assert.Single(pack.Promised).Action);
        Assert.Equal(0, pack.PromisedAndDone);
        Assert.Equal(moved, Assert.Single(pack.Moved).Moved);
        Assert.Empty(pack.Overdue);
        Assert.Equal(action, Assert.Single(Pack([action], [], [moved], month: October + 35, today: 300).AtEnd).Action);
    }

    [Fact]
    public void What_was_moved_away_before_the_month_was_not_promised_in_it()
    {
        var action = Action(due: October + 5);
        var moved = action.MoveTo(due: October + 40, onDay: 10);
        Assert.Empty(Pack([action], [], [moved]).Promised);
        Assert.Single(Pack([action], [], [moved], month: October + 35, today: 300).Promised);
    }

    [Fact]
    public void Each_month_shows_how_things_stood_at_its_end_and_not_as_they_are_now()
    {
        var action = Action(due: October + 5);
        List<ActionReport> reports = [action.Tell(ActionStatus.Stuck, October + 10), action.Tell(ActionStatus.Done, October + 40)];
        var october = Pack([action], reports);
        Assert.Equal(ActionStatus.Stuck, Assert.Single(october.AtEnd).Status);
        Assert.Single(october.Stuck);
        Assert.Single(october.Overdue);
        Assert.Empty(october.Done);
        Assert.Single(Pack([action], reports, month: October + 35).Done);
        Assert.Empty(Pack([action], reports, month: October + 62).Done);
        Assert.Empty(Pack([action], reports, month: October + 62).Promised);
    }

    [Fact]
    public void An_action_added_later_is_not_in_an_earlier_month()
    {
        Assert.Empty(Pack([Action(starts: 100, due: 110, at: Later(70))]).AtEnd);
        Assert.Single(Pack([Action(starts: 100, due: 110, at: Later(70))], month: 70).AtEnd);
    }

    [Fact]
    public void A_month_that_is_not_over_is_told_as_it_stands_today()
    {
        var (late, ahead) = (Action(due: October + 3), Action(due: October + 20));
        var pack = Pack([late, ahead], today: October + 9);
        Assert.Equal((false, Day(October + 9)), (pack.IsOver, pack.AsOf));
        Assert.Equal(2, pack.Promised.Count);
        Assert.Equal(late, Assert.Single(pack.Overdue).Action);
    }

    [Fact]
    public void Decisions_of_the_month_are_listed_and_reports_without_one_are_not()
    {
        var action = Action();
        List<ActionReport> reports = [action.Tell(ActionStatus.GoingOn, October - 1, "Too early"), action.Tell(ActionStatus.GoingOn, October + 1), action.Tell(ActionStatus.GoingOn, October + 2, "Two places first")];
        Assert.Equal("Two places first", Assert.Single(Pack([action], reports).Decided).Report.Decided);
    }

    [Fact]
    public void A_month_that_is_over_does_not_change_when_an_action_is_put_off_later()
    {
        var action = Action(due: 300);
        var putOff = action.Move(Day(150), Day(320), "Begins after the summer", Prue, Later(100));
        Assert.Single(Pack([action], [], [putOff]).Stuck);
        Assert.Empty(Pack([action], [], [putOff], month: 125).Stuck);
    }

    [Fact]
    public void The_last_day_of_a_month_is_still_in_it()
    {
        Assert.False(Pack([Action()], today: October + 30).IsOver);
        Assert.True(Pack([Action()], today: October + 31).IsOver);
    }

    [Fact]
    public void Six_weeks_without_a_word_are_counted_to_the_end_of_the_month()
    {
        var action = Action(due: 300);
        Assert.Empty(Pack([action], month: 0).Stuck);
        Assert.Single(Pack([action]).Stuck);
        Assert.Empty(Pack([action], [action.Tell(ActionStatus.GoingOn, October + 1)]).Stuck);
    }
}
