using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>Whether another organisation will see an entry, or what stands in the way.</summary>
public enum WillSee { Yes, NoAgreement, AskedNotTo, StaysInTeam }

/// <summary>What a request that holds today keeps back. Who asked is known only to the organisation that was asked.</summary>
public sealed record KeptFrom(EntryKinds Kinds, Guid? FromOrganisationId, Guid? WhomOrganisationId, DateOnly? Until, AskedBy? AskedBy = null);

/// <summary>One organisation that works with the young person, and whether it will see the entry.</summary>
public sealed record Onlooker(Guid OrganisationId, WillSee Will, AskedBy? AskedBy = null);

/// <summary>
/// Who will see an entry that a team is about to record, by the rules of the Sight that every query follows, among the organisations the one recording
/// knows to be working with the young person.
/// </summary>
public sealed record SeenBy(IReadOnlyList<Onlooker> Others, bool OtherTeamsOfOurs, bool StaysInTeam, bool NamedPeopleOnly, bool KeptFromParents)
{
    public static SeenBy Of(EntryKinds kind, Team team, Sight sight, YoungPerson youngPerson, IEnumerable<Involvement> involvements, IReadOnlyCollection<KeptFrom> kept,
        IReadOnlyCollection<SafeguardingDecision>? toKeepSafe = null)
    {
        var holding = kept.Where(k => (k.Kinds & kind) != 0 && (k.FromOrganisationId is null || k.FromOrganisationId == team.OrganisationId) && (k.Until is null || k.Until >= sight.Today)).ToList();
        // A team that is not shown goes with what it shared itself, and with no colleague's share.
        var shared = (toKeepSafe ?? []).Where(d => d.OrganisationId == team.OrganisationId && d.Opens(kind, sight.Today) && (!team.InvolvementNotShown || d.TeamId == team.Id)).Select(d => d.ToOrganisationId).ToList();
        var working = involvements.Where(i => i.State is InvolvementState.Working && i.TeamId != team.Id).ToList();

        Onlooker For(Guid organisation)
        {
            if (shared.Contains(organisation)) return new(organisation, WillSee.Yes);
            if (team.InvolvementNotShown) return new(organisation, WillSee.StaysInTeam);
            if (!sight.From(kind).Contains(organisation)) return new(organisation, WillSee.NoAgreement);
            var asked = holding.Where(k => k.WhomOrganisationId == organisation).OrderByDescending(k => k.AskedBy is not null).FirstOrDefault();
            return asked is null ? new(organisation, WillSee.Yes) : new(organisation, WillSee.AskedNotTo, asked.AskedBy);
        }

        return new([.. working.Select(i => i.OrganisationId).Concat(shared).Where(o => o != team.OrganisationId).Distinct().Select(For)],
            !team.InvolvementNotShown && working.Any(i => i.OrganisationId == team.OrganisationId),
            team.InvolvementNotShown, youngPerson.RestrictedAt is not null, holding.Any(k => k.WhomOrganisationId is null));
    }

    public IEnumerable<Guid> Seers => Others.Where(o => o.Will is WillSee.Yes).Select(o => o.OrganisationId);
}
