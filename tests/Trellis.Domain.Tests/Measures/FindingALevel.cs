using CsCheck;
using Trellis.Domain.Measures;
using Trellis.Domain.Tests.Instruments;

namespace Trellis.Domain.Tests.Measures;

public class FindingALevel
{
    private static readonly string[] Plain = ["meso-3b", "meso-5", "micro-2", "micro-3a", "micro-3b", "micro-5a", "micro-5b", "micro-7", "macro-5"];

    [Theory]
    [InlineData(399, 1)]
    [InlineData(400, 2)]
    [InlineData(596, 2)]
    [InlineData(599, 2)]
    [InlineData(600, 3)]
    [InlineData(799, 3)]
    [InlineData(800, 4)]
    [InlineData(1000, 4)]
    [InlineData(0, 1)]
    public void Each_plain_share_has_the_same_bands_and_no_holes(int ofAThousand, int level) =>
        Assert.All(Plain, r => Assert.Equal(level, Shipped.Measure(r).Bands.LevelOf(new(ofAThousand, 1000))));

    [Theory]
    [InlineData("69.9%", 1)]
    [InlineData("70%", 2)]
    [InlineData("80%", 3)]
    [InlineData("89.9%", 3)]
    [InlineData("90%", 4)]
    public void Strong_endorsement_begins_higher(string share, int level) => Assert.Equal(level, Shipped.Measure("macro-5", 1).Bands.LevelOf(Fraction.Parse(share, null)));

    [Theory]
    [InlineData("5", 1)]
    [InlineData("6", 1)]
    [InlineData("6.01", 2)]
    [InlineData("7", 2)]
    [InlineData("8", 3)]
    [InlineData("8.000001", 4)]
    public void A_mean_has_to_be_over_its_figure(string mean, int level) => Assert.Equal(level, Shipped.Measure("micro-1b").Bands.LevelOf(Fraction.Parse(mean, null)));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(4, 4)]
    [InlineData(7, 4)]
    public void Elements_are_counted(int elements, int level) => Assert.Equal(level, Shipped.Measure("meso-2").Bands.LevelOf(elements));

    [Theory]
    [InlineData("micro-2", "19.9%", true)]
    [InlineData("micro-2", "20%", false)]
    [InlineData("micro-1b", "5", true)]
    [InlineData("micro-1b", "5.1", false)]
    [InlineData("micro-3b", "1%", false)]
    public void Below_the_printed_figure_of_level_1_is_told(string rating, string value, bool below) => Assert.Equal(below, Shipped.Measure(rating).Bands.IsBelowLevelOne(Fraction.Parse(value, null)));

    [Fact]
    public void Where_the_tool_prints_two_levels_the_locality_chooses()
    {
        var printed = Shipped.Measure("micro-7").Bands;
        var chosen = printed with { Overlaps = [printed.Overlaps![0] with { Level = 2 }] };

        Assert.Equal((3, 2, 3), (printed.LevelOf(new(65, 100)), chosen.LevelOf(new(65, 100)), chosen.LevelOf(new(70, 100))));
        Assert.NotNull(printed.OverlapAt(new(60, 100)));
        Assert.Null(printed.OverlapAt(new(70, 100)));
        Assert.Equal((1, 6), (printed.MoreNeeded(59, 100), chosen.MoreNeeded(64, 100)));
    }

    private static readonly Gen<(long N, long D)> Share = Gen.Long[1, 100_000].SelectMany(d => Gen.Long[0, d].Select(n => (n, d)));
    private static readonly Gen<Bands> AnyBands = Gen.Int[0, 4].Select(i => new[] { Shipped.Measure("micro-2").Bands, Shipped.Measure("micro-7").Bands, Shipped.Measure("macro-5", 1).Bands,
        Shipped.Measure("micro-2").Bands with { Reached = Reached.Above }, Shipped.Measure("micro-7").Bands with { Overlaps = [new(new(3, 5), new(7, 10), 2, "")] } }[i]);

    [Fact]
    public void So_many_more_reach_the_next_level_and_one_fewer_does_not() => Gen.Select(Share, AnyBands).Sample((s, bands) =>
    {
        var level = bands.LevelOf(new(s.N, s.D));
        return bands.MoreNeeded(s.N, s.D) is not { } more ? level == 4
            : s.N + more > s.D ? bands.Reached is Reached.Above
            : bands.LevelOf(new(s.N + more, s.D)) > level && bands.LevelOf(new(s.N + more - 1, s.D)) == level;
    });

    [Fact]
    public void More_is_never_a_lower_level() => Gen.Select(Share, AnyBands).Sample((s, bands) => s.N == s.D || bands.LevelOf(new(s.N + 1, s.D)) >= bands.LevelOf(new(s.N, s.D)));
}
