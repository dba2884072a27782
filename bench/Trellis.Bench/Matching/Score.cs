namespace Trellis.Bench.Matching;

/// <summary>
/// How well records were brought together, counted in pairs of records. Two records in one person count as linked automatically, however they got there.
/// Two records in two people between whom something waits for an officer count as possible, every such pair of records.
/// </summary>
internal sealed record Score(int TruePairs, int Linked, IReadOnlyList<(int One, int Other)> Wrong, int Possible, int PossibleTrue)
{
    public double Precision => Linked == 0 ? 1 : 1 - (double)Wrong.Count / Linked;
    public double Recall => (double)(Linked - Wrong.Count) / TruePairs;
    public double RecallWithPossible => (double)(Linked - Wrong.Count + PossibleTrue) / TruePairs;
    public double PossiblePerTrue => (double)Possible / TruePairs;

    public static Score Of(IReadOnlyList<string> truth, IReadOnlyList<int> personOf, IEnumerable<(int One, int Other)> possiblePeople)
    {
        var members = Enumerable.Range(0, truth.Count).ToLookup(i => personOf[i]);
        var linked = members.SelectMany(PairsWithin).ToList();
        var possible = possiblePeople.Where(p => p.One != p.Other).Select(p => (Math.Min(p.One, p.Other), Math.Max(p.One, p.Other))).Distinct()
            .SelectMany(p => members[p.Item1].SelectMany(i => members[p.Item2].Select(j => (i, j)))).ToList();

        return new(
            truth.GroupBy(t => t).Sum(g => g.Count() * (g.Count() - 1) / 2),
            linked.Count, [.. linked.Where(pair => !Same(pair))], possible.Count, possible.Count(Same));

        bool Same((int I, int J) pair) => truth[pair.I] == truth[pair.J];
    }

    private static IEnumerable<(int, int)> PairsWithin(IEnumerable<int> members)
    {
        var list = members.ToList();
        return list.SelectMany((i, at) => list.Skip(at + 1).Select(j => (i, j)));
    }
}
