using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using static Trellis.Domain.Tests.Groupings.Northborough;

namespace Trellis.Domain.Tests.Groupings;

public class RecordingAGrouping
{
    private readonly Northborough here = new();

    private string Refused(SharedDecision decided, DateOnly? bornOn = null) => Assert.Throws<RuleBrokenException>(() => GroupingDecision.Record(here.Amina, bornOn, decided, here.Sam)).Message;

    [Fact]
    public void It_needs_who_was_there_and_the_plan_in_a_line()
    {
        Assert.Equal("Say who was there", Refused(Decided() with { Present = Present.None }));
        Assert.Equal("Write the plan in one line", Refused(Decided() with { PlanLine = new("  ", Readers.Everyone) }));
    }

    [Fact]
    public void The_date_agreed_is_in_a_life_and_not_in_the_future()
    {
        Assert.Equal("The date agreed must be today or in the past", Refused(Decided(on: Now.Today.AddDays(1))));
        Assert.Equal("The date agreed must be after the young person was born", Refused(Decided(on: new(2011, 5, 13)), new(2011, 5, 14)));
        Assert.Equal("The date to look again must be after the date agreed", Refused(Decided() with { LookAgainOn = Now.Today }));
    }

    [Theory]
    [InlineData(Agreed.No), InlineData(Agreed.Partly), InlineData(Agreed.NotAskedYet)]
    public void Not_agreeing_is_an_answer_and_no_gate(Agreed agreed) => Assert.Equal(agreed, here.Decide(here.Sam, Decided() with { YoungPersonAgreed = agreed }).YoungPersonAgreed);

    [Fact]
    public void A_text_for_a_team_alone_is_read_by_that_team_alone_and_lists_are_no_exception()
    {
        var decision = here.Decide(here.Sam, Decided() with
        {
            FamilysView = new("Private", Readers.OurTeam),
            Options = new([new("Club", HelpKind.CommunityOrSelfHelp, true)], Readers.Professionals),
            Parts = new([new("Mum", "rings")], Readers.NotParents),
        });

        Assert.Equal("Private", decision.FamilysView.For(Reads(here.Sam), decision));
        Assert.Null(decision.FamilysView.For(Reads(here.Kit), decision));
        Assert.Null(decision.Options.For(Reads(here.Kit), decision));
        Assert.Single(decision.Options.For(new Reader.Staff(SeesPlans(here.Kit, here.Sam)), decision)!);
        Assert.Null(decision.Options.For(new Reader.Staff(SeesPlans(here.Kit, here.Sam), [here.Sam.Team.OrganisationId]), decision));
        Assert.Null(decision.Options.For(new Reader.Staff(SeesPlans(here.Kit, here.Sam), [null]), decision));
        Assert.Single(decision.Options.For(new Reader.Staff(SeesPlans(here.Kit, here.Sam), [Guid.NewGuid()]), decision)!);
        Assert.Single(decision.Options.For(Reads(here.Sam), decision)!);
        Assert.Null(decision.Options.For(new Reader.YoungPerson(), decision));
        Assert.Single(decision.Parts.For(new Reader.YoungPerson(), decision)!);
        Assert.Null(decision.Parts.For(new Reader.ParentOrCarer(), decision));
        Assert.DoesNotContain("Club", decision.Options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_presses_say_the_same_whatever_line_ends_the_browser_sends_and_a_changed_word_does_not()
    {
        var pressed = Decided() with { WhyMoved = new("One\r\ntwo", Readers.Everyone), Options = new([new("Club", HelpKind.CommunityOrSelfHelp, true)], Readers.Everyone), JointWith = [Guid.Empty] };
        var again = Decided() with { WhyMoved = new("One\ntwo", Readers.Everyone), Options = new([new("Club", HelpKind.CommunityOrSelfHelp, true)], Readers.Everyone), JointWith = [Guid.Empty] };

        Assert.True(pressed.SaysTheSameAs(again));
        Assert.False(pressed.SaysTheSameAs(again with { Options = new([new("Choir", HelpKind.CommunityOrSelfHelp, true)], Readers.Everyone) }));
        Assert.False(pressed.SaysTheSameAs(again with { WhyMoved = new("One\ntwo", Readers.OurTeam) }));
        Assert.False(pressed.SaysTheSameAs(again with { JointWith = [] }));
    }

    [Fact]
    public void Still_right_carries_what_its_writer_may_read_and_asks_anew_who_was_there()
    {
        var before = here.Decide(here.Kit, Decided() with { YoungPersonsView = new("Mornings", Readers.NotParents), FamilysView = new("Only school", Readers.OurTeam), WhyMoved = new("Exams", Readers.Everyone), JointWith = [Guid.NewGuid()] });

        var again = before.StillRight(here.Amina, Present.ParentOrCarer, Agreed.Partly, Now.Today.AddDays(30), Reads(here.Sam), here.Sam);

        Assert.Equal((before.Grouping, before.PlanLine, before.YoungPersonsView, Present.ParentOrCarer, Agreed.Partly, before.Id), (again.Grouping, again.PlanLine, again.YoungPersonsView, again.Present, again.YoungPersonAgreed, again.StillRightAfterId!.Value));
        Assert.True(again.FamilysView.IsEmpty && again.WhyMoved.IsEmpty && again.JointWith.Count == 0);
        Assert.Equal((here.Sam.Team.Id, Now.Today), (again.TeamId, again.AgreedOn));
    }

    [Fact]
    public void A_plan_one_may_not_read_cannot_be_called_the_same_plan()
    {
        var before = here.Decide(here.Kit, Decided() with { PlanLine = new("Only school", Readers.OurTeam) });

        Assert.False(before.HasPlanFor(Reads(here.Sam)));
        Assert.Throws<RuleBrokenException>(() => before.StillRight(here.Amina, Present.YoungPerson, Agreed.Yes, null, Reads(here.Sam), here.Sam));
    }

    [Fact]
    public void It_is_withdrawn_once_by_its_own_organisation_with_a_reason()
    {
        var decision = here.Decide(here.Sam);

        Assert.Throws<RuleBrokenException>(() => decision.Withdraw("Why", here.Kit.Member, Now));
        Assert.Throws<RuleBrokenException>(() => decision.Withdraw(" ", here.Sam.Member, Now));
        decision.Withdraw("Not agreed after all", here.Sam.Member, Now);
        Assert.Throws<RuleBrokenException>(() => decision.Withdraw("Again", here.Sam.Member, Now));
    }

    [Fact]
    public void Moved_it_is_hidden_where_it_was_wrong_and_says_where_it_came_from_where_it_is_right()
    {
        var (wrong, right) = (here.Decide(here.Sam, Decided() with { JointWith = [here.Kit.Team.OrganisationId] }), YoungPerson.Add(Now));

        var moved = wrong.MoveTo(right, "Two windows open", here.Sam);

        Assert.Empty(new[] { wrong }.AsQueryable().About(here.Amina.Id));
        Assert.Equal((right.Id, wrong.Id, wrong.PlanLine), (moved.YoungPersonId, moved.MovedFromId!.Value, moved.PlanLine));
        Assert.Empty(moved.JointWith);
    }

    [Fact]
    public void A_colleague_of_another_team_cannot_carry_away_what_is_for_the_first_team_alone()
    {
        var colleague = Somebody("Colleague", here.Sam.Team.OrganisationId);
        var (closed, open) = (here.Decide(here.Sam, Decided() with { Parts = new([new("Mum", "rings")], Readers.OurTeam) }), here.Decide(here.Sam));

        Assert.Throws<RuleBrokenException>(() => closed.MoveTo(YoungPerson.Add(Now), "Wrong", colleague));
        Assert.Null(closed.WithdrawnAt);
        Assert.Equal(colleague.Team.Id, open.MoveTo(YoungPerson.Add(Now), "Wrong", colleague).TeamId);
    }
}
