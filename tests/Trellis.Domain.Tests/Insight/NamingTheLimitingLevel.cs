using Trellis.Domain.Assessment;
using Trellis.Domain.Insight;
using Trellis.Domain.Instruments;
using Trellis.Domain.Tests.Instruments;
using static Trellis.Domain.Tests.Assessment.Rounds;

namespace Trellis.Domain.Tests.Insight;

public class NamingTheLimitingLevel
{
    private static RatedRound Rated(string macro, string meso, string micro, DateOnly? on = null)
    {
        var round = Open(on);
        return new(round, round.Rated(Levels(macro, meso, micro)));
    }

    private static string Said(RatedRound round) => string.Join(' ', new LimitingLevel(Shipped.Tool, round, CombiningRule.LowestPart).Said);

    private static IReadOnlyList<SystemLevel> Lowest(RatedRound round) => new LimitingLevel(Shipped.Tool, round, CombiningRule.LowestPart).ByMean;

    private static MovementTold Moved(RatedRound before, RatedRound now) => new(Shipped.Tool, before, now, CombiningRule.LowestPart);

    [Fact]
    public void The_lowest_mean_limits_whatever_the_totals_are()
    {
        var said = Said(Rated("22222", "33223", "3233222"));

        Assert.StartsWith("By mean level macro is the limiting level: it stands at 2.00 of 4, which is 33.3 % of the range from all at level 1 to all at level 4. Micro follows at 2.43 (47.6 %), and meso is highest", said, StringComparison.Ordinal);
        Assert.Contains("and meso is highest at 2.60 (53.3 %).", said, StringComparison.Ordinal);
        Assert.Contains("No level of the system reaches a mean of 3. 6 of 17 principles are THRIVE-like", said, StringComparison.Ordinal);
        Assert.Contains("macro 5 (at most 20), meso 5 (at most 20) and micro 7 (at most 28)", said, StringComparison.Ordinal);
    }

    /// <summary>Micro has the largest total and the lowest mean.</summary>
    [Fact]
    public void A_large_total_of_many_principles_is_not_taken_for_a_high_level() => Assert.Equal([SystemLevel.Micro], Lowest(Rated("22222", "22222", "2222211")));

    [Fact]
    public void Two_that_are_equal_are_named_together()
    {
        var low = Rated("22222", "22222", "3333333");
        Assert.Contains("By mean level macro and meso stand equal as the lowest, at 2.00 of 4, which is 33.3 % of the range from all at level 1 to all at level 4. Micro stands higher, at 3.00 (66.7 %).", Said(low), StringComparison.Ordinal);
        Assert.Equal([SystemLevel.Macro, SystemLevel.Meso], Lowest(low));
        Assert.Contains("macro is the limiting level: it stands at 1.00 of 4, which is 0.0 % of the range from all at level 1 to all at level 4. Meso and micro stand equal above it, at 2.00 (33.3 %).", Said(Rated("11111", "22222", "2222222")), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_are_equal_none_limits_the_others() => Assert.Contains("macro, meso and micro stand equal, at 3.00 of 4, which is 66.7 % of the range from all at level 1 to all at level 4. None of them limits the others. All three levels of the system reach a mean of 3", Said(Rated("33333", "33333", "3333333")), StringComparison.Ordinal);

    [Fact]
    public void While_a_rating_is_missing_nothing_is_put_in_order()
    {
        var round = Rated("22222", "22-22", "2222222");

        Assert.Equal("Not rated: Meso 3A and Meso 3B, so meso has no total and the three levels of the system are not put in order.", Said(round));
        Assert.Empty(Lowest(round));
    }

    [Fact]
    public void One_missing_part_is_enough_for_no_total()
    {
        var round = Open();
        var levels = Levels("22222", "22222", "2222222");
        levels["micro-5b"] = null;

        Assert.StartsWith("Not rated: Micro 5B, so micro has no total", Said(new(round, round.Rated(levels))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_smaller_than_one_step_of_one_principle_is_said_to_be_small()
    {
        Assert.Contains("The difference between macro and micro is less than one principle moving by one level", Said(Rated("22222", "33333", "3222222")), StringComparison.Ordinal);
        Assert.DoesNotContain("less than one principle", Said(Rated("22222", "33223", "3233222")), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_reading_or_rule_that_would_change_the_order_is_told()
    {
        var round = Open();
        var levels = Levels("22222", "22222", "2222222");
        levels["micro-1b"] = levels["micro-3a"] = levels["micro-5b"] = 4;
        var said = Said(new(round, round.Rated(levels)));

        Assert.Contains("Counted by rating instead of by principle, the order changes: macro and meso 2.00 and micro 2.55, so which reading is used matters here.", said, StringComparison.Ordinal);
        Assert.Contains("With the mean of its parts for a principle instead of the lowest part, the order changes: macro and meso 2.00 and micro 2.43", said, StringComparison.Ordinal);
        Assert.Contains("Counted by rating instead of by principle, the order changes: macro 2.00, meso 2.50 and micro 2.55, so", Said(Rated("22222", "33223", "3233222")), StringComparison.Ordinal);
    }

    [Fact]
    public void Movement_is_told_as_a_share_of_the_range_with_both_days()
    {
        var (first, last) = (Rated("22222", "22221", "2222111", new(2022, 6, 1)), Rated("22222", "33223", "3233222", new(2025, 7, 1)));
        var said = string.Join(' ', Moved(first, last).Said);

        Assert.StartsWith("From 1 June 2022 to 1 July 2025, 3 years and 1 month apart: macro did not move (total 10 to 10 of 20, mean 2.00 to 2.00), "
            + "meso rose by 26.7 points of its range (total 9 to 13 of 20, mean 1.80 to 2.60) and micro rose by 28.6 points of its range (total 11 to 17 of 28, mean 1.57 to 2.43). "
            + "By movement macro is the limiting level.", said, StringComparison.Ordinal);
        Assert.Equal("Mean level and movement both name macro.", Moved(first, last).Together([SystemLevel.Macro]));
    }

    [Fact]
    public void A_fall_is_called_a_fall_and_moving_least_means_falling_most()
    {
        var moved = Moved(Rated("22222", "33333", "2222222", new(2025, 6, 1)), Rated("22222", "32222", "2222222"));

        Assert.Contains("meso fell by 26.7 points", string.Join(' ', moved.Said), StringComparison.Ordinal);
        Assert.Equal([SystemLevel.Meso], moved.Least);
    }

    [Fact]
    public void Ties_in_movement_and_no_movement_are_said_plainly()
    {
        var before = Rated("22222", "22222", "2222222", new(2025, 6, 1));

        Assert.Contains("By movement macro and meso moved least, by the same share.", Moved(before, Rated("22222", "22222", "3222222")).Said);
        Assert.Contains("No level of the system moved.", Moved(before, Rated("22222", "22222", "2222222")).Said);
        Assert.Contains("All three moved by the same share of their range.", Moved(before, Rated("33333", "33333", "3333333")).Said);
        Assert.Empty(Moved(before, Rated("33333", "33333", "3333333")).Least);
    }

    [Fact]
    public void Mean_and_movement_that_name_different_levels_are_both_told()
    {
        var moved = Moved(Rated("22222", "11111", "2222222", new(2025, 6, 1)), Rated("33333", "22222", "2222222"));

        Assert.Equal("Mean level names meso and movement names micro. They answer two questions: where the locality stands lowest, and where it has moved least.", moved.Together([SystemLevel.Meso]));
        Assert.Equal("Mean level names meso and micro and movement names micro; micro is in both.", moved.Together([SystemLevel.Meso, SystemLevel.Micro]));
        Assert.Null(moved.Together([]));
    }

    [Fact]
    public void A_round_with_a_gap_is_not_compared_and_the_gap_is_named()
    {
        var moved = Moved(Rated("22222", "2222-", "2222222", new(2025, 6, 1)), Rated("22222", "22222", "2222222"));

        Assert.Equal(["The round of 1 June 2025 and this one cannot be compared by level: on 1 June 2025 Meso 5 was not rated."], moved.Said);
        Assert.Empty(moved.Least);
    }

    [Fact]
    public void Whether_the_same_people_rated_is_always_said()
    {
        var (before, now) = (Rated("22222", "22222", "2222222", new(2025, 6, 1)), Rated("32222", "22222", "2222222"));
        Assert.Contains("It is not known how many of the people rated both, so part of a change may be that other people judged.", Moved(before, now).Said);

        now.Round.Note([new(PartTaken.Manager, "health", 6)], 4, before.Round);
        Assert.Contains("Of 6 people at this round 4 were also at that one, so part of a change may be that other people judged.", Moved(before, now).Said);
    }
}
