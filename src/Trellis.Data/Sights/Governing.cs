using Microsoft.EntityFrameworkCore;

namespace Trellis.Data.Sights;

/// <summary>A record that only named people open, as its organisation's information-governance lead sees it: why and since when, and who is named; nothing of what it holds.</summary>
public sealed record RestrictedRecord(Guid YoungPersonId, DateTimeOffset Since, string? Because);

/// <summary>What an information-governance lead may know of young people: the number by which their own organisation knows somebody, and why a record of its own is restricted. No name.</summary>
public static class Governing
{
    public static async Task<Dictionary<Guid, string>> OwnNumbersAsync(this TrellisDb db, IEnumerable<Guid> youngPeople, CancellationToken cancel)
    {
        var ids = youngPeople.Distinct().ToList();
        if (!db.Sight.Governs || ids.Count == 0) return [];
        var numbers = await db.Registrations.IgnoreQueryFilters().Where(r => ids.Contains(r.YoungPersonId) && r.OrganisationId == db.Sight.OrganisationId)
            .OrderBy(r => r.RegisteredAt).Select(r => new { r.YoungPersonId, r.LocalId }).ToListAsync(cancel);
        return numbers.GroupBy(n => n.YoungPersonId).ToDictionary(g => g.Key, g => g.First().LocalId);
    }

    public static async Task<IReadOnlyList<RestrictedRecord>> RestrictedHereAsync(this TrellisDb db, CancellationToken cancel) => !db.Sight.Governs ? []
        : await db.YoungPeople.IgnoreQueryFilters().Where(y => y.RestrictedAt != null && db.KnownBy.Any(k => k.YoungPersonId == y.Id && k.OrganisationId == db.Sight.OrganisationId))
            .OrderBy(y => y.RestrictedAt).Select(y => new RestrictedRecord(y.Id, y.RestrictedAt!.Value, y.RestrictedBecause)).ToListAsync(cancel);
}
