using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Auditing;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Data.Imports;

/// <summary>Takes a whole import back, some rows at a time: what it added goes, what it changed is as before. Cut off, it goes on with the rows that are left. Teams it made stay.</summary>
public sealed class TakingBack(TrellisDb db, BuiltOn builtOn)
{
    private const int AtOnce = 50;
    private static readonly string[] Pointers = ["YoungPersonId", "CandidateId", "OtherId"];
    private static readonly MethodInfo PointingOf = typeof(TakingBack).GetMethod(nameof(PointingAtAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>How many rows there are to take back.</summary>
    public async Task<int> CountAsync(CaseloadLoad load, CancellationToken cancel) => await (await RowsAsync(load, cancel)).CountAsync(cancel);

    /// <summary>The next rows, in one transaction; the number of them, or zero at the end.</summary>
    public async Task<int> NextAsync(CaseloadLoad load, Func<byte[], byte[]> unseal, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        // The latest first, so that what two rows changed comes back to what it was before both.
        var rows = await (await RowsAsync(load, cancel)).OrderByDescending(r => r.RunId).ThenByDescending(r => r.Row).Take(AtOnce).ToListAsync(cancel);
        if (rows.Count == 0) return 0;
        foreach (var row in rows.Where(r => r.Before is not null)) await Earlier.PutBackAsync(db, unseal(row.Before!), cancel);
        await RemoveAsync<GroupingDecision>(rows.Select(r => r.DecisionId), cancel);
        await RemoveAsync<Involvement>(rows.Select(r => r.InvolvementId), cancel);
        await RemoveRegistrationsAsync(rows, cancel);
        await RemovePeopleAsync([.. rows.Where(r => r.NewPerson).Select(r => r.YoungPersonId)], cancel);
        db.RemoveRange(rows);
        await db.SaveChangesAsync(cancel);
        return rows.Count;
    }

    private async Task<IQueryable<ImportedRow>> RowsAsync(CaseloadLoad load, CancellationToken cancel)
    {
        var loads = await builtOn.LoadsOf(load).Select(l => (Guid?)l.Id).ToListAsync(cancel);
        return db.ImportedRows.Where(i => db.ImportRuns.Any(r => r.Id == i.RunId && !r.DryRun && loads.Contains(r.LoadId)));
    }

    private async Task RemoveRegistrationsAsync(List<ImportedRow> rows, CancellationToken cancel)
    {
        var (made, changed) = (rows.Where(r => r.NewRegistration).Select(r => r.RegistrationId).ToList(), rows.Where(r => !r.NewRegistration).Select(r => r.RegistrationId).ToList());
        var run = rows[^1].RunId;
        var since = await db.ImportRuns.Where(r => r.Id == run).Select(r => r.StartedAt).SingleAsync(cancel);
        // What was found out about a record that a matching officer joined to another stays with it.
        var joined = db.ChainHeads.Where(h => h.JoinedTo != null).Select(h => h.Chain);
        db.RemoveRange(await db.PossibleMatches.IgnoreQueryFilters().Where(m => !joined.Contains(m.YoungPersonId)).Where(m => made.Contains(m.RegistrationId) || changed.Contains(m.RegistrationId) && m.FoundAt >= since && m.SettledAt == null).ToListAsync(cancel));
        db.RemoveRange(await db.RegistrationLinks.IgnoreQueryFilters().Where(l => made.Contains(l.RegistrationId) && !joined.Contains(l.YoungPersonId)).ToListAsync(cancel));
        db.RemoveRange(await db.Registrations.IgnoreQueryFilters().Where(r => made.Contains(r.Id)).ToListAsync(cancel));
    }

    // Somebody at whom anything else points is known to others by now, and stays.
    private async Task RemovePeopleAsync(List<Guid> people, CancellationToken cancel)
    {
        if (people.Count == 0) return;
        HashSet<Guid> known = [];
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.IsAudited() && t.ClrType != typeof(YoungPerson)))
            foreach (var property in Pointers.Where(p => type.FindProperty(p) is not null))
                known.UnionWith(await (Task<List<Guid>>)PointingOf.MakeGenericMethod(type.ClrType).Invoke(this, [property, people, cancel])!);
        db.RemoveRange(await db.YoungPeople.IgnoreQueryFilters().Where(y => people.Contains(y.Id) && !known.Contains(y.Id)).ToListAsync(cancel));
    }

    private async Task<List<Guid>> PointingAtAsync<T>(string property, List<Guid> people, CancellationToken cancel) where T : class
    {
        var found = await db.Set<T>().IgnoreQueryFilters().Where(e => people.Contains(EF.Property<Guid?>(e, property)!.Value)).ToListAsync(cancel);
        return [.. found.Where(e => db.Entry(e).State is not EntityState.Deleted).Select(e => (Guid)db.Entry(e).Property(property).CurrentValue!)];
    }

    private async Task RemoveAsync<T>(IEnumerable<Guid?> ids, CancellationToken cancel) where T : class
    {
        var wanted = ids.OfType<Guid>().ToList();
        if (wanted.Count > 0) db.RemoveRange(await db.Set<T>().IgnoreQueryFilters().Where(e => wanted.Contains(EF.Property<Guid>(e, "Id"))).ToListAsync(cancel));
    }
}
