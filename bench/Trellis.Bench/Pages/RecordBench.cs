using System.Globalization;

namespace Trellis.Bench.Pages;

/// <summary>Saves groupings through the site, beside the smallest endpoint that saves a row and an audit row.</summary>
internal static class RecordBench
{
    private const int Connections = 16, EachWith = 50;

    public static async Task RunAsync(Store store)
    {
        await using var site = await MadeSite.OnAsync(store);
        var team = await MadeTeam.InAsync(site, Connections, Connections * EachWith + 1, decisions: 0);
        await CountAsync(site, team, store);
        await using var trellis = await site.ServeAsync();
        await using var place = await FloorPlace.OnAsync(store);

        var recorders = team.Members.Select((m, i) => new Recorder(site.SignedIn(trellis, m.Id), [.. team.YoungPeople.Skip(i * EachWith).Take(EachWith).Select(y => y.Id)], seed: i)).ToList();
        foreach (var recorder in recorders) await recorder.OpenAsync();
        await Load.WarmAsync(trellis, [.. recorders.Select(r => (Func<Task>)r.SaveAsync)]);
        await Load.WarmAsync(place.Server, [.. recorders.Select(_ => (Func<Task>)place.SaveAsync)]);
        foreach (var connections in new[] { Connections, 1 })
        {
            var (saved, floor) = await Load.InTurnAsync(
                length => Load.RunAsync(trellis, [.. recorders.Take(connections).Select(r => (Func<Task>)r.SaveAsync)], length),
                length => Load.RunAsync(place.Server, [.. Enumerable.Range(0, connections).Select(_ => (Func<Task>)place.SaveAsync)], length));
            Console.WriteLine($"record, {store.Name}, {connections} at once: {saved}");
            Console.WriteLine($"  floor: {floor}");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ratio of rates {saved.PerSecond / floor.PerSecond:0.00} (target 0.60 or more); p99 {saved.P99:0} ms (target at 16: {(store.IsSqlite ? 250 : 50)} ms)"));
        }
    }

    private static async Task CountAsync(MadeSite site, MadeTeam team, Store store)
    {
        await using var counted = await site.ServeCountedAsync();
        var recorder = new Recorder(site.SignedIn(counted, team.Members[0].Id), [team.YoungPeople[^1].Id], seed: 0);
        await recorder.OpenAsync();
        await recorder.SaveAsync();
        var each = await counted.LinesSaidForAsync(5, _ => recorder.SaveAsync());
        Console.WriteLine($"record, {store.Name}, statements for each of five: {string.Join(", ", each)}");
    }
}
