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

    public void Join(Organisation organisation, ControllerRole role)
    {
        if (!Has(organisation.Id)) parties.Add(new() { AgreementId = Id, OrganisationId = organisation.Id, Role = role });
    }

    public bool Has(Guid organisationId) => parties.Any(p => p.OrganisationId == organisationId);

    public IEnumerable<Guid> OthersThan(Guid organisationId) => parties.Select(p => p.OrganisationId).Where(id => id != organisationId);

    public AgreementState StateOn(DateOnly day) =>
        EndedAt is not null ? AgreementState.Ended
        : SuspendedAt is not null ? AgreementState.Suspended
        : day < StartsOn ? AgreementState.NotYetInForce
        : day >= ReviewOn ? AgreementState.ReviewDue
        : AgreementState.InForce;

    /// <summary>An agreement past its review date goes on sharing until someone stops it.</summary>
    public bool Shares(DateOnly day) => StateOn(day) is AgreementState.InForce or AgreementState.ReviewDue;

    /// <summary>Who takes part, in which role, from now on; among them the organisation whose member keeps the agreement.</summary>
    public void Between(IReadOnlyCollection<(Organisation Organisation, ControllerRole Role)> members, Guid keptBy)
    {
        if (members.Count < 2) throw new RuleBrokenException("Choose at least two organisations", nameof(Parties));
        if (members.All(m => m.Organisation.Id != keptBy)) throw new RuleBrokenException("Your own organisation must take part. Others keep their agreements themselves", nameof(Parties));
        parties.RemoveAll(p => members.All(m => m.Organisation.Id != p.OrganisationId));
        foreach (var (organisation, role) in members)
            if (parties.Find(p => p.OrganisationId == organisation.Id) is { } party) party.Role = role;
            else Join(organisation, role);
        if (string.IsNullOrWhiteSpace(Article10Basis) && members.Any(m => m.Organisation.Sector == YouthJustice))
            throw new RuleBrokenException("Youth justice takes part, so enter the basis for offence data", nameof(Article10Basis));
    }

    private const string YouthJustice = "youth-justice";

    /// <summary>What an agreement cannot be without.</summary>
    public SharingAgreement Checked()
    {
        if (Kinds == EntryKinds.None) throw new RuleBrokenException("Choose at least one kind of entry", nameof(Kinds));
        if (ReviewOn <= StartsOn) throw new RuleBrokenException("The review date must be after the start date", nameof(ReviewOn));
        return this;
    }

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
