using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Auditing;
using Trellis.Data.Connections;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Web.Tests.Api;

namespace Trellis.Web.Tests.Killing;

/// <summary>A system that sends again what it heard no answer to, whenever the program is killed, has sent it once.</summary>
[Trait("kill", "yes")]
public sealed class CallingAgainAfterAKill : IAsyncLifetime
{
    private const int Rounds = 3, AtOnce = 3;

    private readonly TrellisProcess trellis = new();
    private readonly Locality here = new();

    public async ValueTask InitializeAsync() => await trellis.Database(async db => { await db.MigrateAsync(); return 0; });

    public ValueTask DisposeAsync() => trellis.DisposeAsync();

    [Fact]
    public async Task Each_call_happens_once_and_hears_one_answer()
    {
        var now = TimeProvider.System.Now();
        var (administrator, lead) = (Locality.Person("Ada Wren", here.Trust, Roles.SystemAdministrator), Locality.Person("Ira Cole", here.Trust, Roles.InformationGovernanceLead));
        var (system, actsAs) = ConnectedSystem.Ask(here.Trust, "RiO", "Nightly", SystemMay.BringCaseload, [here.Camhs], administrator, now);
        system.Decide(true, now.Today.AddMonths(1), "Direct care", lead, now);
        await trellis.Save(here.Trust, here.Camhs, administrator, lead, actsAs, system, new TeamMember { TeamId = here.Camhs.Id, MemberId = actsAs.Id });
        var secret = await trellis.Database(async db =>
        {
            var made = await new Credentials(db, new OneWriter()).MakeAsync(system, administrator, now, default);
            await db.SaveChangesAsync();
            return made;
        });

        for (var round = 0; round < Rounds; round++)
        {
            await trellis.StartAsync();
            using var caller = await SignedIn(system, secret);
            var calls = Enumerable.Range(0, AtOnce).Select(n => Heard(caller, round, n)).ToList();
            await Task.Delay(Random.Shared.Next(0, 900));
            await trellis.KillAsync();
            var heard = await Task.WhenAll(calls);

            await trellis.StartAsync();
            using var again = await SignedIn(system, secret);
            for (var n = 0; n < AtOnce; n++)
            {
                var answer = await Heard(again, round, n);
                Assert.NotNull(answer);
                Assert.True(heard[n] is null || heard[n] == answer);
            }
            await trellis.KillAsync();
        }

        var kept = await trellis.Database(db => db.Registrations.Select(r => r.LocalId).ToListAsync());
        Assert.Equal(Rounds * AtOnce, kept.Count);
        Assert.Equal(kept.Count, kept.Distinct().Count());
        var (status, said) = await trellis.RunAsync("verify");
        Assert.True(status == 0, said);
    }

    private static async Task<string?> Heard(HttpClient caller, int round, int n)
    {
        try
        {
            var answer = await Connected.Bring(caller, $"{round}-{n}", new { local_id = $"N-{round}-{n}", given_name = "Mia", family_name = $"Row{round}x{n}", date_of_birth = "2012-03-04" });
            return answer.StatusCode is HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync() : throw new InvalidOperationException($"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
        catch (Exception e) when (e is HttpRequestException or IOException) { return null; }
    }

    private async Task<HttpClient> SignedIn(ConnectedSystem system, string secret)
    {
        var client = new HttpClient { BaseAddress = trellis.Address };
        var given = await Connected.Json((await Connected.Ask(client, $"{system.Id}", secret)).EnsureSuccessStatusCode());
        return Connected.With(client, given.GetProperty("access_token").GetString()!);
    }
}
