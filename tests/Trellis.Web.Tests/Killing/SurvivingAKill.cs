using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Killing;

/// <summary>What was acknowledged is there, once, whenever the program is killed; and the record still verifies.</summary>
[Trait("kill", "yes")]
public sealed class SurvivingAKill : IAsyncLifetime
{
    private const int Rounds = 3;
    private const int Connections = 4;

    private readonly TrellisProcess trellis = new();
    private readonly Locality here = new();
    private readonly ConcurrentBag<string> acknowledged = [];

    public async ValueTask InitializeAsync()
    {
        await trellis.Database(async db => { await db.MigrateAsync(); return 0; });
        await trellis.Save(here.Trust, here.Camhs, here.Sam, new TeamMember { TeamId = here.Camhs.Id, MemberId = here.Sam.Id });
    }

    public ValueTask DisposeAsync() => trellis.DisposeAsync();

    [Fact]
    public async Task Every_acknowledged_decision_is_there_once_and_nothing_else_is_amiss()
    {
        var people = Enumerable.Range(0, Connections).Select(_ => YoungPerson.Add(Locality.Now)).ToList();
        foreach (var (person, n) in people.Select((p, n) => (p, n)))
            await trellis.Save(person, Registration.Register(person, $"K-{n}", Locality.Known("Amina", "Yusuf"), here.Camhs, Locality.Now), Involvement.Working(person, here.Camhs, new(2026, 3, 1), Locality.Now));

        for (var round = 0; round < Rounds; round++)
        {
            await trellis.StartAsync();
            var before = acknowledged.Count;
            var writers = people.Select((person, n) => DecideUntilKilledAsync(person, $"Round {round}, connection {n}")).ToList();
            while (acknowledged.Count < before + Connections && !writers.Any(w => w.IsFaulted)) await Task.Delay(20);
            await Task.Delay(Random.Shared.Next(0, 700));
            await trellis.KillAsync();
            await Task.WhenAll(writers);
        }

        var kept = await trellis.Database(db => db.GroupingDecisions.Select(d => d.PlanLine).ToListAsync());
        var plans = kept.Select(k => MarkedText.Keep(k)["Everyone:".Length..]).GroupBy(p => p).ToDictionary(p => p.Key, p => p.Count());
        Assert.True(acknowledged.Count >= Rounds * Connections, $"Only {acknowledged.Count} were acknowledged.");
        Assert.DoesNotContain(acknowledged, a => plans.GetValueOrDefault(a) != 1);
        Assert.DoesNotContain(plans, p => p.Value != 1);

        var (status, said) = await trellis.RunAsync("verify");
        Assert.Contains("nothing was altered", said, StringComparison.Ordinal);
        Assert.Equal(0, status);
        await FindAnAlterationAsync();
    }

    /// <summary>Opens the form and saves it, again and again. Only what was answered with the redirect counts as acknowledged.</summary>
    private async Task DecideUntilKilledAsync(YoungPerson person, string writer)
    {
        using var sam = await trellis.SignedInAs(here.Sam.Id);
        for (var n = 1; ; n++)
            try
            {
                var plan = $"{writer}, decision {n}";
                var answer = await sam.Submit($"/young-people/{person.Id}/groupings/record",
                    ("Grouping", nameof(Grouping.GettingHelp)), ("Present", nameof(Present.YoungPerson)), ("YoungPersonAgreed", nameof(Agreed.Yes)), ("PlanLine.Words", plan));
                if (answer.StatusCode is HttpStatusCode.Redirect) acknowledged.Add(plan);
                else throw new InvalidOperationException($"{plan} was answered with {answer.StatusCode}.");
            }
            catch (Exception e) when (e is HttpRequestException or IOException) { return; }
    }

    private async Task FindAnAlterationAsync()
    {
        var id = await trellis.Database(db => db.GroupingDecisions.Select(d => d.Id).FirstAsync());
        await trellis.Database(db => db.Database.ExecuteSqlInterpolatedAsync($"""UPDATE "GroupingDecisions" SET "PlanLine" = 'Everyone:Secret words' WHERE "Id" = {id}"""));

        var (status, said) = await trellis.RunAsync("verify", "--json");
        using var verdict = System.Text.Json.JsonDocument.Parse(said);
        Assert.Equal(1, status);
        Assert.Equal($"grouping decision {id}", Assert.Single(verdict.RootElement.GetProperty("findings").EnumerateArray()).GetProperty("where").GetString());
        Assert.DoesNotContain("Secret words", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_saved_is_on_the_disk_before_it_is_acknowledged() => await trellis.Database(async db =>
    {
        async Task<string> Setting(string sql) => (await db.Database.SqlQueryRaw<string>(sql).ToListAsync()).Single();
        if (TrellisSite.OnPostgres)
        {
            Assert.Equal("on", await Setting("SELECT current_setting('synchronous_commit') AS \"Value\""));
            Assert.Equal("on", await Setting("SELECT current_setting('fsync') AS \"Value\""));
            return 0;
        }
        Assert.Equal("wal", await Setting("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode"));
        Assert.Equal("2", await Setting("SELECT CAST(synchronous AS TEXT) AS \"Value\" FROM pragma_synchronous"));
        return 0;
    });
}
