using CsCheck;
using Trellis.Domain.Measures;

namespace Trellis.Domain.Tests.Measures;

public class KnowingHowSure
{
    /// <summary>Newcombe, Statistics in Medicine 17 (1998), table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_is_the_published_one(long n, long of, double low, double high)
    {
        var interval = Interval.Wilson(n, of);
        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    /// <summary>The bounds are the shares whose own deviation just reaches the one observed: an independent reading of the same definition.</summary>
    [Fact]
    public void Each_bound_is_where_the_score_test_just_holds() => Gen.Long[1, 5000].SelectMany(d => Gen.Long[0, d].Select(n => (n, d))).Sample((n, d) =>
    {
        var (share, interval) = ((double)n / d, Interval.Wilson(n, d));
        bool Holds(double bound) => bound is 0 or 1 || Math.Abs(Math.Abs(share - bound) / Math.Sqrt(bound * (1 - bound) / d) - 1.959963984540054) < 1e-6;
        return interval.Low <= share && share <= interval.High && Holds(interval.Low) && Holds(interval.High);
    });

    [Fact]
    public void Of_nothing_there_is_none() => Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Wilson(0, 0));
}
