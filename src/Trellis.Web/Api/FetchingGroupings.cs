using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Trellis.Data;
using Trellis.Data.Connections;
using Trellis.Data.Content;
using Trellis.Data.Reading;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;

namespace Trellis.Web.Api;

/// <summary>A decision about a grouping, as another system reads it.</summary>
internal sealed record GroupingSent([property: JsonPropertyName("code")] string Code, [property: JsonPropertyName("title")] string Title, [property: JsonPropertyName("agreed_on")] DateOnly AgreedOn,
    [property: JsonPropertyName("agreed_by")] string AgreedBy, [property: JsonPropertyName("agreed_by_code")] string AgreedByCode, [property: JsonPropertyName("look_again_on")] DateOnly? LookAgainOn, [property: JsonPropertyName("recorded_at")] DateTimeOffset RecordedAt);

/// <summary>One young person, by the number their own organisation knows them by.</summary>
internal sealed record PersonSent([property: JsonPropertyName("local_id")] string LocalId, [property: JsonPropertyName("nhs_number")] string? NhsNumber, [property: JsonPropertyName("grouping")] GroupingSent? Grouping,
    [property: JsonPropertyName("our_grouping")] GroupingSent? OurGrouping, [property: JsonPropertyName("seen_differently")] bool SeenDifferently);

/// <summary>Some young people, and where to go on; nothing where there are no more.</summary>
internal sealed record PageSent([property: JsonPropertyName("young_people")] IReadOnlyList<PersonSent> YoungPeople, [property: JsonPropertyName("next")] string? Next);

/// <summary>The current groupings of the young people a system's teams work with, page by page. Whoever is on a page is in the read log, also when nothing changed.</summary>
internal static class FetchingGroupings
{
    public const string AsOf = "Trellis-As-Of";
    private const int Usual = 100, Most = 500;

    public static async Task<IResult> FetchAsync(HttpContext http, TrellisDb db, GroupingsBack back, LocalityContent content, ReadLog looked, TimeProvider clock,
        [FromQuery(Name = "changed_since")] string? changedSince, [FromQuery(Name = "local_id")] string? localId, [FromQuery(Name = "after")] string? after, [FromQuery(Name = "limit")] string? limit)
    {
        var (cancel, now) = (http.RequestAborted, clock.Now());
        if (!TryInstant(changedSince, out var since)) return Problem.Of(400, "changed_since is no time", "Write it as 2026-09-01T09:00:00Z, best the one that the last answer gave in Trellis-As-Of.");
        if (!TryCount(limit, out var many)) return Problem.Of(400, "limit is out of range", $"Use a number from 1 to {Most}.");
        var from = Guid.Empty;
        if (after is not null && !Guid.TryParseExact(after, "N", out from)) return Problem.Of(400, "after is not a place in the list", "Follow the address in next as it is.");

        var found = await back.OfAsync(db.Sight.Teams, since, cancel);
        if (localId is not null) found = found.Where(r => r.LocalId == localId);
        var registrations = await found.Where(r => r.Id > from).OrderBy(r => r.Id).Take(many + 1).ToListAsync(cancel);
        var page = await back.ReadAsync([.. registrations.Take(many)], cancel);
        await looked.LookedForAsync([.. page.Select(p => p.Registration.YoungPersonId)], cancel);

        var organisations = await OrganisationsAsync(db, page, cancel);
        var next = registrations.Count > many ? new[] { ("changed_since", changedSince), ("local_id", localId), ("limit", limit), ("after", registrations[many - 1].Id.ToString("N")) } : [];
        var body = JsonSerializer.SerializeToUtf8Bytes(new PageSent([.. page.Select(Sent)], next.Length == 0 ? null : ApiSite.Groupings + QueryString.Create(next.Where(n => n.Item2 is not null).Select(n => KeyValuePair.Create(n.Item1, n.Item2)))), ApiSite.Json);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body), 0, 16)}\"";
        (http.Response.Headers.ETag, http.Response.Headers[AsOf]) = (tag, (now.Instant - GroupingsBack.Overlap).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Tag == tag || t == EntityTagHeaderValue.Any) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(body, "application/json");

        PersonSent Sent(GroupingBack one) => new(one.Registration.LocalId, one.Registration.Details.NhsNumber?.ToString(), Decided(one.Current), Decided(one.Ours), one.SeenDifferently);

        GroupingSent? Decided(GroupingDecision? decision) => decision is null ? null : new(decision.Grouping.ToString(), content.Groupings[decision.Grouping].Title, decision.AgreedOn,
            organisations[decision.OrganisationId].Name, organisations[decision.OrganisationId].OdsCode, decision.LookAgainOn, decision.RecordedAt);
    }

    private static async Task<Dictionary<Guid, Organisation>> OrganisationsAsync(TrellisDb db, IReadOnlyList<GroupingBack> page, CancellationToken cancel)
    {
        var ids = page.SelectMany(p => new[] { p.Current?.OrganisationId, p.Ours?.OrganisationId }).OfType<Guid>().Distinct().ToList();
        return await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
    }

    private static bool TryInstant(string? typed, out DateTimeOffset? instant)
    {
        instant = null;
        if (string.IsNullOrEmpty(typed)) return true;
        if (!DateTimeOffset.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var read)) return false;
        instant = read;
        return true;
    }

    private static bool TryCount(string? typed, out int many)
    {
        many = Usual;
        return string.IsNullOrEmpty(typed) || int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out many) && many is >= 1 and <= Most;
    }
}
