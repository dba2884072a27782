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

    public bool Has(Guid organisationId) => parties.Any(p => p.OrganisationId == organisationId);

    public ControllerRole RoleOf(Guid organisationId) => parties.Single(p => p.OrganisationId == organisationId).Role;

    public IEnumerable<Guid> OthersThan(Guid organisationId) => parties.Select(p => p.OrganisationId).Where(id => id != organisationId);

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

    public void Suspend(string because, Moment now)
    {
        if (EndedAt is not null) throw new RuleBrokenException("This agreement has ended, so there is nothing to suspend");
        (SuspendedAt, SuspendedBecause) = (now.Instant, Required(because, "Say why sharing is suspended"));
    }

    public void Resume()
    {
        if (SuspendedAt is null) throw new RuleBrokenException("This agreement is not suspended");
        (SuspendedAt, SuspendedBecause) = (null, null);
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
}

public static class SharingAgreementQueries
{
    /// <summary>Those an organisation takes part in. Only its own people keep them.</summary>
    public static IQueryable<SharingAgreement> With(this IQueryable<SharingAgreement> agreements, Guid organisationId) =>
        agreements.Where(a => a.Parties.Any(p => p.OrganisationId == organisationId));
}
