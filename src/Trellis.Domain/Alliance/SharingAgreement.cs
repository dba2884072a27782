namespace Trellis.Domain.Alliance;

/// <summary>Whether an agreement shares today, and what it asks of people. A date passing never stops sharing; a person does.</summary>
public enum AgreementState { NotYetInForce, InForce, ReviewDue, Suspended, Ended }

/// <summary>What a party is under data-protection law.</summary>
public enum ControllerRole { Controller, JointController, Processor }

/// <summary>A record of how named organisations share, by kind of entry. It is not the lawful basis of sharing; it names it.</summary>
public class SharingAgreement
{
    private readonly List<AgreementParty> parties = [];

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Title { get; set; }
    public required string Purpose { get; set; }
    public required EntryKinds Kinds { get; set; }
    public required DateOnly StartsOn { get; init; }
    public required DateOnly ReviewOn { get; set; }
    public required string Article6Basis { get; set; }
    public required string Article9Basis { get; set; }
    public required string DataProtectionActCondition { get; set; }
    /// <summary>UK GDPR article 10, where youth justice takes part.</summary>
    public string? Article10Basis { get; set; }
    public required string ConfidentialityBasis { get; set; }
    public required string ContactForRights { get; set; }
    public required string Signatories { get; set; }
    public DateTimeOffset? SuspendedAt { get; private set; }
    /// <summary>The organisation whose lead suspended it: only that organisation's lead lets sharing begin again.</summary>
    public Guid? SuspendedByOrganisationId { get; private set; }
    public string? SuspendedBecause { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public string? EndedBecause { get; private set; }
    public long Version { get; private set; }
    public IReadOnlyList<AgreementParty> Parties => parties;

    /// <summary>An organisation takes part, or takes part in another role from now on.</summary>
    public void Join(Organisation organisation, ControllerRole role)
    {
        if (parties.Find(p => p.OrganisationId == organisation.Id) is { } party) party.Role = role;
        else parties.Add(new() { AgreementId = Id, OrganisationId = organisation.Id, Role = role });
    }

    /// <summary>An organisation is asked to take part. Nothing goes to it or comes from it until its own information-governance lead agrees.</summary>
    public void Invite(Organisation organisation, ControllerRole role)
    {
        var isNew = !Has(organisation.Id);
        Join(organisation, role);
        if (isNew) parties[^1].Waits = EntryKindText.Each.Aggregate((all, kind) => all | kind);
    }

    /// <summary>Kinds that one organisation adds wait for the lead of each of the others; kinds it takes away are gone at once.</summary>
    public void Cover(EntryKinds kinds, Guid by)
    {
        foreach (var party in parties.Where(p => p.OrganisationId != by)) party.Waits |= kinds & ~Kinds;
        Kinds = kinds;
    }

    /// <summary>An organisation's lead agrees to the agreement as it stands.</summary>
    public void Agree(Member lead)
    {
        if (!lead.Has(Roles.InformationGovernanceLead) || parties.Find(p => p.OrganisationId == lead.OrganisationId) is not { } party) throw new RuleBrokenException("The organisation's own information-governance lead agrees");
        if (EndedAt is not null) throw new RuleBrokenException("This agreement has ended. Make a new one");
        party.Waits = EntryKinds.None;
    }

    /// <summary>Whether there is something an organisation's lead has not agreed to yet.</summary>
    public bool WaitsFor(Guid organisationId) => EndedAt is null && parties.Any(p => p.OrganisationId == organisationId && (p.Waits & Kinds) != 0);

    /// <summary>With whom an organisation shares by this agreement, and what: the kinds to which both have agreed.</summary>
    public IEnumerable<(Guid OrganisationId, EntryKinds Kinds)> SharedWith(Guid organisationId) => parties.Find(p => p.OrganisationId == organisationId) is not { } own ? []
        : parties.Where(p => p != own).Select(p => (p.OrganisationId, Kinds & ~own.Waits & ~p.Waits));

    public EntryKinds Between(Guid one, Guid other) => SharedWith(one).FirstOrDefault(s => s.OrganisationId == other).Kinds;

    public bool Has(Guid organisationId) => parties.Any(p => p.OrganisationId == organisationId);

    public ControllerRole RoleOf(Guid organisationId) => parties.Single(p => p.OrganisationId == organisationId).Role;

    public AgreementState StateOn(DateOnly day) =>
        EndedAt is not null ? AgreementState.Ended
        : SuspendedAt is not null ? AgreementState.Suspended
        : day < StartsOn ? AgreementState.NotYetInForce
        : day >= ReviewOn ? AgreementState.ReviewDue
        : AgreementState.InForce;

    public const int WarnDaysBefore = 60;

    /// <summary>Time to prepare the review: it is due within sixty days.</summary>
    public bool IsReviewNear(DateOnly day) => StateOn(day) is AgreementState.InForce && ReviewOn <= day.AddDays(WarnDaysBefore);

    /// <summary>A month past its review: time to tell whoever signed.</summary>
    public bool IsReviewLongOverdue(DateOnly day) => StateOn(day) is AgreementState.ReviewDue && ReviewOn.AddMonths(1) <= day;

    /// <summary>An agreement past its review date goes on sharing until someone stops it.</summary>
    public bool Shares(DateOnly day) => StateOn(day) is AgreementState.InForce or AgreementState.ReviewDue;

    /// <summary>An organisation takes part no longer; the one whose member keeps the agreement stays.</summary>
    public void Leave(Guid organisationId, Guid keptBy)
    {
        if (organisationId == keptBy) throw new RuleBrokenException("Your own organisation keeps this agreement, so it takes part. To end sharing, stop the agreement");
        parties.RemoveAll(p => p.OrganisationId == organisationId);
    }

    /// <summary>What an agreement cannot be without, given the organisations of the alliance.</summary>
    public SharingAgreement Checked(IEnumerable<Organisation> organisations)
    {
        if (Kinds == EntryKinds.None) throw new RuleBrokenException("Choose at least one kind of entry", nameof(Kinds));
        if (ReviewOn <= StartsOn) throw new RuleBrokenException("The review date must be after the start date", nameof(ReviewOn));
        if (string.IsNullOrWhiteSpace(Article10Basis) && organisations.Any(o => o.Sector == YouthJustice && Has(o.Id)))
            throw new RuleBrokenException("Youth justice takes part, so the agreement must name the basis for offence data (article 10)", nameof(Article10Basis));
        return this;
    }

    private const string YouthJustice = "youth-justice";

    public void Suspend(string because, Moment now, Guid? by = null)
    {
        if (EndedAt is not null) throw new RuleBrokenException("This agreement has ended, so there is nothing to suspend");
        if (SuspendedAt is not null) throw new RuleBrokenException("This agreement is suspended already");
        (SuspendedAt, SuspendedBecause, SuspendedByOrganisationId) = (now.Instant, Required(because, "Say why sharing is suspended"), by);
    }

    public void Resume(Guid? by = null)
    {
        if (SuspendedAt is null) throw new RuleBrokenException("This agreement is not suspended");
        if (SuspendedByOrganisationId is { } suspended && suspended != by) throw new RuleBrokenException("Another organisation suspended this. Its own information-governance lead lets sharing begin again");
        (SuspendedAt, SuspendedBecause, SuspendedByOrganisationId) = (null, null, null);
    }

    public void Stop(string because, Moment now)
    {
        if (EndedAt is not null) throw new RuleBrokenException("This agreement has already ended");
        (EndedAt, EndedBecause) = (now.Instant, Required(because, "Say why sharing stops"));
    }

    public void Reviewed(DateOnly nextReviewOn, Moment now)
    {
        if (EndedAt is not null) throw new RuleBrokenException("This agreement has ended. Make a new one");
        if (nextReviewOn <= now.Today) throw new RuleBrokenException("The next review must be after today", nameof(ReviewOn));
        ReviewOn = nextReviewOn;
    }

    private static string Required(string text, string otherwise) =>
        string.IsNullOrWhiteSpace(text) ? throw new RuleBrokenException(otherwise, "Because") : text.Trim();
}

/// <summary>One organisation's part in a sharing agreement.</summary>
public class AgreementParty
{
    public required Guid AgreementId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required ControllerRole Role { get; set; }
    /// <summary>Kinds to which its own information-governance lead has not agreed yet.</summary>
    public EntryKinds Waits { get; internal set; }
}

public static class SharingAgreementQueries
{
    /// <summary>Those an organisation takes part in. Only its own people keep them.</summary>
    public static IQueryable<SharingAgreement> With(this IQueryable<SharingAgreement> agreements, Guid organisationId) =>
        agreements.Where(a => a.Parties.Any(p => p.OrganisationId == organisationId));
}
