using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data.Content;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Data.Imports;

/// <summary>The load that a file was sent with, and how to seal what is kept of its rows.</summary>
public sealed record LoadInHand(Guid LoadId, Func<byte[], byte[]> Seal);

/// <summary>Takes a caseload in, batch by batch, each with its audit trail and with how far the file has come in one transaction. Started again, it goes on from there.</summary>
public sealed class CaseloadImport(IServiceScopeFactory scopes, LocalityContent content, TimeProvider clock)
{
    private const int Tries = 5, FirstBatch = 100, LeastBatch = 20, MostBatch = 400, Many = 1000;
    private static readonly TimeSpan BatchMayTake = TimeSpan.FromMilliseconds(80);

    /// <summary>Takes the file in, or with <paramref name="dryRun"/> works out what would happen and keeps nothing.</summary>
    /// <param name="taken">Called after each batch, with the rows done so far and whom those of the batch stand for.</param>
    /// <param name="load">Where the file was sent through a page.</param>
    public async Task<ImportResult> TakeInAsync(CaseloadFile file, Organisation organisation, bool dryRun, Action<int, IReadOnlyList<RowLink>>? taken = null, LoadInHand? load = null, CancellationToken cancel = default)
    {
        for (var tried = 1; ; tried++)
            try
            {
                return await GoOnAsync(file, organisation, dryRun, taken, load, cancel);
            }
            catch (DbUpdateConcurrencyException e) when (load is null && e.Entries.Any(x => x.Entity is ImportRun))
            {
                throw new FileRefusedException("Another command is taking this file in at this moment. It was left to it.");
            }
            catch (DbUpdateException e) when (tried < Tries && SomebodyElseWrote(e) && !IsTheRun(e))
            {
                // What was planned no longer fits the record. All that was kept is kept; the rest is worked out anew from there.
            }
    }

    private async Task<ImportResult> GoOnAsync(CaseloadFile file, Organisation organisation, bool dryRun, Action<int, IReadOnlyList<RowLink>>? taken, LoadInHand? load, CancellationToken cancel)
    {
        var (now, seen, groupings) = (clock.Now(), new LocalIds(), new CaseloadGrouping(content.Groupings));
        await using var reading = Scope();
        var agency = await Agency.LoadAsync(Db(reading), organisation.Id, now, cancel);
        var recogniser = await Recogniser.LoadAsync(Db(reading), cancel);
        recogniser.Expect(file.Lines());
        var result = await ImportResult.BeginAsync(Db(reading), file, agency, dryRun, load, now, cancel);

        var batchSize = FirstBatch;
        var lines = new List<CaseloadLine>();
        foreach (var (done, line) in file.Lines().Index())
        {
            if (done < result.ResumedAfter) { seen.Add(line[CaseloadColumn.LocalId], line.Row); continue; }
            lines.Add(line);
            if (lines.Count >= batchSize) await NextAsync();
        }
        if (lines.Count > 0) await NextAsync();
        await result.FinishAsync(Db(reading), clock.Now(), cancel);
        if (!dryRun && result.Run.RowsDone >= Many) await Db(reading).LearnSizesAsync(cancel);
        return result;

        async Task NextAsync()
        {
            await using var scope = Scope();
            var db = Db(scope);
            var batch = new Batch(db, result.Run, agency, recogniser, groupings, seen, dryRun ? null : load, clock.Now());
            await batch.PlanAsync(lines, cancel);
            var took = await result.KeepAsync(db, batch, cancel);
            if (took > TimeSpan.Zero) batchSize = Math.Clamp((int)(lines.Count * (BatchMayTake / took)), LeastBatch, MostBatch);
            lines.Clear();
            taken?.Invoke(result.Run.RowsDone, batch.Links);
        }
    }

    private AsyncServiceScope Scope()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSight>().UseMachine();
        return scope;
    }

    private static TrellisDb Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<TrellisDb>();

    // Of a load there is a lease: whoever lost it leaves it.
    private static bool IsTheRun(DbUpdateException e) => e is DbUpdateConcurrencyException moved && moved.Entries.Any(x => x.Entity is ImportRun);

    private static bool SomebodyElseWrote(DbUpdateException e) => e is DbUpdateConcurrencyException || TrellisDatabase.IsDuplicateKey(e, "Registrations", "Teams", "ImportRuns", "ImportRemarks", "SearchTerms", "NameSpellings");
}
