using Trellis.Domain.Assessment;
using Trellis.Domain.Insight;
using Trellis.Domain.Instruments;
using Trellis.Domain.Tests.Instruments;
using static Trellis.Domain.Tests.Assessment.Rounds;

namespace Trellis.Domain.Tests.Insight;

public class HoldingPrintedFiguresAgainstARound
{
    private readonly RatedRound first = Rated("22222", "22221", "2222111", new(2022, 6, 1)), last = Rated("22222", "33223", "3233222", Now.Today);

    private static RatedRound Rated(string macro, string meso, string micro, DateOnly on)
    {
        var round = Open(on);
        return new(round, round.Rated(Levels(macro, meso, micro)));
    }

    private static PublishedTotal Print(RatedRound round, SystemLevel level, int total, int? maximum = null, string where = "Results", bool rule = false) => PublishedTotal.Note(round.Round, new(level, total, maximum, where, rule), Prue, Now);

    private static PrintedFigures Held(RatedRound round, params PublishedTotal[] printed) => new(Shipped.Tool, round, printed, CombiningRule.LowestPart);

    private static string Said(RatedRound round, params PublishedTotal[] printed) => string.Join(' ', Held(round, printed).Said);

    [Fact]
    public void Two_figures_for_one_thing_are_set_side_by_side()
    {
        var said = Said(first, Print(first, SystemLevel.Micro, 11), Print(first, SystemLevel.Micro, 7, 28, "Discussion"));

        Assert.StartsWith("For micro at the round of 1 June 2022, 11 (Results) and 7 of 28 (Discussion) are printed. They cannot all be right, and nothing here tells which is.", said, StringComparison.Ordinal);
        Assert.Contains("11 (Results) is printed for micro, as the levels kept here add up by principle.", said, StringComparison.Ordinal);
        Assert.Contains("7 of 28 (Discussion) is printed for micro; the levels kept here add up to 11 of 28 by principle and 18 of 44 by rating. 7 is the least total there can be, with every principle at level 1.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_maximum_and_an_unstated_rule_are_said()
    {
        Assert.Contains("No maximum is printed with the 13 for meso. With 5 principles it is 20, with 6 ratings 24.", Said(last, Print(last, SystemLevel.Meso, 13)), StringComparison.Ordinal);
        Assert.Contains("No maximum is printed with the 10 for macro. With 5 principles it is 20.", Said(last, Print(last, SystemLevel.Macro, 10)), StringComparison.Ordinal);
        Assert.Contains("A maximum of 28 means one score for each of 7 principles, although micro has 11 ratings. By which rule parts became a principle is not printed.", Said(last, Print(last, SystemLevel.Micro, 17, 28)), StringComparison.Ordinal);
        Assert.DoesNotContain("By which rule", Said(last, Print(last, SystemLevel.Micro, 17, 28, rule: true)), StringComparison.Ordinal);
        Assert.Contains("The printed maximum of 30 is neither 28 (7 principles) nor 44 (11 ratings).", Said(last, Print(last, SystemLevel.Micro, 17, 30)), StringComparison.Ordinal);
        Assert.Contains("as the levels kept here add up by rating and not by principle", Said(last, Print(last, SystemLevel.Micro, 28, 44)), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_start_gives_another_movement()
    {
        var other = Held(first, Print(first, SystemLevel.Micro, 7, 28, "Discussion"), Print(first, SystemLevel.Micro, 11), Print(first, SystemLevel.Micro, 5), Print(first, SystemLevel.Micro, 8, 44)).OtherStarts(last);
        Assert.Equal(["Counted from the 7 that is printed (Discussion) instead of 11, micro would have moved by +47.6 points of its range instead of +28.6 points."], other);
    }

    [Fact]
    public void What_was_taken_back_or_is_of_another_round_says_nothing()
    {
        var printed = Print(first, SystemLevel.Micro, 7);
        Assert.Empty(Said(last, printed));
        printed.TakeBack(first.Round, "Misread", Prue, Now);
        Assert.Empty(Said(first, printed));
        Assert.Throws<RuleBrokenException>(() => printed.TakeBack(first.Round, "Again", Prue, Now));
    }

    [Fact]
    public void A_figure_that_cannot_be_printed_is_refused_with_what_to_do()
    {
        Assert.Equal("Maximum", Assert.Throws<RuleBrokenException>(() => Print(first, SystemLevel.Micro, 29, 28)).Field);
        Assert.Equal("PrintedIn", Assert.Throws<RuleBrokenException>(() => Print(first, SystemLevel.Micro, 7, 28, " ")).Field);
        Assert.Equal("Total", Assert.Throws<RuleBrokenException>(() => Print(first, SystemLevel.Micro, -1)).Field);
        Assert.Throws<RuleBrokenException>(() => PublishedTotal.Note(first.Round, new(SystemLevel.Micro, 7, 28, "x", false), Eve, Now));
    }
}
