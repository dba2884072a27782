using System.Numerics;
using CsCheck;

namespace Trellis.Domain.Tests.Measures;

public class ComparingExactly
{
    private static readonly Gen<(long N, long D)> Parts = Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Long[1, 1_000_000_000_000]);

    [Fact]
    public void Fractions_compare_as_their_cross_products_do() => Gen.Select(Parts, Parts).Sample((a, b) =>
        Math.Sign(new Fraction(a.N, a.D).CompareTo(new(b.N, b.D))) == ((BigInteger)a.N * b.D).CompareTo((BigInteger)b.N * a.D));

    [Fact]
    public void The_whole_numbers_round_it_are_nearest() => Parts.Sample(p =>
    {
        var fraction = new Fraction(p.N, p.D);
        return fraction.Floor * (BigInteger)p.D <= p.N && (fraction.Floor + 1) * (BigInteger)p.D > p.N && fraction.Ceiling * (BigInteger)p.D >= p.N && (fraction.Ceiling - 1) * (BigInteger)p.D < p.N;
    });

    [Fact]
    public void What_is_written_is_read_again() => Parts.Sample(p => Fraction.Parse(new Fraction(p.N, p.D).ToString(), null) == new Fraction(p.N, p.D));

    [Theory]
    [InlineData("3/5", 3, 5)]
    [InlineData("6/10", 3, 5)]
    [InlineData("60%", 3, 5)]
    [InlineData("7.5", 15, 2)]
    [InlineData("0", 0, 1)]
    [InlineData("-12.5%", -1, 8)]
    public void It_is_written_in_three_ways(string written, long numerator, long denominator) => Assert.Equal(new Fraction(numerator, denominator), Fraction.Parse(written, null));

    [Theory]
    [InlineData("")]
    [InlineData("3/0")]
    [InlineData("3/-5")]
    [InlineData("1/2/3")]
    [InlineData("about half")]
    [InlineData("99999999999")]
    public void Anything_else_is_refused(string written) => Assert.False(Fraction.TryParse(written, null, out _));

    [Fact]
    public void One_that_was_never_set_is_nought_and_one_over_nothing_does_not_exist()
    {
        Assert.Equal((0, 1), (default(Fraction).Numerator, default(Fraction).Denominator));
        Assert.Equal(default, new Fraction(0, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Fraction(1, 0));
    }
}
