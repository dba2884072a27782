namespace Trellis.Domain.Measures;

/// <summary>A range, as parts of one, in which a share may lie when those counted stand for more than themselves.</summary>
public readonly record struct Interval(double Low, double High)
{
    private const double Z = 1.959963984540054;

    /// <summary>The 95 % score interval for <paramref name="numerator"/> of <paramref name="denominator"/> (Wilson 1927); unrounded; the denominator must be over 0.</summary>
    public static Interval Wilson(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        double n = denominator, share = numerator / n, z2 = Z * Z;
        var middle = (share + z2 / (2 * n)) / (1 + z2 / n);
        var half = Z / (1 + z2 / n) * Math.Sqrt(share * (1 - share) / n + z2 / (4 * n * n));
        return new(numerator == 0 ? 0 : middle - half, numerator == denominator ? 1 : middle + half);
    }
}
