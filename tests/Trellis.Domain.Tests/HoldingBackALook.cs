using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Domain.Tests;

public class HoldingBackALook
{
    private static readonly Moment Now = Clock.MomentOf(new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));
    private static readonly Guid Trust = Guid.CreateVersion7();
    private static readonly Member Lead = Person(Roles.InformationGovernanceLead), Helen = Person(Roles.SafeguardingLead);

    private static Member Person(Roles roles, Guid? organisation = null) => new() { OrganisationId = organisation ?? Trust, Name = "Somebody", JobTitle = "Nurse", Roles = roles };

    private static LookHeldBack Hold(Member? reader = null, string? because = "An enquiry", int? days = 30, Member? by = null) =>
        LookHeldBack.Hold(Guid.NewGuid(), reader ?? Helen, 3, because, days is { } d ? Now.Today.AddDays(d) : null, by ?? Lead, Now);

    [Fact]
    public void A_look_is_held_back_by_its_own_organisations_lead_alone_and_never_their_own()
    {
        Assert.Throws<RuleBrokenException>(() => Hold(by: Person(Roles.TeamLead)));
        Assert.Throws<RuleBrokenException>(() => Hold(by: Person(Roles.InformationGovernanceLead, Guid.CreateVersion7())));
        Assert.Throws<RuleBrokenException>(() => Hold(Lead));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(366)]
    public void It_ends_after_today_and_within_a_year(int? days) => Assert.Equal("Until", Assert.Throws<RuleBrokenException>(() => Hold(days: days)).Field);

    [Fact]
    public void It_has_a_reason_and_shows_again_by_itself_or_when_somebody_says_so()
    {
        Assert.Equal("Because", Assert.Throws<RuleBrokenException>(() => Hold(because: " ")).Field);
        Assert.True(Hold().Holds(Now.Today.AddDays(30)));
        Assert.False(Hold().Holds(Now.Today.AddDays(31)));
        var ended = Hold();
        ended.End(Now);
        Assert.False(ended.Holds(Now.Today));
    }
}
