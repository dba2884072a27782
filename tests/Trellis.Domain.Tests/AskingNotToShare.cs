using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Domain.Tests;

public class AskingNotToShare
{
    private static readonly Moment Now = Clock.MomentOf(new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));
    private static readonly Organisation Trust = new() { Name = "Trust", OdsCode = "RX1", Sector = "health" };
    private static readonly Organisation School = new() { Name = "School", OdsCode = "EE1", Sector = "education" };
    private static readonly Organisation SocialCare = new() { Name = "Council", OdsCode = "LA1", Sector = "social-care" };
    private static readonly Team Team = new() { OrganisationId = Trust.Id, Name = "Team" };
    private static readonly Hand By = Hand.Of(Person(Roles.Practitioner), Team, Now);

    private static Member Person(Roles roles) => new() { OrganisationId = Trust.Id, Name = "Somebody", JobTitle = "Nurse", Roles = roles };

    private static RequestNotToShare Ask(AskedBy by, Competence competence, Organisation? whom, int? age = 15, EntryKinds kinds = EntryKinds.Goals, Organisation? from = null, string? reasons = "Weighed it up", DateOnly? until = null) =>
        RequestNotToShare.Ask(YoungPerson.Add(Now), age, kinds, from, whom, by, competence, reasons, until, By);

    [Theory]
    [InlineData(Competence.JudgedAble)]
    [InlineData(Competence.JudgedNotAble)]
    public void A_young_persons_request_holds_at_once(Competence competence) => Assert.True(Ask(AskedBy.YoungPerson, competence, School).Holds);

    [Fact]
    public void An_adults_request_holds_at_once_only_when_the_young_person_cannot_decide_and_social_care_would_not_be_blinded()
    {
        Assert.True(Ask(AskedBy.ParentOrCarer, Competence.JudgedNotAble, School).Holds);
        Assert.False(Ask(AskedBy.ParentOrCarer, Competence.JudgedNotAble, SocialCare).Holds);
        Assert.False(Ask(AskedBy.ParentOrCarer, Competence.JudgedAble, School).Holds);
        Assert.False(Ask(AskedBy.ParentOrCarer, Competence.Presumed, null, age: 16).Holds);
    }

    [Theory]
    [InlineData(15, Competence.Presumed, "x", "Competence")]
    [InlineData(null, Competence.Presumed, "x", "Competence")]
    [InlineData(15, Competence.JudgedAble, " ", "CompetenceReasons")]
    [InlineData(17, Competence.JudgedNotAble, "", "CompetenceReasons")]
    public void Competence_is_presumed_from_sixteen_and_judged_with_reasons_before(int? age, Competence competence, string reasons, string field) =>
        Assert.Equal(field, Assert.Throws<RuleBrokenException>(() => Ask(AskedBy.YoungPerson, competence, School, age, reasons: reasons)).Field);

    [Fact]
    public void It_needs_something_to_keep_back_an_end_that_is_not_past_and_somebody_else_to_keep_it_from()
    {
        Assert.Equal("Kinds", Assert.Throws<RuleBrokenException>(() => Ask(AskedBy.YoungPerson, Competence.JudgedAble, School, kinds: EntryKinds.None)).Field);
        Assert.Equal("Until", Assert.Throws<RuleBrokenException>(() => Ask(AskedBy.YoungPerson, Competence.JudgedAble, School, until: Now.Today.AddDays(-1))).Field);
        Assert.Equal("Whom", Assert.Throws<RuleBrokenException>(() => Ask(AskedBy.YoungPerson, Competence.JudgedAble, School, from: School)).Field);
    }

    [Fact]
    public void A_request_about_parents_keeps_from_parents_alone()
    {
        var request = Ask(AskedBy.YoungPerson, Competence.JudgedAble, null);

        Assert.True(request.KeepsBack(EntryKinds.Goals, Trust.Id, null, Now.Today));
        Assert.False(request.KeepsBack(EntryKinds.Plan, Trust.Id, null, Now.Today));
        Assert.False(request.KeepsBack(EntryKinds.Goals, Trust.Id, School.Id, Now.Today));
    }

    [Fact]
    public void A_request_about_an_organisation_is_not_about_parents_nor_about_its_own_entries()
    {
        var request = Ask(AskedBy.YoungPerson, Competence.JudgedAble, School, until: Now.Today);

        Assert.True(request.KeepsBack(EntryKinds.Goals, Trust.Id, School.Id, Now.Today));
        Assert.False(request.KeepsBack(EntryKinds.Goals, Trust.Id, School.Id, Now.Today.AddDays(1)));
        Assert.False(request.KeepsBack(EntryKinds.Goals, School.Id, School.Id, Now.Today));
        Assert.False(request.KeepsBack(EntryKinds.Goals, Trust.Id, null, Now.Today));
    }

    [Fact]
    public void It_is_decided_within_five_working_days_by_a_named_senior_who_did_not_write_it_down()
    {
        var request = Ask(AskedBy.YoungPerson, Competence.JudgedAble, School);
        Assert.Equal(new DateOnly(2026, 9, 8), request.DecideBy);
        Assert.Throws<RuleBrokenException>(() => request.Override("No", Person(Roles.Practitioner), Now));
        Assert.Throws<RuleBrokenException>(() => request.Override(" ", Person(Roles.TeamLead), Now));

        var author = Person(Roles.Supervisor);
        var own = RequestNotToShare.Ask(YoungPerson.Add(Now), 15, EntryKinds.Goals, null, School, AskedBy.YoungPerson, Competence.JudgedAble, "Clear", null, Hand.Of(author, Team, Now));
        Assert.Throws<RuleBrokenException>(() => own.Confirm("Mine", author, Now));

        request.Override("To keep her safe", Person(Roles.TeamLead), Now);
        Assert.False(request.Holds);
        Assert.Throws<RuleBrokenException>(() => request.TakeBack("Again", Person(Roles.Practitioner), Now));
    }

    [Fact]
    public void What_an_adult_asks_waits_for_a_practitioner()
    {
        var request = Ask(AskedBy.ParentOrCarer, Competence.JudgedAble, School);

        request.Confirm("She agrees with her mother", Person(Roles.Practitioner), Now);

        Assert.True(request.Holds);
    }
}
