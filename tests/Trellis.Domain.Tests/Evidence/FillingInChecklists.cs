using Trellis.Domain.Assessment;
using Trellis.Domain.Evidence;
using Trellis.Domain.Measures;
using Trellis.Domain.Tests.Assessment;
using Trellis.Domain.Tests.Instruments;
using Trellis.Domain.Tests.Measures;

namespace Trellis.Domain.Tests.Evidence;

public class FillingInChecklists
{
    private static readonly DateOnly Day = new(2026, 4, 30);
    private static readonly Measure Elements = Shipped.Rating("meso-2").Measures.Single(m => m.Code == MindfulChecklist.Measure);
    private static readonly Measure InPlaceFully = Shipped.Rating("meso-3a").Measures.Single(m => m.Code == GroupingsChecklist.Measure);

    private static InPlace?[] States(string letters) => [.. letters.Select(l => l switch { 'r' => InPlace.Reliably, 'p' => InPlace.Partly, 'n' => InPlace.Not, _ => (InPlace?)null })];

    private static MindfulChecklist Seven(string letters, string? shown = "Minutes") => MindfulChecklist.Keep(Day, States(letters).Select((s, i) => new ElementFound((MindfulElement)i, s, shown)), Rounds.Prue, Rounds.Now);

    private static GroupingsChecklist Five(params string[] each) => GroupingsChecklist.Keep(Day, each.Select((e, i) => new GroupingFound((Grouping)i, States(e), "A review")), Rounds.Prue, Rounds.Now);

    [Theory]
    [InlineData("nnnnnnp", 0, 1)]
    [InlineData("rpppppn", 1, 1)]
    [InlineData("rrppppp", 2, 2)]
    [InlineData("rrrnnnn", 3, 3)]
    [InlineData("rrrrnnn", 4, 4)]
    [InlineData("rrrrrrr", 7, 4)]
    public void Elements_reliably_in_place_are_counted_and_partly_is_not_half(string states, int counted, int level)
    {
        var result = Seven(states).Counted(Elements, "1", Rounds.Now)!;
        Assert.Equal((counted, 7, ResultOrigin.Computed, Day), (result.Numerator, result.Denominator, result.Origin, result.To));
        Assert.Equal(level, Suggestion.For(Shipped.Rating("meso-2"), new(new[] { result }.InUse(), new Dictionary<string, bool>(), new HashSet<string>())).Level);
    }

    [Fact]
    public void Until_all_were_looked_at_nothing_is_counted()
    {
        Assert.Null(Seven("rrrr-nn").Counted(Elements, "1", Rounds.Now));
        Assert.Equal(1, Seven("rrrr-nn").NotLookedAt);
        var groupings = Five("rrrrrr", "rrrrrr", "rrrrrr", "rrrrrr", "rrrrr");
        Assert.Null(groupings.Counted(InPlaceFully, "1", Rounds.Now));
        Assert.Empty(groupings.Answers);
        Assert.Equal(30 - 6, Five("rrrrrr").NotLookedAt);
    }

    [Fact]
    public void What_is_in_place_says_what_shows_it()
    {
        Assert.Equal("Elements[1].Evidence", Assert.Throws<RuleBrokenException>(() => Seven("npnnnnn", " ")).Field);
        Assert.Equal("Elements[0].State", Assert.Throws<RuleBrokenException>(() => Seven("-------")).Field);
        Assert.Equal("Groupings[0].States[0]", Assert.Throws<RuleBrokenException>(() => Five()).Field);
        Assert.Equal("AsOf", Assert.Throws<RuleBrokenException>(() => MindfulChecklist.Keep(Rounds.Now.Today.AddDays(1), [], Rounds.Prue, Rounds.Now)).Field);
        Assert.Equal(0, Seven("nnnnnnn", null).Reliable);
    }

    // The order is: identified, services organised, agencies, assessment leads, recorded, reported.
    [Theory]
    [InlineData("rrrrrr rrrrrr rrrrrr rrrrrr rrrrrr", 5, 4)]
    [InlineData("rrrrrr rrrrrr rrrrrr rrrrrr rrrrrp", 5, 3)]
    [InlineData("rrprrr rrrrrr rrrrrr rrrrrr rrrrrr", 5, 4)]
    [InlineData("rrnrrr rrrrrr rrrrrr rrrrrr rrrrrr", 5, 2)]
    [InlineData("rrrrnn rrrrrr rrrrrr rrrrrr rrrrrr", 5, 2)]
    [InlineData("rrrrpp rrrrpp rrrrpp prrrpp rprrpp", 3, 3)]
    [InlineData("rrrprr rrrprr rrrprr rrrprr rrrrrr", 1, 1)]
    public void Groupings_are_counted_and_the_other_questions_set_the_most_it_can_be(string each, int counted, int level)
    {
        var list = Five(each.Split(' '));
        var result = list.Counted(InPlaceFully, "1", Rounds.Now)!;
        Assert.Equal((counted, 5), (result.Numerator, result.Denominator));
        Assert.Equal(level, Suggestion.For(Shipped.Rating("meso-3a"), new(new[] { result }.InUse(), list.Answers, new HashSet<string>())).Level);
    }

    [Fact]
    public void A_list_takes_the_place_of_a_count_keyed_in_for_no_later_a_period()
    {
        var keyed = MeasureResult.KeyIn(Elements, "1", new(7, null, null, null, null, Day.AddYears(-1), Day, "A guess"), KeyedIn.Prue, Rounds.Now);
        var counted = Seven("rrnnnnn").Counted(Elements, "1", Rounds.Now)!;
        Assert.Same(counted, new[] { counted, keyed }.InUse()[MindfulChecklist.Measure]);
    }

    [Fact]
    public void A_suggestion_that_is_accepted_keeps_the_answers_it_rests_on()
    {
        var list = Five("rrrrpp", "rrrrpp", "rrrrpp", "rrrrpp", "rrrrpp");
        var (round, rating) = (Rounds.Open(), Shipped.Rating("meso-3a"));
        var suggestion = Suggestion.For(rating, new(new[] { list.Counted(InPlaceFully, "1", Rounds.Now)! }.InUse(), list.Answers, new HashSet<string>()));
        var kept = PrincipleRating.Accept(round, rating, suggestion, null, Rounds.Prue, Rounds.Now);
        Assert.Equal((3, true, false), (kept.Level, kept.Answers["agencies"], kept.Answers["reporting"]));
    }
}
