using System.Globalization;
using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Bench.Matching;

/// <summary>How surely and how fast people are recognised, on FEBRL's published records and on made-up children.</summary>
internal static class MatchingBench
{
    public static int Run(string[] args) => args switch
    {
        ["--made", var count, .. var seed] => Made(Number(count), seed is [var given] ? Number(given) : 1),
        ["--memory", var count] => MatchingMemory.Run(Number(count)),
        [var folder] when !folder.StartsWith('-') => Febrl(folder),
        [] when Environment.GetEnvironmentVariable("TRELLIS_FEBRL") is { Length: > 0 } folder => Febrl(folder),
        _ => Usage(),
    };

    private static int Usage()
    {
        Console.Error.WriteLine("Say where FEBRL's dataset1.csv to dataset3.csv are: bench matching FOLDER, or set TRELLIS_FEBRL; or use made-up children: bench matching --made 20000.");
        return 64;
    }

    private static int Febrl(string folder)
    {
        var files = Enumerable.Range(1, 3).Select(n => (Number: n, Path: Path.Combine(folder, $"dataset{n}.csv"))).Where(file => File.Exists(file.Path)).ToList();
        if (files.Count == 0) return Usage();

        Console.WriteLine("""
            FEBRL's records without their identity number. Counted in pairs of records: two records in one person are linked, however they got there;
            two in different people between whom something waits for an officer are possible. One by one: as an import does it. Whole file: all at once.
            The product counts first whether there are families among the people: FEBRL was made without any, a caseload of children has them. Held to
            families: what the same records come to where any other given name at one address may be a twin's and waits for a person.

            """);
        Trial.PrintHeading();
        _ = Trial.OneByOne(FebrlFile.Read(files[0].Path));
        foreach (var (n, path) in files)
        {
            var records = FebrlFile.Read(path);
            foreach (var (name, rules) in new (string, MatchingRules?)[] { ("", null), (", held to families", MatchingRules.Children) })
            {
                Trial.OneByOne(records, rules).Print($"FEBRL {n}, one by one{name}");
                var whole = Trial.WholeFile(records, rules);
                whole.Print($"FEBRL {n}, whole file{name}");
                if (whole.DifferentGivenNames > 0) Console.WriteLine($"    waiting because the given names differ: {whole.DifferentGivenNames:N0} of {whole.Score.TruePairs:N0} true pairs");
            }
        }
        return 0;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int Made(int count, int seed)
    {
        var made = MadeChildren.Records(count, seed);
        List<Labelled> records = [.. made.Select(m => new Labelled(m.Child.ToString(CultureInfo.InvariantCulture), m.Details))];
        Trial.PrintHeading();
        foreach (var (name, trial) in new[] { ("one by one", Trial.OneByOne(records)), ("whole file", Trial.WholeFile(records)) })
        {
            trial.Print($"{count} made, {name}");
            var wrong = trial.Score.Wrong.Select(pair => (One: made[pair.One], Other: made[pair.Other])).ToList();
            var family = wrong.Where(pair => pair.One.Household == pair.Other.Household).ToList();
            var twins = family.Count(pair => pair.One.BornOn == pair.Other.BornOn);
            Console.WriteLine($"    linked wrongly: {twins} pairs of twins, {family.Count - twins} of brothers and sisters, {wrong.Count - family.Count} of strangers");
        }
        return 0;
    }
}
