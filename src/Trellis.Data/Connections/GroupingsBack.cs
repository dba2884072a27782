using Microsoft.EntityFrameworkCore;
using Trellis.Data.Sights;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Connections;

/// <summary>What goes back about one young person: how the organisation's own system knows them, the current grouping as its reader may see it, and the one the organisation holds itself.</summary>
public sealed record GroupingBack(Registration Registration, GroupingDecision? Current, GroupingDecision? Ours, bool SeenDifferently);

/// <summary>The groupings of the young people some teams work with, in their own organisation's identifiers. What is seen of others' is decided by the Sight, as on every page.</summary>
public sealed class GroupingsBack(TrellisDb db)
{
    /// <summary>So long a save may take: whoever asks what changed "since" is given a little too much rather than too little.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    /// <summary>All of the caseload, or those of whom anything may have changed since then: a decision, a withdrawal, who is worked with, a request not to share; or everybody, where an agreement changed.</summary>
    public async Task<IQueryable<Registration>> OfAsync(IReadOnlyCollection<Guid> teams, DateTimeOffset? since, CancellationToken cancel)
    {
        var own = db.Sight.OrganisationId;
        var caseload = db.Involvements.CaseloadOf(teams).Select(i => i.YoungPersonId);
        var all = db.Registrations.AsNoTracking().Where(r => r.OrganisationId == own && caseload.Contains(r.YoungPersonId));
        if (since is not { } then || await SharingChangedAsync(own, then, cancel)) return all;
        var day = Domain.Clock.MomentOf(then).Today;
        var requests = db.RequestsNotToShare.IgnoreQueryFilters().Where(q => q.WhomOrganisationId == own && (q.RecordedAt > then || q.DecidedAt > then || q.Until >= day && q.Until < db.Sight.Today));
        var joined = db.JoinedRecords.IgnoreQueryFilters();
        return all.Where(r => r.RegisteredAt > then
            || db.GroupingDecisions.Any(d => d.YoungPersonId == r.YoungPersonId && (d.RecordedAt > then || d.WithdrawnAt > then))
            || db.Involvements.Any(i => i.YoungPersonId == r.YoungPersonId && (i.RecordedAt > then || i.WorkingFrom >= day || i.WorkedUntil >= day))
            || requests.Any(q => q.YoungPersonId == r.YoungPersonId)
            || db.IdentityAnswers.Any(a => a.YoungPersonId == r.YoungPersonId && (a.AnsweredAt > then || a.SettledAt > then))
            || joined.Any(j => (j.YoungPersonId == r.YoungPersonId || j.OtherId == r.YoungPersonId) && (j.JoinedAt > then || j.UndoneAt > then)));
    }

    public async Task<IReadOnlyList<GroupingBack>> ReadAsync(IReadOnlyList<Registration> registrations, CancellationToken cancel)
    {
        Guid[] people = [.. registrations.Select(r => r.YoungPersonId).Distinct()];
        var decisions = (await db.GroupingDecisions.AsNoTracking().Standing().Where(d => people.Contains(d.YoungPersonId)).ToListAsync(cancel)).ToLookup(d => d.YoungPersonId);
        // Until somebody has said that it is the person they know, what others recorded waits, as it does on the pages.
        var unsure = (await db.ToBeConfirmed().Where(r => people.Contains(r.YoungPersonId)).Select(r => r.YoungPersonId).Distinct().ToListAsync(cancel)).ToHashSet();
        var involvements = (await db.Involvements.AsNoTracking().Where(i => people.Contains(i.YoungPersonId)).ToListAsync(cancel)).ToLookup(i => i.YoungPersonId);
        return [.. registrations.Select(r =>
        {
            var positions = new Positions(decisions[r.YoungPersonId].Where(d => d.OrganisationId == r.OrganisationId || !unsure.Contains(r.YoungPersonId)), involvements[r.YoungPersonId]);
            return new GroupingBack(r, positions.Current, positions.Of(r.OrganisationId)?.Decision, positions.InDispute().Count > 0);
        })];
    }

    // An agreement says how it stands, not when it changed; its chain says that. One that begins is not written to on that day.
    private async Task<bool> SharingChangedAsync(Guid own, DateTimeOffset since, CancellationToken cancel)
    {
        var (ours, day) = (db.SharingAgreements.Where(a => a.Parties.Any(p => p.OrganisationId == own)), Domain.Clock.MomentOf(since).Today);
        return await db.AuditEntries.AnyAsync(e => e.At > since && ours.Any(a => a.Id == e.Chain), cancel) || await ours.AnyAsync(a => a.StartsOn >= day && a.StartsOn <= db.Sight.Today, cancel);
    }
}
