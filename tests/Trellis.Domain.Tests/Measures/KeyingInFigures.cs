using Trellis.Domain.Measures;
using Trellis.Domain.Tests.Instruments;
using static Trellis.Domain.Tests.Measures.KeyedIn;

namespace Trellis.Domain.Tests.Measures;

public class KeyingInFigures
{
    public static TheoryData<string, Figures, string> Mistakes => new()
    {
        { "micro-2", Share(null, 10), "Numerator" }, { "micro-2", Share(3, null), "Denominator" }, { "micro-2", Share(11, 10), "Numerator" }, { "micro-2", Share(-1, 10), "Numerator" }, { "micro-2", Share(1, -1), "Denominator" },
        { "micro-2", Share(1, 10) with { From = new(2026, 8, 31), To = new(2026, 8, 1) }, "From" }, { "micro-2", Share(1, 10) with { To = new(2026, 9, 2) }, "To" }, { "micro-2", Share(1, 10) with { Source = " " }, "Source" },
        { "micro-2", Share(1, 10, 1, 2), "Reached" }, { "micro-3a", Share(1, 10, 5), "OutOf" }, { "micro-3a", Share(1, 10, 6, 5), "Reached" }, { "micro-3a", Share(1, 10, null, 5), "Reached" },
        { "micro-1b", Mean(null, 40), "Mean" }, { "micro-1b", Mean(9.1m, 40), "Mean" }, { "micro-1b", Mean(-0.1m, 40), "Mean" }, { "macro-5", Mean(101, 9), "Mean" }, { "micro-1b", Mean(1.1234567m, 40), "Mean" },
        { "meso-2", Share(8, null), "Numerator" },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_at_its_field(string rating, Figures typed, string field) => Assert.Equal(field, Assert.Throws<RuleBrokenException>(() => For(rating, typed)).Field);

    [Fact]
    public void What_is_kept_says_everything_needed_to_judge_it()
    {
        var kept = For("micro-3a", Share(30, 50, 50, 80) with { Source = " Staff survey " });

        Assert.Equal((30, 50L, new Fraction(3, 5), new Fraction(5, 8)), (kept.Numerator, kept.Denominator, kept.Value(Shipped.Measure("micro-3a")), kept.Coverage));
        Assert.Equal(("answers", "Staff survey", "1", ResultOrigin.KeyedIn, Prue.Id), (kept.Unit, kept.Source, kept.RuleVersion, kept.Origin, kept.RecordedById!.Value));
        Assert.Equal((new DateOnly(2025, 9, 1), new DateOnly(2026, 8, 31), Now.Today), (kept.From, kept.To, kept.AsOf));
    }

    [Fact]
    public void A_mean_in_percent_is_kept_as_parts_of_one() => Assert.Equal(new Fraction(5963, 10000), For("macro-5", Mean(59.63m, 9)).Value(Shipped.Measure("macro-5")));

    [Fact]
    public void A_count_is_out_of_its_list() => Assert.Equal(7, For("meso-2", Share(3, null)).Denominator);

    [Fact]
    public void A_counted_figure_takes_the_place_of_a_keyed_in_one_that_is_no_newer_and_both_stay()
    {
        var keyed = For("micro-2", Share(84, 140));
        var earlier = MeasureResult.Compute(Shipped.Measure("micro-2"), "1", Share(1, 9) with { To = new(2026, 7, 31) }, Now);
        var computed = MeasureResult.Compute(Shipped.Measure("micro-2"), "1", Share(90, 140), Now);
        var corrected = MeasureResult.KeyIn(Shipped.Measure("micro-2"), "1", Share(85, 140), Prue, Clock.MomentOf(Now.Instant.AddHours(1)));

        Assert.Same(keyed, new[] { earlier, keyed }.InUse()["grouping-recorded"]);
        Assert.Same(corrected, new[] { corrected, earlier, keyed }.InUse()["grouping-recorded"]);
        Assert.Same(computed, new[] { corrected, computed, keyed }.InUse()["grouping-recorded"]);
    }
}
