using System.Globalization;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Data.Finding;

/// <summary>What a registration is found by, and how a word may be misspelt.</summary>
internal static class Terms
{
    private const int ShortestMisspelt = 3, LongestMisspelt = 24;
    private const string AfterAll = "\U0010FFFF";

    public static string OfNumber(NhsNumber number) => $"#{number}";

    public static string OfBirth(DateOnly day) => $"*{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";

    /// <summary>An organisation's own number, by its letters and digits: Z-77 is z77.</summary>
    public static string OfLocalId(string localId) => $"={Folding.Fold(localId).Replace(" ", "", StringComparison.Ordinal)}";

    /// <summary>The first term that comes after all that begin so.</summary>
    public static string After(string beginning) => beginning + AfterAll;

    /// <summary>All of a registration, for one organisation: its own number is nobody else's business.</summary>
    public static IEnumerable<string> Of(Registration registration, Guid organisationId)
    {
        foreach (var word in Words(registration)) yield return word;
        if (registration.Details.NhsNumber is { } number) yield return OfNumber(number);
        if (registration.Details.BornOn is { } born) yield return OfBirth(born);
        if (registration.OrganisationId == organisationId && OfLocalId(registration.LocalId) is { Length: > 1 } localId) yield return localId;
    }

    public static IEnumerable<string> Words(Registration registration) => registration.SearchName.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct();

    /// <summary>The word, the word with any one letter left out, and its sound. Two words that differ by one slip have one of them in common.</summary>
    public static IEnumerable<string> Spellings(string word)
    {
        if (word.Length is < ShortestMisspelt or > LongestMisspelt) return [word];
        var shorter = Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1));
        return shorter.Append(word).Append(Sound(word)).Distinct();
    }

    /// <summary>Whether somebody who typed the one may mean the other: near in letters, or in sound and not far in letters.</summary>
    public static bool AreAlike(string typed, string word) => typed != word &&
        (Spelling.AreNear(typed, word) || Sound(typed) == Sound(word) && Spelling.Slips(typed, word, Math.Max(typed.Length, word.Length) / 2) <= Math.Max(typed.Length, word.Length) / 2);

    // Soundex keeps the first letter, so letters that sound alike there are written alike first.
    private static string Sound(string word)
    {
        var first = word.StartsWith("ph", StringComparison.Ordinal) ? 'f' : word[0] switch { 'c' or 'q' => 'k', 'z' => 's', 'j' => 'g', 'y' => 'i', var letter => letter };
        return $"~{first}{Spelling.Sound(word)[1..]}";
    }
}
