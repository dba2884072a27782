using Trellis.Domain.Planning;
using Trellis.Domain.Tests.Instruments;
using Trellis.Domain.Tests.Priorities;
using static Trellis.Domain.Tests.Planning.Plans;

namespace Trellis.Domain.Tests.Planning;

public class PlanningWhatToDo
{
    private static string? FieldOf(Action act) => Assert.Throws<RuleBrokenException>(act).Field;

    [Fact]
    public void The_programme_team_makes_the_plan_and_it_follows_other_five_when_they_are_agreed()
    {
        Assert.Throws<RuleBrokenException>(() => Plan.Make(Five, Lea, Now));
        var plan = Plan.Make(Five, Prue, Now);
        Assert.Throws<RuleBrokenException>(() => plan.TakeUp(Five, Prue));
        var next = Tables.Held().Agree(Tables.Five(6, 7, 8, 9, 10));
        Assert.Throws<RuleBrokenException>(() => plan.TakeUp(next, Lea));
        plan.TakeUp(next, Prue);
        Assert.Equal(next.Id, plan.FiveId);
    }

    [Fact]
    public void An_objective_serves_one_of_the_five_and_says_what_should_be_different()
    {
        var plan = Plan.Make(Five, Prue, Now);
        Objective Add(string card, string title, params string[] ratings) => Domain.Planning.Objective.Add(plan, Five, card, title, ratings, Shipped.PlanLists, Prue, Now);
        Assert.Equal(("card-2", "One plan"), (Add("card-2", " One plan ").Card, Add("card-2", " One plan ").Title));
        Assert.Equal("Card", FieldOf(() => Add("card-9", "Not among them")));
        Assert.Equal("Title", FieldOf(() => Add("card-2", " ")));
        Assert.Equal("Ratings", FieldOf(() => Add("card-2", "One plan", "macro-9")));
    }

    [Fact]
    public void An_objective_of_an_earlier_five_can_still_be_said_otherwise()
    {
        var (objective, next) = (Objective(), Tables.Held().Agree(Tables.Five(6, 7, 8, 9, 10)));
        objective.Change(next, "card-2", "Said better", [], Shipped.PlanLists, Prue);
        Assert.Equal("Said better", objective.Title);
        Assert.Equal("Card", FieldOf(() => objective.Change(next, "card-3", "Said better", [], Shipped.PlanLists, Prue)));
    }

    [Fact]
    public void An_action_has_an_owner_who_works_there_and_names_only_what_there_is()
    {
        PlanAction Add(Intended intended) => PlanAction.Add(Objective(), intended, Shipped.PlanLists, Prue, Now);
        var action = Add(Intended() with { Partners = [School.Id, Trust.Id, School.Id], Owner = new(Trust, null, " Jo Bell "), Measure = "collaborate", Ratings = ["micro-1b"] });
        Assert.Equal((Trust.Id, (Guid?)null, "Jo Bell"), (action.OwnerOrganisationId, action.OwnerId, action.OwnerName));
        Assert.Equal([School.Id], action.Partners);
        Assert.Equal((Day(0), Day(30), ActionStatus.NotStarted), (action.FirstStarts, action.FirstDue, action.Status));

        Assert.Equal("OwnerId", FieldOf(() => Add(Intended() with { Owner = new(School, Sam) })));
        Assert.Equal("Title", FieldOf(() => Add(Intended() with { Title = "" })));
        Assert.Equal("Phase", FieldOf(() => Add(Intended() with { Phase = "phase-1" })));
        Assert.Equal("Workstream", FieldOf(() => Add(Intended() with { Workstream = null })));
        Assert.Equal("Measure", FieldOf(() => Add(Intended() with { Measure = "height" })));
        Assert.Equal("Ratings", FieldOf(() => Add(Intended() with { Ratings = ["macro-9"] })));
        Assert.Equal("Due", FieldOf(() => Add(Intended(10, 9))));
        Assert.Equal("Due", FieldOf(() => Add(Intended(0, 4000))));
        Assert.Throws<RuleBrokenException>(() => PlanAction.Add(Objective(), Intended(), Shipped.PlanLists, Lea, Now));
    }

    [Fact]
    public void When_dates_move_the_first_ones_stay_and_the_reason_is_kept()
    {
        var action = Action();
        var moved = action.MoveTo(due: 60, onDay: 5);
        Assert.Equal((Day(30), Day(60), "It takes longer", Day(5)), (moved.FromDue, moved.ToDue, moved.Because, moved.MovedOn));
        Assert.Equal((Day(60), Day(30), true), (action.Due, action.FirstDue, action.HasMoved));
        Assert.Equal("Because", FieldOf(() => action.Move(Day(0), Day(90), " ", Prue, Now)));
        Assert.Equal("Due", FieldOf(() => action.MoveTo(60, 6)));
        Assert.Equal("Due", FieldOf(() => action.Move(Day(40), Day(39), "Why", Prue, Now)));
        Assert.Throws<RuleBrokenException>(() => action.Move(Day(0), Day(90), "Why", Sam, Now));

        action.Tell(ActionStatus.Done, 20);
        Assert.Throws<RuleBrokenException>(() => action.MoveTo(90, 21));
    }

    [Theory]
    [InlineData(9995, 9996, "Starts")]
    [InlineData(9989, 9999, "Starts")]
    [InlineData(1999, 2001, "Starts")]
    [InlineData(2026, 2037, "Due")]
    public void Dates_that_nobody_can_mean_are_refused(int starts, int due, string field) =>
        Assert.Equal(field, Assert.Throws<RuleBrokenException>(() => PlanAction.Add(Objective(), Intended() with { Starts = new(starts, 12, 31), Due = new(due, 12, 31) }, Shipped.PlanLists, Prue, Now)).Field);

    [Fact]
    public void What_may_be_left_open_is_no_longer_than_its_form_however_it_comes()
    {
        string? FieldOf(Intended intended) => Assert.Throws<RuleBrokenException>(() => PlanAction.Add(Objective(), intended, Shipped.PlanLists, Prue, Now)).Field;

        Assert.Equal("Says", FieldOf(Intended() with { Says = new('x', 2001) }));
        Assert.Equal("OwnerName", FieldOf(Intended() with { Owner = new(Trust, null, new('x', 101)) }));
        Assert.Equal("Dialogue", Assert.Throws<RuleBrokenException>(() => Action().Report(new(ActionStatus.Done, "Done", null, new('x', 201)), Prue, Now)).Field);
    }

    [Fact]
    public void What_an_action_is_can_change_and_its_dates_do_not_with_it()
    {
        var action = Action();
        action.Change(Intended(0, 300) with { Title = "Write and sign it", Owner = new(School, Kit) }, Shipped.PlanLists, Prue);
        Assert.Equal(("Write and sign it", School.Id, Day(30)), (action.Title, action.OwnerOrganisationId, action.Due));
        Assert.Throws<RuleBrokenException>(() => action.Change(Intended(), Shipped.PlanLists, Kit));
    }

    [Fact]
    public void The_owner_reports_or_who_leads_there_or_the_programme_team_and_nobody_else()
    {
        var action = Action();
        foreach (var may in new[] { Prue, Sam, Lea }) Assert.True(action.IsReportedOnBy(may));
        foreach (var not in new[] { Kit, Person("Jo", Trust, Alliance.Roles.Practitioner) })
        {
            Assert.False(action.IsReportedOnBy(not));
            Assert.Throws<RuleBrokenException>(() => action.Report(new(ActionStatus.Done, "Done"), not, Now));
        }
    }

    [Fact]
    public void A_report_needs_a_sentence_and_says_how_the_action_stands()
    {
        var action = Action();
        Assert.Equal("Say what stands in the way", Assert.Throws<RuleBrokenException>(() => action.Report(new(ActionStatus.Stuck, " "), Sam, Now)).Message);
        var report = action.Report(new(ActionStatus.GoingOn, " Half way ", " ", "Table talk"), Sam, Later(3));
        Assert.Equal(("Half way", null, "Table talk", Day(3)), (report.Says, report.Decided, report.Dialogue, report.ReportedOn));
        Assert.Equal((ActionStatus.GoingOn, (DateOnly?)Day(3)), (action.Status, action.HeardOn));
    }

    [Fact]
    public void An_action_is_overdue_from_the_day_after_it_was_due_until_it_is_done_or_stopped()
    {
        var action = Action(due: 30);
        Assert.False(action.IsOverdue(Day(30)));
        Assert.True(action.IsOverdue(Day(31)));
        foreach (var over in new[] { ActionStatus.Done, ActionStatus.Stopped })
        {
            action.Tell(over, 40);
            Assert.False(action.IsOverdue(Day(50)));
        }
        action.Tell(ActionStatus.GoingOn, 41);
        Assert.True(action.IsOverdue(Day(50)));
    }

    [Fact]
    public void An_action_is_stuck_when_somebody_says_so_or_nobody_says_anything_for_six_weeks()
    {
        var action = Action(due: 300);
        Assert.False(action.IsStuck(Day(41)));
        Assert.True(action.IsStuck(Day(42)));
        action.Tell(ActionStatus.GoingOn, 50);
        Assert.False(action.IsStuck(Day(91)));
        Assert.True(action.IsStuck(Day(92)));
        action.Tell(ActionStatus.Stuck, 93);
        Assert.True(action.IsStuck(Day(93)));
        action.Tell(ActionStatus.Done, 94);
        Assert.False(action.IsStuck(Day(300)));
    }

    [Fact]
    public void Silence_counts_from_the_day_an_action_starts_and_not_from_when_it_was_planned()
    {
        var action = Action(starts: 100, due: 300);
        Assert.False(action.IsStuck(Day(141)));
        Assert.True(action.IsStuck(Day(142)));
    }
}
