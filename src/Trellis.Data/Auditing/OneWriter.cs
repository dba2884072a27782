using Microsoft.EntityFrameworkCore;

namespace Trellis.Data.Auditing;

/// <summary>
/// Lets the writers of this process take turns: on SQLite all of them, so that nobody waits on a lock by chance; on PostgreSQL those of the same chain,
/// so that they do not link over one another. Writers of other processes are met by linking again.
/// </summary>
public sealed class OneWriter : IDisposable
{
    private const int Lines = 256;
    private const int Many = 16;

    private readonly SemaphoreSlim[] lines = [.. Enumerable.Range(0, Lines).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Null inside a transaction, which holds locks that somebody in the line may be waiting for.</summary>
    public async Task<IDisposable?> TurnAsync(TrellisDb db, IReadOnlyCollection<Guid> chains, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null) return null;
        var turn = new Turn();
        try
        {
            foreach (var line in LinesFor(db, chains))
            {
                await line.WaitAsync(cancel);
                turn.Held.Push(line);
            }
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var line in lines) line.Dispose();
    }

    // In one order for everybody. A save about many people at once (an import) waits for nobody and links again when it must.
    private IEnumerable<SemaphoreSlim> LinesFor(TrellisDb db, IReadOnlyCollection<Guid> chains) => db.Database.IsSqlite()
        ? [lines[0]]
        : chains.Count > Many ? [] : chains.Select(c => (int)((uint)c.GetHashCode() % Lines)).Distinct().Order().Select(i => lines[i]);

    private sealed class Turn : IDisposable
    {
        public Stack<SemaphoreSlim> Held { get; } = [];

        public void Dispose()
        {
            while (Held.TryPop(out var line)) line.Release();
        }
    }
}
