using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Data.Imports;

/// <summary>A refused row that was not sent again yet: which, why, and its cells as they were.</summary>
public sealed record RefusedRow(Guid LoadId, string FileName, int Row, string Column, string Message, IReadOnlyList<string> Cells)
{
    public bool IsAboutADay => CaseloadReading.Days.Any(d => d.Header == Column);
}

/// <summary>Somebody whose day of birth is missing, by their organisation's own number and the team; no name, for whoever opens no record.</summary>
public sealed record WithoutBirthDate(Guid YoungPersonId, string LocalId, string Team);

/// <summary>What an organisation's imports left to be put right.</summary>
public sealed class ToMend(TrellisDb db, SentFiles files)
{
    public const int MostShown = 200;

    private IQueryable<CaseloadLoad> Loads => db.CaseloadLoads.Where(l => l.OrganisationId == db.Sight.OrganisationId && l.State == LoadState.Finished);

    private IQueryable<ImportRemark> Refused(Guid? loadId) => db.ImportRemarks.AsNoTracking().Where(r => r.Refused && !r.Mended && r.Sealed != null &&
        db.ImportRuns.Any(run => run.Id == r.RunId && !run.DryRun && Loads.Any(l => l.Id == run.LoadId && (loadId == null || l.Id == loadId))));

    public Task<int> CountRefusedAsync(CancellationToken cancel) => Refused(null).CountAsync(cancel);

    public Task<int> CountRefusedAsync(Guid loadId, CancellationToken cancel) => Refused(loadId).CountAsync(cancel);

    /// <summary>Of one load, or of all.</summary>
    public async Task<IReadOnlyList<RefusedRow>> RefusedAsync(Guid? loadId, int atMost, CancellationToken cancel)
    {
        var found = await Refused(loadId).Join(db.ImportRuns, r => r.RunId, run => run.Id, (r, run) => new { Remark = r, run.LoadId, run.FileName, run.StartedAt }).OrderByDescending(r => r.StartedAt).ThenBy(r => r.Remark.Row).Take(atMost).ToListAsync(cancel);
        return [.. found.Select(f => new RefusedRow(f.LoadId!.Value, f.FileName, f.Remark.Row, f.Remark.Column, f.Remark.Message, Cells(f.Remark)))];
    }

    public async Task<RefusedRow?> OneAsync(Guid loadId, int row, CancellationToken cancel)
    {
        var found = await Refused(loadId).Where(r => r.Row == row).Join(db.ImportRuns, r => r.RunId, run => run.Id, (r, run) => new { Remark = r, run.FileName }).FirstOrDefaultAsync(cancel);
        return found is null ? null : new(loadId, found.FileName, row, found.Remark.Column, found.Remark.Message, Cells(found.Remark));
    }

    /// <summary>The run that a load was taken in by.</summary>
    public Task<ImportRun?> RunAsync(Guid loadId, CancellationToken cancel) => db.ImportRuns.AsNoTracking().Where(r => r.LoadId == loadId && !r.DryRun).OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(cancel);

    public Task<ImportRun?> DryRunAsync(Guid loadId, CancellationToken cancel) => db.ImportRuns.AsNoTracking().Where(r => r.LoadId == loadId && r.DryRun).OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(cancel);

    /// <summary>How the file of a run was read.</summary>
    public static CaseloadReading ReadingOf(ImportRun run) => KeptReading.Read(run.Reading) ?? CaseloadReading.OfTemplate(run.Headings);

    /// <summary>Columns of the file that nothing was taken from.</summary>
    public static IReadOnlyList<string> Ignored(ImportRun run) => [.. run.Headings.Where(h => !ReadingOf(run).Columns.ContainsKey(h))];

    /// <summary>Those of refused rows whom the organisation knows by their number: their row is shown, so that is noted.</summary>
    public async Task<IReadOnlyCollection<Guid>> KnownAsync(ImportRun run, IReadOnlyList<RefusedRow> rows, CancellationToken cancel)
    {
        var columns = ReadingOf(run).Columns;
        var place = run.Headings.ToList().FindIndex(h => columns.TryGetValue(h, out var column) && column == CaseloadColumn.LocalId);
        var localIds = rows.Where(r => place >= 0 && place < r.Cells.Count).Select(r => r.Cells[place].Trim()).Where(id => id.Length > 0).Distinct().ToArray();
        return await db.Registrations.IgnoreQueryFilters().Where(r => r.OrganisationId == run.OrganisationId && EF.Parameter(localIds).Contains(r.LocalId)).Select(r => r.YoungPersonId).Distinct().ToListAsync(cancel);
    }

    /// <summary>Marks rows as sent again, with the save that sends them.</summary>
    public async Task MarkAsync(Guid loadId, IReadOnlyCollection<int> rows, CancellationToken cancel)
    {
        foreach (var remark in await Refused(loadId).AsTracking().Where(r => rows.Contains(r.Row)).ToListAsync(cancel)) (remark.Mended, remark.Sealed) = (true, null);
    }

    /// <summary>The people of the organisation whose day of birth nobody wrote down. Not those of a service that is not shown, nor a restricted record.</summary>
    private IQueryable<WithoutBirthDate> NoBirthDate => db.Registrations.IgnoreQueryFilters().AsNoTracking()
        .Where(r => r.OrganisationId == db.Sight.OrganisationId && r.Details.BornOn == null && !db.Sight.TeamsNotShown.Contains(r.TeamId) && db.YoungPeople.IgnoreQueryFilters().Any(y => y.Id == r.YoungPersonId && y.RestrictedAt == null))
        .Join(db.Teams, r => r.TeamId, t => t.Id, (r, t) => new { r.YoungPersonId, r.LocalId, Team = t.Name }).OrderBy(r => r.LocalId).Select(r => new WithoutBirthDate(r.YoungPersonId, r.LocalId, r.Team));

    public Task<int> CountWithoutBirthDateAsync(CancellationToken cancel) => NoBirthDate.CountAsync(cancel);

    public Task<List<WithoutBirthDate>> WithoutBirthDateAsync(int atMost, CancellationToken cancel) => NoBirthDate.Take(atMost).ToListAsync(cancel);

    private string[] Cells(ImportRemark remark) => JsonSerializer.Deserialize<string[]>(files.Unseal(remark.Sealed!))!;
}
