using Microsoft.EntityFrameworkCore;
using Trellis.Data.Auditing;
using Trellis.Domain;

namespace Trellis.Data.Accounts;

/// <summary>One sign-in, from when somebody came in until they left: how, for which of their members, and from what device.</summary>
public class Stay
{
    /// <summary>However busy somebody is, they prove anew who they are after this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    /// <summary>So long after proving who they are, somebody may change how they sign in.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required Guid MemberId { get; set; }
    public required string How { get; init; }
    public required string Device { get; init; }
    public required string Address { get; init; }
    /// <summary>The account's stamp as it was: when that changes, every stay ends that was not told.</summary>
    public required string Stamp { get; set; }
    public required DateTimeOffset BeganAt { get; init; }
    public required DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    public bool IsOpenAt(Moment now, TimeSpan idle) => EndedAt is null && now.Instant - SeenAt < idle && now.Instant - BeganAt < Longest;
}

/// <summary>Who is signed in where. A cookie is only good while its stay is.</summary>
public sealed class Stays(TrellisDb db, OneWriter queue)
{
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>
    /// Whether a sign-in still holds: not ended here or elsewhere, not by a new password, not too old, and for somebody who works where it says. One question by its key; that they were
    /// seen is written once a minute.
    /// </summary>
    public async Task<bool> HoldsAsync(Guid stay, Guid member, Moment now, CancellationToken cancel)
    {
        var found = await (from s in db.Stays.AsNoTracking()
                           join a in db.Users on s.AccountId equals a.Id
                           join m in db.Members on s.MemberId equals m.Id
                           where s.Id == stay && s.MemberId == member && s.EndedAt == null && m.AccountId == a.Id && s.Stamp == a.SecurityStamp
                           select new { s.SeenAt, s.BeganAt, Member = m }).SingleOrDefaultAsync(cancel);
        if (found is null || now.Instant - found.BeganAt >= Stay.Longest || !found.Member.WorksHereOn(now.Today)) return false;
        if (now.Instant - found.SeenAt >= Grain) await SeenAsync(stay, now, cancel);
        return true;
    }

    public Task<List<Stay>> OpenAsync(Guid account, Moment now, TimeSpan idle, CancellationToken cancel) =>
        db.Stays.AsNoTracking().Where(s => s.AccountId == account && s.EndedAt == null && s.SeenAt > now.Instant - idle && s.BeganAt > now.Instant - Stay.Longest).OrderByDescending(s => s.SeenAt).ToListAsync(cancel);

    /// <summary>Ends them all, but for the one that is told of the account's new stamp.</summary>
    public async Task EndAllAsync(Guid account, Guid? butFor, string stamp, Moment now, CancellationToken cancel)
    {
        using var turn = await queue.TurnAsync(db, [], cancel);
        await db.Stays.Where(s => s.AccountId == account && s.EndedAt == null && s.Id != butFor).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now.Instant), cancel);
        if (butFor is { } here) await db.Stays.Where(s => s.Id == here && s.AccountId == account).ExecuteUpdateAsync(s => s.SetProperty(x => x.Stamp, stamp), cancel);
    }

    public async Task<bool> EndAsync(Guid account, Guid stay, Moment now, CancellationToken cancel)
    {
        using var turn = await queue.TurnAsync(db, [], cancel);
        return await db.Stays.Where(s => s.AccountId == account && s.Id == stay && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now.Instant), cancel) == 1;
    }

    public async Task<int> ClearAsync(Moment now, CancellationToken cancel)
    {
        using var turn = await queue.TurnAsync(db, [], cancel);
        return await db.Stays.Where(s => s.SeenAt < now.Instant - Kept).ExecuteDeleteAsync(cancel);
    }

    private async Task SeenAsync(Guid stay, Moment now, CancellationToken cancel)
    {
        using var turn = await queue.TurnAsync(db, [], cancel);
        await db.Stays.Where(s => s.Id == stay).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now.Instant), cancel);
    }
}
