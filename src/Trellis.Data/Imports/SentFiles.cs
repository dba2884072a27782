using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Auditing;
using Trellis.Domain;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Data.Imports;

/// <summary>Where files that were sent lie until they are taken in: in the database, so that every web process finds them, in encrypted pieces.</summary>
public sealed class SentFiles(TrellisDb db, IDataProtectionProvider protection, OneWriter queue, TimeProvider clock)
{
    internal const int PieceBytes = 256 * 1024;
    public const long MostBytes = 100_000_000;
    public const string TooLarge = "The file is larger than 100 MB. Send it in parts, each with the same first row";
    /// <summary>Pieces without a file are of a sending that broke off.</summary>
    private static readonly TimeSpan BrokenOff = TimeSpan.FromHours(6);
    private static readonly TimeSpan RefusedKept = TimeSpan.FromDays(60);

    private readonly IDataProtector seal = protection.CreateProtector("Trellis.Imports");

    /// <summary>Takes a stream in, piece by piece, and says how long it was. Only one piece is ever in memory.</summary>
    public async Task<long> KeepAsync(Guid fileId, Stream sent, CancellationToken cancel)
    {
        var (piece, length) = (new byte[PieceBytes], 0L);
        for (var number = 0; ; number++)
        {
            var read = await sent.ReadAtLeastAsync(piece, PieceBytes, throwOnEndOfStream: false, cancel);
            if (read == 0) return length;
            if ((length += read) > MostBytes) throw new RuleBrokenException(TooLarge, "Upload");
            using var turn = await queue.TurnAsync(db, [], cancel);
            var part = new SentPart { FileId = fileId, Number = number, Sealed = seal.Protect(piece[..read]), At = clock.Now().Instant };
            db.Add(part);
            await db.SaveUnauditedAsync(cancel);
            db.Entry(part).State = EntityState.Detached;
        }
    }

    public Stream Open(Guid fileId, long length) => new SealedStream(db, seal, fileId, length);

    /// <summary>The file of a load, read as was said, or else by our own headings.</summary>
    public async Task<CaseloadFile> OpenAsync(CaseloadLoad load, CancellationToken cancel)
    {
        var file = await db.SentFiles.AsNoTracking().SingleOrDefaultAsync(f => f.LoadId == load.Id, cancel) ?? throw new FileRefusedException("The file is no longer here. Send it again.");
        return CaseloadFile.Open(Open(load.Id, file.Bytes), load.FileName, KeptReading.Read(file.Reading) ?? CaseloadReading.OfTemplate(file.Headings), clock.Now());
    }

    /// <summary>Gives what was received the name of the load it came to be.</summary>
    public async Task RenameAsync(Guid fileId, Guid loadId, CancellationToken cancel)
    {
        using var turn = await queue.TurnAsync(db, [], cancel);
        await db.SentParts.Where(p => p.FileId == fileId).ExecuteUpdateAsync(p => p.SetProperty(x => x.FileId, loadId), cancel);
    }

    /// <summary>How a load's file is read, once somebody said so.</summary>
    public async Task<CaseloadReading?> ReadingAsync(CaseloadLoad load, CancellationToken cancel) =>
        KeptReading.Read(await db.SentFiles.AsNoTracking().Where(f => f.LoadId == load.Id).Select(f => f.Reading).SingleOrDefaultAsync(cancel));

    public async Task<CaseloadReading?> RememberedAsync(Guid organisationId, CancellationToken cancel) =>
        KeptReading.Read(await db.RememberedReadings.AsNoTracking().Where(r => r.OrganisationId == organisationId).Select(r => r.Reading).SingleOrDefaultAsync(cancel));

    /// <summary>Puts down how a file is read, for it and for the organisation's next ones, with the next save.</summary>
    public async Task SettleAsync(CaseloadLoad load, CaseloadReading reading, CancellationToken cancel)
    {
        var said = KeptReading.Write(reading);
        (await db.SentFiles.SingleAsync(f => f.LoadId == load.Id, cancel)).Reading = said;
        if (await db.RememberedReadings.SingleOrDefaultAsync(r => r.OrganisationId == load.OrganisationId, cancel) is { } remembered) (remembered.Reading, remembered.At) = (said, clock.Now().Instant);
        else db.Add(new RememberedReading { OrganisationId = load.OrganisationId, Reading = said, At = clock.Now().Instant });
    }

    public byte[] Seal(byte[] plain) => seal.Protect(plain);

    public byte[] Unseal(byte[] kept) => seal.Unprotect(kept);

    /// <summary>Deletes a file and its pieces; what was refused of it is kept apart.</summary>
    public async Task DeleteAsync(Guid fileId, CancellationToken cancel)
    {
        using var turn = await queue.TurnAsync(db, [], cancel);
        await db.SentParts.Where(p => p.FileId == fileId).ExecuteDeleteAsync(cancel);
        await db.SentFiles.Where(f => f.LoadId == fileId).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Gives up what nobody went on with for two weeks, and deletes what no load needs any more.</summary>
    public async Task ClearAsync(Moment now, CancellationToken cancel)
    {
        var left = now.Instant.AddDays(-CaseloadLoad.DaysKept);
        foreach (var load in await db.CaseloadLoads.IgnoreQueryFilters().Where(l => (l.State == LoadState.Preparing || l.State == LoadState.Waiting) && l.ChangedAt < left).ToListAsync(cancel))
        {
            load.GiveUp($"Nobody went on with it for {CaseloadLoad.DaysKept} days", null, now);
            await db.SaveChangesAsync(cancel);
        }
        var needed = db.CaseloadLoads.IgnoreQueryFilters().Where(l => l.State == LoadState.Preparing || l.State == LoadState.Waiting || l.State == LoadState.Approved).Select(l => l.Id);
        var (brokenOff, old) = (now.Instant - BrokenOff, now.Instant - RefusedKept);
        using var turn = await queue.TurnAsync(db, [], cancel);
        await db.SentParts.Where(p => !needed.Contains(p.FileId) && p.At < brokenOff).ExecuteDeleteAsync(cancel);
        await db.SentFiles.Where(f => !needed.Contains(f.LoadId) && f.SentAt < brokenOff).ExecuteDeleteAsync(cancel);
        await db.ImportRemarks.Where(r => r.Sealed != null && db.ImportRuns.Any(run => run.Id == r.RunId && run.StartedAt < old)).ExecuteUpdateAsync(r => r.SetProperty(x => x.Sealed, (byte[]?)null), cancel);
    }
}
