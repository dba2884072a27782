using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Trellis.Data.Auditing;

/// <summary>A stretch of chains, in the order the database keeps them; open at either end.</summary>
internal readonly record struct Stretch(Guid? After, Guid? UpTo);

/// <summary>Holds the rows of every audited type, as they are now, against the state they were last said to be in.</summary>
internal sealed class LiveRows(TrellisDb db, LastStates states, Verdict verdict)
{
    private static readonly MethodInfo OfOneType = typeof(LiveRows).GetMethod(nameof(CompareTypeAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    public async Task CompareAsync(Stretch stretch, CancellationToken cancel)
    {
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.IsAudited()))
            await (Task)OfOneType.MakeGenericMethod(type.ClrType).Invoke(this, [type, stretch, cancel])!;
    }

    private async Task CompareTypeAsync<T>(IEntityType type, Stretch stretch, CancellationToken cancel) where T : class
    {
        var rows = In(db.Set<T>(), type.Owner().Name, stretch);
        List<T> read;
        try { read = await rows.ToListAsync(cancel); }
        catch (Exception e) when (e is not OperationCanceledException and not DbException)
        {
            db.ChangeTracker.Clear();
            read = await OneByOneAsync(rows, type, cancel);
        }
        foreach (var row in read) Compare(type, row);
        db.ChangeTracker.Clear();
    }

    private void Compare<T>(IEntityType type, T row) where T : class
    {
        var entry = db.Entry(row);
        var (chain, id) = ((Guid)entry.Property(type.Owner().Name).CurrentValue!, RowState.Id(entry));
        var state = states.Take(chain, type.ClrType.Name, id);
        if (state is null) verdict.Add(chain, LastStates.Row(type.ClrType.Name, id), "put in outside Trellis");
        else if (state != RowState.Hash(entry)) verdict.Add(chain, LastStates.Row(type.ClrType.Name, id), "altered outside Trellis");
        verdict.Rows++;
    }

    // Some row among these holds what cannot be one of its values. Each is read by itself, to find which.
    private async Task<List<T>> OneByOneAsync<T>(IQueryable<T> rows, IEntityType type, CancellationToken cancel) where T : class
    {
        var keys = type.FindPrimaryKey()!.Properties;
        var (first, second, owner) = (keys[0].Name, keys[^1].Name, type.Owner().Name);
        var read = new List<T>();
        foreach (var key in await rows.Select(r => new { First = EF.Property<Guid>(r, first), Second = EF.Property<Guid>(r, second), Chain = EF.Property<Guid>(r, owner) }).ToListAsync(cancel))
            try { read.Add(await db.Set<T>().IgnoreQueryFilters().SingleAsync(r => EF.Property<Guid>(r, first) == key.First && EF.Property<Guid>(r, second) == key.Second, cancel)); }
            catch (Exception e) when (e is not OperationCanceledException and not DbException)
            {
                var id = keys.Count == 1 ? $"{key.First}" : $"{key.First},{key.Second}";
                states.Take(key.Chain, type.ClrType.Name, id);
                verdict.Add(key.Chain, LastStates.Row(type.ClrType.Name, id), "altered outside Trellis, and can no longer be read");
            }
        return read;
    }

    private static IQueryable<T> In<T>(DbSet<T> set, string owner, Stretch stretch) where T : class
    {
        var rows = set.IgnoreQueryFilters();
        if (stretch.After is { } after) rows = rows.Where(r => EF.Property<Guid>(r, owner) > after);
        if (stretch.UpTo is { } upTo) rows = rows.Where(r => EF.Property<Guid>(r, owner) <= upTo);
        return rows;
    }
}
