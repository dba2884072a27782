using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace Trellis.Domain;

/// <summary>An exact number: two whole numbers in lowest terms, compared without rounding. It is written "3/5", "60%" or "7.5".</summary>
[JsonConverter(typeof(FractionText))]
public readonly record struct Fraction : IComparable<Fraction>, IParsable<Fraction>
{
    private readonly long lessOne;

    /// <summary>Throws when the denominator is zero: what counts nothing has no value.</summary>
    public Fraction(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfZero(denominator);
        var shared = (long)BigInteger.GreatestCommonDivisor(numerator, denominator) * Math.Sign(denominator);
        (Numerator, lessOne) = (numerator / shared, denominator / shared - 1);
    }

    public long Numerator { get; }
    public long Denominator => lessOne + 1;

    public static implicit operator Fraction(int whole) => new(whole, 1);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;
    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;
    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;
    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;
    public static Fraction operator *(Fraction a, Fraction b) => new(checked(a.Numerator * b.Numerator), checked(a.Denominator * b.Denominator));
    public static Fraction operator -(Fraction a, Fraction b) => new(checked(a.Numerator * b.Denominator - b.Numerator * a.Denominator), checked(a.Denominator * b.Denominator));

    public int CompareTo(Fraction other) => ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    /// <summary>Rounded half away from zero, for showing only. No rule compares it.</summary>
    public decimal Rounded(int decimals) => Math.Round((decimal)Numerator / Denominator, decimals, MidpointRounding.AwayFromZero);

    /// <summary>The least whole number that is not smaller.</summary>
    public long Ceiling => Numerator > 0 ? (Numerator - 1) / Denominator + 1 : Numerator / Denominator;

    /// <summary>The greatest whole number that is not larger.</summary>
    public long Floor => Numerator >= 0 ? Numerator / Denominator : (Numerator + 1) / Denominator - 1;

    /// <summary>A typed decimal, exactly.</summary>
    public static Fraction Of(decimal exact)
    {
        var parts = 1L;
        while (exact != decimal.Truncate(exact)) (exact, parts) = (checked(exact * 10), checked(parts * 10));
        return new(checked((long)exact), parts);
    }

    public static Fraction Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var fraction) ? fraction : throw new FormatException($"\"{s}\" is not written as 3/5, 60% or 7.5.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Fraction result)
    {
        result = default;
        if (s?.Split('/') is [var above, var below])
        {
            if (!long.TryParse(above, CultureInfo.InvariantCulture, out var n) || !long.TryParse(below, CultureInfo.InvariantCulture, out var d) || d <= 0) return false;
            result = new(n, d);
            return true;
        }
        var percent = s?.EndsWith('%') is true;
        if (!decimal.TryParse(percent ? s![..^1] : s, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > 1_000_000_000 || number.Scale > 8) return false;
        result = percent ? Of(number / 100) : Of(number);
        return true;
    }

    public override string ToString() => Denominator == 1 ? Numerator.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
