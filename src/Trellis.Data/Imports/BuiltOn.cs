using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Auditing;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Data.Imports;

/// <summary>Something that was recorded since an import on what it brought: about which young person, by their organisation's own number, what, and when.</summary>
public sealed record InTheWay(string LocalId, string What, DateTimeOffset At);

/// <summary>
/// What keeps an import from being taken back: whatever its own organisation did since about the people it brought, read off the audit trail. What others did is
/// neither told nor in the way: a person somebody else knows stays, and only this organisation's own entries go.
/// </summary>
public sealed class BuiltOn(TrellisDb db)
{
    private const int MostTold = 50;
    private static readonly HashSet<string> OfRecognising = [nameof(RegistrationLink), nameof(PossibleMatch), nameof(NeverMatch), nameof(JoinedRecord), nameof(MovedEntry)];

    /// <summary>The act under which a load's own entries stand in the trail.</summary>
    public static string ActOf(Guid loadId) => $"caseload import {loadId}";

    public async Task<IReadOnlyList<InTheWay>> FindAsync(CaseloadLoad load, CancellationToken cancel)
    {
        var loads = await LoadsOf(load).Select(l => l.Id).ToListAsync(cancel);
        var runs = await db.ImportRuns.AsNoTracking().Where(r => r.LoadId != null && loads.Contains(r.LoadId.Value) && !r.DryRun).Select(r => new { r.Id, r.StartedAt }).ToListAsync(cancel);
        if (runs.Count == 0) return [];
        var (ids, since, acts) = (runs.Select(r => r.Id).ToList(), runs.Min(r => r.StartedAt), loads.Select(ActOf).ToList());
        var brought = db.ImportedRows.Where(i => ids.Contains(i.RunId));
        var later = await db.AuditEntries.AsNoTracking().Where(a => a.At >= since && a.Content != null && !acts.Contains(a.Act) && db.RecordParts.Any(p => p.YoungPersonId == a.Chain && brought.Any(i => i.YoungPersonId == p.PartId))).OrderBy(a => a.At).ToListAsync(cancel);
        if (later.Count == 0) return [];

        var people = later.Select(a => a.Chain).Distinct().ToList();
        // Somebody who was brought may be part of another's record by now.
        var parts = await db.RecordParts.Where(p => people.Contains(p.YoungPersonId)).ToListAsync(cancel);
        var partIds = parts.Select(p => p.PartId).ToList();
        var rows = await brought.AsNoTracking().Where(i => partIds.Contains(i.YoungPersonId)).ToListAsync(cancel);
        var own = rows.SelectMany(r => new[] { r.RegistrationId, r.InvolvementId, r.DecisionId }).OfType<Guid>().Select(id => id.ToString()).ToHashSet();
        var members = later.Select(a => a.MemberId).OfType<Guid>().Distinct().ToList();
        var colleagues = await db.Members.Where(m => m.OrganisationId == load.OrganisationId && members.Contains(m.Id)).Select(m => (Guid?)m.Id).ToListAsync(cancel);
        var registrations = rows.Select(r => r.RegistrationId).Distinct().ToList();
        var called = (await db.Registrations.IgnoreQueryFilters().AsNoTracking().Where(r => registrations.Contains(r.Id)).Select(r => new { r.Id, r.LocalId }).ToListAsync(cancel)).ToDictionary(r => r.Id, r => r.LocalId);
        var byPerson = rows.Join(parts, r => r.YoungPersonId, p => p.PartId, (r, p) => (Row: r, p.YoungPersonId)).GroupBy(r => r.YoungPersonId, r => r.Row).ToDictionary(g => g.Key, g => called.GetValueOrDefault(g.First().RegistrationId, ""));

        return [.. later.SelectMany(a => JsonSerializer.Deserialize<List<Change>>(a.Content!)!.Where(c => IsOurs(c, colleagues.Contains(a.MemberId), load.OrganisationId, own)).Take(1)
            .Select(c => new InTheWay(byPerson[a.Chain], a.Act.StartsWith("caseload import", StringComparison.Ordinal) ? "a later import changed this" : What(c), a.At))).Take(MostTold)];
    }

    /// <summary>The load, and those that mended rows of it.</summary>
    internal IQueryable<CaseloadLoad> LoadsOf(CaseloadLoad load) => db.CaseloadLoads.Where(l => l.Id == load.Id || l.MendsId == load.Id);

    private static bool IsOurs(Change change, bool byColleague, Guid organisationId, HashSet<string> own) => !OfRecognising.Contains(change.Type) && !IsOnlyMoved(change) &&
        (byColleague || own.Contains(change.Id) || change.New.TryGetValue("OrganisationId", out var of) && of == organisationId.ToString());

    // Joining two records moves what belongs to them, which is a matching officer's work and nobody else's to know.
    private static bool IsOnlyMoved(Change change) => change.How == nameof(EntityState.Modified) && change.New.Keys.All(name => name is "YoungPersonId" or "Version");

    private static string What(Change change) => change.How == nameof(EntityState.Added) ? $"{LastStates.Row(change.Type, "").TrimEnd()} recorded" : $"{LastStates.Row(change.Type, "").TrimEnd()} changed";
}
