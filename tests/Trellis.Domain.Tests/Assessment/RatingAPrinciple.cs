using Trellis.Domain.Assessment;
using Trellis.Domain.Tests.Instruments;
using static Trellis.Domain.Tests.Assessment.Rounds;

namespace Trellis.Domain.Tests.Assessment;

public class RatingAPrinciple
{
    private static readonly Suggestion Three = new(3, "84 of 140: level 3") { Results = [Guid.NewGuid()] };

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-1)]
    public void A_level_is_one_to_four_or_not_yet_rated(int level)
    {
        Assert.Equal("Level", Assert.Throws<RuleBrokenException>(() => Open().Rate("macro-1", level)).Field);
        Assert.Null(Open().Rate("macro-1", null).Level);
    }

    [Fact]
    public void Another_level_than_suggested_needs_a_reason_and_both_are_kept()
    {
        Assert.Equal("DiffersBecause", Assert.Throws<RuleBrokenException>(() => Open().Rate("micro-2", 2, Three, more: j => j with { DiffersBecause = " " })).Field);

        var rating = Open().Rate("micro-2", 2, Three, more: j => j with { DiffersBecause = " Recorded late " });
        Assert.Equal((2, 3, "84 of 140: level 3", "Recorded late", false), (rating.Level, rating.SuggestedLevel, rating.SuggestedBecause, rating.DiffersBecause, rating.Accepted));
        Assert.Equal(Three.Results, rating.Results);
    }

    [Fact]
    public void Accepting_keeps_the_suggestion_and_everything_written_before()
    {
        var round = Open();
        var before = round.Rate("macro-1", null, more: j => j with { Strengths = "One board", Met = ["macro-1.2a"] });
        var rating = PrincipleRating.Accept(round, Shipped.Rating("macro-1"), Three, before, Prue, Now);

        Assert.Equal((3, 2, true, "One board"), (rating.Level, rating.Sequence, rating.Accepted, rating.Strengths));
        Assert.Equal(["macro-1.2a"], rating.Met);
        Assert.Throws<RuleBrokenException>(() => PrincipleRating.Accept(round, Shipped.Rating("macro-1"), Nothing, before, Prue, Now));
    }

    [Fact]
    public void Statements_and_answers_of_other_ratings_are_not_kept_and_planned_only_where_planning_counts()
    {
        var network = Open().Rate("meso-1", 3, more: j => j with { Met = ["meso-1.3d", "meso-1.3a", "macro-1.2a"], Planned = ["meso-1.3d", "meso-1.3a"] });
        Assert.Equal(["meso-1.3a", "meso-1.3d"], network.Met);
        Assert.Equal(["meso-1.3d"], network.Planned);

        var groupings = Open().Rate("meso-3a", 3, more: j => j with { Answers = new Dictionary<string, bool> { ["agencies"] = true, ["informatics"] = false, ["other"] = true } });
        Assert.Equal(["agencies"], groupings.AnsweredYes);
        Assert.Equal(["informatics"], groupings.AnsweredNo);
    }

    [Fact]
    public void A_locked_round_changes_only_by_a_correction_that_says_why_and_what_stood_there_stays()
    {
        var round = Open().WithPeople();
        var first = round.Rate("macro-1", 2);
        round.Lock(Prue, Now);
        Assert.Equal("CorrectedBecause", Assert.Throws<RuleBrokenException>(() => round.Rate("macro-1", 3, before: first)).Field);

        var corrected = round.Rate("macro-1", 3, before: first, more: j => j with { CorrectedBecause = "Typed the wrong level" });
        Assert.Equal((2, Prue.Id, "Typed the wrong level"), (corrected.Sequence, corrected.RecordedById, corrected.CorrectedBecause));
        Assert.Equal((3, 2), (new[] { corrected, first }.Latest()["macro-1"].Level, first.Level));
    }

    [Fact]
    public void Only_those_who_hold_the_round_rate_in_it()
    {
        Assert.Throws<RuleBrokenException>(() => PrincipleRating.Rate(Open(), Shipped.Rating("macro-1"), new() { Level = 1 }, Nothing, null, Eve, Now));
        Assert.Throws<RuleBrokenException>(() => PrincipleRating.Rate(Open(mode: RoundMode.Evaluation), Shipped.Rating("macro-1"), new() { Level = 1 }, Nothing, null, Prue, Now));
    }
}
