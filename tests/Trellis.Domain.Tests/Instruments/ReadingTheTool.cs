using Trellis.Domain.Instruments;

namespace Trellis.Domain.Tests.Instruments;

public class ReadingTheTool
{
    private static readonly AssessmentTool Tool = Shipped.Tool;

    [Fact]
    public void It_has_17_principles_and_22_ratings_by_the_codes_everything_else_uses()
    {
        Tool.Checked();
        Assert.Equal((5, 5, 7), (Tool.Of(SystemLevel.Macro).Count(), Tool.Of(SystemLevel.Meso).Count(), Tool.Of(SystemLevel.Micro).Count()));
        Assert.Equal("macro-1 macro-2 macro-3 macro-4 macro-5 meso-1 meso-2 meso-3a meso-3b meso-4 meso-5 micro-1a micro-1b micro-2 micro-3a micro-3b micro-3c micro-4 micro-5a micro-5b micro-6 micro-7",
            string.Join(' ', Tool.Ratings.Select(r => r.Code)));
    }

    [Fact]
    public void Which_ratings_follow_from_figures_is_as_published()
    {
        Assert.Equal(["macro-5", "meso-3b", "meso-5", "micro-1b", "micro-2", "micro-3a", "micro-3b", "micro-5a", "micro-5b", "micro-7"], Tool.Ratings.Where(r => r.Kind is RatingKind.Measured).Select(r => r.Code));
        Assert.Equal(["meso-2", "meso-3a", "micro-1a", "micro-6"], Tool.Ratings.Where(r => r.Kind is RatingKind.Hybrid).Select(r => r.Code));
    }

    [Theory]
    [InlineData("macro-1", "Macro 1")]
    [InlineData("meso-3a", "Meso 3A")]
    [InlineData("micro-5b", "Micro 5B")]
    public void A_rating_is_called_as_the_tool_prints_it(string code, string name) => Assert.Equal(name, Shipped.Rating(code).Name);

    [Fact]
    public void The_one_thing_that_counts_when_planned_is_marked() =>
        Assert.Equal("meso-1", Assert.Single(Tool.Ratings, r => r.Clauses.Any(c => c.MayBePlanned)).Code);

    [Fact]
    public void There_are_19_ideas_of_which_15_are_in_both_sets()
    {
        Assert.Equal(19, Tool.Crosswalk.Count);
        Assert.Equal((7, 7, 1, 2, 2), (Count(Relation.Same), Count(Relation.Reworded), Count(Relation.Merged), Count(Relation.CardOnly), Count(Relation.ToolOnly)));
        Assert.Equal(3, Tool.Crosswalk.Count(r => r.Supports));
    }

    [Theory]
    [InlineData("card-1", "macro-1")]
    [InlineData("card-4", null)]
    [InlineData("card-5", "macro-5")]
    [InlineData("card-6", null)]
    [InlineData("card-7", "meso-2")]
    [InlineData("card-11", "micro-1")]
    [InlineData("card-macro-4", "macro-4")]
    [InlineData("card-meso-1", "meso-1")]
    public void A_card_finds_its_principle_by_the_table_and_two_have_none(string card, string? principle) => Assert.Equal(principle, Tool.BehindCard(card)?.Code);

    [Fact]
    public void The_cards_are_17_and_two_with_each_framework_principle_marked_once()
    {
        Shipped.Cards.Checked(Tool);
        Assert.Equal((17, 2), (Shipped.Cards.Cards.Count(c => !c.Optional), Shipped.Cards.Cards.Count(c => c.Optional)));
        Assert.Equal(["card-4", "card-5", "card-6", "card-8", "card-9", "card-11", "card-12", "card-15"], Shipped.Cards.Cards.Where(c => c.Framework is not null).Select(c => c.Code));
        Assert.All(Shipped.Cards.Cards.Where(c => c.Framework is not null), c => Assert.Equal(Tool.Crosswalk.Single(r => r.Card == c.Code).Framework, c.Framework));
    }

    [Fact]
    public void A_mark_that_leads_to_no_framework_principle_or_a_card_too_few_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => (Shipped.Cards with { Cards = [.. Shipped.Cards.Cards.Skip(1)] }).Checked(Tool));
        Assert.Throws<InvalidDataException>(() => (Shipped.Cards with { Cards = [.. Shipped.Cards.Cards.Select(c => c with { Framework = null })] }).Checked(Tool));
    }

    public static TheoryData<string, Func<Rating, Rating>> Broken => new()
    {
        { "needs levels 1 to 4", r => r with { Levels = [.. r.Levels.Take(3)] } },
        { "needs a measure", r => r with { Kind = RatingKind.Measured, Measures = [] } },
        { "has no question nobody-asks", r => r with { Caps = [new("nobody-asks", 2)] } },
        { "stands there twice", r => r with { Code = "macro-2" } },
        { "rise", r => r with { Measures = [Shipped.Measure("micro-2") with { Bands = new(default, [new(2, 1), new(3, 1), new(4, 1)]) }] } },
    };

    [Theory, MemberData(nameof(Broken))]
    public void A_tool_that_cannot_be_used_is_refused_with_what_to_mend(string says, Func<Rating, Rating> broken)
    {
        var principles = Tool.Principles.ToList();
        principles[0] = principles[0] with { Ratings = [broken(principles[0].Ratings[0])] };

        Assert.Contains(says, Assert.Throws<InvalidDataException>(() => (Tool with { Principles = principles }).Checked()).Message, StringComparison.Ordinal);
    }

    private static int Count(Relation relation) => Tool.Crosswalk.Count(r => r.Relation == relation);
}
