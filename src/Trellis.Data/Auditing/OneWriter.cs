using Microsoft.EntityFrameworkCore;

namespace Trellis.Data.Auditing;

/// <summary>On SQLite one writer at a time, in the order they came, so that nobody waits on a lock by chance. PostgreSQL needs none.</summary>
public sealed class OneWriter : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);

    public async Task<IDisposable?> TurnAsync(TrellisDb db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite() || db.Database.CurrentTransaction is not null) return null;
        await one.WaitAsync(cancel);
        return new Turn(one);
    }

    public void Dispose() => one.Dispose();

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
