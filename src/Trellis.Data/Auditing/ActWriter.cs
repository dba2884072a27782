using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Trellis.Data.Rows;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Auditing;

/// <summary>
/// Writes what changed beside the change itself, in the same transaction, on the chain of each young person it concerns. When somebody else wrote to
/// the same chain first, it links again and tries again, a few times.
/// </summary>
public sealed class ActWriter(IWhoIsActing acting, ChainKey key, TimeProvider clock, OneWriter queue)
{
    private const int Tries = 12, WorthSharing = 20;

    public async Task<int> SaveAsync(TrellisDb db, Func<Task<int>> save, CancellationToken cancel)
    {
        CountVersions(db);
        var acts = Acts(db, []);

        using var turn = await queue.TurnAsync(db, [.. acts.Select(a => a.Chain)], cancel);
        for (var tried = 1; ; tried++)
        {
            var links = await LinkAsync(db, acts, cancel);
            try
            {
                return await save();
            }
            catch (Exception e) when (tried < Tries && TrellisDatabase.SomebodyElseWroteFirst(e))
            {
                await Task.Delay(Random.Shared.Next(1, 4 * tried), cancel);
            }
            finally
            {
                // Kept or not, they are done with: the next save of this context links anew.
                foreach (var link in links) link.State = EntityState.Detached;
            }
        }
    }

    /// <summary>The same for many rows that are new, beside what the context tracks: all in one transaction, the new rows and the chains they begin past the tracker.</summary>
    internal async Task SaveAsync(TrellisDb db, IReadOnlyCollection<object> added, Func<Task<int>> save, CancellationToken cancel)
    {
        CountVersions(db);
        var begun = added.OfType<YoungPerson>().Select(y => y.Id).ToHashSet();
        var acts = Acts(db, added).ToLookup(a => begun.Contains(a.Chain));
        object[] rows = [.. added, .. acts[true].SelectMany(a => Begin(a.Chain, a.Content))];

        using var turn = await queue.TurnAsync(db, [.. acts[false].Select(a => a.Chain)], cancel);
        for (var tried = 1; ; tried++)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var links = await LinkAsync(db, [.. acts[false]], cancel);
            try
            {
                // Chains that others write to come first, as in every save: to hold them the other way round would be a deadlock.
                await save();
                await ManyRows.InsertAsync(db, rows, cancel);
                await transaction.CommitAsync(cancel);
                db.ChangeTracker.AcceptAllChanges();
                return;
            }
            catch (Exception e) when (tried < Tries && TrellisDatabase.SomebodyElseWroteFirst(e))
            {
                await transaction.RollbackAsync(cancel);
                await Task.Delay(Random.Shared.Next(1, 4 * tried), cancel);
            }
            finally
            {
                foreach (var link in links) link.State = EntityState.Detached;
            }
        }
    }

    private static void CountVersions(TrellisDb db)
    {
        db.ChangeTracker.DetectChanges();
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Modified && e.Metadata.FindProperty("Version") is not null))
            entry.Property("Version").CurrentValue = (long)entry.Property("Version").OriginalValue! + 1;
    }

    private static List<(Guid Chain, string Content)> Acts(TrellisDb db, IEnumerable<object> added)
    {
        var changes = new Dictionary<Guid, List<Change>>();
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (entry.Entity is AuditEntry disposed && entry.State is EntityState.Modified) Note(disposed.Chain, Change.DisposedOf(disposed));
            if (!entry.Metadata.IsAudited()) continue;
            var change = Describe(entry);
            foreach (var chain in Audited.Chains(entry)) Note(chain, change);
        }
        var begun = added.Select(row => (Shape: RowShape.Of(db, row), Row: row)).Where(r => r.Shape.IsAudited).ToLookup(r => r.Shape.Chain(r.Row));
        foreach (var rows in begun.Where(rows => changes.ContainsKey(rows.Key)))
            foreach (var (shape, row) in rows) Note(rows.Key, AddedRows.Describe(shape, row));
        var alone = begun.Where(rows => !changes.ContainsKey(rows.Key)).ToArray();
        // To share out work among processors takes longer than a page's whole save; among hundreds of new people it pays.
        var onItsOwn = alone.Length < WorthSharing ? alone.Select(Begun) : alone.AsParallel().Select(Begun);
        return [.. changes.Select(c => (Chain: c.Key, Content: JsonSerializer.Serialize(c.Value))).Concat(onItsOwn).OrderBy(a => a.Chain)];

        (Guid Chain, string Content) Begun(IGrouping<Guid, (RowShape, object)> rows) => (rows.Key, AddedRows.Content(rows));

        void Note(Guid chain, Change change)
        {
            if (!changes.TryGetValue(chain, out var list)) changes[chain] = list = [];
            list.Add(change);
        }
    }

    private static Change Describe(EntityEntry entry)
    {
        var concerned = RowState.Properties(entry).Where(p => p.Of.IsModified || entry.State is not EntityState.Modified).ToList();
        return new(entry.Metadata.ClrType.Name, RowState.Id(entry), entry.State.ToString(),
            entry.State is EntityState.Added ? new Dictionary<string, string?>() : concerned.ToDictionary(p => p.Name, p => RowState.Before(p.Of)),
            entry.State is EntityState.Deleted ? new Dictionary<string, string?>() : concerned.ToDictionary(p => p.Name, p => RowState.Now(p.Of)),
            entry.State is EntityState.Deleted ? null : RowState.Hash(entry));
    }

    private object[] Begin(Guid chain, string content)
    {
        var (at, contentHash) = (clock.Now().Instant, SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        var hash = key.Link(ChainKey.Start, chain, 1, at, acting.MemberId, acting.Act, contentHash);
        return
        [
            new AuditEntry { Chain = chain, Sequence = 1, At = at, MemberId = acting.MemberId, Act = acting.Act, Content = content, ContentHash = contentHash, Hash = hash },
            new ChainHead { Chain = chain, Sequence = 1, Hash = hash, At = at },
        ];
    }

    private async Task<List<EntityEntry>> LinkAsync(TrellisDb db, List<(Guid Chain, string Content)> acts, CancellationToken cancel)
    {
        if (acts.Count == 0) return [];
        var chains = acts.Select(a => a.Chain).ToList();
        var heads = await db.ChainHeads.AsNoTracking().Where(h => chains.Contains(h.Chain)).ToDictionaryAsync(h => h.Chain, cancel);
        var links = new List<EntityEntry>(acts.Count * 2);
        foreach (var (chain, content) in acts)
        {
            var at = clock.Now().Instant;
            var contentHash = SHA256.HashData(Encoding.UTF8.GetBytes(content));
            var head = heads.GetValueOrDefault(chain);
            if (head?.JoinedTo is not null) throw new RuleBrokenException("Meanwhile this record was joined with another one of the same young person. What you typed is still here: send it again, and you will find it there");
            var sequence = (head?.Sequence ?? 0) + 1;
            var hash = key.Link(head?.Hash ?? ChainKey.Start, chain, sequence, at, acting.MemberId, acting.Act, contentHash);
            links.Add(db.Add(new AuditEntry { Chain = chain, Sequence = sequence, At = at, MemberId = acting.MemberId, Act = acting.Act, Content = content, ContentHash = contentHash, Hash = hash }));
            links.Add(MoveHead(db, head, chain, sequence, hash, at));
        }
        return links;
    }

    internal static EntityEntry MoveHead(TrellisDb db, ChainHead? head, Guid chain, long sequence, byte[] hash, DateTimeOffset at)
    {
        if (head is null) return db.Add(new ChainHead { Chain = chain, Sequence = sequence, Hash = hash, At = at });
        var entry = db.Attach(head);
        (head.Sequence, head.Hash, head.At) = (sequence, hash, at);
        entry.DetectChanges();
        return entry;
    }
}
