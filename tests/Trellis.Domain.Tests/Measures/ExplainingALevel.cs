using CsCheck;
using Trellis.Domain.Tests.Instruments;
using static Trellis.Domain.Tests.Measures.KeyedIn;

namespace Trellis.Domain.Tests.Measures;

public class ExplainingALevel
{
    [Fact]
    public void A_share_is_told_in_one_paragraph() => Assert.Equal(
        "84 of 140 young people have a grouping recorded: 60.0 %, from 1 September 2025 to 31 August 2026. That is level 3. Level 4 begins at 80 %: 28 more of these 140 young people. " +
        "If these stand for more than themselves, the 95 % interval runs from 51.7 % to 67.7 %, from level 2 to level 3. Source: Notes audit (keyed in).", Level("micro-2", Share(84, 140)).Explanation);

    [Fact]
    public void A_mean_is_told_with_its_condition_and_how_few_it_rests_on()
    {
        var told = Level("micro-1b", Mean(7.4m, 20, 60, 100));
        Assert.Equal(3, told.Level);
        Assert.Contains("The mean is 7.4 for 20 sets of answers", told.Explanation, StringComparison.Ordinal);
        Assert.Contains("Level 4 begins over 8.", told.Explanation, StringComparison.Ordinal);
        Assert.Contains("Fewer than 25 sets of answers: take it with care.", told.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void A_sample_of_fewer_than_thirty_is_enough_only_where_it_is_all_there_is(int of, bool warned) =>
        Assert.Equal(warned, Level("micro-2", Share(20, of)).Explanation.Contains("Fewer than 30 young people: enough only where these are all there were.", StringComparison.Ordinal));

    [Fact]
    public void A_figure_is_never_shown_on_the_other_side_of_a_threshold()
    {
        Assert.Contains(": 59.97 %,", Level("micro-2", Share(5997, 10000)).Explanation, StringComparison.Ordinal);
        Gen.Long[1, 200_000].SelectMany(d => Gen.Long[0, d].Select(n => (n, d))).Sample((n, d) =>
        {
            var (measure, value) = (Shipped.Measure("micro-2"), new Fraction(n, d));
            var shown = Level("micro-2", Share(n, d)).Explanation.Split(": ")[1].Split(" %")[0];
            return measure.Bands.LevelOf(Fraction.Parse(shown + "%", null)) == measure.Bands.LevelOf(value);
        }, iter: 2000);
    }

    [Theory]
    [InlineData(59, 100, 1)]
    [InlineData(50, 100, 3)]
    [InlineData(49, 100, null)]
    [InlineData(null, null, null)]
    public void Too_few_staff_answering_leaves_no_level(int? answered, int? asked, int? level)
    {
        var told = Level("micro-3a", Share(level is 1 ? 10 : 33, 50, answered, asked));
        Assert.Equal(level, told.Level);
    }

    [Theory]
    [InlineData(49, 100, 1)]
    [InlineData(50, 100, 4)]
    [InlineData(0, 100, 1)]
    [InlineData(null, null, null)]
    public void Too_few_offered_is_level_1_however_high_the_mean(int? offered, int? seen, int? level) => Assert.Equal(level, Level("micro-1b", Mean(8.5m, 40, offered, seen)).Level);

    [Fact]
    public void Offered_to_none_of_those_seen_is_level_1_even_though_nobody_answered() => Assert.Equal(1, Level("micro-1b", Mean(null, 0, 0, 80)).Level);

    [Fact]
    public void A_survey_without_a_published_minimum_gets_its_level_and_a_warning()
    {
        var told = Level("meso-3b", Share(40, 50, 50, 200));
        Assert.Equal(4, told.Level);
        Assert.Contains("50 of 200 staff asked are staff who answered (25 %), under 50 %.", told.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("micro-7")]
    [InlineData("micro-2")]
    [InlineData("micro-3a")]
    public void Of_nobody_there_is_no_level_and_it_is_never_level_1(string rating)
    {
        var told = Level(rating, Share(0, 0));
        Assert.Null(told.Level);
        Assert.Contains("Nothing to measure", told.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Below_the_level_1_figure_and_between_two_printed_levels_are_told()
    {
        Assert.Contains("below the figure the tool prints for level 1 (20 %)", Level("micro-2", Share(19, 100)).Explanation, StringComparison.Ordinal);
        Assert.Contains("This locality reads it as level 3.", Level("micro-7", Share(65, 100)).Explanation, StringComparison.Ordinal);
        Assert.DoesNotContain("reads it as", Level("micro-7", Share(70, 100)).Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_says_how_many_more() => Assert.Contains("3 of 7 elements are in place, from 1 September 2025 to 31 August 2026. That is level 3. Level 4 begins at 4: 1 more.", Level("meso-2", Share(3, null)).Explanation, StringComparison.Ordinal);
}
