namespace Trellis.Domain.YoungPeople.Caseloads;

/// <summary>National codes as files give them: the code itself, its title, or an everyday word for it.</summary>
public static class WrittenCodes
{
    private static readonly Dictionary<string, string> Genders = Spellings(NationalCodes.Genders, new()
    {
        ["1"] = ["m", "boy", "man"], ["2"] = ["f", "girl", "woman"], ["3"] = ["nb", "nonbinary"], ["4"] = ["other"], ["X"] = ["0", "unknown", "u"], ["Z"] = ["prefer not to say"],
    });

    private static readonly Dictionary<string, string> Ethnicities = Spellings(NationalCodes.Ethnicities, new()
    {
        ["A"] = ["english welsh scottish northern irish or british", "white english welsh scottish northern irish or british"], ["B"] = ["irish"],
        ["H"] = ["indian"], ["J"] = ["pakistani"], ["K"] = ["bangladeshi"], ["M"] = ["caribbean", "black caribbean"], ["N"] = ["african", "black african"], ["R"] = ["chinese"],
        ["S"] = ["other"], ["Z"] = ["prefer not to say"], ["99"] = ["unknown"],
    });

    public static string? Gender(string text) => Genders.GetValueOrDefault(Folding.Fold(text));

    public static string? Ethnicity(string text) => Ethnicities.GetValueOrDefault(Folding.Fold(text));

    private static Dictionary<string, string> Spellings(IReadOnlyDictionary<string, string> titles, Dictionary<string, string[]> words)
    {
        var spellings = new Dictionary<string, string>();
        foreach (var (code, title) in titles)
            foreach (var spelling in words.GetValueOrDefault(code, []).Append(code).Append(title))
                spellings.TryAdd(Folding.Fold(spelling), code);
        return spellings;
    }
}
