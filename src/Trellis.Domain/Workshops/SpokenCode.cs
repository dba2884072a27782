using System.Security.Cryptography;
using System.Text;

namespace Trellis.Domain.Workshops;

/// <summary>A code that is easy to say and to type and hard to guess: no vowels, so no words; no letter that looks or sounds like another; always by chance.</summary>
public static class SpokenCode
{
    private const string Letters = "BCDFGHJKMPRTVWXYZ";

    /// <summary>17 letters: six of them are 24 million codes, eight are 7 thousand million.</summary>
    public static string Make(int length) => RandomNumberGenerator.GetString(Letters, length);

    /// <summary>What was typed or said, in capitals and without spaces or dashes; null when it cannot be such a code.</summary>
    public static string? Read(string? typed, int length)
    {
        var letters = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not '-')).ToUpperInvariant();
        return letters.Length == length && letters.All(Letters.Contains) ? letters : null;
    }
}

/// <summary>What a participant keeps so that they can come back to their place, and be known as the same person next year. Only what it is hashed to is kept here.</summary>
public sealed record ReturnCode
{
    private const int Length = 8;
    private readonly string letters;

    private ReturnCode(string letters) => this.letters = letters;

    public static ReturnCode New() => new(SpokenCode.Make(Length));

    public static ReturnCode? Read(string? typed) => SpokenCode.Read(typed, Length) is { } letters ? new(letters) : null;

    /// <summary>By which a returning participant is found: whoever reads the record cannot take their place with it.</summary>
    public string Key => Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes($"return:{letters}")), 0, 18);

    public override string ToString() => $"{letters[..4]}-{letters[4..]}";
}
