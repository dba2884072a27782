using Microsoft.EntityFrameworkCore;
using Trellis.Data.Auditing;
using Trellis.Domain;

namespace Trellis.Data.Reading;

/// <summary>
/// Exact searches that found nobody, counted in the read log itself, so that nobody finds a young person by trying. A search is kept before it is made, so many at once
/// are counted too.
/// </summary>
public sealed class VainSearches(TrellisDb db, ReadLog log, IWhoIsActing acting, TimeProvider clock)
{
    public const int AtMost = 5;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Keeps that this member searches. False when they searched in vain too often, and nobody learns what this search would have found.</summary>
    public async Task<bool> MaySearchAsync(CancellationToken cancel)
    {
        if (await InVainAsync(cancel) >= AtMost) return false;
        await log.LookedForAsync([], cancel);
        return await InVainAsync(cancel) <= AtMost;
    }

    private async Task<int> InVainAsync(CancellationToken cancel)
    {
        var (since, reader, act) = (clock.Now().Instant - Window, acting.MemberId, acting.Act);
        var searches = db.ReadEntries.Where(r => r.Chain == reader && r.What == act && r.At > since);
        return await searches.CountAsync(r => r.Subjects == "", cancel) - await searches.CountAsync(r => r.Subjects != "", cancel);
    }
}
