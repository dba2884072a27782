using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Auditing;
using Trellis.Domain;

namespace Trellis.Data.Reading;

/// <summary>Adds to the read log what is about to be shown; a page is not shown unless this was kept.</summary>
public sealed class ReadLog(TrellisDb db, IWhoIsActing acting, ChainKey key, TimeProvider clock, OneWriter queue)
{
    private const int Tries = 12;

    public Task LookedAtAsync(IReadOnlyCollection<Guid> youngPeople, CancellationToken cancel) => youngPeople.Count == 0 ? Task.CompletedTask : LookedForAsync(youngPeople, cancel);

    /// <summary>Kept also where nobody was found: that somebody searched is told, and never what they typed.</summary>
    public async Task LookedForAsync(IReadOnlyCollection<Guid> youngPeople, CancellationToken cancel)
    {
        if (acting.MemberId is not { } reader) return;
        using var turn = await queue.TurnAsync(db, [reader], cancel);
        for (var tried = 1; ; tried++)
        {
            var added = await LinkAsync(reader, [.. youngPeople.Distinct()], cancel);
            try
            {
                await db.SaveUnauditedAsync(cancel);
                return;
            }
            catch (Exception e) when (tried < Tries && TrellisDatabase.SomebodyElseWroteFirst(e))
            {
                await Task.Delay(Random.Shared.Next(1, 4 * tried), cancel);
            }
            finally
            {
                foreach (var entity in added) db.Entry(entity).State = EntityState.Detached;
            }
        }
    }

    private async Task<List<object>> LinkAsync(Guid reader, List<Guid> youngPeople, CancellationToken cancel)
    {
        var head = await db.ChainHeads.AsNoTracking().SingleOrDefaultAsync(h => h.Chain == reader, cancel);
        var (at, sequence, subjects) = (clock.Now().Instant, (head?.Sequence ?? 0) + 1, string.Join(' ', youngPeople.Select(y => y.ToString("N"))));
        var hash = key.Link(head?.Hash ?? ChainKey.Start, reader, sequence, at, reader, acting.Act, ContentHash(subjects));
        List<object> added = [new ReadEntry { Chain = reader, Sequence = sequence, At = at, What = acting.Act, Subjects = subjects, Hash = hash }];
        added.AddRange(youngPeople.Select(y => new ReadSubject { YoungPersonId = y, ReaderId = reader, Sequence = sequence, At = at, What = acting.Act }));
        db.AddRange(added);
        added.Add(ActWriter.MoveHead(db, head, reader, sequence, hash, at).Entity);
        return added;
    }

    internal static byte[] ContentHash(string subjects) => SHA256.HashData(Encoding.UTF8.GetBytes(subjects));
}
