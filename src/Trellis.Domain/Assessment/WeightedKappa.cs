namespace Trellis.Domain.Assessment;

/// <summary>
/// How far two rounds give the same levels beyond chance: Cohen's kappa for levels 1 to 4 with quadratic weights (Cohen 1968), over the ratings that both gave a level, unrounded.
/// The 95 % interval is the large-sample one (Fleiss, Cohen and Everitt 1969), cut to −1 to 1; with 22 ratings it is a rough one.
/// </summary>
public sealed record WeightedKappa(int Rated, int Same, double Value, double Low, double High)
{
    private const int Levels = 4;
    private const double Z = 1.959963984540054;

    /// <summary>Nothing where fewer than two were rated by both, or where both gave one and the same level to all, for then chance explains everything.</summary>
    public static WeightedKappa? Between(IReadOnlyDictionary<string, int?> one, IReadOnlyDictionary<string, int?> other)
    {
        var pairs = one.Where(o => o.Value is not null && other.GetValueOrDefault(o.Key) is not null).Select(o => (A: o.Value!.Value - 1, B: other[o.Key]!.Value - 1)).ToList();
        double n = pairs.Count;
        if (n < 2) return null;

        var rows = Share(pairs.Select(p => p.A), n);
        var columns = Share(pairs.Select(p => p.B), n);
        var byChance = Each((i, j) => Weight(i, j) * rows[i] * columns[j]);
        if (1 - byChance < 1e-12) return null;

        var seen = pairs.Sum(p => Weight(p.A, p.B)) / n;
        var kappa = (seen - byChance) / (1 - byChance);
        var ofRow = Enumerable.Range(0, Levels).Select(i => Enumerable.Range(0, Levels).Sum(j => columns[j] * Weight(i, j))).ToList();
        var ofColumn = Enumerable.Range(0, Levels).Select(j => Enumerable.Range(0, Levels).Sum(i => rows[i] * Weight(i, j))).ToList();
        var spread = pairs.Sum(p => Square(Weight(p.A, p.B) - (ofRow[p.A] + ofColumn[p.B]) * (1 - kappa))) / n - Square(kappa - byChance * (1 - kappa));
        var half = Z * Math.Sqrt(Math.Max(0, spread) / n) / (1 - byChance);
        return new(pairs.Count, pairs.Count(p => p.A == p.B), kappa, Math.Max(-1, kappa - half), Math.Min(1, kappa + half));
    }

    private static double Weight(int i, int j) => 1 - Square(i - j) / Square(Levels - 1);

    private static double Square(double x) => x * x;

    private static double[] Share(IEnumerable<int> levels, double n)
    {
        var share = new double[Levels];
        foreach (var level in levels) share[level] += 1 / n;
        return share;
    }

    private static double Each(Func<int, int, double> of) => Enumerable.Range(0, Levels).Sum(i => Enumerable.Range(0, Levels).Sum(j => of(i, j)));
}
