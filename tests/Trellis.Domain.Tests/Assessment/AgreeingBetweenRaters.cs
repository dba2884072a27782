using Trellis.Domain.Assessment;

namespace Trellis.Domain.Tests.Assessment;

public class AgreeingBetweenRaters
{
    private static Dictionary<string, int?> Levels(IEnumerable<int?> levels) => levels.Select((l, i) => ($"r{i}", l)).ToDictionary(p => p.Item1, p => p.l);

    private static Dictionary<string, int?> Levels(string digits) => Levels(digits.Select(d => d is '-' ? null : (int?)(d - '0')));

    private static WeightedKappa? Between(string one, string other) => WeightedKappa.Between(Levels(one), Levels(other));

    /// <summary>The same by another way: kappa from squared differences of all pairs, and its spread from slopes found by small steps.</summary>
    private static (double Value, double Low, double High) Again(List<(int A, int B)> pairs)
    {
        var table = new double[4, 4];
        foreach (var (a, b) in pairs) table[a - 1, b - 1] += 1.0 / pairs.Count;
        var kappa = 1 - pairs.Count * pairs.Sum(p => Math.Pow(p.A - p.B, 2)) / pairs.Sum(p => pairs.Sum(q => Math.Pow(p.A - q.B, 2)));
        double mean = 0, squares = 0;
        for (var i = 0; i < 4; i++)
            for (var j = 0; j < 4; j++)
            {
                var slope = (Kappa(Stepped(table, i, j, 1e-5)) - Kappa(Stepped(table, i, j, -1e-5))) / 2e-5;
                (mean, squares) = (mean + table[i, j] * slope, squares + table[i, j] * slope * slope);
            }
        var half = 1.959963984540054 * Math.Sqrt(Math.Max(0, squares - mean * mean) / pairs.Count);
        return (kappa, Math.Max(-1, kappa - half), Math.Min(1, kappa + half));
    }

    private static double[,] Stepped(double[,] table, int i, int j, double by)
    {
        var stepped = (double[,])table.Clone();
        stepped[i, j] += by;
        return stepped;
    }

    /// <summary>Kappa of a table whose shares need not add up to one.</summary>
    private static double Kappa(double[,] table)
    {
        double seen = 0, chance = 0, all = 0;
        foreach (var share in table) all += share;
        for (var i = 0; i < 4; i++)
            for (var j = 0; j < 4; j++)
            {
                double row = 0, column = 0;
                for (var k = 0; k < 4; k++) (row, column) = (row + table[i, k], column + table[k, j]);
                (seen, chance) = (seen + table[i, j] / all * Math.Pow(i - j, 2), chance + row * column / all / all * Math.Pow(i - j, 2));
            }
        return 1 - seen / chance;
    }

    [Fact]
    public void It_is_what_a_second_way_of_working_it_out_gives()
    {
        var chance = new Random(22);
        for (var round = 0; round < 300; round++)
        {
            List<(int A, int B)> pairs = [.. Enumerable.Range(0, chance.Next(5, 40)).Select(_ => chance.Next(1, 5)).Select(a => (a, chance.Next(3) == 0 ? chance.Next(1, 5) : a))];
            if (pairs.Select(p => p.A).Concat(pairs.Select(p => p.B)).Distinct().Count() < 2) continue;
            var (value, low, high) = Again(pairs);
            var found = WeightedKappa.Between(Levels(pairs.Select(p => (int?)p.A)), Levels(pairs.Select(p => (int?)p.B)))!;
            Assert.Equal(value, found.Value, 9);
            Assert.Equal(low, found.Low, 4);
            Assert.Equal(high, found.High, 4);
        }
    }

    [Fact]
    public void The_same_levels_throughout_are_1_and_opposite_ones_are_minus_1()
    {
        Assert.Equal((5, 5, 1.0, 1.0), Between("12341", "12341") is { } same ? (same.Rated, same.Same, Math.Round(same.Value, 12), Math.Round(same.Low, 12)) : default);
        Assert.Equal(-1, Between("1414", "4141")!.Value, 12);
    }

    [Fact]
    public void Two_levels_apart_weighs_four_times_as_much_as_one() => Assert.True(Between("11223344", "11223342")!.Value < Between("11223344", "11223343")!.Value);

    [Fact]
    public void What_one_of_them_did_not_rate_is_left_out()
    {
        var found = Between("1-234", "1223-")!;
        Assert.Equal((3, 3), (found.Rated, found.Same));
    }

    [Theory]
    [InlineData("----", "1234")]
    [InlineData("1---", "1234")]
    [InlineData("2222", "2222")]
    public void Where_nothing_can_be_said_there_is_no_figure(string one, string other) => Assert.Null(Between(one, other));
}
