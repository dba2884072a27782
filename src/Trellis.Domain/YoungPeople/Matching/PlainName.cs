namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>One given or family name as it is compared, kept once for all who bear it, with how many do.</summary>
internal sealed class PlainName
{
    private static readonly HashSet<string> Titles = ["mr", "mrs", "ms", "miss", "mx", "master", "dr", "prof", "rev"];
    private static readonly HashSet<string> Endings = ["jr", "jnr", "junior", "sr", "snr"];

    // Small words inside a family name that two strangers may share.
    private static readonly HashSet<string> Particles = ["de", "la", "le", "du", "da", "di", "dos", "van", "von", "der", "den", "ter", "al", "el", "bin", "ibn", "mc", "mac", "o", "st", "san"];

    private PlainName(string[] words)
    {
        Key = string.Join(' ', words);
        Text = string.Concat(words);
        Parts = words.Length > 1 ? [.. words.Where(word => word.Length > 1 && !Particles.Contains(word))] : [Text];
        Sound = Spelling.Sound(Text);
        NicknameGroups = Nicknames.GroupsOf(First);
        IsKnownGiven = CommonNames.IsGiven(Text);
    }

    /// <summary>The words with spaces between them, by which the name is found again.</summary>
    public string Key { get; }

    public string Text { get; }
    public string[] Parts { get; }
    public string First => Parts.Length > 0 ? Parts[0] : Text;
    public string Sound { get; }
    public int[] NicknameGroups { get; }
    public bool IsKnownGiven { get; }
    public int AsGiven { get; set; }
    public int AsFamily { get; set; }

    public static PlainName From(string[] words) => new(words);

    public bool SharesANicknameGroupWith(PlainName other)
    {
        foreach (var group in NicknameGroups)
            if (Array.IndexOf(other.NicknameGroups, group) >= 0) return true;
        return false;
    }

    /// <summary>The parts of a double name that the other bears as well, as Ann in Ann Marie and Ann.</summary>
    public bool SharesAPartWith(PlainName other, out IReadOnlyList<string> shared)
    {
        shared = Parts.Length > 1 || other.Parts.Length > 1 ? [.. Parts.Intersect(other.Parts)] : [];
        return shared.Count > 0;
    }

    /// <summary>The words of a name without title or ending; none for a placeholder.</summary>
    public static string[] WordsOf(string? name)
    {
        var words = PlainText.Words(name).AsSpan();
        while (words.Length > 1 && Titles.Contains(words[0])) words = words[1..];
        while (words.Length > 1 && Endings.Contains(words[^1])) words = words[..^1];
        return Placeholders.IsName(words) ? [] : words.ToArray();
    }
}
