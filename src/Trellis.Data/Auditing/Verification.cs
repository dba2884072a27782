using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Reading;

namespace Trellis.Data.Auditing;

/// <summary>
/// Goes through the whole record, as it stood at one moment, and finds whatever was not done through Trellis: entries altered or missing, chains cut short,
/// rows that differ from what was last audited, looks taken out of the read log. A stretch of chains at a time, so that its size does not matter.
/// </summary>
public sealed class Verification(TrellisDb db, ChainKey key, HeadCopies copies)
{
    private const int ChainsAtOnce = 500;
    private const int LooksAtOnce = 250;

    private readonly Verdict verdict = new();
    private readonly Dictionary<Guid, ChainHead> headsWithoutActs = [];

    public async Task<Verdict> RunAsync(CancellationToken cancel = default)
    {
        await using var moment = await OneMomentAsync(cancel);
        var copied = copies.Read();
        verdict.HeadsCopiedAt = copied.Newest;
        await ActsAsync(copied, cancel);
        await LooksAsync(copied, cancel);
        foreach (var head in headsWithoutActs.Values.OrderBy(h => h.Chain)) verdict.Add(head.Chain, "the whole chain", $"missing, though it had reached {head.Sequence}");
        foreach (var (chain, sequence, at) in copied.NotMet) verdict.Add(chain, $"entry {sequence}", $"missing, though a copy of the chain heads made on {at:yyyy-MM-dd HH:mm} knows it");
        verdict.Add(copied.Findings);
        await PeopleWithoutChainAsync(cancel);
        verdict.Name(await KindsAsync(cancel));
        return verdict;
    }

    // A writer goes on meanwhile: on SQLite a reading transaction does not hold it up, but it must not begin as one that writes.
    private async Task<DbTransaction> OneMomentAsync(CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var connection = db.Database.GetDbConnection();
        var reading = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await db.Database.UseTransactionAsync(reading, cancel);
        return reading;
    }

    private async Task ActsAsync(CopiedHeads copied, CancellationToken cancel)
    {
        var (walk, states) = (new ChainWalk(key, copied, verdict, "entry"), new LastStates(db.Model, verdict));
        var rows = new LiveRows(db, states, verdict);
        for (Guid? after = null; ;)
        {
            var left = after is { } from ? db.ChainHeads.Where(h => h.Chain > from) : db.ChainHeads;
            var heads = await left.AsNoTracking().OrderBy(h => h.Chain).Take(ChainsAtOnce).ToListAsync(cancel);
            var stretch = new Stretch(after, heads.Count < ChainsAtOnce ? null : heads[^1].Chain);
            await foreach (var entry in ActsIn(stretch).AsAsyncEnumerable().WithCancellation(cancel))
            {
                walk.Step(entry.Chain, entry.Sequence, entry.At, entry.MemberId, entry.Act, entry.ContentHash, entry.Hash);
                states.Pass(entry);
            }
            walk.Finish();
            foreach (var head in heads)
                if (walk.Ends.ContainsKey(head.Chain)) walk.Compare(head);
                else headsWithoutActs.Add(head.Chain, head);
            walk.NoHeads();
            await rows.CompareAsync(stretch, cancel);
            states.Finish();
            if (stretch.UpTo is null) return;
            after = stretch.UpTo;
        }
    }

    private IQueryable<AuditEntry> ActsIn(Stretch stretch)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (stretch.After is { } after) entries = entries.Where(e => e.Chain > after);
        if (stretch.UpTo is { } upTo) entries = entries.Where(e => e.Chain <= upTo);
        return entries.OrderBy(e => e.Chain).ThenBy(e => e.Sequence);
    }

    private async Task LooksAsync(CopiedHeads copied, CancellationToken cancel)
    {
        var walk = new ChainWalk(key, copied, verdict, "look");
        var readers = await db.ReadEntries.IgnoreQueryFilters().Select(r => r.Chain).Distinct().Union(db.ReadSubjects.IgnoreQueryFilters().Select(s => s.ReaderId).Distinct()).ToListAsync(cancel);
        foreach (var reader in readers)
        {
            for (var after = long.MinValue; ;)
            {
                var looks = await db.ReadEntries.IgnoreQueryFilters().AsNoTracking().Where(r => r.Chain == reader && r.Sequence > after).OrderBy(r => r.Sequence).Take(LooksAtOnce).ToListAsync(cancel);
                var upTo = looks.Count < LooksAtOnce ? long.MaxValue : looks[^1].Sequence;
                foreach (var look in looks) walk.Step(look.Chain, look.Sequence, look.At, look.Chain, look.What, ReadLog.ContentHash(look.Subjects), look.Hash);
                var subjects = await db.ReadSubjects.IgnoreQueryFilters().AsNoTracking().Where(s => s.ReaderId == reader && s.Sequence > after && s.Sequence <= upTo).ToListAsync(cancel);
                Compare(reader, looks, subjects);
                if (upTo == long.MaxValue) break;
                after = upTo;
            }
            walk.Finish();
            if (walk.Ends.ContainsKey(reader) && headsWithoutActs.Remove(reader, out var head)) walk.Compare(head);
            walk.NoHeads();
        }
    }

    private void Compare(Guid reader, List<ReadEntry> looks, List<ReadSubject> subjects)
    {
        var rows = subjects.ToLookup(s => s.Sequence);
        foreach (var look in looks)
        {
            var shown = look.Subjects.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
            var kept = rows[look.Sequence].Where(s => s.At == look.At && s.What == look.What).Select(s => s.YoungPersonId.ToString("N")).ToHashSet();
            if (!shown.SetEquals(kept) || kept.Count != rows[look.Sequence].Count()) verdict.Add(reader, $"look {look.Sequence}", "the young people it showed are not those kept beside it");
        }
        foreach (var sequence in rows.Select(r => r.Key).Except(looks.Select(l => l.Sequence)).Order()) verdict.Add(reader, $"look {sequence}", "kept for young people, but missing from the reader's chain");
    }

    // Somebody who was looked at had a chain, even when it was never copied.
    private async Task PeopleWithoutChainAsync(CancellationToken cancel)
    {
        var lost = await db.ReadSubjects.IgnoreQueryFilters().Select(s => s.YoungPersonId).Distinct().Where(id => !db.AuditEntries.Any(e => e.Chain == id)).ToListAsync(cancel);
        foreach (var id in lost.Order()) verdict.Add(id, "the whole chain", "missing, though the read log shows that somebody looked");
    }

    private async Task<Dictionary<Guid, string>> KindsAsync(CancellationToken cancel)
    {
        var chains = verdict.Findings.Select(f => f.Chain).OfType<Guid>().Distinct().ToList();
        var kinds = new Dictionary<Guid, string>();
        foreach (var id in await db.Organisations.Where(o => chains.Contains(o.Id)).Select(o => o.Id).ToListAsync(cancel)) kinds[id] = "Organisation";
        foreach (var id in await db.SharingAgreements.Where(a => chains.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancel)) kinds[id] = "Agreement";
        foreach (var id in await db.Workshops.Where(w => chains.Contains(w.Id)).Select(w => w.Id).ToListAsync(cancel)) kinds[id] = "Workshop";
        foreach (var id in await db.Teams.Where(t => chains.Contains(t.Id)).Select(t => t.Id).ToListAsync(cancel)) kinds[id] = "Team";
        foreach (var id in await db.Members.Where(m => chains.Contains(m.Id)).Select(m => m.Id).ToListAsync(cancel)) kinds[id] = "Member";
        return kinds;
    }
}
