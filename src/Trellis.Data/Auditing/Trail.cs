using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;

namespace Trellis.Data.Auditing;

/// <summary>One act as it may be told to an information-governance lead: when, by whom, at which page, on which chain, and what kinds of thing changed; never what they say.</summary>
public sealed record TrailEntry(DateTimeOffset At, Guid? MemberId, string Act, Guid Chain, long Sequence, IReadOnlyList<string> What);

/// <summary>How much the chains hold, and when their heads were last copied to a second place.</summary>
public sealed record TrailState(long Chains, long Entries, DateTimeOffset? HeadsCopiedAt);

/// <summary>The audit trail as one organisation's information-governance lead may search it: acts of their own people, and acts on their organisation and its agreements.</summary>
public sealed class Trail(TrellisDb db, HeadCopies copies, ChainKey key)
{
    private const int OnePage = 50;

    private IQueryable<AuditEntry> Ours => db.AuditEntries.AsNoTracking().Where(e => db.Sight.Governs &&
        (e.MemberId != null && db.Members.Any(m => m.Id == e.MemberId && m.OrganisationId == db.Sight.OrganisationId) || e.Chain == db.Sight.OrganisationId ||
            db.SharingAgreements.Any(a => a.Id == e.Chain && a.Parties.Any(p => p.OrganisationId == db.Sight.OrganisationId))));

    public async Task<TrailState> StateAsync(CancellationToken cancel) => new(await db.ChainHeads.LongCountAsync(cancel), await db.ChainHeads.SumAsync(h => h.Sequence, cancel), copies.Newest());

    /// <summary>Newest first, fifty at a time, of one colleague or all, of the days given.</summary>
    public async Task<IReadOnlyList<TrailEntry>> SearchAsync(Guid? memberId, DateOnly? from, DateOnly? to, int page, CancellationToken cancel)
    {
        var found = Ours;
        if (memberId is { } member) found = found.Where(e => e.MemberId == member);
        if (from is { } first && Clock.EndOf(first.AddDays(-1)) is var after) found = found.Where(e => e.At > after);
        if (to is { } last && Clock.EndOf(last) is var until) found = found.Where(e => e.At <= until);
        var entries = await found.OrderByDescending(e => e.At).ThenBy(e => e.Chain).ThenByDescending(e => e.Sequence).Skip(Math.Max(0, page) * OnePage).Take(OnePage + 1).ToListAsync(cancel);
        return [.. entries.Select(e => new TrailEntry(e.At, e.MemberId, e.Act, e.Chain, e.Sequence, Kinds(e.Content)))];
    }

    /// <summary>Whether one chain holds from its first entry to its head and agrees with every copy of the heads; null where this lead may not ask of it.</summary>
    public async Task<Verdict?> CheckAsync(Guid chain, CancellationToken cancel)
    {
        if (!await Ours.AnyAsync(e => e.Chain == chain, cancel)) return null;
        var verdict = new Verdict();
        var walk = new ChainWalk(key, copies.Read(), verdict, "entry");
        await foreach (var e in db.AuditEntries.AsNoTracking().Where(e => e.Chain == chain).OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
            walk.Step(e.Chain, e.Sequence, e.At, e.MemberId, e.Act, e.ContentHash, e.Hash);
        walk.Finish();
        if (await db.ChainHeads.AsNoTracking().SingleOrDefaultAsync(h => h.Chain == chain, cancel) is { } head) walk.Compare(head);
        walk.NoHeads();
        return verdict;
    }

    private static IReadOnlyList<string> Kinds(string? content) => content is null ? ["content disposed of"]
        : [.. JsonSerializer.Deserialize<List<Change>>(content)!.Select(c => $"{Words(c.Type)} {(c.How == "Modified" ? "changed" : c.How.ToLowerInvariant())}").Distinct()];

    /// <summary>GroupingDecision as "grouping decision".</summary>
    private static string Words(string type) => string.Concat(type.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(c) : $"{c}"));
}
