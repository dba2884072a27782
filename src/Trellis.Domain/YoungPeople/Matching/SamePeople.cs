namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>Two records of one file that a matching officer should look at, by their places in the file.</summary>
public sealed record PossiblePair(int One, int Other, double Weight, HoldBack? HeldBack);

/// <summary>Which records of a whole file are one person: the same answer in whatever order the file comes.</summary>
public sealed class SamePeople
{
    private readonly record struct Pair(int One, int Other, double Weight, Comparison Comparison);

    private readonly MatchingRules rules;
    private readonly Frequencies often = new();
    private readonly Traits[] records;
    private readonly List<int>[] together;

    private SamePeople(IReadOnlyList<PersonDetails> file, MatchingRules rules)
    {
        this.rules = rules;
        records = [.. file.Select(often.Learn)];
        together = [.. Enumerable.Range(0, file.Count).Select(i => new List<int> { i })];

        var pairs = LikelyPairs();
        var alike = pairs.Concat(pairs.Select(pair => pair with { One = pair.Other, Other = pair.One })).ToLookup(pair => pair.One);
        foreach (var pair in pairs.Where(MayBeJoined).Where(pair => StandsAlone(pair, alike)).ToList()) Join(pair);
        Possible = [.. pairs.Where(pair => together[pair.One] != together[pair.Other])
            .Select(pair => new PossiblePair(pair.One, pair.Other, pair.Weight, pair.Comparison.HeldBack(rules)))];
        PersonOf = [.. together.Select(joined => joined.Min())];
    }

    /// <summary>For each record the place of the first record of the same person, which may be its own.</summary>
    public IReadOnlyList<int> PersonOf { get; }

    public IReadOnlyList<PossiblePair> Possible { get; }

    public static SamePeople In(IReadOnlyList<PersonDetails> file, MatchingRules? rules = null) => new(file, rules ?? RulesFor(file));

    private static MatchingRules RulesFor(IReadOnlyList<PersonDetails> file)
    {
        var households = new Households();
        foreach (var details in file) households.Count(details);
        return MatchingRules.For(households);
    }

    private int Size => Math.Max(records.Length, rules.LeastPeople);

    // Heaviest first; equal weights in the order of what the records say, never of where they stand.
    private List<Pair> LikelyPairs()
    {
        var blocks = new Blocks();
        var sharing = new List<int>();
        var pairs = new List<Pair>();
        var compared = new HashSet<(int, int)>();
        var keys = new int[BlockingKeys.Count];
        foreach (var record in records)
        {
            BlockingKeys.Of(record, keys);
            blocks.Add(keys);
        }
        for (var i = 0; i < records.Length; i++)
        {
            blocks.Find(BlockingKeys.ToLookUnder(records[i]), sharing);
            foreach (var j in sharing.Where(j => j != i && compared.Add((Math.Min(i, j), Math.Max(i, j)))))
            {
                var comparison = Comparison.Of(records[i], records[j], often, rules);
                var weight = comparison.Weight(Size, rules);
                if (weight >= rules.PossibleFrom || comparison.IsSure) pairs.Add(new(Math.Min(i, j), Math.Max(i, j), weight, comparison));
            }
        }
        return [.. pairs.OrderByDescending(pair => pair.Comparison.IsSure).ThenByDescending(pair => pair.Weight).ThenBy(Content, StringComparer.Ordinal)];
    }

    private bool MayBeJoined(Pair pair) =>
        pair.Comparison.HeldBack(rules) is null && (pair.Comparison.IsSure || pair.Weight >= rules.AutomaticFrom);

    // As in recognising one person: the odds must hold against all the others whom either record fits and who cannot be the same person.
    private bool StandsAlone(Pair pair, ILookup<int, Pair> alike) => StandsAlone(pair, pair.One, pair.Other, alike) && StandsAlone(pair, pair.Other, pair.One, alike);

    private bool StandsAlone(Pair pair, int record, int match, ILookup<int, Pair> alike)
    {
        var rivals = alike[record].Where(rival => rival.Other != match && (rival.Weight > 0 || rival.Comparison.IsSure) && !MayBeOne(match, rival.Other)).ToList();
        return pair.Comparison.IsSure
            ? !rivals.Any(rival => rival.Comparison.IsSure)
            : pair.Weight - Math.Log2(1 + rivals.Sum(rival => double.Exp2(rival.Weight))) >= rules.AutomaticFrom;
    }

    private bool MayBeOne(int one, int other)
    {
        var comparison = Comparison.Of(records[one], records[other], often, rules);
        return comparison.HeldBack(rules) is null && comparison.Weight(Size, rules) >= rules.PossibleFrom;
    }

    private void Join(Pair pair)
    {
        List<int> one = together[pair.One], other = together[pair.Other];
        if (one == other || one.Any(i => other.Any(j => SpeakAgainst(pair, i, j)))) return;

        one.AddRange(other);
        foreach (var record in other) together[record] = one;
    }

    // A record that fits both must not draw two children together who have different names or numbers.
    private bool SpeakAgainst(Pair pair, int i, int j)
    {
        var comparison = Comparison.Of(records[i], records[j], often, rules);
        return comparison.NhsNumber.Finding == Finding.NhsNumberDiffers && !pair.Comparison.IsSure || rules.ExpectsFamilies && comparison.GivenDisagrees;
    }

    private string Content(Pair pair)
    {
        string one = Content(records[pair.One]), other = Content(records[pair.Other]);
        return string.CompareOrdinal(one, other) < 0 ? $"{one}~{other}" : $"{other}~{one}";
    }

    private static string Content(in Traits t) =>
        $"{t.Given?.Key}|{t.Preferred?.Key}|{t.Family?.Key}|{t.Born}|{t.NhsNumber}|{t.Phone}|{t.Postcode?.Text}|{t.Town?.Text}|{Convert.ToHexString(t.Line.Span)}|{t.Gender}";
}
