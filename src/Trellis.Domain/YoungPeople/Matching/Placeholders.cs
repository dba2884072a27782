namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>Words written where a name, date or postcode was not known. They are no evidence that two people are one.</summary>
public static class Placeholders
{
    private static readonly HashSet<string> Words = [.. ("unknown known not none nil na tbc tba tbd unnamed noname name no given anon anonymous test testing dummy example "
        + "boy girl male female child unborn surname forename firstname lastname x xx xxx xxxx zz zzz").Split(' ')];

    private static readonly HashSet<string> Newborn = ["baby", "babe", "infant", "newborn", "twin", "triplet"];
    private static readonly HashSet<string> Counters = ["one", "two", "three", "a", "b", "c", "i", "ii", "iii", "of"];
    private static readonly HashSet<int> Dates = [19000101, 18991230, 18991231, 17530101, 99991231, 99990101, 10101, 11111111, 20990101];

    /// <summary>"Baby", "Baby of Sarah", "Twin 2": the words of a record made before the child had a name.</summary>
    public static bool IsNewborn(ReadOnlySpan<string> words) => words.Length > 0 && Newborn.Contains(words[0]);

    public static bool IsName(ReadOnlySpan<string> words)
    {
        if (IsNewborn(words)) return true;

        var says = false;
        foreach (var word in words)
        {
            if (!Words.Contains(word) && !Counters.Contains(word) && !word.All(char.IsAsciiDigit)) return false;
            says |= Words.Contains(word) || char.IsAsciiDigit(word[0]);
        }
        return says;
    }

    public static bool IsDate(int yearMonthDay) => yearMonthDay <= 0 || Dates.Contains(yearMonthDay);

    /// <summary>ZZ99 is the national code for no fixed abode, unknown or overseas.</summary>
    public static bool IsPostcode(string postcode) => postcode.StartsWith("ZZ99", StringComparison.Ordinal) || postcode.Distinct().Count() <= 1;
}
