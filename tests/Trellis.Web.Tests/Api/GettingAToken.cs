using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Api;

public class GettingAToken(TrellisSite site)
{
    private const string Groupings = "/api/v1/groupings";

    [Fact]
    public async Task The_id_and_secret_give_a_token_for_an_hour_for_what_was_asked()
    {
        var there = await Connected.In(site);
        var given = await Connected.Json((await there.Ask(there.Secret, "groupings.read")).EnsureSuccessStatusCode());

        Assert.Equal(("Bearer", 3600, "groupings.read"), (given.GetProperty("token_type").GetString(), given.GetProperty("expires_in").GetInt32(), given.GetProperty("scope").GetString()));
        var caller = Connected.With(site.CreateClient(), given.GetProperty("access_token").GetString()!);
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync(Groupings)).StatusCode);
        Assert.Contains("scope", await Connected.Problem(await Connected.Bring(caller, "a", new { local_id = "N-1" }), 403), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_may_come_as_HTTP_Basic_and_is_kept_nowhere()
    {
        var there = await Connected.In(site);
        var client = site.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{there.System.Id}:{there.Secret}")));

        var answer = await client.PostAsync("/api/v1/token", new FormUrlEncodedContent([KeyValuePair.Create("grant_type", "client_credentials")]));

        Assert.Equal("groupings.read caseload.write", (await Connected.Json(answer.EnsureSuccessStatusCode())).GetProperty("scope").GetString());
        var trail = await site.Database(db => db.AuditEntries.Where(e => e.Chain == there.Here.Trust.Id).Select(e => e.Content!).ToListAsync());
        Assert.Contains(trail, t => t.Contains("SecretMade", StringComparison.Ordinal));
        Assert.Contains(trail, t => t.Contains("TokenGiven", StringComparison.Ordinal));
        Assert.DoesNotContain(trail, t => t.Contains(there.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_secret_an_unknown_id_and_a_closed_connection_get_one_answer()
    {
        var (there, stopped) = (await Connected.In(site), await Connected.In(site));
        await site.Database(async db =>
        {
            (await db.ConnectedSystems.SingleAsync(s => s.Id == stopped.System.Id)).Stop("No longer used", stopped.Administrator, Locality.Now);
            return await db.SaveChangesAsync();
        });
        var answers = new[] { await there.Ask("wrong"), await Connected.Ask(site.CreateClient(), $"{Guid.NewGuid()}", there.Secret), await Connected.Ask(site.CreateClient(), "nonsense", "x"), await stopped.Ask(stopped.Secret) };

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Unauthorized, a.StatusCode));
        Assert.Single((await Task.WhenAll(answers.Select(a => a.Content.ReadAsStringAsync()))).Distinct());
    }

    [Fact]
    public async Task Wrong_tries_slow_down_and_then_the_right_secret_waits_too()
    {
        var there = await Connected.In(site);
        for (var tried = 0; tried < 7; tried++) await there.Ask("wrong");

        Assert.Equal(HttpStatusCode.Unauthorized, (await there.Ask(there.Secret)).StatusCode);
    }

    [Theory]
    [InlineData("groupings.write", "invalid_scope")]
    [InlineData("caseload.write", "invalid_scope")]
    public async Task A_scope_that_is_none_or_not_allowed_is_refused(string scope, string error)
    {
        var there = await Connected.In(site, SystemMay.FetchGroupings);

        var answer = await there.Ask(there.Secret, scope);

        Assert.Equal((HttpStatusCode.BadRequest, error), (answer.StatusCode, (await Connected.Json(answer)).GetProperty("error").GetString()));
    }

    [Fact]
    public async Task A_token_ends_with_its_secret_with_its_connection_and_after_its_hour()
    {
        var there = await Connected.In(site);
        var (first, second) = (await there.Caller(), Connected.With(site.CreateClient(), await TokenFor(there, await Connected.MakeSecret(site, there.System, there.Administrator))));
        await site.Database(db => db.SystemSecrets.Where(s => s.SystemId == there.System.Id).OrderBy(s => s.MadeAt).Take(1).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, Locality.Now.Instant)));

        await Connected.Problem(await first.GetAsync(Groupings), 401);
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync(Groupings)).StatusCode);

        await site.Database(db => db.SystemTokens.ExecuteUpdateAsync(t => t.SetProperty(x => x.Until, x => x.SecretId == db.SystemSecrets.Where(s => s.SystemId == there.System.Id && s.EndedAt == null).Select(s => s.Id).First() ? Locality.Now.Instant.AddHours(-1) : x.Until)));
        var late = await second.GetAsync(Groupings);
        Assert.Contains("/api/v1/token", await Connected.Problem(late, 401), StringComparison.Ordinal);
        Assert.Contains("invalid_token", late.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_opens_nothing_here_and_a_token_opens_no_page()
    {
        var there = await Connected.In(site);

        await Connected.Problem(await site.SignedInAs(there.Here.Sam.Id).GetAsync(Groupings), 401);
        var caller = site.CreateClient(new() { AllowAutoRedirect = false });
        caller.DefaultRequestHeaders.Authorization = (await there.Caller()).DefaultRequestHeaders.Authorization;
        Assert.Equal(HttpStatusCode.Redirect, (await caller.GetAsync("/young-people")).StatusCode);
    }

    [Fact]
    public async Task Too_many_calls_with_one_token_are_told_how_long_to_wait()
    {
        var there = await Connected.In(site);
        var caller = await there.Caller();
        HttpResponseMessage? refused = null;
        for (var n = 0; n < 130 && refused is null; n++) refused = await caller.GetAsync($"{Groupings}?limit=0") is { StatusCode: HttpStatusCode.TooManyRequests } answer ? answer : null;

        await Connected.Problem(refused!, 429);
        Assert.InRange(refused!.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await (await there.Caller()).GetAsync(Groupings)).StatusCode);
    }

    private static async Task<string> TokenFor(Connected there, string secret) => (await Connected.Json((await there.Ask(secret)).EnsureSuccessStatusCode())).GetProperty("access_token").GetString()!;
}
