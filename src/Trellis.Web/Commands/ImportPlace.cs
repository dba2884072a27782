using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Auditing;
using Trellis.Data.Content;
using Trellis.Data.Imports;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Web.Hosting;

namespace Trellis.Web.Commands;

/// <summary>The database a caseload goes into, ready for it. A dry run where there is none yet uses one that is thrown away.</summary>
internal sealed class ImportPlace : IAsyncDisposable
{
    private readonly string? thrownAway;

    private readonly DataFolder folder;

    private ImportPlace(ServiceProvider record, DataFolder folder, string? thrownAway) => (Record, this.folder, this.thrownAway) = (record, folder, thrownAway);

    public ServiceProvider Record { get; }
    public LocalityContent Content => Record.GetRequiredService<LocalityContent>();

    public static async Task<ImportPlace> OpenAsync(Shell shell, string act, bool dryRun, CancellationToken cancel)
    {
        var thrownAway = dryRun && !DataFolder.HasRecord(shell.Configuration) ? Directory.CreateTempSubdirectory("trellis-dry-run").FullName : null;
        if (thrownAway is not null) shell = shell.With("data", thrownAway).With("ConnectionStrings:Trellis", $"Data Source={Path.Combine(thrownAway, "trellis.db")}");
        var folder = new DataFolder(shell.Configuration);
        var place = new ImportPlace(shell.Record(folder, act, dryRun ? new ChainKey(new byte[32]) : null), folder, thrownAway);
        await using var scope = place.Scope();
        var db = scope.ServiceProvider.GetRequiredService<TrellisDb>();
        if (folder.IsEmbedded && (!dryRun || thrownAway is not null))
        {
            await db.MigrateAsync(cancel);
            await place.Content.KeepAsync(db, shell.Clock.Now(), cancel);
        }
        else if (!await db.Database.CanConnectAsync(cancel)) throw new FileRefusedException("The database cannot be reached. Check that it is running and that its address is right.");
        else if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any()) throw new FileRefusedException("The database is of an earlier version. Bring it up to date with ./trellis migrate first.");
        if (!dryRun && !await db.WasSealedWithAsync(place.Record.GetRequiredService<ChainKey>(), cancel))
            throw new FileRefusedException($"{folder.AuditKey} is not the key this record was sealed with. Restore it from its copy before going on.");
        return place;
    }

    /// <summary>Copies the chain heads to their second place, so that a chain taken away right after an import shows.</summary>
    public async Task CopyHeadsAsync(Moment now, CancellationToken cancel)
    {
        await using var scope = Scope();
        await new HeadCopies(folder.ChainHeads, Record.GetRequiredService<ChainKey>()).CopyAsync(scope.ServiceProvider.GetRequiredService<TrellisDb>(), now, cancel);
    }

    public AsyncServiceScope Scope()
    {
        var scope = Record.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSight>().UseMachine();
        return scope;
    }

    public async ValueTask DisposeAsync()
    {
        await Record.DisposeAsync();
        if (thrownAway is null) return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(thrownAway, recursive: true);
    }
}
