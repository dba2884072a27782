using Microsoft.EntityFrameworkCore;
using Trellis.Data.Auditing;

namespace Trellis.Data.Drafts;

/// <summary>Where unfinished forms lie. Each is found by its author and nobody else.</summary>
public sealed class Drawer(TrellisDb db, OneWriter queue)
{
    /// <summary>Puts a draft in, over an earlier one of the same form.</summary>
    public async Task KeepAsync(Draft draft, CancellationToken cancel)
    {
        using var turn = await queue.TurnAsync(db, [], cancel);
        if (await OverwriteAsync(draft, cancel)) return;
        db.Add(draft);
        try
        {
            await db.SaveUnauditedAsync(cancel);
        }
        catch (DbUpdateException e) when (TrellisDatabase.IsDuplicateKey(e, "Drafts"))
        {
            db.Entry(draft).State = EntityState.Detached;
            await OverwriteAsync(draft, cancel);
        }
    }

    public Task<Draft?> FindAsync(Guid memberId, string form, Guid subject, CancellationToken cancel) =>
        One(memberId, form, subject).AsNoTracking().SingleOrDefaultAsync(cancel);

    public Task<List<Draft>> OfAsync(Guid memberId, CancellationToken cancel) =>
        db.Drafts.AsNoTracking().Where(d => d.MemberId == memberId).OrderByDescending(d => d.KeptAt).ToListAsync(cancel);

    public async Task ThrowAwayAsync(Guid memberId, string form, Guid subject, CancellationToken cancel)
    {
        using var turn = await queue.TurnAsync(db, [], cancel);
        await One(memberId, form, subject).ExecuteDeleteAsync(cancel);
    }

    public async Task<int> ClearAsync(DateTimeOffset keptBefore, CancellationToken cancel)
    {
        using var turn = await queue.TurnAsync(db, [], cancel);
        return await db.Drafts.Where(d => d.KeptAt < keptBefore).ExecuteDeleteAsync(cancel);
    }

    /// <summary>What this request saves takes the draft with it, if there is one: both are done, or neither.</summary>
    public void GoesWithTheSave(Guid memberId, string form, Guid subject) => db.Finished = new() { MemberId = memberId, Form = form, Subject = subject, Content = [], KeptAt = default };

    private async Task<bool> OverwriteAsync(Draft draft, CancellationToken cancel) =>
        await One(draft.MemberId, draft.Form, draft.Subject).ExecuteUpdateAsync(d => d.SetProperty(x => x.Content, draft.Content).SetProperty(x => x.KeptAt, draft.KeptAt), cancel) > 0;

    private IQueryable<Draft> One(Guid memberId, string form, Guid subject) => db.Drafts.Where(d => d.MemberId == memberId && d.Form == form && d.Subject == subject);
}
