using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Domain.Tests;

public class OpeningInAnEmergency
{
    private static readonly Moment Now = At(new(2026, 8, 28, 22, 0, 0, TimeSpan.Zero));
    private static readonly Organisation Crisis = new() { Name = "Crisis team", OdsCode = "XC1", Sector = "health" };
    private static readonly Team Team = new() { OrganisationId = Crisis.Id, Name = "Crisis team" };
    private static readonly Member Nina = Person(Roles.CrisisWorker);
    private static readonly Member Lead = Person(Roles.InformationGovernanceLead);

    private static Moment At(DateTimeOffset instant) => Clock.MomentOf(instant);

    private static Moment Later(double hours) => At(Now.Instant.AddHours(hours));

    private static Member Person(Roles roles) => new() { OrganisationId = Crisis.Id, Name = "Somebody", JobTitle = "Nurse", Roles = roles };

    private static EmergencyAccess Open(Member? by = null, string reason = "On the bridge now") => EmergencyAccess.Open(YoungPerson.Add(Now), reason, Hand.Of(by ?? Nina, Team, Now));

    [Theory]
    [InlineData(Roles.DutyWorker, true)]
    [InlineData(Roles.CrisisWorker, true)]
    [InlineData(Roles.SocialWorker, true)]
    [InlineData(Roles.SafeguardingLead, true)]
    [InlineData(Roles.Practitioner | Roles.TeamLead | Roles.Supervisor | Roles.SchoolLead, false)]
    [InlineData(Roles.InformationGovernanceLead | Roles.SystemAdministrator, false)]
    public void Only_duty_crisis_social_care_and_safeguarding_leads_open(Roles roles, bool opens)
    {
        if (opens) Assert.NotNull(Open(Person(roles)).Reason);
        else Assert.Throws<RuleBrokenException>(() => Open(Person(roles)));
    }

    [Fact]
    public void It_needs_a_reason_and_never_opens_a_restricted_record()
    {
        Assert.Equal("Reason", Assert.Throws<RuleBrokenException>(() => Open(reason: " ")).Field);
        var restricted = YoungPerson.Add(Now);
        Assert.NotEmpty(restricted.Restrict("A colleague's child", [Nina], Hand.Of(Person(Roles.TeamLead), Team, Now)));
        Assert.Throws<RuleBrokenException>(() => EmergencyAccess.Open(restricted, "Now", Hand.Of(Nina, Team, Now)));
    }

    [Fact]
    public void It_is_open_for_twelve_hours_and_once_for_twelve_more()
    {
        var opening = Open();
        Assert.True(opening.IsOpen(Later(11.9)));
        Assert.False(opening.IsOpen(Later(12)));

        opening.Extend("Still with her", Nina, Later(11));
        Assert.True(opening.IsOpen(Later(23.9)));
        Assert.False(opening.IsOpen(Later(24)));
        Assert.Throws<RuleBrokenException>(() => opening.Extend("Once more", Nina, Later(20)));
    }

    [Fact]
    public void Only_whoever_opened_it_extends_it_with_a_reason_and_while_it_is_open()
    {
        Assert.Throws<RuleBrokenException>(() => Open().Extend("Mine now", Person(Roles.CrisisWorker), Later(1)));
        Assert.Throws<RuleBrokenException>(() => Open().Extend("Too late", Nina, Later(12)));
        Assert.Equal("ExtendedBecause", Assert.Throws<RuleBrokenException>(() => Open().Extend("", Nina, Later(1))).Field);
    }

    [Fact]
    public void It_is_reviewed_within_three_working_days_bank_holidays_left_out() => Assert.Equal(new DateOnly(2026, 9, 3), Open().ReviewBy);

    [Fact]
    public void The_young_person_is_told_unless_it_is_unsafe_and_then_it_says_why()
    {
        var opening = Open();
        Assert.Equal("ToldOfIt", Assert.Throws<RuleBrokenException>(() => opening.Tell(ToldOfIt.NotYet, null, Lead, Now)).Field);
        Assert.Equal("NotSafeBecause", Assert.Throws<RuleBrokenException>(() => opening.Tell(ToldOfIt.NotSafe, " ", Lead, Now)).Field);
        opening.Tell(ToldOfIt.NotSafe, "He reads her telephone", Lead, Now);
        opening.Tell(ToldOfIt.Told, "left over", Lead, Later(30));
        Assert.Equal((ToldOfIt.Told, (string?)null), (opening.ToldOfIt, opening.NotSafeBecause));
    }

    [Fact]
    public void A_review_is_a_leads_never_of_their_own_and_not_in_order_before_the_young_person_is_thought_of()
    {
        var opening = Open();
        Assert.Throws<RuleBrokenException>(() => opening.Review(CheckOutcome.ToFollowUp, "Ask", Person(Roles.TeamLead), Now));
        Assert.Equal("ReviewNote", Assert.Throws<RuleBrokenException>(() => opening.Review(CheckOutcome.ToFollowUp, "", Lead, Now)).Field);
        Assert.Equal("ToldOfIt", Assert.Throws<RuleBrokenException>(() => opening.Review(CheckOutcome.InOrder, "Right", Lead, Now)).Field);
        opening.Review(CheckOutcome.ToFollowUp, "Ask the team to tell her", Lead, Now);
        Assert.True(opening.IsDue);
        opening.Tell(ToldOfIt.Told, null, Lead, Now);
        opening.Review(CheckOutcome.InOrder, "Right", Lead, Now);
        Assert.False(opening.IsDue);
        Assert.Throws<RuleBrokenException>(() => opening.Review(CheckOutcome.ToFollowUp, "Again", Lead, Now));

        var both = Person(Roles.InformationGovernanceLead | Roles.SafeguardingLead);
        Assert.Throws<RuleBrokenException>(() => Open(both).Review(CheckOutcome.ToFollowUp, "Mine", both, Now));
    }
}
