using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data;
using Trellis.Data.Connections;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Api;

/// <summary>A record system of the trust, connected for one team, with a secret; and what it calls.</summary>
public sealed record Connected(TrellisSite Site, Locality Here, ConnectedSystem System, Member Administrator, Member Lead, string Secret)
{
    public const SystemMay Both = SystemMay.FetchGroupings | SystemMay.BringCaseload;

    public static async Task<Connected> In(TrellisSite site, SystemMay may = Both, Locality? there = null, Organisation? of = null, Team? team = null)
    {
        var here = there ?? await new Locality().In(site);
        var (organisation, seen) = (of ?? here.Trust, team ?? here.Camhs);
        var (administrator, lead) = (Locality.Person("Ada Wren", organisation, Roles.SystemAdministrator), Locality.Person("Ira Cole", organisation, Roles.InformationGovernanceLead));
        var (system, actsAs) = ConnectedSystem.Ask(organisation, "RiO", "The nightly exchange", may, [seen], administrator, Locality.Now);
        system.Decide(true, new(2027, 8, 1), "Direct care", lead, Locality.Now);
        await site.Save(administrator, lead, actsAs, system, new TeamMember { TeamId = seen.Id, MemberId = actsAs.Id });
        return new(site, here, system, administrator, lead, await MakeSecret(site, system, administrator));
    }

    public static async Task<string> MakeSecret(TrellisSite site, ConnectedSystem system, Member administrator)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var secret = await scope.ServiceProvider.GetRequiredService<Credentials>().MakeAsync(system, administrator, Locality.Now, default);
        await scope.ServiceProvider.GetRequiredService<TrellisDb>().SaveChangesAsync();
        return secret;
    }

    public Task<HttpResponseMessage> Ask(string secret, string? scope = null) => Ask(Site.CreateClient(), $"{System.Id}", secret, scope);

    public static Task<HttpResponseMessage> Ask(HttpClient client, string id, string secret, string? scope = null) => client.PostAsync("/api/v1/token", new FormUrlEncodedContent(
        new Dictionary<string, string?> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["scope"] = scope }.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Key, f.Value!))));

    /// <summary>A program with a token of this connection.</summary>
    public async Task<HttpClient> Caller(string? scope = null)
    {
        var given = await (await Ask(Secret, scope)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return With(Site.CreateClient(), given.GetProperty("access_token").GetString()!);
    }

    public static HttpClient With(HttpClient client, string token)
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public static Task<HttpResponseMessage> Bring(HttpClient caller, string key, params object[] rows)
    {
        var call = new HttpRequestMessage(HttpMethod.Post, "/api/v1/caseload") { Content = JsonContent.Create(new { rows }) };
        if (key.Length > 0) call.Headers.Add("Idempotency-Key", key);
        return caller.SendAsync(call);
    }

    public static async Task<JsonElement> Json(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    /// <summary>A problem says what to do, as JSON.</summary>
    public static async Task<string> Problem(HttpResponseMessage answer, int status)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (await Json(answer)).GetProperty("detail").GetString()!;
    }
}
