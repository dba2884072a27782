namespace Trellis.Domain.Alliance;

/// <summary>
/// What one member may see, worked out once a request and used by every query: who they are, their teams, and for each kind of entry the
/// organisations whose entries an agreement opens to theirs.
/// </summary>
public sealed class Sight
{
    private readonly Dictionary<EntryKinds, Guid[]> from;

    private Sight(Guid memberId, Guid organisationId, bool helps, Guid[] teams, Guid[] teamsNotShown, Dictionary<EntryKinds, Guid[]> from, Moment now)
    {
        (MemberId, OrganisationId, Teams, TeamsNotShown, this.from, Today, Instant) = (memberId, organisationId, teams, teamsNotShown, from, now.Today, now.Instant);
        Holders = helps ? [memberId, .. teams] : [];
    }

    public Guid MemberId { get; }
    public Guid OrganisationId { get; }
    public Guid[] Teams { get; }
    /// <summary>The member and their teams: whatever a record can be opened to. Nobody, for a member whose roles are not about helping.</summary>
    public Guid[] Holders { get; }
    /// <summary>Services whose involvement is itself private: nothing they record is seen outside the team.</summary>
    public Guid[] TeamsNotShown { get; }
    public DateOnly Today { get; }
    public DateTimeOffset Instant { get; }
    /// <summary>Reads what was told in confidence for the assessment.</summary>
    public bool ConfidentialEvidence { get; private init; }
    /// <summary>Looks after sharing for their organisation: sees who opened what and why, and no record.</summary>
    public bool Governs { get; private init; }
    /// <summary>Decides whether two records are one young person's: sees what fits and what does not, and no record.</summary>
    public bool Matches { get; private init; }
    /// <summary>Only for work nobody reads: imports at the shell, verification, the demo. Never for a person at a page.</summary>
    public bool Everything { get; private init; }

    /// <summary>Other organisations whose entries of this kind an agreement in force opens to this member's organisation.</summary>
    public Guid[] From(EntryKinds kind) => from.TryGetValue(kind, out var organisations) ? organisations : [];

    public static Sight Of(Member member, IEnumerable<Guid> teams, IEnumerable<Guid> teamsNotShown, IEnumerable<SharingAgreement> agreements, Moment now)
    {
        var shared = agreements.Where(a => a.Shares(now.Today)).SelectMany(a => a.SharedWith(member.OrganisationId)).ToList();
        // Administrators, commissioners and the like see no content, even where somebody put them into a team.
        var helps = member.Has(Roles.Helping) || member.IsRecordSystem;
        Guid[] mine = helps ? [.. teams] : [];
        return new(member.Id, member.OrganisationId, helps, mine, [.. teamsNotShown.Except(mine)],
            EntryKindText.Each.ToDictionary(k => k, k => shared.Where(s => (s.Kinds & k) != 0).Select(s => s.OrganisationId).Distinct().ToArray()),
            now)
        { ConfidentialEvidence = member.Has(Roles.ConfidentialEvidence), Governs = member.Has(Roles.InformationGovernanceLead), Matches = member.Has(Roles.MatchingOfficer) };
    }

    /// <summary>Sees no young person at all: somebody not signed in.</summary>
    public static Sight Nothing(Moment now) => new(Guid.Empty, Guid.Empty, false, [], [], [], now);

    /// <summary>The machine's own work, which shows nothing to anybody.</summary>
    public static Sight OfTheMachine(Moment now) => new(Guid.Empty, Guid.Empty, false, [], [], [], now) { Everything = true };
}
