using System.Globalization;

namespace Trellis.Bench.Pages;

/// <summary>How long the site takes to its first page, and what memory it holds when idle and under load, beside a site that says hello.</summary>
internal static class MemoryBench
{
    private const int Connections = 16, EachWith = 20, Decisions = 30;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3), Busy = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(Store store)
    {
        await using var site = await MadeSite.OnAsync(store);
        var team = await MadeTeam.InAsync(site, Connections, Connections * EachWith, Decisions);
        await using var hello = await FloorPlace.OnAsync(store);
        await using var trellis = await site.ServeAsync();
        await Task.Delay(Quiet);
        var (idle, helloIdle) = (trellis.MemoryMb, hello.Server.MemoryMb);
        var readers = team.Members.Select((m, i) => OpenBench.Reading(site.SignedIn(trellis, m.Id), team, new Random(i)));
        await Load.RunAsync(trellis, [.. readers], Busy);
        await Load.RunAsync(hello.Server, [.. Enumerable.Range(0, Connections).Select(_ => (Func<Task>)hello.SaveAsync)], TimeSpan.FromSeconds(3));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"memory, {store.Name}: idle {idle:0} MB (target 200 or less), under load {trellis.PeakMemoryMb:0} MB at most (target 350 or less), first page {trellis.ToFirstPage.TotalSeconds:0.0} s after the start (target 3.0 or less from a published build)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  floor: idle {helloIdle:0} MB, under load {hello.Server.PeakMemoryMb:0} MB, first page {hello.Server.ToFirstPage.TotalSeconds:0.0} s; ratios {idle / helloIdle:0.0}, {trellis.PeakMemoryMb / hello.Server.PeakMemoryMb:0.0}, {trellis.ToFirstPage / hello.Server.ToFirstPage:0.0}"));
    }
}
