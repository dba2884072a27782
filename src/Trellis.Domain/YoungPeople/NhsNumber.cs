using System.Diagnostics.CodeAnalysis;

namespace Trellis.Domain.YoungPeople;

/// <summary>A ten-digit NHS number whose check digit is right and whose digits are not all the same, so an invalid one cannot exist.</summary>
public sealed record NhsNumber : IParsable<NhsNumber>
{
    private readonly string digits;

    private NhsNumber(string digits) => this.digits = digits;

    /// <summary>As it is shown to people: 943 476 5919.</summary>
    public string Spaced => $"{digits[..3]} {digits[3..6]} {digits[6..]}";

    public override string ToString() => digits;

    public static NhsNumber Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var number) ? number : throw new FormatException("Not an NHS number.");

    /// <summary>Accepts ten digits with or without spaces and hyphens between them, and nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out NhsNumber result)
    {
        var digits = (s ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        var right = digits.Length == 10 && digits.All(char.IsAsciiDigit) && digits.Distinct().Skip(1).Any() && HasValidCheckDigit(digits);
        result = right ? new NhsNumber(digits) : null;
        return right;
    }

    /// <summary>What is wrong with something typed for an NHS number, and how to put it right; null when it is one.</summary>
    public static string? WhyNot(string typed)
    {
        if (TryParse(typed, null, out _)) return null;
        var rest = typed.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        const string orLeave = "Leave it empty if you do not have it";
        return !rest.All(char.IsAsciiDigit) ? $"Check the number: an NHS number has digits only. {orLeave}"
            : rest.Length != 10 ? $"Check the number: an NHS number has 10 digits, and this has {rest.Length}. {orLeave}"
            : !rest.Distinct().Skip(1).Any() ? $"Check the number: its digits are all the same, which no NHS number is. {orLeave}"
            : $"Check the number: its last digit does not fit the others, so one may be mistyped or two swapped. {orLeave}";
    }

    // Modulus 11 (NHS Data Dictionary): nine digits weighted 10 down to 2; a remainder that would need the check digit 10 is never issued.
    private static bool HasValidCheckDigit(string digits)
    {
        var weighted = Enumerable.Range(0, 9).Sum(i => (digits[i] - '0') * (10 - i));
        return (11 - weighted % 11) % 11 == digits[9] - '0';
    }
}
