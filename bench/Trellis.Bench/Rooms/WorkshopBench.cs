using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Bench.Pages;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Workshops;

namespace Trellis.Bench.Rooms;

/// <summary>A room of two hundred phones on one process: they vote, and see the votes when the facilitator shows them; and once the process is killed while they vote.</summary>
internal static class WorkshopBench
{
    private const int Phones = 200, WarmUps = 3, Rounds = 6;
    private static readonly string[] Sectors = ["health", "local-authority", "education", "voluntary", "social-care"];
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(5), Patience = TimeSpan.FromMinutes(2);

    public static async Task RunAsync(Store store)
    {
        await using var site = await MadeSite.OnAsync(store);
        var (facilitator, workshop) = await PlanAsync(site);
        var server = await site.ServeAsync();
        try
        {
            var phones = Enumerable.Range(0, Phones).Select(_ => new Phone(server, workshop.JoinCode)).ToList();
            foreach (var (phone, n) in phones.Select((p, n) => (p, n))) await phone.JoinAsync(Sectors[n % Sectors.Length]);
            await Task.Delay(TimeSpan.FromSeconds(3));
            var before = server.MemoryMb;
            var listening = phones.Select(p => p.ListenAsync(() => server)).ToList();
            await Task.Delay(TimeSpan.FromSeconds(3));
            var perPhone = (server.MemoryMb - before) * 1000 / Phones;

            var (reveals, votes, all) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round < WarmUps + Rounds; round++)
            {
                var (seen, voted, _) = await RoundAsync(site, server, facilitator, workshop, phones, round, null);
                if (round < WarmUps) continue;
                reveals.AddRange(seen);
                votes.AddRange(voted);
                all.Add(seen.Max());
            }
            Say($"workshop, {store.Name}: {Phones} phones, {Rounds} votes shown; from the press to the dots on a phone p50 {At(reveals, 0.5):0} ms, p99 {At(reveals, 0.99):0} ms, the last of all {all.Max():0} ms (target 1,000 or less)");
            Say($"  a vote acknowledged, all of them within {Within.TotalSeconds:0} s: p50 {At(votes, 0.5):0.0} ms, p99 {At(votes, 0.99):0.0} ms");
            Say($"  memory for each phone connected {perPhone:0} kB; the process {server.MemoryMb:0} MB, at most {server.PeakMemoryMb:0} MB");

            var killed = 0;
            var (_, _, lost) = await RoundAsync(site, server, facilitator, workshop, phones, WarmUps + Rounds, async () =>
            {
                while ((killed = phones.Count(p => p.Acknowledged is not null)) < Phones / 2) await Task.Delay(5);
                await server.DisposeAsync();
                server = await site.ServeAsync(server.Address);
            }, () => server);
            Say($"  killed and started again when {killed} of {Phones} had been acknowledged: {lost} acknowledged votes lost (target 0)");
            foreach (var phone in phones) phone.Leave();
            await Task.WhenAll(listening);
            foreach (var phone in phones) phone.Dispose();
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static async Task<(Guid Facilitator, Workshop Workshop)> PlanAsync(MadeSite site)
    {
        var organisation = new Organisation { Name = "Northborough", OdsCode = "RXW", Sector = "health" };
        var facilitator = new Member { OrganisationId = organisation.Id, Name = "Facilitator", JobTitle = "Facilitator", Roles = Roles.Facilitator };
        var now = TimeProvider.System.Now();
        var workshop = Workshop.Plan("Two hundred", now.Today, new(9, 30), 180, facilitator, now);
        for (var n = 0; n <= WarmUps + Rounds; n++) workshop.WillScore($"subject-{n}", $"Subject {n}");
        workshop.Start(now);
        await site.Save([organisation, facilitator, .. MadeSite.LetIn(facilitator, now), workshop]);
        return (facilitator.Id, workshop);
    }

    /// <summary>One subject put up, voted on and shown: how long each phone waited for the dots, and for its vote to be acknowledged; and how many acknowledged votes are not in the database.</summary>
    private static async Task<(IReadOnlyList<double> Seen, IReadOnlyList<double> Voted, int Lost)> RoundAsync(
        MadeSite site, ServerProcess server, Guid facilitator, Workshop workshop, IReadOnlyList<Phone> phones, int round, Func<Task>? meanwhile, Func<ServerProcess>? running = null)
    {
        foreach (var phone in phones) phone.Expect($"Subject {round}");
        await LeadAsync(site, server, facilitator, workshop, "PutUp", ("Subject", $"subject-{round}"));
        var random = new Random(round);
        var levels = phones.Select(_ => random.Next(1, 5)).ToList();
        var voting = phones.Select((phone, n) => TimedAsync(async () => await phone.VoteAsync(levels[n], 1), Within * (random.NextDouble() * 0.8))).ToList();
        if (meanwhile is not null) await meanwhile();
        var voted = await Task.WhenAll(voting).WaitAsync(Patience);

        var pressed = Stopwatch.GetTimestamp();
        await LeadAsync(site, running?.Invoke() ?? server, facilitator, workshop, "Reveal");
        var seen = (await Task.WhenAll(phones.Select(p => p.Shown)).WaitAsync(Patience)).Select(at => Stopwatch.GetElapsedTime(pressed, at).TotalMilliseconds).ToList();
        return (seen, voted, await LostAsync(site, workshop, round, levels));
    }

    private static async Task<double> TimedAsync(Func<Task> vote, TimeSpan after)
    {
        await Task.Delay(after);
        var pressed = Stopwatch.GetTimestamp();
        await vote();
        return Stopwatch.GetElapsedTime(pressed).TotalMilliseconds;
    }

    private static async Task LeadAsync(MadeSite site, ServerProcess server, Guid facilitator, Workshop workshop, string press, params (string Field, string Value)[] with)
    {
        using var browser = site.SignedIn(server, facilitator);
        var page = await browser.GetStringAsync($"/workshops/{workshop.Id}");
        using var done = await browser.PostAsync($"/workshops/{workshop.Id}?handler={press}", new FormUrlEncodedContent([new("__RequestVerificationToken", Phone.Token(page)), .. with.Select(w => KeyValuePair.Create(w.Field, w.Value))]));
        if (done.StatusCode is not HttpStatusCode.Redirect) throw new InvalidOperationException($"{press} was answered with {done.StatusCode}.");
    }

    // The counts must be those that were acknowledged: every phone's vote once, on its level.
    private static async Task<int> LostAsync(MadeSite site, Workshop workshop, int round, List<int> levels)
    {
        var kept = await site.Database(async db =>
        {
            var ballots = (await db.Workshops.AsNoTracking().Include(w => w.Ballots).SingleAsync(w => w.Id == workshop.Id)).BallotsOn($"subject-{round}").Select(b => b.Id).ToList();
            return await db.Set<Vote>().Where(v => ballots.Contains(v.BallotId)).Select(v => v.Level).ToListAsync();
        });
        return Enumerable.Range(1, 4).Sum(level => Math.Max(0, levels.Count(l => l == level) - kept.Count(l => l == level)));
    }

    private static double At(List<double> values, double part) => values.Order().ElementAt(Math.Min(values.Count - 1, (int)(values.Count * part)));

    private static void Say(FormattableString sentence) => Console.WriteLine(sentence.ToString(CultureInfo.InvariantCulture));
}
