using Trellis.Domain.Assessment;
using Trellis.Domain.Measures;
using Trellis.Domain.Tests.Instruments;
using Trellis.Domain.Tests.Measures;

namespace Trellis.Domain.Tests.Assessment;

public class SuggestingALevel
{
    private static Suggestion Suggested(string rating, IEnumerable<MeasureResult>? results = null, string? yes = null, string? no = null, params string[] met) => Suggestion.For(Shipped.Rating(rating), new(
        (results ?? []).ToDictionary(r => r.Measure), Words(yes).Select(q => (q, true)).Concat(Words(no).Select(q => (q, false))).ToDictionary(), met.ToHashSet()));

    private static string[] Words(string? text) => text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    [Theory]
    [InlineData(85, 95, 4)]
    [InlineData(85, 75, 2)]
    [InlineData(45, 95, 2)]
    [InlineData(10, 95, 1)]
    public void Of_two_measures_the_lower_decides(int integrate, int endorsed, int level)
    {
        var suggestion = Suggested("macro-5", [KeyedIn.For("macro-5", KeyedIn.Mean(integrate, 9)), KeyedIn.For("macro-5", KeyedIn.Share(endorsed, 100), 1)]);
        Assert.Equal((level, false, 2), (suggestion.Level, suggestion.Partial, suggestion.Results.Count));
    }

    [Fact]
    public void With_one_of_two_missing_the_other_decides_and_the_rating_is_partial()
    {
        foreach (var results in new[] { new[] { KeyedIn.For("macro-5", KeyedIn.Mean(65, 9)) }, [KeyedIn.For("macro-5", KeyedIn.Mean(65, 9)), KeyedIn.For("macro-5", KeyedIn.Share(0, 0), 1)] })
        {
            var suggestion = Suggested("macro-5", results);
            Assert.Equal((3, true), (suggestion.Level, suggestion.Partial));
            Assert.Contains("Partial: Strong endorsement on CHI-ESQ has no level", suggestion.Explanation, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_figures_there_is_no_suggestion_and_no_level_1()
    {
        Assert.Null(Suggested("macro-5").Level);
        Assert.Equal("No figures yet for: Notes with a grouping.", Suggested("micro-2").Explanation);
    }

    [Theory]
    [InlineData(5, "agencies informatics reporting", "", 4)]
    [InlineData(4, "agencies informatics reporting", "", 3)]
    [InlineData(3, "agencies informatics reporting", "", 3)]
    [InlineData(2, "agencies informatics reporting", "", 2)]
    [InlineData(1, "agencies informatics reporting", "", 1)]
    [InlineData(5, "informatics reporting", "agencies", 2)]
    [InlineData(5, "agencies reporting", "informatics", 2)]
    [InlineData(5, "agencies informatics", "reporting", 3)]
    [InlineData(5, "", "agencies informatics reporting", 2)]
    [InlineData(1, "", "agencies informatics reporting", 1)]
    [InlineData(5, "agencies", "", null)]
    public void Groupings_are_counted_and_the_answers_set_the_most_it_can_be(int count, string yes, string no, int? level) =>
        Assert.Equal(level, Suggested("meso-3a", [KeyedIn.For("meso-3a", KeyedIn.Share(count, null))], yes, no).Level);

    [Theory]
    [InlineData("council third health priority training", "", 4)]
    [InlineData("council health priority training", "third", 3)]
    [InlineData("council third health strategy training", "priority", 3)]
    [InlineData("health strategy some-training", "council third priority training", 3)]
    [InlineData("strategy some-training", "council third health priority training", 2)]
    [InlineData("aspired", "council third health strategy priority some-training training", 2)]
    [InlineData("council third health training", "aspired strategy priority", 1)]
    [InlineData("", "council third health aspired strategy priority some-training training", 1)]
    [InlineData("council", "", null)]
    public void Shared_decision_making_follows_from_settings_strategy_and_training(string yes, string no, int? level) => Assert.Equal(level, Suggested("micro-1a", yes: yes, no: no).Level);

    [Theory]
    [InlineData("", "grade-8 linked one-team assurance", 1)]
    [InlineData("linked one-team assurance", "grade-8", 1)]
    [InlineData("grade-8", "linked one-team assurance", 2)]
    [InlineData("grade-8 linked", "one-team assurance", 2)]
    [InlineData("grade-8 linked assurance", "one-team", 3)]
    [InlineData("grade-8 one-team assurance", "", 4)]
    public void Experience_follows_from_grade_links_team_and_assurance(string yes, string no, int? level) => Assert.Equal(level, Suggested("micro-6", yes: yes, no: no).Level);

    [Fact]
    public void The_level_with_the_largest_share_of_its_statements_is_suggested()
    {
        var suggestion = Suggested("macro-1", met: ["macro-1.2a", "macro-1.2b", "macro-1.3a"]);
        Assert.Equal(2, suggestion.Level);
        Assert.Empty(suggestion.Ties);
        Assert.Equal("Statements met – level 1: 0 of 3, level 2: 2 of 3, level 3: 1 of 3, level 4: 0 of 3. Level 2 has the largest share.", suggestion.Explanation);
    }

    [Fact]
    public void Between_equals_the_highest_is_suggested_and_the_tie_is_told()
    {
        var suggestion = Suggested("macro-1", met: ["macro-1.2a", "macro-1.3b"]);
        Assert.Equal(3, suggestion.Level);
        Assert.Equal([2, 3], suggestion.Ties);
        Assert.EndsWith("Levels 2 and 3 have an equal share; the highest is suggested.", suggestion.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_with_many_statements_has_no_advantage() => Assert.Equal(1, Suggested("macro-2", met: ["macro-2.1a", "macro-2.1b", "macro-2.4a", "macro-2.4b"]).Level);

    [Fact]
    public void With_nothing_ticked_nothing_is_suggested() => Assert.Null(Suggested("macro-1").Level);
}
