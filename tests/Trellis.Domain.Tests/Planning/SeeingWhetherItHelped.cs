using Trellis.Domain.Measures;
using Trellis.Domain.Planning;
using Trellis.Domain.Tests.Instruments;
using static Trellis.Domain.Tests.Planning.Plans;

namespace Trellis.Domain.Tests.Planning;

public class SeeingWhetherItHelped
{
    private static readonly Measure Share = Shipped.Tool.Measure("ending-talk")!;

    private static MeasureResult Counted(long n, long of, int endedDaysAgo, Measure? measure = null, decimal? mean = null) => MeasureResult.KeyIn(measure ?? Share, "1",
        new(mean is null ? n : null, of, mean, null, null, Day(-endedDaysAgo - 90), Day(-endedDaysAgo), "Notes audit"), Prue, Now);

    [Fact]
    public void A_measure_moved_between_the_result_that_stood_at_the_start_and_the_one_in_use()
    {
        var (old, start, now) = (Counted(10, 60, 400), Counted(20, 60, 200), Counted(45, 60, 10));
        var moved = FigureMoved.Since(Day(-100), Share, [now, old, start]);
        Assert.Equal((start, now), (moved.Before, moved.Now));
        Assert.Equal((new Fraction(5, 12), Direction.Better, false), (moved.By!.Value, moved.Direction, moved.MayBeChance));
    }

    [Fact]
    public void A_small_change_of_a_share_may_be_chance_and_says_so() => Assert.True(FigureMoved.Since(Day(-100), Share, [Counted(20, 60, 200), Counted(25, 60, 10)]).MayBeChance);

    [Fact]
    public void One_figure_alone_has_not_moved_and_none_is_not_nought()
    {
        var one = FigureMoved.Since(Day(-100), Share, [Counted(20, 60, 10)]);
        Assert.NotNull(one.Before);
        Assert.Equal((null, null, Direction.Unknown), (one.Now, one.By, one.Direction));
        Assert.Null(FigureMoved.Since(Day(-100), Share, []).Before);
        Assert.Null(FigureMoved.Since(Day(-100), Share, [Counted(0, 0, 10)]).Before);
    }

    [Fact]
    public void Figures_counted_by_different_rules_are_not_compared()
    {
        var (before, now) = (Counted(20, 60, 200, Share with { Rule = "An older rule" }), Counted(45, 60, 10));
        var moved = FigureMoved.Since(Day(-100), Share, [before, now]);
        Assert.Equal((false, null, Direction.Unknown), (moved.SameRule, moved.By, moved.Direction));
    }

    [Fact]
    public void Where_less_is_better_going_down_is_better()
    {
        var waits = new Impact("ben-06", "Shorter waits", new("Weeks waited", MeasureForm.Mean, "young people", Better.Lower));
        var measure = waits.Indicator.AsMeasure(waits);
        var now = new BenefitNow(waits, Benefit.Begin(waits, waits.Indicator, 8, Day(300), Prue, Now), measure, [Counted(0, 90, 300, measure, 14.5m), Counted(0, 80, 10, measure, 9.25m)]);
        Assert.Equal((Direction.Better, new Fraction(-21, 4)), (now.Moved.Direction, now.Moved.By!.Value));
        Assert.False(now.ReachesTarget);
        Assert.Equal(90, now.Baseline!.Denominator);
        Assert.Equal(80, now.Latest!.Denominator);
    }

    [Fact]
    public void A_target_is_reached_exactly_and_unknown_without_a_figure()
    {
        var impact = Shipped.Impacts.Of("ben-07")!;
        var (set, measure) = (Benefit.Begin(impact, impact.Indicator, 75, Day(300), Prue, Now), impact.Indicator.AsMeasure(impact));
        Assert.True(new BenefitNow(impact, set, measure, [Counted(75, 100, 10, measure)]).ReachesTarget);
        Assert.False(new BenefitNow(impact, set, measure, [Counted(7_499_999, 10_000_000, 10, measure)]).ReachesTarget);
        Assert.Null(new BenefitNow(impact, set, measure, []).ReachesTarget);
        Assert.Null(new BenefitNow(impact, null, measure, [Counted(75, 100, 10, measure)]).ReachesTarget);
    }

    [Fact]
    public void A_figure_put_right_for_the_same_period_is_no_movement()
    {
        var (wrong, right) = (Counted(60, 60, 10), Counted(6, 60, 10));
        var moved = FigureMoved.Since(DateOnly.MinValue, Share, [wrong, right]);
        Assert.Contains(moved.Before, new[] { wrong, right });
        Assert.Equal((null, Direction.Unknown), (moved.Now, moved.Direction));
        var later = MeasureResult.KeyIn(Share, "1", new(6, 60, null, null, null, wrong.From, wrong.To, "Notes audit"), Prue, Later(1));
        Assert.Equal(later, FigureMoved.Since(DateOnly.MinValue, Share, [later, wrong]).Before);
    }

    [Fact]
    public void Figures_of_an_earlier_indicator_neither_move_nor_reach_the_target_of_the_next()
    {
        var impact = Shipped.Impacts.Of("ben-07")!;
        var old = Counted(90, 100, 10, impact.Indicator.AsMeasure(impact));
        foreach (var indicator in new[] { impact.Indicator with { Form = MeasureForm.Mean }, impact.Indicator with { Words = "Another thing" }, impact.Indicator with { Unit = "families" } })
        {
            var measure = indicator.AsMeasure(impact);
            var now = new BenefitNow(impact, Benefit.Begin(impact, indicator, 5, Day(300), Prue, Now), measure, [old]);
            Assert.Equal((null, null, null), (now.Baseline, now.Latest, now.ReachesTarget));
            Assert.Equal(new Fraction(9, 10), old.Value(measure));
        }
    }

    [Fact]
    public void An_indicator_needs_words_a_unit_and_a_whole_target()
    {
        var impact = Shipped.Impacts.Of("ben-07")!;
        string? FieldOf(Indicator indicator, decimal? target, DateOnly? by) => Assert.Throws<RuleBrokenException>(() => Benefit.Begin(impact, indicator, target, by, Prue, Now)).Field;
        Assert.Equal("Words", FieldOf(impact.Indicator with { Words = " " }, null, null));
        Assert.Equal("Unit", FieldOf(impact.Indicator with { Unit = "" }, null, null));
        Assert.Equal("Target", FieldOf(impact.Indicator, 101, Day(1)));
        Assert.Equal("TargetBy", FieldOf(impact.Indicator, 50, null));
        Assert.Equal("Target", FieldOf(impact.Indicator, null, Day(1)));
        Assert.Throws<RuleBrokenException>(() => Benefit.Begin(impact, impact.Indicator, null, null, Lea, Now));
    }

    [Fact]
    public void Young_peoples_part_is_told_without_names_and_its_effect_when_it_is_known()
    {
        string? FieldOf(Action act) => Assert.Throws<RuleBrokenException>(act).Field;
        var part = PartInRedesign.Record(Day(-3), "A group at The Loft", 9, "Drew the way in as it should be", null, Prue, Now);
        Assert.Null(part.Effect);
        part.CameOf(" One door instead of three ", Prue);
        Assert.Equal("One door instead of three", part.Effect);
        Assert.Equal("Effect", FieldOf(() => part.CameOf(" ", Prue)));
        Assert.Equal("On", FieldOf(() => PartInRedesign.Record(Day(1), "A group", 9, "Drew", null, Prue, Now)));
        Assert.Equal("People", FieldOf(() => PartInRedesign.Record(Day(0), "A group", 0, "Drew", null, Prue, Now)));
    }
}
