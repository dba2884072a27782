using Trellis.Domain.Assessment;
using Trellis.Domain.Tests.Instruments;
using static Trellis.Domain.Tests.Assessment.Rounds;

namespace Trellis.Domain.Tests.Assessment;

public class HoldingARound
{
    [Fact]
    public void Whoever_was_missing_is_told_by_role_and_sector()
    {
        var round = Open().WithPeople();
        Assert.Equal([PartTaken.Commissioner, PartTaken.TeamLeader], round.MissingRoles);
        Assert.Equal(["voluntary"], round.MissingSectors(["health", "voluntary", "education", "voluntary"]));
        Assert.Empty(Open(mode: RoundMode.Evaluation).MissingRoles);
    }

    [Fact]
    public void People_are_counted_by_role_and_sector_and_those_who_were_there_before_are_known_or_not()
    {
        var (before, round) = (Open(new(2025, 9, 1)), Open());
        round.Note([new(PartTaken.Manager, "health", 4), new(PartTaken.Manager, "health", 2)], 3, before);
        Assert.Equal([new(PartTaken.Manager, "health", 6)], round.People);
        Assert.Equal((3, before.Id), (round.AlsoBefore, round.RoundBeforeId));

        Assert.Equal("AlsoBefore", Assert.Throws<RuleBrokenException>(() => round.Note([new(PartTaken.Manager, "health", 2)], 3, before)).Field);
        Assert.Equal("AlsoBefore", Assert.Throws<RuleBrokenException>(() => round.Note([new(PartTaken.Manager, "health", 2)], 1, null)).Field);
        Assert.Equal("People", Assert.Throws<RuleBrokenException>(() => round.Note([new(PartTaken.Manager, "health", 0)], null, null)).Field);
    }

    [Fact]
    public void It_is_locked_once_by_those_who_rate_it_and_only_after_who_took_part_is_noted()
    {
        Assert.Throws<RuleBrokenException>(() => Open().Lock(Prue, Now));
        Assert.Throws<RuleBrokenException>(() => Open().WithPeople().Lock(Eve, Now));
        Assert.Throws<RuleBrokenException>(() => Open(Now.Today.AddDays(1)).WithPeople().Lock(Prue, Now));

        var round = Open().WithPeople();
        round.Lock(Prue, Now);
        Assert.Equal((true, Prue.Id), (round.IsLocked, round.LockedById!.Value));
        Assert.Throws<RuleBrokenException>(() => round.Lock(Prue, Now));
        Assert.Throws<RuleBrokenException>(() => round.WithPeople());
    }

    [Fact]
    public void Evaluators_are_blind_to_the_localitys_own_rating_until_theirs_is_locked_and_the_locality_to_theirs()
    {
        var (own, evaluation) = (Open(), Open(mode: RoundMode.Evaluation).WithPeople());
        Assert.False(own.MayBeSeenBy(Eve, evaluationIsOpen: true));
        Assert.False(evaluation.MayBeSeenBy(Prue, evaluationIsOpen: true));
        Assert.True(evaluation.MayBeSeenBy(Eve, evaluationIsOpen: true));

        evaluation.Lock(Eve, Now);
        Assert.True(own.MayBeSeenBy(Eve, evaluationIsOpen: false));
        Assert.True(evaluation.MayBeSeenBy(Prue, evaluationIsOpen: false));
    }

    [Fact]
    public void Each_kind_of_round_is_opened_by_its_own_people()
    {
        Assert.Throws<RuleBrokenException>(() => AssessmentRound.Open(RoundKind.Baseline, RoundMode.Evaluation, Now.Today, default, Shipped.Tool, Prue, Now));
        Assert.Throws<RuleBrokenException>(() => AssessmentRound.Open(RoundKind.Baseline, RoundMode.SelfAssessment, Now.Today, default, Shipped.Tool, Eve, Now));
        Assert.Equal("HeldOn", Assert.Throws<RuleBrokenException>(() => Open(Now.Today.AddMonths(7))).Field);
    }

    [Theory]
    [InlineData("2025-09-01", 12)]
    [InlineData("2025-09-02", 11)]
    [InlineData("2026-08-31", 0)]
    [InlineData("2024-02-29", 30)]
    public void The_reminder_counts_whole_months(string held, int months) => Assert.Equal(months, DateOnly.Parse(held, System.Globalization.CultureInfo.InvariantCulture).MonthsSince(new(2026, 9, 1)));

    [Fact]
    public void The_reminder_counts_from_the_last_self_assessment_that_was_held()
    {
        var last = Open(new(2026, 3, 1));
        Assert.Same(last, new[] { Open(new(2025, 3, 1)), last, Open(new(2026, 8, 1), RoundMode.Evaluation), Open(new(2026, 10, 1)) }.LastHeld(Now.Today));
    }

    [Theory]
    [InlineData("2025-10-01", 11)]
    [InlineData("2025-10-02", null)]
    [InlineData("2025-03-01", 18)]
    public void It_is_time_to_plan_the_next_from_the_eleventh_month(string last, int? months) =>
        Assert.Equal(months, new[] { Open(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)), Open(new(2026, 8, 1), RoundMode.Evaluation) }.DueAfter(Now.Today));

    [Fact]
    public void Nothing_is_due_where_the_next_is_planned_or_none_was_ever_held()
    {
        Assert.Null(new[] { Open(new(2025, 3, 1)), Open(new(2026, 10, 1)) }.DueAfter(Now.Today));
        Assert.Null(Array.Empty<AssessmentRound>().DueAfter(Now.Today));
    }
}
