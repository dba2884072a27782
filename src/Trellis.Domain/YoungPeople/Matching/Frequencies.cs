namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>A postcode or town, kept once for everybody there, with how many they are.</summary>
internal sealed class Word(string text)
{
    public string Text { get; } = text;
    public int Times { get; set; }
}

/// <summary>How often each name, date, postcode and town occurs among the people at hand, leaning on a prior while they are few.</summary>
internal sealed class Frequencies
{
    // Shares believed before anything has been seen, and how many records that belief is worth.
    private const double BelievedPostcode = 1 / 5000.0, BelievedTown = 1 / 10.0, BelievedRecords = 500;

    /// <summary>One day among eighteen years of childhood: a date is never taken to be rarer than that.</summary>
    private const double OneDay = 1 / 6570.0;

    private static readonly ILookup<char, string> CommonByInitial = CommonNames.AllGiven.ToLookup(name => name[0]);

    private readonly Dictionary<string, PlainName> names = [];
    private readonly Dictionary<char, List<PlainName>> seenByInitial = [];
    private readonly Dictionary<string, Word> postcodes = [], towns = [];
    private readonly Dictionary<int, int> days = [];
    private int given, family, atPostcodes, inTowns, born;

    public PlainName? Name(string[] words) =>
        words.Length == 0 ? null : names.GetValueOrDefault(string.Join(' ', words)) ?? PlainName.From(words);

    public Word? Postcode(string plain) => plain.Length == 0 ? null : postcodes.GetValueOrDefault(plain) ?? new(plain);

    public Word? Town(string plain) => plain.Length == 0 ? null : towns.GetValueOrDefault(plain) ?? new(plain);

    /// <summary>Counts one more registration, and gives back its traits with the names and places that are kept.</summary>
    public Traits Learn(PersonDetails details)
    {
        var traits = Traits.Of(details, this);
        if (traits.Given is { } g) LearnGiven(Keep(names, g.Key, g));
        if (traits.Family is { } f) { Keep(names, f.Key, f).AsFamily++; family++; }
        if (traits.Preferred is { } p) Keep(names, p.Key, p);
        if (traits.Postcode is { } postcode) { Keep(postcodes, postcode.Text, postcode).Times++; atPostcodes++; }
        if (traits.Town is { } town) { Keep(towns, town.Text, town).Times++; inTowns++; }
        if (traits.Born > 0) { days[traits.Born] = days.GetValueOrDefault(traits.Born) + 1; born++; }
        return traits;
    }

    public double OfGiven(PlainName name) => GivenShare(name.AsGiven, name.Text);

    public double OfGiven(string text) => GivenShare(names.GetValueOrDefault(text)?.AsGiven ?? 0, text);

    public double OfFamily(PlainName name) => Share(name.AsFamily, family, CommonNames.Family(name.Text));

    public double OfFamily(string text) => Share(names.GetValueOrDefault(text)?.AsFamily ?? 0, family, CommonNames.Family(text));

    public double OfPostcode(Word postcode) => Share(postcode.Times, atPostcodes, BelievedPostcode);

    public double OfTown(Word town) => Share(town.Times, inTowns, BelievedTown);

    public double OfDay(int yearMonthDay) => Math.Max(OneDay, Share(days.GetValueOrDefault(yearMonthDay), born, OneDay));

    /// <summary>
    /// Two spellings that other people bear too are two names (Hassan and Hussain), not one name typed wrong. While less has been seen
    /// than the prior is worth nobody can tell, and two spellings count as two names.
    /// </summary>
    public bool AreTwoNames(PlainName one, PlainName other) => given < BelievedRecords || AreBothNames(one, other);

    /// <summary>Whether each is a name that is in use, whatever has been seen.</summary>
    public static bool AreBothNames(PlainName one, PlainName other) => IsName(one) && IsName(other);

    /// <summary>Whether a misspelt name may as well stand for another name than the one meant: Eslie for Elsie when Ellie was meant.</summary>
    public bool MayBeAnother(PlainName one, PlainName other)
    {
        var (misspelt, meant) = IsName(one) ? (other, one) : (one, other);
        return !IsName(meant) || GivenWithInitial(misspelt.Text[0]).Any(name => name != meant.Text && name != misspelt.Text && Spelling.Slips(name, misspelt.Text, 1) <= 1);
    }

    private void LearnGiven(PlainName name)
    {
        given++;
        if (++name.AsGiven != 2) return;
        if (!seenByInitial.TryGetValue(name.Text[0], out var seen)) seenByInitial[name.Text[0]] = seen = [];
        seen.Add(name);
    }

    private IEnumerable<string> GivenWithInitial(char initial) =>
        CommonByInitial[initial].Concat(seenByInitial.GetValueOrDefault(initial, []).Select(name => name.Text));

    private static bool IsName(PlainName name) => name.IsKnownGiven || name.AsGiven >= 2;

    // A spelling seen nowhere else is mostly a common name typed wrong, and slips repeat themselves: no given name is taken to be rarer than this.
    private double GivenShare(int seen, string text) => Math.Max(1 / 2000.0, Share(seen, given, CommonNames.Given(text)));

    private static double Share(int seen, int of, double believed) => (seen + BelievedRecords * believed) / (of + BelievedRecords);

    private static T Keep<T>(Dictionary<string, T> kept, string key, T value) => kept.TryAdd(key, value) ? value : kept[key];
}
