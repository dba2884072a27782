using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Sights;

/// <summary>By what somebody can open a record today.</summary>
public enum Ground { Works, LeadsOrStandsIn, Named, GaveReason, SharedToKeepSafe, Emergency }

/// <summary>One way into what an organisation recorded about somebody: who holds it, by what, of which kinds, under which agreements, until when.</summary>
public sealed record WayIn(Ground Ground, Guid OrganisationId, Guid? TeamId, Guid? MemberId, EntryKinds Kinds, IReadOnlyList<string> Agreements, DateTimeOffset? Until);

/// <summary>
/// Who can open today what one's own organisation recorded about a young person, and why, by the rules of the Sight. A service that is not shown is left out, but for its own team and
/// its own organisation's lead; so is whoever the asking colleague may not know to be helping.
/// </summary>
public sealed class AccessMap(TrellisDb db)
{
    private const EntryKinds All = (EntryKinds)~0;

    public async Task<IReadOnlyList<WayIn>> OfAsync(Guid youngPersonId, CancellationToken cancel)
    {
        var (own, now, leads) = (db.Sight.OrganisationId, db.Sight.Instant, db.Sight.Governs);
        var known = leads && await db.KnownBy.AnyAsync(k => k.YoungPersonId == youngPersonId && k.OrganisationId == own, cancel);
        if (!known && !await db.IsOpenAsync(youngPersonId, cancel)) return [];

        var agreements = await db.SharingAgreements.AsNoTracking().Include(a => a.Parties).With(own).Where(a => a.EndedAt == null).ToListAsync(cancel);
        var kept = await db.KeptBack.Where(k => k.YoungPersonId == youngPersonId && k.WhomOrganisationId != null && (k.FromOrganisationId == null || k.FromOrganisationId == own) && (k.Until == null || k.Until >= db.Sight.Today)).ToListAsync(cancel);
        kept.AddRange((await db.KeptApart.Where(a => a.YoungPersonId == youngPersonId && (a.OrganisationId == own || a.OtherOrganisationId == own)).ToListAsync(cancel))
            .Select(a => new KeptBack { YoungPersonId = youngPersonId, Kinds = int.MaxValue, FromOrganisationId = own, WhomOrganisationId = a.OrganisationId == own ? a.OtherOrganisationId : a.OrganisationId }));
        var restricted = await db.YoungPeople.IgnoreQueryFilters().Where(y => y.Id == youngPersonId).Select(y => y.RestrictedAt).SingleAsync(cancel);
        var hidden = await db.Teams.Where(t => db.Sight.TeamsNotShown.Contains(t.Id) && !(known && t.OrganisationId == own)).Select(t => t.Id).ToListAsync(cancel);
        // A lead sees whoever can open what is ours; a colleague only of those they may know to be helping.
        var involvements = await (known ? db.Involvements.IgnoreQueryFilters() : db.Involvements).AsNoTracking().Where(i => i.YoungPersonId == youngPersonId && i.State == InvolvementState.Working).ToListAsync(cancel);

        List<WayIn> ways = [];
        foreach (var i in involvements.Where(i => !hidden.Contains(i.TeamId)))
        {
            if (restricted is null) Add(Ground.Works, i.OrganisationId, i.TeamId, null, null);
            else foreach (var holder in new[] { i.LeadId, i.CoverId }.OfType<Guid>()) Add(Ground.LeadsOrStandsIn, i.OrganisationId, i.TeamId, holder, null);
        }
        if (restricted is not null) await NamedAsync(restricted.Value);
        else await ReasonsAndEmergenciesAsync();
        foreach (var s in await db.SafeguardingDecisions.IgnoreQueryFilters().AsNoTracking().Where(s => s.YoungPersonId == youngPersonId && s.OrganisationId == own && s.Kinds != EntryKinds.None && s.EndedAt == null && (s.ClosesAt == null || s.ClosesAt > now)).ToListAsync(cancel))
            ways.Add(new(Ground.SharedToKeepSafe, s.ToOrganisationId, s.ToTeamId, s.ToMemberId, s.Kinds, [], s.ClosesAt));
        return ways;

        async Task NamedAsync(DateTimeOffset since)
        {
            foreach (var n in await db.NamedPeople.IgnoreQueryFilters().Where(n => n.YoungPersonId == youngPersonId && n.EndedAt == null && n.NamedAt >= since)
                .Join(db.Members, n => n.MemberId, m => m.Id, (n, m) => new { m.Id, m.OrganisationId }).Distinct().ToListAsync(cancel)) Add(Ground.Named, n.OrganisationId, null, n.Id, null);
        }

        async Task ReasonsAndEmergenciesAsync()
        {
            foreach (var o in await db.OpenedWithReason.IgnoreQueryFilters().AsNoTracking().Where(o => o.YoungPersonId == youngPersonId && o.Until > now && (known || o.OrganisationId == own)).ToListAsync(cancel))
                if (!hidden.Contains(o.TeamId)) Add(Ground.GaveReason, o.OrganisationId, o.TeamId, o.MemberId, o.Until);
            foreach (var e in await db.EmergencyAccess.AsNoTracking().Where(e => e.YoungPersonId == youngPersonId && e.Until > now).ToListAsync(cancel))
                ways.Add(new(Ground.Emergency, e.OrganisationId, e.TeamId, e.OrganisationId == own || known ? e.MemberId : null, EntryKinds.Identity | EntryKinds.Involvement | EntryKinds.Grouping, [], e.Until));
        }

        void Add(Ground ground, Guid organisation, Guid? team, Guid? member, DateTimeOffset? until)
        {
            if (organisation == own) { ways.Add(new(ground, organisation, team, member, All, [], until)); return; }
            var covering = agreements.Where(a => a.Shares(db.Sight.Today) && a.Has(organisation)).ToList();
            var asked = kept.Where(k => k.WhomOrganisationId == organisation).Aggregate(0, (kinds, k) => kinds | k.Kinds);
            var kinds = covering.Aggregate(EntryKinds.None, (sum, a) => sum | a.Between(own, organisation)) & ~(EntryKinds)asked;
            if (kinds != EntryKinds.None) ways.Add(new(ground, organisation, team, member, kinds, [.. covering.Where(a => (a.Between(own, organisation) & kinds) != 0).Select(a => a.Title)], until));
        }
    }
}
