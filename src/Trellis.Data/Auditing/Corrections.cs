using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Auditing;

/// <summary>One detail that was put right: what it was, what it became, when, and by whom.</summary>
public sealed record Correction(DateTimeOffset At, Guid? MemberId, string Field, string? Was, string? Became);

/// <summary>What a registration's details were before, read back from the audit trail for somebody who may read the registration.</summary>
public sealed class Corrections(TrellisDb db)
{
    private const string DetailsOf = "Details.";
    private static readonly HashSet<string> Address = [nameof(Details.AddressLine), nameof(Details.Town), nameof(Details.Postcode), nameof(Details.AddressSource), nameof(Details.AddressAsOf)];

    /// <summary>Newest first. An address is left out for other teams once it has ever been protected.</summary>
    public async Task<IReadOnlyList<Correction>> OfAsync(Registration registration, CancellationToken cancel)
    {
        var id = registration.Id.ToString();
        var entries = await db.AuditEntries.AsNoTracking().Where(a => a.Chain == registration.YoungPersonId && a.Content != null && a.Content.Contains(id)).OrderBy(a => a.Sequence).ToListAsync(cancel);
        var corrections = entries.SelectMany(entry => JsonSerializer.Deserialize<List<Change>>(entry.Content!)!
            .Where(c => c.Type == nameof(Registration) && c.Id == id && c.How == nameof(EntityState.Modified)).SelectMany(c => Of(entry, c))).Reverse().ToList();

        var everProtected = registration.Details.AddressProtected || corrections.Any(c => c.Field == nameof(Details.AddressProtected));
        return everProtected && !db.Sight.Teams.Contains(registration.TeamId) ? [.. corrections.Where(c => !Address.Contains(c.Field))] : corrections;
    }

    private static IEnumerable<Correction> Of(AuditEntry entry, Change change) => change.New.Keys
        .Where(name => name.StartsWith(DetailsOf, StringComparison.Ordinal))
        .Select(name => new Correction(entry.At, entry.MemberId, name[DetailsOf.Length..], change.Old.GetValueOrDefault(name), change.New[name]));
}
