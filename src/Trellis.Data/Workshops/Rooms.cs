using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Workshops;

namespace Trellis.Data.Workshops;

/// <summary>A room as it stood, and its version: how many acts its chain has. Every process that reads the same version has the same room.</summary>
public sealed record RoomNow(Room Room, long Version)
{
    public Workshop Workshop => Room.Workshop;
}

/// <summary>
/// Rooms as they stand, read again only when something was saved in them: to ask is one query for the version, however many people ask at once.
/// A room is for reading. Whoever changes a workshop loads it for that.
/// </summary>
public sealed class Rooms : IDisposable
{
    private const int Kept = 40;

    private readonly ConcurrentDictionary<Guid, RoomNow> rooms = [];
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 16).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<RoomNow?> ByCodeAsync(TrellisDb db, string code, CancellationToken cancel)
    {
        var found = await db.Workshops.Where(w => w.JoinCode == code).Select(w => new { w.Id, Version = db.ChainHeads.Where(h => h.Chain == w.Id).Select(h => h.Sequence).First() }).SingleOrDefaultAsync(cancel);
        return found is null ? null : await NowAsync(db, found.Id, found.Version, cancel);
    }

    public async Task<RoomNow?> ByIdAsync(TrellisDb db, Guid workshopId, CancellationToken cancel)
    {
        var version = await db.ChainHeads.Where(h => h.Chain == workshopId).Select(h => (long?)h.Sequence).SingleOrDefaultAsync(cancel);
        return version is { } known && await db.Workshops.AnyAsync(w => w.Id == workshopId, cancel) ? await NowAsync(db, workshopId, known, cancel) : null;
    }

    public void Dispose()
    {
        foreach (var turn in turns) turn.Dispose();
    }

    private async Task<RoomNow> NowAsync(TrellisDb db, Guid workshopId, long version, CancellationToken cancel)
    {
        if (rooms.TryGetValue(workshopId, out var known) && known.Version >= version) return known;
        var turn = turns[(uint)workshopId.GetHashCode() % turns.Length];
        await turn.WaitAsync(cancel);
        try
        {
            if (rooms.TryGetValue(workshopId, out known) && known.Version >= version) return known;
            if (rooms.Count >= Kept) rooms.Clear();
            return rooms[workshopId] = new(await ReadAsync(db, workshopId, cancel), version);
        }
        finally
        {
            turn.Release();
        }
    }

    private static async Task<Room> ReadAsync(TrellisDb db, Guid id, CancellationToken cancel) => new(
        await db.Workshops.AsNoTracking().AsSplitQuery().Include(w => w.Parts).Include(w => w.Subjects).Include(w => w.Ballots).Include(w => w.Proposals).SingleAsync(w => w.Id == id, cancel),
        await db.Participants.AsNoTracking().Where(p => p.WorkshopId == id).ToListAsync(cancel),
        await db.Set<Vote>().AsNoTracking().Where(v => v.WorkshopId == id).ToListAsync(cancel),
        await db.Set<ShowOfCards>().AsNoTracking().Where(c => c.WorkshopId == id).ToListAsync(cancel),
        await db.WorkshopNotes.AsNoTracking().Where(n => n.WorkshopId == id).ToListAsync(cancel),
        await db.Set<Turn>().AsNoTracking().Where(t => t.WorkshopId == id).ToListAsync(cancel),
        await db.Set<WishToTalk>().AsNoTracking().Where(w => w.WorkshopId == id).ToListAsync(cancel));
}

public static class WorkshopQueries
{
    /// <summary>A workshop to change, with its agenda, subjects and ballots.</summary>
    public static IQueryable<Workshop> Whole(this IQueryable<Workshop> workshops) => workshops.AsSplitQuery().Include(w => w.Parts).Include(w => w.Subjects).Include(w => w.Ballots).Include(w => w.Proposals);
}
