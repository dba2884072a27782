using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Domain.Tests;

public class WorkingTogether
{
    private static readonly Moment Now = Clock.MomentOf(new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));
    private static readonly Organisation Trust = new() { Name = "Trust", OdsCode = "RX1", Sector = "health" };
    private static readonly Organisation School = new() { Name = "School", OdsCode = "EE1", Sector = "education" };
    private static readonly Team Camhs = new() { OrganisationId = Trust.Id, Name = "CAMHS" };
    private static readonly Team Pastoral = new() { OrganisationId = School.Id, Name = "Pastoral" };
    private static readonly Member Sam = Person(Roles.Practitioner);
    private static readonly YoungPerson Amina = YoungPerson.Add(Now);

    private static Member Person(Roles roles, Organisation? organisation = null) => new() { OrganisationId = (organisation ?? Trust).Id, Name = "Somebody", JobTitle = "Nurse", Roles = roles };

    private static Involvement Asked() => Involvement.Ask(Amina, Pastoral, "Amina Y. A quiet room?", Hand.Of(Sam, Camhs, Now));

    [Fact]
    public void An_invitation_says_what_it_is_about() => Assert.Equal("AskedAbout", Assert.Throws<RuleBrokenException>(() => Involvement.Ask(Amina, Pastoral, " ", Hand.Of(Sam, Camhs, Now))).Field);

    [Fact]
    public void It_is_considered_begun_and_ended_in_that_order()
    {
        var involvement = Asked();
        Assert.Throws<RuleBrokenException>(() => involvement.End("Before it began", Now.Today, Now));
        involvement.Consider(Now);
        Assert.Throws<RuleBrokenException>(() => involvement.Consider(Now));
        involvement.Begin(Now);
        Assert.Throws<RuleBrokenException>(() => involvement.PassBack("Too late", Now));
        Assert.Throws<RuleBrokenException>(() => involvement.End("", Now.Today, Now));
        involvement.End("She is well", Now.Today, Now);
        Assert.Throws<RuleBrokenException>(() => involvement.Begin(Now));
        Assert.Equal(InvolvementState.Worked, involvement.State);
    }

    [Fact]
    public void Passing_back_needs_a_reason_and_is_an_end()
    {
        var involvement = Asked();
        Assert.Equal("PassedBackBecause", Assert.Throws<RuleBrokenException>(() => involvement.PassBack(" ", Now)).Field);
        involvement.PassBack("No room. The library has one", Now);
        Assert.Throws<RuleBrokenException>(() => involvement.Begin(Now));
    }

    [Fact]
    public void Only_the_two_sides_of_the_asking_read_its_words()
    {
        var involvement = Asked();
        string? Reads(Member member, params Guid[] teams) => involvement.AskedAboutFor(Sight.Of(member, teams, [], [], Now));

        Assert.NotNull(Reads(Sam, Camhs.Id));
        Assert.NotNull(Reads(Person(Roles.SchoolLead, School), Pastoral.Id));
        Assert.Null(Reads(Person(Roles.SchoolLead, School), Guid.NewGuid()));
        Assert.Null(Reads(Person(Roles.Practitioner, new() { Name = "Other", OdsCode = "X", Sector = "voluntary" }), Guid.NewGuid()));
    }

    [Fact]
    public void Restricting_is_for_team_leads_and_safeguarding_leads_and_names_them_too()
    {
        var (young, lead, named) = (YoungPerson.Add(Now), Person(Roles.TeamLead), Person(Roles.Practitioner));
        Assert.Throws<RuleBrokenException>(() => young.Restrict("A colleague's child", [named], Hand.Of(Sam, Camhs, Now)).ToList());
        Assert.Equal("Named", Assert.Throws<RuleBrokenException>(() => young.Restrict("A colleague's child", [], Hand.Of(lead, Camhs, Now)).ToList()).Field);

        var people = young.Restrict("A colleague's child", [named], Hand.Of(lead, Camhs, Now)).ToList();

        Assert.Equal([named.Id, lead.Id], people.Select(p => p.MemberId));
        Assert.Throws<RuleBrokenException>(() => young.LiftRestriction(people, Hand.Of(named, Camhs, Now)));
        Assert.Throws<RuleBrokenException>(() => young.EndNaming(people[0], 1, Hand.Of(lead, Camhs, Now)));
        young.EndNaming(people[0], 2, Hand.Of(lead, Camhs, Now));
        Assert.NotNull(people[0].EndedAt);
        young.LiftRestriction(people, Hand.Of(lead, Camhs, Now));
        Assert.Null(young.RestrictedAt);
        Assert.All(people, p => Assert.NotNull(p.EndedAt));
    }

    [Fact]
    public void Roles_that_are_not_about_helping_hold_no_door()
    {
        var sight = Sight.Of(Person(Roles.SystemAdministrator | Roles.Commissioner), [Camhs.Id], [], [], Now);

        Assert.Empty(sight.Holders);
        Assert.Empty(sight.Teams);
    }
}
