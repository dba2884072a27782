using Trellis.Domain.Groupings;
using static Trellis.Domain.Tests.Groupings.Northborough;

namespace Trellis.Domain.Tests.Groupings;

public class HoldingPositions
{
    private readonly Northborough here = new();

    private Positions Positions(params GroupingDecision[] decisions) => new(decisions, [here.Working(here.Sam), here.Working(here.Kit)]);

    [Fact]
    public void The_latest_agreed_is_current_however_late_the_others_were_recorded()
    {
        var august = here.Decide(here.Sam, Decided(on: new(2026, 8, 1)));
        var may = here.Decide(here.Kit, Decided(Grouping.GettingAdvice, new(2026, 5, 1)), afterMinutes: 5);

        Assert.Same(august, Positions(may, august).Current);
    }

    [Fact]
    public void A_grouping_is_held_since_the_first_of_an_unbroken_row_of_decisions()
    {
        var positions = Positions(here.Decide(here.Sam, Decided(on: new(2026, 1, 1))), here.Decide(here.Sam, Decided(Grouping.GettingAdvice, new(2026, 2, 1))),
            here.Decide(here.Sam, Decided(on: new(2026, 3, 1))), here.Decide(here.Sam, Decided(on: new(2026, 6, 1))));

        Assert.Equal(new DateOnly(2026, 3, 1), positions.CurrentSince);
    }

    [Fact]
    public void Two_that_differ_are_in_dispute_until_a_joint_decision_and_no_longer_when_one_has_left()
    {
        var (sams, kits) = (here.Decide(here.Sam, Decided(on: new(2026, 3, 1))), here.Decide(here.Kit, Decided(Grouping.GettingAdvice, new(2026, 4, 1))));
        var joint = here.Decide(here.Sam, Decided(Grouping.GettingMoreHelp, new(2026, 5, 1)) with { JointWith = [here.Kit.Team.OrganisationId] });

        Assert.Equal([here.Kit.Team.OrganisationId, here.Sam.Team.OrganisationId], Positions(sams, kits).InDispute().Select(p => p.OrganisationId));
        Assert.Empty(Positions(sams, kits, joint).InDispute());
        Assert.Empty(new Positions([sams, kits], [here.Working(here.Sam)]).InDispute());
        Assert.Empty(Positions(sams).InDispute());
    }

    [Fact]
    public void A_joint_decision_is_the_position_only_of_those_who_work_with_the_young_person()
    {
        var joint = here.Decide(here.Sam, Decided() with { JointWith = [here.Kit.Team.OrganisationId] });

        Assert.Same(joint, Positions(joint).Of(here.Kit.Team.OrganisationId)!.Decision);
        Assert.Null(new Positions([joint], [here.Working(here.Sam)]).Of(here.Kit.Team.OrganisationId));
    }

    [Fact]
    public void A_later_word_of_ones_own_takes_the_place_of_a_joint_decision()
    {
        var joint = here.Decide(here.Sam, Decided(on: new(2026, 5, 1)) with { JointWith = [here.Kit.Team.OrganisationId] });
        var kits = here.Decide(here.Kit, Decided(Grouping.Thriving, new(2026, 6, 1)));

        Assert.Equal(2, Positions(joint, kits).InDispute().Count);
    }

    [Fact]
    public void A_withdrawn_decision_is_nobodys_position()
    {
        var (sams, kits) = (here.Decide(here.Sam), here.Decide(here.Kit, Decided(Grouping.GettingAdvice)));
        kits.Withdraw("Not agreed", here.Kit.Member, Now);

        Assert.Empty(Positions(sams, kits).InDispute());
        Assert.Null(Positions(sams, kits).Of(here.Kit.Team.OrganisationId));
    }

    [Fact]
    public void What_was_known_at_the_end_of_a_day_counts_by_the_clock_on_the_wall()
    {
        Assert.Equal(new DateTimeOffset(2026, 7, 1, 22, 59, 59, 999, TimeSpan.Zero), Clock.EndOf(new(2026, 7, 1)));
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 23, 59, 59, 999, TimeSpan.Zero), Clock.EndOf(new(2026, 12, 1)));
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 23, 59, 59, 999, TimeSpan.Zero), Clock.EndOf(new(2026, 10, 25)));
    }
}
