using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Domain.Tests.Instruments;
using static Trellis.Domain.Tests.Assessment.Rounds;

namespace Trellis.Domain.Tests.Assessment;

public class ComparingRounds
{
    private readonly AssessmentRound before = Open(new(2025, 9, 1)), after = Open();

    private Comparison Compare(PrincipleRating[] then, PrincipleRating[] now, CombiningRule rule = CombiningRule.LowestPart) => new(Shipped.Tool, before, then.Latest(), after, now.Latest(), rule);

    [Fact]
    public void What_moved_is_told_statement_by_statement()
    {
        var compared = Compare(
            [before.Rate("macro-1", 2, more: j => j with { Met = ["macro-1.2a", "macro-1.2b"] }), before.Rate("macro-2", 3)],
            [after.Rate("macro-1", 3, more: j => j with { Met = ["macro-1.2b", "macro-1.3a"] }), after.Rate("macro-2", 3)]);
        var moved = compared.Ratings.First();

        Assert.Equal((2, 3, 1), (moved.Before, moved.After, moved.By));
        Assert.Equal(["macro-1.3a"], moved.NowMet.Select(c => c.Id));
        Assert.Equal(["macro-1.2a"], moved.NoLongerMet.Select(c => c.Id));
        Assert.False(compared.Ratings.ElementAt(1).AnythingChanged);
    }

    [Fact]
    public void Where_nobody_went_through_the_statements_none_is_said_to_be_met_no_longer()
    {
        var compared = Compare([before.Rate("macro-1", 2, more: j => j with { Met = ["macro-1.2a"] })], [after.Rate("macro-1", 2)]);
        Assert.False(compared.Ratings.First().AnythingChanged);
        Assert.Equal(["macro-1"], compared.WithoutStatements.Select(r => r.Code));
    }

    [Fact]
    public void A_rating_missing_from_one_round_has_not_moved_and_totals_of_different_principles_are_not_compared()
    {
        var compared = Compare([before.Rate("macro-1", 2)], [after.Rate("macro-1", 2), after.Rate("macro-2", 4)]);
        Assert.Null(compared.Ratings.ElementAt(1).By);
        Assert.False(compared.Levels().First().IsFair);
    }

    [Fact]
    public void One_rule_serves_both_rounds_whatever_each_was_rated_by()
    {
        PrincipleRating[] parts = [before.Rate("meso-3a", 1), before.Rate("meso-3b", 4)];
        var lowest = Compare(parts, parts);
        var mean = Compare(parts, parts, CombiningRule.MeanHalfDown);

        Assert.Equal((1, 1, 2, 2), (lowest.Before.Total(SystemLevel.Meso).Sum, lowest.After.Total(SystemLevel.Meso).Sum, mean.Before.Total(SystemLevel.Meso).Sum, mean.After.Total(SystemLevel.Meso).Sum));
    }

    [Fact]
    public void Whether_the_same_people_rated_is_known_only_where_the_later_round_noted_it_about_the_earlier()
    {
        Assert.Null(Compare([], []).AtBoth);
        after.Note([new(PartTaken.Manager, "health", 6)], 4, before);
        Assert.Equal(4, Compare([], []).AtBoth);
        Assert.Null(new Comparison(Shipped.Tool, Open(new(2024, 9, 1)), new Dictionary<string, PrincipleRating>(), after, new Dictionary<string, PrincipleRating>(), default).AtBoth);
    }

    [Fact]
    public void The_lowest_level_is_found_by_mean_and_not_by_total()
    {
        var now = after.Rated(Levels("22222", "33223", "3233222"));
        Assert.Equal([SystemLevel.Macro], new Comparison(Shipped.Tool, before, now, after, now, default).LowestByMean);
        Assert.Empty(Compare([], []).LowestByMean);
    }
}
