using Trellis.Domain.Alliance;

namespace Trellis.Domain.Tests;

public class CheckingTheWeeksSample
{
    private static readonly Moment Now = Clock.MomentOf(new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));
    private static readonly Member Lead = Person(Roles.InformationGovernanceLead);

    private static Member Person(Roles roles) => new() { OrganisationId = Guid.CreateVersion7(), Name = "Somebody", JobTitle = "Somebody", Roles = roles };

    private static SampleCheck Check(CheckOutcome outcome, string? note, Member? by = null, params Guid[] doneBy) => SampleCheck.Make(Sampled.Reason, Guid.CreateVersion7(), doneBy, outcome, note, by ?? Lead, Now);

    [Fact]
    public void What_is_to_be_followed_up_says_what_and_what_is_in_order_need_not()
    {
        Assert.Equal("Note", Assert.Throws<RuleBrokenException>(() => Check(CheckOutcome.ToFollowUp, " ")).Field);
        Assert.Equal("Ask Tom", Check(CheckOutcome.ToFollowUp, " Ask Tom ").Note);
        Assert.Null(Check(CheckOutcome.InOrder, "").Note);
    }

    [Fact]
    public void Only_a_lead_checks_and_never_themselves()
    {
        Assert.Throws<RuleBrokenException>(() => Check(CheckOutcome.InOrder, null, Person(Roles.TeamLead | Roles.SystemAdministrator)));
        Assert.Throws<RuleBrokenException>(() => Check(CheckOutcome.InOrder, null, Lead, Guid.CreateVersion7(), Lead.Id));
        Assert.Equal(Lead.OrganisationId, Check(CheckOutcome.InOrder, null).OrganisationId);
    }

    [Fact]
    public void Up_to_ten_are_all_looked_at_and_of_more_ten_that_the_order_of_doing_does_not_tell()
    {
        var ids = Enumerable.Range(0, 40).Select(_ => Guid.CreateVersion7()).ToList();

        Assert.Equal(ids.Take(10).Order(), WeeklySample.Of(ids.Take(10), i => i).Order());
        var chosen = WeeklySample.Of(ids, i => i).ToList();
        Assert.Equal(10, chosen.Count);
        Assert.Equal(chosen, WeeklySample.Of(ids.AsEnumerable().Reverse(), i => i));
        Assert.NotEqual(ids.Take(10).Order(), chosen.Order());
    }

    [Theory]
    [InlineData("2026-08-31", "2026-08-31")]
    [InlineData("2026-09-06", "2026-08-31")]
    [InlineData("2026-09-07", "2026-09-07")]
    public void A_week_begins_on_Monday(string day, string monday) => Assert.Equal(DateOnly.Parse(monday, null), WeeklySample.WeekOf(DateOnly.Parse(day, null)));

    [Fact]
    public void A_restricted_record_is_due_when_it_was_never_looked_at_or_ninety_days_ago()
    {
        var today = Now.Today;
        DateOnly?[] last = [today.AddDays(-89), null, today.AddDays(-90), today.AddDays(-200)];

        Assert.Equal([null, today.AddDays(-200), today.AddDays(-90)], WeeklySample.Due(last, l => l, today));
    }
}
