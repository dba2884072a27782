using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Workshops;

namespace Trellis.Data.Workshops;

/// <summary>
/// Takes votes. One that it returns from is on the disk; the same one sent again is one vote. A vote that was under way while the votes were shown
/// counts: it was pressed before.
/// </summary>
public sealed class BallotBox(TrellisDb db, TimeProvider clock)
{
    private const int Tries = 4;

    /// <param name="ago">How long before it arrived the vote was pressed.</param>
    public async Task CastAsync(Participant voter, Guid ballotId, int level, int press, TimeSpan ago, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
        {
            // Read afresh: whether the votes are still hidden is not asked of a room read a moment ago.
            var workshop = await db.Workshops.AsNoTracking().Include(w => w.Subjects).Include(w => w.Ballots.Where(b => b.Id == ballotId)).SingleAsync(w => w.Id == voter.WorkshopId, cancel);
            if (workshop.Ballots is not [var ballot]) throw new RuleBrokenException("That vote is not open here. Choose from what the room votes on");
            var given = await db.Set<Vote>().SingleOrDefaultAsync(v => v.BallotId == ballotId && v.ParticipantId == voter.Id, cancel);
            if (given is null) db.Add(Vote.Cast(workshop, ballot, voter, level, press, ago, clock.Now()));
            else given.Change(workshop, ballot, voter, level, press, clock.Now());
            try
            {
                await db.SaveChangesAsync(cancel);
                return;
            }
            // Pressed twice at once: whichever came second begins again, on top of the first.
            catch (DbUpdateException e) when (tried < Tries && (e is DbUpdateConcurrencyException || TrellisDatabase.IsDuplicateKey(e, "Votes")))
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
