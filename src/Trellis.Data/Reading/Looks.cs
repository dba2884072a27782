using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;

namespace Trellis.Data.Reading;

/// <summary>That somebody looked, as it may be told: from which organisation, in which role, at what. By name to the information-governance lead alone.</summary>
public sealed record Look(DateTimeOffset At, string What, string Organisation, Roles Roles, string? Name)
{
    public Guid ReaderId { get; init; }
    public long Sequence { get; init; }
    /// <summary>No person looked: a connected system did.</summary>
    public bool ByRecordSystem { get; init; }
    /// <summary>Whether the asking lead answers for the reader, and so may hold the look back.</summary>
    public bool Ours { get; init; }
    /// <summary>Not shown to the family and colleagues until then.</summary>
    public DateOnly? HeldUntil { get; init; }
}

public static class Looks
{
    /// <summary>
    /// Who has looked at a young person, newest first. Somebody of a service that is not shown is left out, but for their own team and their own organisation's
    /// information-governance lead: that they looked would say what is kept private. So is a look that is held back for now.
    /// </summary>
    public static IQueryable<Look> LooksAt(this TrellisDb db, Guid youngPersonId, Member asking)
    {
        var byName = asking.Has(Roles.InformationGovernanceLead);
        var notShown = db.Sight.TeamsNotShown;
        var parts = db.RecordParts.Where(p => p.YoungPersonId == youngPersonId).Select(p => p.PartId);
        return from look in db.ReadSubjects
               join reader in db.Members on look.ReaderId equals reader.Id
               join organisation in db.Organisations on reader.OrganisationId equals organisation.Id
               where parts.Contains(look.YoungPersonId)
               where byName && reader.OrganisationId == asking.OrganisationId
                   || !db.TeamMembers.Any(t => t.MemberId == reader.Id && notShown.Contains(t.TeamId))
                   || db.TeamMembers.Any(t => t.MemberId == reader.Id && !notShown.Contains(t.TeamId))
               let ours = byName && reader.OrganisationId == asking.OrganisationId
               let held = db.HeldBackLooks.Where(h => h.YoungPersonId == look.YoungPersonId && h.ReaderId == look.ReaderId && h.Sequence == look.Sequence && h.Until >= db.Sight.Today).Max(h => (DateOnly?)h.Until)
               where ours || held == null
               orderby look.At descending, look.Sequence descending
               select new Look(look.At, look.What, organisation.Name, reader.Roles, byName ? reader.Name : null) { ReaderId = look.ReaderId, Sequence = look.Sequence, ByRecordSystem = reader.IsRecordSystem, Ours = ours, HeldUntil = held };
    }
}
