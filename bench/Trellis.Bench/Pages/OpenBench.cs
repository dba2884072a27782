using System.Globalization;

namespace Trellis.Bench.Pages;

/// <summary>Opens records of young people with 30 decisions, each look logged, beside a page of the same site with the layout and no data.</summary>
internal static class OpenBench
{
    private const int Connections = 4, YoungPeople = 40, Decisions = 30;

    public static async Task RunAsync(Store store)
    {
        await using var site = await MadeSite.OnAsync(store);
        var team = await MadeTeam.InAsync(site, Connections, YoungPeople, Decisions);
        await using (var trellis = await site.ServeAsync())
        {
            var readers = team.Members.Select((m, i) => Reading(site.SignedIn(trellis, m.Id), team, new Random(i))).ToList();
            using var stranger = new HttpClient { BaseAddress = trellis.Address };
            var signedIn = site.SignedIn(trellis, team.Members[0].Id);
            await Load.WarmAsync(trellis, readers);
            await Load.WarmAsync(trellis, [() => OpenAsync(stranger, "/privacy"), () => OpenAsync(signedIn, "/privacy")]);
            foreach (var connections in new[] { Connections, 1 })
            {
                var (opened, floor) = await Load.InTurnAsync(
                    length => Load.RunAsync(trellis, [.. readers.Take(connections)], length),
                    length => Load.RunAsync(trellis, [.. Enumerable.Range(0, connections).Select(_ => (Func<Task>)(() => OpenAsync(stranger, "/privacy")))], length));
                var layout = await Load.RunAsync(trellis, [.. Enumerable.Range(0, connections).Select(_ => (Func<Task>)(() => OpenAsync(signedIn, "/privacy")))], TimeSpan.FromSeconds(2));
                Console.WriteLine($"open, {store.Name}, {connections} at once: {opened}");
                Console.WriteLine($"  floor: {floor}");
                Console.WriteLine($"  the same page to somebody signed in: {layout}");
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"  ratio of processor time {opened.ProcessorMs / floor.ProcessorMs:0.0} (target 4.0 or less), and {opened.ProcessorMs / layout.ProcessorMs:0.0} to the page of somebody signed in"));
            }
        }
        await CountAsync(site, team);
    }

    private static async Task CountAsync(MadeSite site, MadeTeam team)
    {
        await using var counted = await site.ServeCountedAsync();
        var reader = site.SignedIn(counted, team.Members[0].Id);
        var each = await counted.LinesSaidForAsync(5, n => OpenAsync(reader, $"/young-people/{team.YoungPeople[n].Id}"));
        Console.WriteLine($"  statements for each of five: {string.Join(", ", each)}");
    }

    internal static Func<Task> Reading(HttpClient browser, MadeTeam team, Random random) =>
        () => OpenAsync(browser, $"/young-people/{team.YoungPeople[random.Next(team.YoungPeople.Count)].Id}");

    internal static async Task OpenAsync(HttpClient browser, string page)
    {
        using var answer = await browser.GetAsync(page);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{page} was answered with {answer.StatusCode}.");
        await answer.Content.ReadAsByteArrayAsync();
    }
}
