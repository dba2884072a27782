using Microsoft.EntityFrameworkCore;
using Trellis.Data.Auditing;
using Trellis.Domain;

namespace Trellis.Data.Working;

/// <summary>The work that waits: put in with a save, leased by one web process at a time, crossed off when it is done.</summary>
public sealed class WorkList(TrellisDb db, OneWriter queue)
{
    public const int MostTries = 5;
    /// <summary>So long nobody else takes work in hand; whoever does it renews this well before.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Adds work to what is about to be saved.</summary>
    public void Put(WorkKind kind, Guid subjectId, Guid memberId, Moment now) =>
        db.Add(new Work { Kind = kind, SubjectId = subjectId, MemberId = memberId, AskedAt = now.Instant, LeasedUntil = now.Instant });

    public Task<Work?> LatestAsync(Guid subjectId, CancellationToken cancel) =>
        db.Works.AsNoTracking().Where(w => w.SubjectId == subjectId).OrderByDescending(w => w.AskedAt).ThenByDescending(w => w.Id).FirstOrDefaultAsync(cancel);

    /// <summary>The next work that nobody has in hand, leased; null when there is none, or somebody else was quicker.</summary>
    public async Task<Work?> TakeAsync(Moment now, CancellationToken cancel)
    {
        var next = await db.Works.AsNoTracking().Where(w => w.FinishedAt == null && w.LeasedUntil <= now.Instant).OrderBy(w => w.AskedAt).FirstOrDefaultAsync(cancel);
        if (next is null) return null;
        var until = now.Instant + Lease;
        using var turn = await queue.TurnAsync(db, [], cancel);
        var mine = await db.Works.Where(w => w.Id == next.Id && w.Version == next.Version && w.FinishedAt == null)
            .ExecuteUpdateAsync(w => w.SetProperty(x => x.Version, next.Version + 1).SetProperty(x => x.LeasedUntil, until).SetProperty(x => x.Tries, next.Tries + 1), cancel) == 1;
        (next.Version, next.Tries) = (next.Version + 1, next.Tries + 1);
        return mine ? next : null;
    }

    /// <summary>Says how far it is and renews the lease. False where somebody else has it by now.</summary>
    public async Task<bool> RenewAsync(Work work, int done, int of, Moment now, CancellationToken cancel)
    {
        var until = now.Instant + Lease;
        using var turn = await queue.TurnAsync(db, [], cancel);
        return await Mine(work).ExecuteUpdateAsync(w => w.SetProperty(x => x.LeasedUntil, until).SetProperty(x => x.Done, done).SetProperty(x => x.Of, of), cancel) == 1;
    }

    public async Task FinishAsync(Work work, string? failed, Moment now, CancellationToken cancel)
    {
        using var turn = await queue.TurnAsync(db, [], cancel);
        await Mine(work).ExecuteUpdateAsync(w => w.SetProperty(x => x.FinishedAt, now.Instant).SetProperty(x => x.Failed, failed), cancel);
    }

    /// <summary>Lets go of work that went wrong this time; somebody tries again after a while.</summary>
    public async Task LetGoAsync(Work work, Moment now, CancellationToken cancel)
    {
        var again = now.Instant + TimeSpan.FromSeconds(10 << Math.Min(work.Tries, 6));
        using var turn = await queue.TurnAsync(db, [], cancel);
        await Mine(work).ExecuteUpdateAsync(w => w.SetProperty(x => x.LeasedUntil, again), cancel);
    }

    public async Task ClearAsync(Moment now, CancellationToken cancel)
    {
        var old = now.Instant - Kept;
        using var turn = await queue.TurnAsync(db, [], cancel);
        await db.Works.Where(w => w.FinishedAt != null && w.FinishedAt < old).ExecuteDeleteAsync(cancel);
    }

    private IQueryable<Work> Mine(Work work) => db.Works.Where(w => w.Id == work.Id && w.Version == work.Version && w.FinishedAt == null);
}
