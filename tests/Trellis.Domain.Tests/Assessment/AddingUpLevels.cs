using System.Globalization;
using CsCheck;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Domain.Tests.Instruments;
using static Trellis.Domain.Tests.Assessment.Rounds;

namespace Trellis.Domain.Tests.Assessment;

public class AddingUpLevels
{
    private static readonly SystemLevel?[] Each = [SystemLevel.Macro, SystemLevel.Meso, SystemLevel.Micro, null];

    [Fact]
    public void Maxima_and_floors_are_those_of_17_principles_and_of_22_ratings()
    {
        var scores = new Scores(Shipped.Tool, Levels("22222", "22222", "2222222"), CombiningRule.LowestPart);
        Assert.Equal([(20, 5), (20, 5), (28, 7), (68, 17)], Each.Select(l => scores.Total(l)).Select(t => (t.Maximum, t.Least)));
        Assert.Equal([(20, 5), (24, 6), (44, 11), (88, 22)], Each.Select(l => scores.Total(l, Reading.PerRating)).Select(t => (t.Maximum, t.Least)));
        Assert.Equal((CombiningRule.LowestPart, null), (scores.Total(null).Rule, scores.Total(null, Reading.PerRating).Rule));
    }

    [Theory]
    [InlineData("1 4", CombiningRule.LowestPart, 1)]
    [InlineData("2 3", CombiningRule.MeanHalfDown, 2)]
    [InlineData("1 4", CombiningRule.MeanHalfDown, 2)]
    [InlineData("2 3 3", CombiningRule.MeanHalfDown, 3)]
    [InlineData("2 2 3", CombiningRule.MeanHalfDown, 2)]
    [InlineData("4", CombiningRule.MeanHalfDown, 4)]
    public void Parts_become_a_principle_by_the_named_rule(string parts, CombiningRule rule, int level) => Assert.Equal(level, Scores.Combine([.. parts.Split(' ').Select(int.Parse)], rule));

    /// <summary>Beside a second reading of the rule, in decimals.</summary>
    [Fact]
    public void A_half_goes_down_and_everything_else_to_the_nearest() => Gen.Int[1, 4].List[1, 6].Sample(parts =>
    {
        var mean = (decimal)parts.Sum() / parts.Count;
        var nearest = mean - Math.Floor(mean) <= 0.5m ? Math.Floor(mean) : Math.Floor(mean) + 1;
        return Scores.Combine(parts, CombiningRule.MeanHalfDown) == nearest && Scores.Combine(parts, CombiningRule.LowestPart) <= nearest;
    });

    [Fact]
    public void What_is_not_rated_counts_neither_in_the_total_nor_in_the_maximum()
    {
        var total = new Scores(Shipped.Tool, Levels("2-3-1", "-----", "1111111"), CombiningRule.LowestPart).Total(SystemLevel.Macro);
        Assert.Equal((6, 12, 3, 5, false), (total.Sum, total.Maximum, total.Rated, total.Of, total.IsComplete));
        Assert.Equal(new Fraction(2, 1), total.Mean);

        var none = new Scores(Shipped.Tool, Levels("22222", "-----", "1111111"), CombiningRule.LowestPart).Total(SystemLevel.Meso);
        Assert.Equal((null, null, null), (none.Mean, none.OfMaximum, none.OfRange));
    }

    [Fact]
    public void A_principle_is_thrive_like_only_with_every_part_rated_and_at_three()
    {
        var principle = Shipped.Tool.Principles.Single(p => p.Code == "meso-3");
        PrincipleScore With(int? a, int? b, CombiningRule rule = CombiningRule.LowestPart) => new Scores(Shipped.Tool, new Dictionary<string, int?> { ["meso-3a"] = a, ["meso-3b"] = b }, rule).Of(principle);

        Assert.True(With(3, 4).IsThriveLike);
        Assert.False(With(2, 4).IsThriveLike);
        Assert.False(With(4, null).IsThriveLike);
        Assert.Equal((4, 1), (With(4, null).Level, With(4, null).PartsRated));
    }

    /// <summary>The derived table of the paper's figures, as requirements §5.1 works it out: first and last, maximum, share of maximum, mean level, share of range, change.</summary>
    [Theory]
    [InlineData("Macro", "from 11", "10 10 20 50.0 50.0 2.00 2.00 33.3 33.3 0 0.0")]
    [InlineData("Meso", "from 11", "9 13 20 45.0 65.0 1.80 2.60 26.7 53.3 4 26.7")]
    [InlineData("Micro", "from 11", "11 17 28 39.3 60.7 1.57 2.43 19.0 47.6 6 28.6")]
    [InlineData("Micro", "from 7", "7 17 28 25.0 60.7 1.00 2.43 0.0 47.6 10 47.6")]
    [InlineData("", "from 11", "30 40 68 44.1 58.8 1.76 2.35 25.5 45.1 10 19.6")]
    public void The_papers_totals_give_the_papers_table(string level, string start, string line)
    {
        var first = Open(new(2022, 3, 1)).Rated(Levels("22222", "22221", start == "from 7" ? "1111111" : "2222111"));
        var last = Open(new(2025, 3, 1)).Rated(Levels("22222", "33223", "3233222"));
        var compared = new Comparison(Shipped.Tool, Open(new(2022, 3, 1)), first, Open(new(2025, 3, 1)), last, CombiningRule.LowestPart);
        var m = compared.Levels().Single(l => l.Level == (level.Length == 0 ? null : Enum.Parse<SystemLevel>(level)));

        Assert.Equal(line, string.Join(' ', m.Before.Sum, m.After.Sum, m.After.Maximum, Percent(m.Before.OfMaximum), Percent(m.After.OfMaximum), Mean(m.Before), Mean(m.After), Percent(m.Before.OfRange), Percent(m.After.OfRange), m.Change, Percent(m.OfRange)));
    }

    [Fact]
    public void By_mean_the_papers_meso_ends_highest_and_macro_lowest_and_only_the_other_reading_puts_meso_below_micro()
    {
        var last = Levels("22222", "33223", "3233222");
        var scores = new Scores(Shipped.Tool, last, CombiningRule.LowestPart);
        var means = Each.OfType<SystemLevel>().ToDictionary(l => l, l => scores.Total(l).Mean!.Value);
        Assert.True(means[SystemLevel.Meso] > means[SystemLevel.Micro] && means[SystemLevel.Micro] > means[SystemLevel.Macro] && means.Values.All(m => m < 3));

        // Meso's 13 as the sum of six ratings would be a mean of 2.17, below micro.
        var asRatings = new Total(Reading.PerRating, null, 13, 6, 6);
        Assert.Equal((24, "2.17"), (asRatings.Maximum, Mean(asRatings)));
        Assert.True(asRatings.Mean < means[SystemLevel.Micro]);
    }

    private static string Percent(Fraction? share) => (share!.Value * 100).Rounded(1).ToString("F1", CultureInfo.InvariantCulture);

    private static string Mean(Total total) => total.Mean!.Value.Rounded(2).ToString("F2", CultureInfo.InvariantCulture);
}
