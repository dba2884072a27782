using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;

namespace Trellis.Data.Imports;

/// <summary>How far a file has come and what became of it. A run is kept from the first batch on that changes anything; one that changes nothing leaves nothing behind.</summary>
public sealed class ImportResult
{
    private const int MostRemarksTold = 1_000;

    private readonly bool dryRun;
    private readonly List<ImportRemark> remarks;
    private bool kept;

    private ImportResult(ImportRun run, bool kept, bool dryRun, List<ImportRemark> remarks) =>
        (Run, this.kept, this.dryRun, this.remarks, ResumedAfter) = (run, kept, dryRun, remarks, run.RowsDone);

    public ImportRun Run { get; }

    /// <summary>The rows that an earlier run of the same command had kept before it was cut off.</summary>
    public int ResumedAfter { get; }

    public IReadOnlyList<ImportRemark> Remarks => remarks;

    internal static async Task<ImportResult> BeginAsync(TrellisDb db, CaseloadFile file, Agency agency, bool dryRun, LoadInHand? load, Moment now, CancellationToken cancel)
    {
        var loadId = load?.LoadId;
        var unfinished = dryRun ? null : await db.ImportRuns.AsNoTracking().Where(r => r.OrganisationId == agency.Id && r.FileHash == file.Hash && r.FinishedAt == null && r.LoadId == loadId && !r.DryRun).OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(cancel);
        if (unfinished is not null)
            return new(unfinished, kept: true, dryRun, await db.ImportRemarks.AsNoTracking().Where(r => r.RunId == unfinished.Id).OrderBy(r => r.Number).ToListAsync(cancel));

        var run = new ImportRun
        {
            OrganisationId = agency.Id, FileName = file.Name, FileHash = file.Hash, TeamWhenBlank = agency.TeamWhenBlank, StartedAt = now.Instant,
            LoadId = loadId, DryRun = dryRun, Headings = load is null ? [] : file.Headings, Reading = load is null ? null : file.KeptReading,
        };
        return new(run, kept: false, dryRun, []);
    }

    /// <summary>Keeps a batch and how far the file has come, together or not at all. Says how long the database was busy with it.</summary>
    internal async Task<TimeSpan> KeepAsync(TrellisDb db, Batch batch, CancellationToken cancel)
    {
        remarks.AddRange(batch.Remarks);
        if (dryRun || !kept && Run.ChangedNothing && Run.LoadId is null) return TimeSpan.Zero;

        await db.ExpectManyRowsAsync(cancel);
        var start = Stopwatch.GetTimestamp();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        if (kept) db.Attach(Run).State = EntityState.Modified;
        await db.SaveWithAsync([.. kept ? Enumerable.Empty<object>() : [Run], .. batch.Added, .. kept ? batch.Remarks : remarks], cancel);
        kept = true;
        return Stopwatch.GetElapsedTime(start);
    }

    internal async Task FinishAsync(TrellisDb db, Moment now, CancellationToken cancel)
    {
        if (dryRun && Run.LoadId is not null) await KeepWhatWouldHappenAsync(db, now, cancel);
        if (!kept) return;
        db.Attach(Run);
        Run.Finish(now.Instant);
        await db.SaveChangesAsync(cancel);
    }

    // The latest dry run of a load takes the place of those before.
    private async Task KeepWhatWouldHappenAsync(TrellisDb db, Moment now, CancellationToken cancel)
    {
        foreach (var earlier in await db.ImportRuns.Where(r => r.LoadId == Run.LoadId && r.DryRun).ToListAsync(cancel))
        {
            db.RemoveRange(await db.ImportRemarks.Where(r => r.RunId == earlier.Id).ToListAsync(cancel));
            db.Remove(earlier);
        }
        Run.Finish(now.Instant);
        db.Add(Run);
        db.AddRange(remarks.OrderByDescending(r => r.Refused).ThenBy(r => r.Number).Take(MostRemarksTold));
        await db.SaveChangesAsync(cancel);
    }
}
