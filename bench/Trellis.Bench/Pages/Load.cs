using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Trellis.Bench.Pages;

/// <summary>How a server kept up: requests a second, how long they took, and its own processor time for each.</summary>
internal readonly record struct Pace(double PerSecond, double P50, double P99, double ProcessorMs)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PerSecond,7:N0}/s  p50 {P50,6:0.0} ms  p99 {P99,6:0.0} ms  processor {ProcessorMs,5:0.00} ms each");

    /// <summary>Each figure by itself at its median over the rounds.</summary>
    public static Pace Median(IReadOnlyCollection<Pace> paces) => new(Middle(paces.Select(p => p.PerSecond)), Middle(paces.Select(p => p.P50)), Middle(paces.Select(p => p.P99)), Middle(paces.Select(p => p.ProcessorMs)));

    public static double Middle(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}

/// <summary>Connections that each ask again as soon as they are answered, for a while.</summary>
internal static class Load
{
    public static async Task<Pace> RunAsync(ServerProcess server, IReadOnlyCollection<Func<Task>> connections, TimeSpan length)
    {
        var (took, began, processor) = (new ConcurrentBag<double>(), Stopwatch.StartNew(), server.ProcessorSeconds);
        await Task.WhenAll(connections.Select(ask => Task.Run(async () =>
        {
            while (began.Elapsed < length)
            {
                var asked = Stopwatch.GetTimestamp();
                await ask();
                took.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
        })));
        var (seconds, sorted) = (began.Elapsed.TotalSeconds, took.Order().ToList());
        return new(sorted.Count / seconds, sorted[sorted.Count / 2], sorted[(int)(sorted.Count * 0.99)], (server.ProcessorSeconds - processor) * 1000 / sorted.Count);
    }

    /// <summary>Until the code that is asked for often has been compiled for speed.</summary>
    public static Task WarmAsync(ServerProcess server, IReadOnlyCollection<Func<Task>> connections) => RunAsync(server, connections, TimeSpan.FromSeconds(8));

    /// <summary>Two of them in turn, so that whatever else the machine does falls on both.</summary>
    public static async Task<(Pace One, Pace Other)> InTurnAsync(Func<TimeSpan, Task<Pace>> one, Func<TimeSpan, Task<Pace>> other, int rounds = 3, double seconds = 2)
    {
        var (ones, others, length) = (new List<Pace>(), new List<Pace>(), TimeSpan.FromSeconds(seconds));
        for (var round = 0; round < rounds; round++)
        {
            ones.Add(await one(length));
            others.Add(await other(length));
        }
        return (Pace.Median(ones), Pace.Median(others));
    }
}
