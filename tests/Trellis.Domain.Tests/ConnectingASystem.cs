using Trellis.Domain.Alliance;

namespace Trellis.Domain.Tests;

public class ConnectingASystem
{
    private static readonly Moment Now = Clock.MomentOf(new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));
    private static readonly Organisation Trust = new() { Name = "Northborough Trust", OdsCode = "RX1", Sector = "health" };
    private static readonly Team Team = new() { OrganisationId = Trust.Id, Name = "Getting Help" };
    private static readonly Member Ada = Person(Roles.SystemAdministrator), Lead = Person(Roles.InformationGovernanceLead);

    private static Member Person(Roles roles, Guid? organisation = null) => new() { OrganisationId = organisation ?? Trust.Id, Name = "Somebody", JobTitle = "Nurse", Roles = roles };

    private static ConnectedSystem Asked(SystemMay may = SystemMay.FetchGroupings, string? name = "RiO", string? whatFor = "Nightly", Team? team = null, Member? by = null) =>
        ConnectedSystem.Ask(Trust, name, whatFor, may, team is null ? [Team] : [team], by ?? Ada, Now).System;

    [Fact]
    public void It_has_a_name_a_purpose_something_to_do_and_teams_of_its_own_organisation()
    {
        Assert.Equal("Name", Assert.Throws<RuleBrokenException>(() => Asked(name: " ")).Field);
        Assert.Equal("WhatFor", Assert.Throws<RuleBrokenException>(() => Asked(whatFor: "")).Field);
        Assert.Equal("May", Assert.Throws<RuleBrokenException>(() => Asked(SystemMay.None)).Field);
        Assert.Equal("Teams", Assert.Throws<RuleBrokenException>(() => Asked(team: new() { OrganisationId = Guid.CreateVersion7(), Name = "Theirs" })).Field);
        Assert.Equal("Teams", Assert.Throws<RuleBrokenException>(() => ConnectedSystem.Ask(Trust, "RiO", "Nightly", SystemMay.FetchGroupings, [], Ada, Now)).Field);
        Assert.Throws<RuleBrokenException>(() => Asked(by: Lead));
    }

    [Fact]
    public void Its_own_lead_allows_it_for_a_year_at_most_and_after_the_last_day_it_is_closed()
    {
        var system = Asked();
        Assert.Equal(ConnectionState.Waiting, system.StateOn(Now.Today));
        Assert.Throws<RuleBrokenException>(() => system.Decide(true, new(2027, 1, 1), "Fine", Person(Roles.InformationGovernanceLead, Guid.CreateVersion7()), Now));
        Assert.Throws<RuleBrokenException>(() => system.Decide(true, new(2027, 1, 1), "Fine", Ada, Now));
        Assert.Equal("Until", Assert.Throws<RuleBrokenException>(() => system.Decide(true, null, "Fine", Lead, Now)).Field);
        Assert.Equal("Until", Assert.Throws<RuleBrokenException>(() => system.Decide(true, new(2027, 9, 2), "Fine", Lead, Now)).Field);
        Assert.Equal("Until", Assert.Throws<RuleBrokenException>(() => system.Decide(true, new(2026, 8, 31), "Fine", Lead, Now)).Field);
        Assert.Equal("DecidedBecause", Assert.Throws<RuleBrokenException>(() => system.Decide(true, new(2027, 9, 1), "", Lead, Now)).Field);

        system.Decide(true, new(2027, 9, 1), "Direct care", Lead, Now);

        Assert.Equal((ConnectionState.Open, ConnectionState.PastItsDay), (system.StateOn(new(2027, 9, 1)), system.StateOn(new(2027, 9, 2))));
        system.Decide(false, null, "No longer needed", Lead, Now);
        Assert.Equal(ConnectionState.NotAllowed, system.StateOn(Now.Today));
    }

    [Fact]
    public void Whoever_asked_does_not_allow_it_too()
    {
        var both = Person(Roles.SystemAdministrator | Roles.InformationGovernanceLead);

        Assert.Throws<RuleBrokenException>(() => Asked(by: both).Decide(true, new(2027, 1, 1), "Fine", both, Now));
    }

    [Fact]
    public void A_stopped_connection_stays_stopped()
    {
        var system = Asked();
        Assert.Throws<RuleBrokenException>(() => system.Stop("Old", Person(Roles.Practitioner), Now));
        Assert.Equal("StoppedBecause", Assert.Throws<RuleBrokenException>(() => system.Stop(" ", Lead, Now)).Field);
        system.Stop("A new supplier", Lead, Now);

        Assert.Equal(ConnectionState.Stopped, system.StateOn(Now.Today));
        Assert.Throws<RuleBrokenException>(() => system.Decide(true, new(2027, 1, 1), "Fine", Lead, Now));
        Assert.Throws<RuleBrokenException>(() => system.Stop("Again", Ada, Now));
    }

    [Fact]
    public void A_system_sees_what_its_teams_see_and_has_no_role()
    {
        var actsAs = ConnectedSystem.Ask(Trust, "RiO", "Nightly", SystemMay.FetchGroupings, [Team], Ada, Now).ActsAs;
        var sight = Sight.Of(actsAs, [Team.Id], [], [], Now);

        Assert.Equal((Roles.None, true), (actsAs.Roles, actsAs.IsRecordSystem));
        Assert.Equal([actsAs.Id, Team.Id], sight.Holders);
        Assert.False(sight.Governs || sight.ConfidentialEvidence || sight.Everything);
    }
}
