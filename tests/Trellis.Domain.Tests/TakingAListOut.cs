using Trellis.Domain.Alliance;

namespace Trellis.Domain.Tests;

public class TakingAListOut
{
    private static readonly Moment Now = Clock.MomentOf(new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));
    private static readonly Guid Trust = Guid.CreateVersion7();
    private static readonly Team Team = new() { OrganisationId = Trust, Name = "Getting Help" };
    private static readonly Member Ruth = Person(Roles.TeamLead), Lead = Person(Roles.InformationGovernanceLead);

    private static Member Person(Roles roles, Guid? organisation = null) => new() { OrganisationId = organisation ?? Trust, Name = "Somebody", JobTitle = "Nurse", Roles = roles };

    private static Moment Later(int hours) => Clock.MomentOf(Now.Instant.AddHours(hours));

    private static ExportRequest Ask(int people = 101, string? whatFor = "A caseload review") => ExportRequest.Ask(Team, people, whatFor, Ruth, Now);

    [Theory]
    [InlineData(100, ExportState.Ready)]
    [InlineData(101, ExportState.Waiting)]
    public void More_than_a_hundred_wait_for_a_lead(int people, ExportState state) => Assert.Equal(state, Ask(people).StateAt(Now));

    [Fact]
    public void It_says_what_for_and_is_of_ones_own_team_that_works_with_somebody()
    {
        Assert.Equal("WhatFor", Assert.Throws<RuleBrokenException>(() => Ask(whatFor: " ")).Field);
        Assert.Equal("TeamId", Assert.Throws<RuleBrokenException>(() => Ask(people: 0)).Field);
        Assert.Equal("TeamId", Assert.Throws<RuleBrokenException>(() => ExportRequest.Ask(new() { OrganisationId = Guid.CreateVersion7(), Name = "Theirs" }, 3, "x", Ruth, Now)).Field);
    }

    [Fact]
    public void A_file_back_may_be_allowed_each_time_for_a_year_at_most_and_stopped()
    {
        var file = ExportRequest.Ask(Team, 200, "RiO, nightly", Ruth, Now, ExportKind.FileBack);
        Assert.Throws<RuleBrokenException>(() => Ask().Decide(true, "Fine", Lead, Now, new(2027, 1, 1)));
        Assert.Throws<RuleBrokenException>(() => file.Decide(true, "Fine", Lead, Now, new(2027, 9, 2)));
        file.Decide(true, "Fine", Lead, Now, new(2027, 9, 1));

        file.Take(5000, Ruth, Later(1000));
        file.Take(5001, Ruth, Later(2000));
        Assert.Equal(ExportState.TooLate, file.StateAt(Later(24 * 366)));
        Assert.Throws<RuleBrokenException>(() => file.Stop(Ruth, Now));
        file.Stop(Lead, Later(3000));

        Assert.Throws<RuleBrokenException>(() => file.Take(1, Ruth, Later(3001)));
        Assert.Throws<RuleBrokenException>(() => file.Stop(Lead, Later(3001)));
    }

    [Fact]
    public void A_lead_of_the_same_organisation_who_did_not_ask_decides_once_with_reasons()
    {
        Assert.Throws<RuleBrokenException>(() => Ask().Decide(true, "Fine", Ruth, Now));
        Assert.Throws<RuleBrokenException>(() => Ask().Decide(true, "Fine", Person(Roles.InformationGovernanceLead, Guid.CreateVersion7()), Now));
        Assert.Throws<RuleBrokenException>(() => ExportRequest.Ask(Team, 200, "Mine", Lead, Now).Decide(true, "Fine", Lead, Now));
        Assert.Equal("DecidedBecause", Assert.Throws<RuleBrokenException>(() => Ask().Decide(true, "", Lead, Now)).Field);
        var asked = Ask();
        asked.Decide(false, "A count would do", Lead, Now);
        Assert.Equal(ExportState.NotAllowed, asked.StateAt(Now));
        Assert.Throws<RuleBrokenException>(() => asked.Decide(true, "After all", Lead, Now));
    }

    [Fact]
    public void It_is_taken_once_within_a_day_by_whoever_asked_and_for_no_more_people()
    {
        var asked = Ask(150);
        Assert.Throws<RuleBrokenException>(() => asked.Take(150, Ruth, Now));
        asked.Decide(true, "For the review", Lead, Later(30));
        Assert.Equal(ExportState.Ready, asked.StateAt(Later(53)));
        Assert.Equal(ExportState.TooLate, asked.StateAt(Later(54)));
        Assert.Throws<RuleBrokenException>(() => asked.Take(150, Lead, Later(31)));
        Assert.Throws<RuleBrokenException>(() => asked.Take(151, Ruth, Later(31)));
        asked.Take(149, Ruth, Later(31));
        Assert.Throws<RuleBrokenException>(() => asked.Take(149, Ruth, Later(31)));
    }

    [Fact]
    public void A_list_that_grew_past_a_hundred_is_asked_for_again()
    {
        var asked = Ask(99);
        Assert.Throws<RuleBrokenException>(() => asked.Take(101, Ruth, Now));
        asked.Take(100, Ruth, Now);
    }
}
