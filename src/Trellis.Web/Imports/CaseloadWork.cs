using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Data.Imports;
using Trellis.Data.Sights;
using Trellis.Data.Working;
using Trellis.Domain;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Web.Imports;

/// <summary>Tries a caseload out, takes it in, or takes it back. Each can be done again from the beginning: what was done stays done.</summary>
internal sealed class CaseloadWork(TrellisDb db, CurrentSight sight, SentFiles files, TakingBack takingBack, IServiceScopeFactory scopes, LocalityContent content, TimeProvider clock)
{
    public async Task DoAsync(Work work, Progress progress, CancellationToken cancel)
    {
        sight.UseMachine();
        if (await db.CaseloadLoads.SingleOrDefaultAsync(l => l.Id == work.SubjectId, cancel) is not { } load) return;
        switch (work.Kind)
        {
            case WorkKind.TryCaseload when load.State is LoadState.Preparing:
                await ReadAsync(load, dryRun: true, progress, cancel);
                load.Tried(clock.Now());
                await db.SaveChangesAsync(cancel);
                break;
            case WorkKind.TakeInCaseload when load.State is LoadState.Approved:
                // Killed between the last row and this, it was done all the same.
                if (!await db.ImportRuns.AnyAsync(r => r.LoadId == load.Id && !r.DryRun && r.FinishedAt != null, cancel)) await ReadAsync(load, dryRun: false, progress, cancel);
                load.Finish(clock.Now());
                await db.SaveChangesAsync(cancel);
                await files.DeleteAsync(load.Id, cancel);
                break;
            case WorkKind.TakeBackCaseload when load.State is LoadState.TakingBack:
                await TakeBackAsync(load.Id, progress, cancel);
                break;
            default:
                return;
        }
    }

    private async Task ReadAsync(CaseloadLoad load, bool dryRun, Progress progress, CancellationToken cancel)
    {
        using var file = await files.OpenAsync(load, cancel);
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == load.OrganisationId, cancel);
        progress.Is(0, file.Rows);
        var import = new CaseloadImport(scopes, content, clock);
        await import.TakeInAsync(file, organisation, dryRun, (done, _) => progress.Is(done, file.Rows), new(load.Id, files.Seal), cancel);
        progress.Is(file.Rows, file.Rows);
    }

    private async Task TakeBackAsync(Guid loadId, Progress progress, CancellationToken cancel)
    {
        var load = await db.CaseloadLoads.SingleAsync(l => l.Id == loadId, cancel);
        var (done, all) = (0, await takingBack.CountAsync(load, cancel));
        for (int rows; (rows = await takingBack.NextAsync(load, files.Unseal, cancel)) > 0;) progress.Is(done += rows, all);
        db.ChangeTracker.Clear();
        foreach (var one in await db.CaseloadLoads.Where(l => l.Id == loadId).ToListAsync(cancel)) one.WasTakenBack(clock.Now());
        await db.SaveChangesAsync(cancel);
    }
}
