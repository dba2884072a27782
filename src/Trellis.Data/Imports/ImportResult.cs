using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;

namespace Trellis.Data.Imports;

/// <summary>How far a file has come and what became of it. A run is kept from the first batch on that changes anything; one that changes nothing leaves nothing behind.</summary>
public sealed class ImportResult
{
    private readonly bool dryRun;
    private readonly List<ImportRemark> remarks;
    private bool kept;

    private ImportResult(ImportRun run, bool kept, bool dryRun, List<ImportRemark> remarks) =>
        (Run, this.kept, this.dryRun, this.remarks, ResumedAfter) = (run, kept, dryRun, remarks, run.RowsDone);

    public ImportRun Run { get; }

    /// <summary>The rows that an earlier run of the same command had kept before it was cut off.</summary>
    public int ResumedAfter { get; }

    public IReadOnlyList<ImportRemark> Remarks => remarks;

    internal static async Task<ImportResult> BeginAsync(TrellisDb db, CaseloadFile file, Agency agency, bool dryRun, Moment now, CancellationToken cancel)
    {
        var unfinished = dryRun ? null : await db.ImportRuns.AsNoTracking().Where(r => r.OrganisationId == agency.Id && r.FileHash == file.Hash && r.FinishedAt == null).OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(cancel);
        if (unfinished is not null)
            return new(unfinished, kept: true, dryRun, await db.ImportRemarks.AsNoTracking().Where(r => r.RunId == unfinished.Id).OrderBy(r => r.Number).ToListAsync(cancel));

        var run = new ImportRun { OrganisationId = agency.Id, FileName = file.Name, FileHash = file.Hash, TeamWhenBlank = agency.TeamWhenBlank, StartedAt = now.Instant };
        return new(run, kept: false, dryRun, []);
    }

    /// <summary>Keeps a batch and how far the file has come, together or not at all. Says how long the database was busy with it.</summary>
    internal async Task<TimeSpan> KeepAsync(TrellisDb db, Batch batch, CancellationToken cancel)
    {
        remarks.AddRange(batch.Remarks);
        if (dryRun || !kept && Run.ChangedNothing) return TimeSpan.Zero;

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
        if (!kept) return;
        db.Attach(Run);
        Run.Finish(now.Instant);
        await db.SaveChangesAsync(cancel);
    }
}
