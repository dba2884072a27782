using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Accounts;

namespace Trellis.Data.Accounts;

/// <summary>Wrong tries of one kind, for one account or none, from one place; what it is about is kept as a hash.</summary>
public class SlowedDown
{
    public required byte[] Key { get; init; }
    public required int Wrong { get; set; }
    public required DateTimeOffset LastAt { get; set; }
    public required DateTimeOffset Until { get; set; }
}

/// <summary>Counts each try before it is looked at, so that many at once count as many.</summary>
public sealed class Slowdowns(TrellisDb db)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    /// <summary>Whether a try counts now. It is wrong until <see cref="WasRightAsync"/> says otherwise.</summary>
    public async Task<bool> MayTryAsync(Slowing slowing, string about, Moment now, CancellationToken cancel)
    {
        var key = OneUse.Hash(about);
        var before = await db.SlowedDown.AsNoTracking().SingleOrDefaultAsync(s => s.Key == key, cancel);
        if (before is null) return await BeginAsync(key, slowing, now, cancel);
        if (before.Until > now.Instant) return false;
        var wrong = now.Instant - before.LastAt > Slowing.Forgiven ? 1 : before.Wrong + 1;
        return await db.SlowedDown.Where(s => s.Key == key && s.Wrong == before.Wrong && s.LastAt == before.LastAt)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Wrong, wrong).SetProperty(x => x.LastAt, now.Instant).SetProperty(x => x.Until, now.Instant + slowing.After(wrong)), cancel) == 1;
    }

    public Task<bool> MustWaitAsync(string about, Moment now, CancellationToken cancel)
    {
        var key = OneUse.Hash(about);
        return db.SlowedDown.AnyAsync(s => s.Key == key && s.Until > now.Instant, cancel);
    }

    public async Task WasRightAsync(string about, CancellationToken cancel)
    {
        var key = OneUse.Hash(about);
        await db.SlowedDown.Where(s => s.Key == key).ExecuteDeleteAsync(cancel);
    }

    /// <summary>What nobody will be held to any more is thrown away.</summary>
    public Task<int> ClearAsync(Moment now, CancellationToken cancel) => db.SlowedDown.Where(s => s.LastAt < now.Instant - Kept).ExecuteDeleteAsync(cancel);

    private async Task<bool> BeginAsync(byte[] key, Slowing slowing, Moment now, CancellationToken cancel)
    {
        var first = new SlowedDown { Key = key, Wrong = 1, LastAt = now.Instant, Until = now.Instant + slowing.After(1) };
        db.Add(first);
        try
        {
            await db.SaveUnauditedAsync(cancel);
            return true;
        }
        catch (DbUpdateException e) when (TrellisDatabase.IsDuplicateKey(e, "SlowedDown"))
        {
            return false;
        }
        finally
        {
            db.Entry(first).State = EntityState.Detached;
        }
    }
}
