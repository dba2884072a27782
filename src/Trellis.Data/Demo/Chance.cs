namespace Trellis.Data.Demo;

/// <summary>Chance with a seed, so that the same day always tells the same stories.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random random = new(seed);

    public int Below(int limit) => random.Next(limit);

    public int Between(int least, int most) => random.Next(least, most + 1);

    public bool Percent(int percent) => random.Next(100) < percent;

    public T One<T>(params IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>Some of a list, each once, in an order of chance.</summary>
    public IReadOnlyList<T> Some<T>(int count, IReadOnlyList<T> of) => [.. of.OrderBy(_ => random.Next()).Take(count)];

    public T Weighted<T>(IReadOnlyList<(T What, int Weight)> of)
    {
        var left = random.Next(of.Sum(o => o.Weight));
        foreach (var (what, weight) in of)
            if ((left -= weight) < 0) return what;
        throw new InvalidOperationException("Nothing to choose from.");
    }
}
