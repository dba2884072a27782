using System.Globalization;
using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Bench.Matching;

/// <summary>One run over one set of records: how well, and how long.</summary>
internal sealed record Trial(Score Score, int Records, Effort Effort)
{
    /// <summary>True pairs that the twins rule keeps waiting: they bear different given names.</summary>
    public int DifferentGivenNames { get; private init; }

    /// <summary>As the product works: the file is read through, then each record is looked for among those before it, joins a person or becomes one.</summary>
    public static Trial OneByOne(List<Labelled> records, MatchingRules? rules = null)
    {
        var effort = Effort.Start();
        var known = new KnownPeople(rules);
        foreach (var record in records) known.Expect(record.Details);
        var first = new Dictionary<Guid, int>();
        var personOf = new int[records.Count];
        var possible = new List<(int, int)>();
        for (var i = 0; i < records.Count; i++)
        {
            var recognised = known.Recognise(records[i].Details);
            var person = recognised.PersonId ?? Guid.CreateVersion7();
            first.TryAdd(person, i);
            personOf[i] = first[person];
            possible.AddRange(recognised.Candidates.Select(candidate => (personOf[i], first[candidate.PersonId])));
            known.Add(person, records[i].Details);
        }
        effort = effort.Stop();
        return new(Score.Of([.. records.Select(r => r.Person)], personOf, possible), records.Count, effort);
    }

    /// <summary>All records at once, the same in whatever order they come.</summary>
    public static Trial WholeFile(List<Labelled> records, MatchingRules? rules = null)
    {
        var effort = Effort.Start();
        var same = SamePeople.In([.. records.Select(r => r.Details)], rules);
        effort = effort.Stop();
        var possible = same.Possible.Select(pair => (same.PersonOf[pair.One], same.PersonOf[pair.Other]));
        return new(Score.Of([.. records.Select(r => r.Person)], same.PersonOf, possible), records.Count, effort)
        {
            DifferentGivenNames = same.Possible.Count(pair => pair.HeldBack == HoldBack.AnotherGivenName && records[pair.One].Person == records[pair.Other].Person),
        };
    }

    public static void PrintHeading() =>
        Console.WriteLine($"{"",-36}{"precision",10}{"false",7}{"recall",9}{"+possible",11}{"possible/true",15}{"s/10,000",10}{"cpu",8}");

    public void Print(string name) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-36}{Score.Precision,10:0.00000}{Score.Wrong.Count,7}{Score.Recall,9:0.0000}{Score.RecallWithPossible,11:0.0000}{Score.PossiblePerTrue,15:0.00}{Effort.Seconds * 10000 / Records,10:0.00}{Effort.ProcessorSeconds * 10000 / Records,8:0.00}"));
}
