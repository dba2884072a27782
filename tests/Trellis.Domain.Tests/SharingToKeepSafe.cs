using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Domain.Tests;

public class SharingToKeepSafe
{
    private static readonly Moment Now = Clock.MomentOf(new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));
    private static readonly Organisation Trust = new() { Name = "Trust", OdsCode = "RX1", Sector = "health" };
    private static readonly Organisation School = new() { Name = "School", OdsCode = "EE1", Sector = "education" };
    private static readonly Team Camhs = new() { OrganisationId = Trust.Id, Name = "CAMHS" };
    private static readonly Team Pastoral = new() { OrganisationId = School.Id, Name = "Pastoral" };
    private static readonly Member Sam = Person(Trust), Kit = Person(School);

    private static Member Person(Organisation organisation) => new() { OrganisationId = organisation.Id, Name = "Somebody", JobTitle = "Nurse", Roles = Roles.Practitioner };

    private static SafeguardingDecision Decide(SafeguardingChoice choice = SafeguardingChoice.Share, string? what = "He hit her", string? why = "She goes home at three", bool told = true, string? notTold = null, SharedWith? with = null, DateOnly? until = null) =>
        SafeguardingDecision.Decide(YoungPerson.Add(Now), choice, what, EntryKinds.Grouping | EntryKinds.Identity, with ?? new(Pastoral), why, told, notTold, until, Hand.Of(Sam, Camhs, Now));

    [Theory]
    [InlineData(SafeguardingChoice.Share)]
    [InlineData(SafeguardingChoice.DoNotShare)]
    public void To_share_and_not_to_share_both_say_what_why_and_whether_the_family_knows(SafeguardingChoice choice)
    {
        Assert.Equal("What", Assert.Throws<RuleBrokenException>(() => Decide(choice, what: " ")).Field);
        Assert.Equal("Why", Assert.Throws<RuleBrokenException>(() => Decide(choice, why: "")).Field);
        Assert.Equal("NotToldBecause", Assert.Throws<RuleBrokenException>(() => Decide(choice, told: false)).Field);
        Assert.Equal("He would hurt her", Decide(choice, told: false, notTold: "He would hurt her").NotToldBecause);
    }

    [Fact]
    public void It_opens_the_kinds_named_and_a_decision_not_to_opens_nothing()
    {
        Assert.True(Decide().Opens(EntryKinds.Grouping, Now.Today));
        Assert.False(Decide().Opens(EntryKinds.Goals, Now.Today));
        Assert.False(Decide(SafeguardingChoice.DoNotShare).Opens(EntryKinds.Grouping, Now.Today));
    }

    [Fact]
    public void It_ends_by_its_last_day_or_by_whoever_shared_it_with_a_reason()
    {
        Assert.Equal("Until", Assert.Throws<RuleBrokenException>(() => Decide(until: Now.Today.AddDays(-1))).Field);
        var week = Decide(until: Now.Today.AddDays(7));
        Assert.True(week.IsOpen(Now.Today.AddDays(7)));
        Assert.False(week.IsOpen(Now.Today.AddDays(8)));

        var shared = Decide();
        Assert.Throws<RuleBrokenException>(() => shared.End("We have it now", Kit, Now));
        Assert.Equal("EndedBecause", Assert.Throws<RuleBrokenException>(() => shared.End(" ", Sam, Now)).Field);
        shared.End("She is safe with her aunt", Sam, Now);
        Assert.False(shared.IsOpen(Now.Today));
        Assert.Throws<RuleBrokenException>(() => shared.End("Again", Sam, Now));
    }

    [Fact]
    public void It_is_with_another_team_or_with_one_of_its_people()
    {
        Assert.Throws<RuleBrokenException>(() => Decide(with: new(Camhs)));
        Assert.Equal("ToMemberId", Assert.Throws<RuleBrokenException>(() => Decide(with: new(Pastoral, Sam))).Field);
        Assert.Equal(Kit.Id, Decide(with: new(Pastoral, Kit)).ToMemberId);
    }

    [Fact]
    public void Whom_it_was_shared_with_reads_what_and_not_what_was_weighed_up()
    {
        var shared = Decide(told: false, notTold: "He would hurt her");
        var kits = Sight.Of(Kit, [Pastoral.Id], [], [], Now);

        Assert.Null(shared.WhyFor(kits));
        Assert.Null(shared.NotToldBecauseFor(kits));
        Assert.Equal("He would hurt her", shared.NotToldBecauseFor(Sight.Of(Sam, [Camhs.Id], [], [], Now)));
    }
}
