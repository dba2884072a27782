using Trellis.Domain.Planning;
using Trellis.Domain.Tests.Instruments;
using static Trellis.Domain.Tests.Planning.Plans;

namespace Trellis.Domain.Tests.Planning;

public class SpanningAgencies
{
    [Fact]
    public void The_plan_spans_those_who_own_or_share_in_an_action_that_is_not_stopped()
    {
        var (council, trust2) = (new Alliance.Organisation { Name = "Council", OdsCode = "C1", Sector = "local-authority" }, new Alliance.Organisation { Name = "Another trust", OdsCode = "T2", Sector = "health" });
        var (shared, stopped) = (PlanAction.Add(Objective(), Intended() with { Partners = [School.Id] }, Shipped.PlanLists, Prue, Now), PlanAction.Add(Objective(), Intended() with { Owner = new(council) }, Shipped.PlanLists, Prue, Now));
        stopped.Tell(ActionStatus.Stopped, 1);
        var coverage = new Coverage([Trust, School, council, trust2], [shared, Action(), stopped]);

        Assert.Equal((2, 2), (coverage.Actions, coverage.InPlan));
        Assert.Equal([("Trust", 2, 0), ("School", 0, 1), ("Another trust", 0, 0), ("Council", 0, 0)], coverage.Organisations.Select(c => (c.Organisation.Name, c.Owns, c.SharesIn)));
        Assert.Equal([("education", 1, 1), ("health", 1, 2), ("local-authority", 0, 1)], coverage.Sectors);
        Assert.Equal(["local-authority"], coverage.SectorsWithout);
    }

    [Fact]
    public void A_barrier_has_a_level_an_owner_and_the_actions_that_work_at_it_and_is_closed_with_how()
    {
        string? FieldOf(Action act) => Assert.Throws<RuleBrokenException>(act).Field;
        var action = Action();
        var named = new NamedBarrier("Records cannot be shared", PlanLevel.Meso, "School leads at the baseline workshop", new(Trust, Sam), [action.Id, action.Id]);
        var barrier = SystemBarrier.Log(named, Prue, Now);
        Assert.Equal((Trust.Id, Sam.Id, false), (barrier.OwnerOrganisationId!.Value, barrier.OwnerId!.Value, barrier.IsClosed));
        Assert.Equal([action.Id], barrier.Actions);
        Assert.Equal("ClosedHow", FieldOf(() => barrier.Close(" ", Prue, Now)));
        barrier.Close("An agreement was signed", Prue, Now);
        Assert.True(barrier.IsClosed);
        Assert.Throws<RuleBrokenException>(() => barrier.Change(named, Prue));
        Assert.Throws<RuleBrokenException>(() => barrier.Close("Again", Prue, Now));
        barrier.OpenAgain(Prue);
        Assert.Equal((false, null), (barrier.IsClosed, barrier.ClosedHow));

        Assert.Equal("Title", FieldOf(() => SystemBarrier.Log(named with { Title = "" }, Prue, Now)));
        Assert.Equal("NamedBy", FieldOf(() => SystemBarrier.Log(named with { NamedBy = " " }, Prue, Now)));
        Assert.Equal("OwnerId", FieldOf(() => SystemBarrier.Log(named with { Owner = new(School, Sam) }, Prue, Now)));
        Assert.Throws<RuleBrokenException>(() => SystemBarrier.Log(named, Lea, Now));
    }
}
