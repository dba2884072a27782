using System.Diagnostics.CodeAnalysis;

namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>A postcode without spaces, in capitals, with letters and digits that are often confused put right in the second half of a United Kingdom one.</summary>
public static class PlainPostcode
{
    public static string Of(string? postcode)
    {
        var plain = PlainText.Of(postcode).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (plain.Length is < 3 or > 10 || Placeholders.IsPostcode(plain)) return "";

        return plain.Length is >= 5 and <= 7 && char.IsAsciiLetter(plain[0]) ? $"{plain[..^3]}{AsDigit(plain[^3])}{plain[^2..]}" : plain;
    }

    /// <summary>The outward half (LS1 of LS1 4AP) of a United Kingdom postcode.</summary>
    public static bool TryOutward(string plain, [NotNullWhen(true)] out string? outward)
    {
        var british = plain.Length is >= 5 and <= 7 && char.IsAsciiLetter(plain[0]) && char.IsAsciiDigit(plain[^3]) && char.IsAsciiLetter(plain[^2]) && char.IsAsciiLetter(plain[^1]);
        outward = british ? plain[..^3] : null;
        return british;
    }

    private static char AsDigit(char c) => c switch { 'O' => '0', 'I' => '1', _ => c };
}
