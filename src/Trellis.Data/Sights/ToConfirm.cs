using Microsoft.EntityFrameworkCore;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Sights;

/// <summary>What has to be known of a record before it is opened across organisations, or when it is no longer where it was.</summary>
public static class ToConfirm
{
    /// <summary>
    /// Another organisation's registration that only details brought together with ours, and of which nobody of ours has said yet whether it is the person we know; among
    /// those the reader may see.
    /// </summary>
    public static IQueryable<Registration> ToBeConfirmed(this TrellisDb db, Guid youngPersonId) => db.ToBeConfirmed().Where(r => r.YoungPersonId == youngPersonId).OrderBy(r => r.RegisteredAt);

    /// <summary>The same of everybody, for what goes out without a page that asks.</summary>
    public static IQueryable<Registration> ToBeConfirmed(this TrellisDb db)
    {
        var own = db.Sight.OrganisationId;
        return db.Registrations.Where(r => r.OrganisationId != own &&
            db.ComparedLinks.Any(l => l.YoungPersonId == r.YoungPersonId && (l.RegistrationId == r.Id || l.OrganisationId == own)) &&
            db.KnownBy.Any(k => k.YoungPersonId == r.YoungPersonId && k.OrganisationId == own) &&
            !db.Recognised.Any(a => a.RegistrationId == r.Id && a.OrganisationId == own));
    }

    /// <summary>Where a record went that is now part of another, if the reader may see that one.</summary>
    public static async Task<Guid?> JoinedToAsync(this TrellisDb db, Guid youngPersonId, CancellationToken cancel)
    {
        var into = await db.RecordParts.Where(p => p.PartId == youngPersonId && p.YoungPersonId != youngPersonId).Select(p => p.YoungPersonId).ToListAsync(cancel);
        return into.Count == 0 ? null : await db.YoungPeople.Where(y => into.Contains(y.Id)).Select(y => (Guid?)y.Id).FirstOrDefaultAsync(cancel);
    }
}
