using Trellis.Domain.Alliance;

namespace Trellis.Domain.Evidence;

/// <summary>What sort of thing a rating can rest on.</summary>
public enum EvidenceKind { Document, Data, Interview, FocusGroup, Survey, Audit, MeasureSnapshot }

/// <summary>How much an item can carry: one account, several, or something checked across services.</summary>
public enum Strength { OneAccount, Several, Checked }

/// <summary>Whether all who read the assessment may read an item, or only the programme team and evaluators.</summary>
public enum Confidentiality { Open, Confidential }

/// <summary>An item as it is brought: what it is, what it says, from whom, of which day, and which ratings it bears on.</summary>
public sealed record Brought(EvidenceKind Kind, string Title, string Says, string GivenBy, Guid? FromOrganisationId, DateOnly DatedOn, IReadOnlyList<string> Ratings, Strength Strength, Confidentiality Confidentiality)
{
    /// <summary>Where the whole of it can be found.</summary>
    public string? KeptAt { get; init; }
    /// <summary>The result that a snapshot of a measure holds.</summary>
    public Guid? MeasureResultId { get; init; }
}

/// <summary>One thing in the register of evidence. It is never edited and never deleted: it can be withdrawn with a reason, and then stays to be read.</summary>
public class EvidenceItem
{
    private EvidenceItem() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required EvidenceKind Kind { get; init; }
    public required string Title { get; init; }
    /// <summary>The sentence, figure or excerpt that matters.</summary>
    public required string Says { get; init; }
    public required string GivenBy { get; init; }
    public Guid? FromOrganisationId { get; private init; }
    public required DateOnly DatedOn { get; init; }
    /// <summary>The codes of the ratings it bears on.</summary>
    public required IReadOnlyList<string> Ratings { get; init; }
    public required Strength Strength { get; init; }
    public required Confidentiality Confidentiality { get; init; }
    public string? KeptAt { get; private init; }
    public Guid? MeasureResultId { get; private init; }
    public required Guid RecordedById { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public Guid? WithdrawnById { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnBecause { get; private set; }
    public long Version { get; private set; }

    public bool IsWithdrawn => WithdrawnAt is not null;

    public static EvidenceItem Register(Brought brought, Member by, Moment now)
    {
        if (string.IsNullOrWhiteSpace(brought.Title)) throw new RuleBrokenException("Give it a title", nameof(Title));
        if (string.IsNullOrWhiteSpace(brought.Says)) throw new RuleBrokenException("Say what it shows, in a sentence or an excerpt", nameof(Says));
        if (string.IsNullOrWhiteSpace(brought.GivenBy)) throw new RuleBrokenException("Say who gave it", nameof(GivenBy));
        if (brought.DatedOn > now.Today) throw new RuleBrokenException("The day must be today or in the past", nameof(DatedOn));
        if (brought.Ratings.Count == 0) throw new RuleBrokenException("Choose at least one rating it bears on", nameof(Ratings));
        if (brought.Kind is EvidenceKind.MeasureSnapshot != brought.MeasureResultId is not null) throw new RuleBrokenException("A snapshot of a measure is kept from its figures, and anything else is not", nameof(Kind));
        if (brought.Confidentiality is Confidentiality.Confidential && !by.Has(Roles.ConfidentialEvidence)) throw new RuleBrokenException("Only the programme team and evaluators can keep something confidential, since only they could read it", nameof(Confidentiality));
        return new()
        {
            Kind = brought.Kind, Title = brought.Title.Trim(), Says = brought.Says.Trim(), GivenBy = brought.GivenBy.Trim(), FromOrganisationId = brought.FromOrganisationId, DatedOn = brought.DatedOn,
            Ratings = [.. brought.Ratings.Distinct()], Strength = brought.Strength, Confidentiality = brought.Confidentiality, KeptAt = string.IsNullOrWhiteSpace(brought.KeptAt) ? null : brought.KeptAt.Trim(),
            MeasureResultId = brought.MeasureResultId, RecordedById = by.Id, RecordedAt = now.Instant,
        };
    }

    /// <summary>Says that it should no longer count, and why. It stays, with the reason beside it.</summary>
    public void Withdraw(string? because, Member by, Moment now)
    {
        if (IsWithdrawn) throw new RuleBrokenException("It is withdrawn already");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleBrokenException("Say why it should no longer count", nameof(WithdrawnBecause));
        (WithdrawnById, WithdrawnAt, WithdrawnBecause) = (by.Id, now.Instant, because.Trim());
    }
}
