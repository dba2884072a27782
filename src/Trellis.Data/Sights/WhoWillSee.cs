using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Sights;

/// <summary>Asks who will see an entry before it is saved, of the same agreements and requests the query filters follow.</summary>
public static class WhoWillSee
{
    public static async Task<SeenBy> WillBeSeenByAsync(this TrellisDb db, EntryKinds kind, YoungPerson youngPerson, Team team, IEnumerable<Involvement> involvements, CancellationToken cancel) =>
        SeenBy.Of(kind, team, db.Sight, youngPerson, involvements, await db.KeptBackAsync(youngPerson, cancel),
            await db.SafeguardingDecisions.AsNoTracking().Where(d => d.YoungPersonId == youngPerson.Id && d.EndedAt == null).ToListAsync(cancel));

    /// <summary>The organisations whose plans are kept from the reader; one that is null is all of them.</summary>
    public static async Task<IReadOnlyCollection<Guid?>> PlansKeptBackAsync(this TrellisDb db, Guid youngPersonId, CancellationToken cancel) => db.Sight.From(EntryKinds.Plan).Length == 0 ? []
        : await db.KeptBack.Where(k => k.YoungPersonId == youngPersonId && k.WhomOrganisationId == db.Sight.OrganisationId && (k.Kinds & (int)EntryKinds.Plan) != 0 && (k.Until == null || k.Until >= db.Sight.Today))
            .Select(k => k.FromOrganisationId).ToListAsync(cancel);

    /// <summary>The organisations whose plan of this young person was shared with the reader to keep them safe.</summary>
    public static async Task<IReadOnlyCollection<Guid>> PlansSharedAsync(this TrellisDb db, Guid youngPersonId, CancellationToken cancel) =>
        await db.SharedToKeepSafe.Where(s => s.YoungPersonId == youngPersonId && (s.Kinds & (int)EntryKinds.Plan) != 0 && db.Sight.Holders.Contains(s.HolderId) && (s.Until == null || s.Until > db.Sight.Instant))
            .Select(s => s.OrganisationId).ToListAsync(cancel);

    /// <summary>What is kept back about somebody, whoever was asked; who asked is known only where the reader's own organisation was.</summary>
    public static async Task<IReadOnlyCollection<KeptFrom>> KeptBackAsync(this TrellisDb db, YoungPerson youngPerson, CancellationToken cancel)
    {
        var kept = await db.KeptBack.Where(k => k.YoungPersonId == youngPerson.Id)
            .Select(k => new KeptFrom((EntryKinds)k.Kinds, k.FromOrganisationId, k.WhomOrganisationId, k.Until, null)).ToListAsync(cancel);
        if (kept.Count > 0)
            kept.AddRange(await db.RequestsNotToShare.Where(r => r.YoungPersonId == youngPerson.Id && r.Holds)
                .Select(r => new KeptFrom(r.Kinds, r.FromOrganisationId, r.WhomOrganisationId, r.Until, r.AskedBy)).ToListAsync(cancel));
        return kept;
    }
}
