using Microsoft.EntityFrameworkCore;
using Trellis.Data.Auditing;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Recognising;

/// <summary>
/// Makes two records one, or one two again. Rows go from one record to the other as they are, each told on both audit chains; nothing is copied and nothing is lost.
/// Whoever saves at the same moment is either in time, and goes along, or is told.
/// </summary>
public sealed class Joiner(TrellisDb db, OneWriter queue)
{
    /// <summary>Joins the two records of a pair. The older one goes on, or the one that others were joined to already.</summary>
    public async Task<JoinedRecord> JoinAsync(Guid matchId, string? because, Member by, Moment now, CancellationToken cancel)
    {
        var pair = await db.PossibleMatches.AsNoTracking().SingleAsync(m => m.Id == matchId, cancel);
        var others = await db.PossibleMatches.IgnoreQueryFilters().AsNoTracking().Where(m => m.CandidateId == pair.YoungPersonId || m.CandidateId == pair.CandidateId).Select(m => m.YoungPersonId).ToListAsync(cancel);
        return await AloneAsync([pair.YoungPersonId, pair.CandidateId, .. others], async () =>
        {
            var match = await db.PossibleMatches.SingleAsync(m => m.Id == matchId, cancel);
            var (kept, other) = await InOrderAsync(match, cancel);
            match.Settle(MatchOutcome.OnePerson, because, by, now);
            var join = JoinedRecord.Join(kept, other, because, by, now);
            db.Add(join);
            await MoveAllAsync(join, match, by, now, cancel);
            await db.SaveChangesAsync(cancel);
            await db.ChainHeads.Where(h => h.Chain == other.Id).ExecuteUpdateAsync(h => h.SetProperty(x => x.JoinedTo, kept.Id), cancel);
            return join;
        }, cancel);
    }

    /// <summary>Two people: the pair is not shown again, they are not compared again, or neither is ever compared with anybody.</summary>
    public async Task KeepApartAsync(Guid matchId, MatchOutcome outcome, string? because, Member by, Moment now, CancellationToken cancel)
    {
        var match = await db.PossibleMatches.SingleAsync(m => m.Id == matchId, cancel);
        match.Settle(outcome, because, by, now);
        var (one, other) = (match.YoungPersonId, match.CandidateId);
        var people = await db.YoungPeople.IgnoreQueryFilters().Where(y => y.Id == one || y.Id == other).ToListAsync(cancel);
        if (outcome is MatchOutcome.NeverCompare) db.AddRange(people.Select(y => NeverMatch.Mark(y, null, match.Because!, now)));
        else db.Add(NeverMatch.Mark(people.Single(y => y.Id == one), other, match.Because!, now));
        foreach (var same in await db.PossibleMatches.IgnoreQueryFilters().Where(m => m.Id != matchId && m.SettledAt == null &&
            (m.YoungPersonId == one && m.CandidateId == other || m.YoungPersonId == other && m.CandidateId == one ||
             outcome == MatchOutcome.NeverCompare && (m.YoungPersonId == one || m.CandidateId == one || m.YoungPersonId == other || m.CandidateId == other))).ToListAsync(cancel))
            same.Settle(outcome, because, by, now);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Carries out a parting that an officer has looked at: what goes along goes, the two are never compared again, and who doubted is answered.</summary>
    public async Task<JoinedRecord> PartAsync(Func<Task<Parting>> planned, IReadOnlySet<Guid> alsoGo, string? because, Member by, Moment now, CancellationToken cancel)
    {
        var before = await planned();
        var chains = before.Join is { } old ? new[] { before.From, old.OtherId } : [before.From];
        db.ChangeTracker.Clear();
        return await AloneAsync(chains, async () =>
        {
            var parting = await planned();
            var other = parting.Join is { } joined ? await db.YoungPeople.IgnoreQueryFilters().SingleAsync(y => y.Id == joined.OtherId, cancel) : YoungPerson.Add(now);
            if (parting.Join is null) db.Add(other);
            await db.ChainHeads.Where(h => h.Chain == other.Id).ExecuteUpdateAsync(h => h.SetProperty(x => x.JoinedTo, (Guid?)null), cancel);

            var join = parting.Join ?? JoinedRecord.OfLink(parting.Link!, other);
            if (parting.Join is null) db.Add(join);
            join.Undo(because, by, now);
            foreach (var row in parting.Rows.Where(r => r.Goes ?? alsoGo.Contains(r.Row.Id))) row.Row.MoveTo(db, other.Id);
            await SendBackCandidatesAsync(parting, other.Id, cancel);
            await LinkAnewAsync(parting.Registrations, other, LinkBand.New, $"Taken apart from another record: {join.UndoneBecause}", by, now, cancel);
            db.Add(NeverMatch.Mark(other, parting.From, "A matching officer found two people", now));
            foreach (var doubt in await db.IdentityAnswers.IgnoreQueryFilters().Where(a => (a.YoungPersonId == parting.From || a.YoungPersonId == other.Id) && a.SettledAt == null).ToListAsync(cancel)) doubt.Settle(now);
            await db.SaveChangesAsync(cancel);
            return join;
        }, cancel);
    }

    // In one transaction that holds the ends of the chains concerned, so that whoever else writes there comes before it or after it.
    private async Task<T> AloneAsync<T>(IEnumerable<Guid> chains, Func<Task<T>> act, CancellationToken cancel)
    {
        Guid[] concerned = [.. chains.Distinct().Order()];
        using var turn = await queue.TurnAsync(db, concerned, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var chain in concerned) await db.ChainHeads.Where(h => h.Chain == chain).ExecuteUpdateAsync(h => h.SetProperty(x => x.Sequence, x => x.Sequence), cancel);
        var done = await act();
        await transaction.CommitAsync(cancel);
        return done;
    }

    private async Task<(YoungPerson Kept, YoungPerson Other)> InOrderAsync(PossibleMatch match, CancellationToken cancel)
    {
        var people = await db.YoungPeople.IgnoreQueryFilters().Where(y => y.Id == match.YoungPersonId || y.Id == match.CandidateId).ToListAsync(cancel);
        if (people.Count < 2) throw new RuleBrokenException("This is one record already");
        if (await db.NeverMatches.IgnoreQueryFilters().AnyAsync(n => n.YoungPersonId == people[0].Id && (n.OtherId == null || n.OtherId == people[1].Id) || n.YoungPersonId == people[1].Id && (n.OtherId == null || n.OtherId == people[0].Id), cancel))
            throw new RuleBrokenException("One of them is marked never to be joined");
        var joined = await db.JoinedRecords.IgnoreQueryFilters().Where(j => j.UndoneAt == null && (j.YoungPersonId == people[0].Id || j.YoungPersonId == people[1].Id)).Select(j => j.YoungPersonId).ToListAsync(cancel);
        var order = people.OrderByDescending(y => joined.Contains(y.Id)).ThenBy(y => y.AddedAt).ThenBy(y => y.Id).ToList();
        return (order[0], order[1]);
    }

    private async Task MoveAllAsync(JoinedRecord join, PossibleMatch match, Member by, Moment now, CancellationToken cancel)
    {
        var rows = await RecordRows.OfAsync(db, join.OtherId, cancel);
        foreach (var row in rows)
        {
            row.MoveTo(db, join.YoungPersonId);
            if (row.Row is PossibleMatch { SettledAt: null } pair && pair.CandidateId == join.YoungPersonId && pair != match) pair.Settle(MatchOutcome.OnePerson, join.Because, by, now);
            db.Add(MovedEntry.Of(join, row.What, row.Id));
        }
        var kept = await db.YoungPeople.IgnoreQueryFilters().SingleAsync(y => y.Id == join.YoungPersonId, cancel);
        await LinkAnewAsync([.. rows.Select(r => r.Row).OfType<Registration>()], kept, LinkBand.Joined, join.Because, by, now, cancel, match.WeightHundredths);
        foreach (var candidate in await db.PossibleMatches.IgnoreQueryFilters().Where(m => m.CandidateId == join.OtherId).ToListAsync(cancel))
        {
            if (candidate.YoungPersonId == join.YoungPersonId && candidate.SettledAt is null) candidate.Settle(MatchOutcome.OnePerson, join.Because, by, now);
            PointTo(candidate, join.YoungPersonId);
            db.Add(MovedEntry.Of(join, MovedCandidate, candidate.Id));
        }
    }

    private const string MovedCandidate = "Candidate";

    private async Task SendBackCandidatesAsync(Parting parting, Guid other, CancellationToken cancel)
    {
        var ids = parting.Moved.Where(m => m.What == MovedCandidate).Select(m => m.RowId).ToList();
        foreach (var candidate in await db.PossibleMatches.IgnoreQueryFilters().Where(m => ids.Contains(m.Id)).ToListAsync(cancel)) PointTo(candidate, other);
    }

    private void PointTo(PossibleMatch match, Guid candidate) => db.Entry(match).Property(m => m.CandidateId).CurrentValue = candidate;

    private async Task LinkAnewAsync(IReadOnlyList<Registration> registrations, YoungPerson person, LinkBand band, string because, Member by, Moment now, CancellationToken cancel, int? weight = null)
    {
        var ids = registrations.Select(r => r.Id).ToList();
        foreach (var link in await db.RegistrationLinks.IgnoreQueryFilters().Where(l => ids.Contains(l.RegistrationId) && l.UndoneAt == null).ToListAsync(cancel)) link.Undo(now);
        foreach (var registration in registrations)
        {
            registration.BelongsTo(person);
            db.Add(RegistrationLink.Link(registration, band, weight, because, by.Id, now));
        }
    }
}
