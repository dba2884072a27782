namespace Trellis.Domain.Alliance;

/// <summary>What is looked at by sampling.</summary>
public enum Sampled { Reason, RestrictedRecord }

/// <summary>What a check came to.</summary>
public enum CheckOutcome { InOrder, ToFollowUp }

/// <summary>That an information-governance lead looked at one thing of the week's sample, and what they made of it. A later check takes its place.</summary>
public class SampleCheck
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid OrganisationId { get; private init; }
    public Sampled Sampled { get; private init; }
    /// <summary>The opening with a reason, or the restricted record.</summary>
    public Guid SubjectId { get; private init; }
    public CheckOutcome Outcome { get; private init; }
    public string? Note { get; private init; }
    public Guid CheckedById { get; private init; }
    public DateTimeOffset CheckedAt { get; private init; }

    /// <param name="sampled">What kind of thing it is.</param>
    /// <param name="subjectId">Which one.</param>
    /// <param name="doneBy">Whoever did what is checked; nobody checks themselves.</param>
    /// <param name="outcome">In order, or to follow up.</param>
    /// <param name="note">What to follow up, and with whom.</param>
    /// <param name="by">The lead who looked.</param>
    /// <param name="now">When.</param>
    public static SampleCheck Make(Sampled sampled, Guid subjectId, IEnumerable<Guid> doneBy, CheckOutcome outcome, string? note, Member by, Moment now)
    {
        if (!by.Has(Roles.InformationGovernanceLead)) throw new RuleBrokenException("An information-governance lead does this");
        if (doneBy.Contains(by.Id)) throw new RuleBrokenException("You had a part in this yourself. Ask another information-governance lead to check it");
        if (outcome is CheckOutcome.ToFollowUp && string.IsNullOrWhiteSpace(note)) throw new RuleBrokenException("Say what will be followed up, and with whom", nameof(Note));
        return new()
        {
            OrganisationId = by.OrganisationId, Sampled = sampled, SubjectId = subjectId, Outcome = outcome, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(), CheckedById = by.Id, CheckedAt = now.Instant,
        };
    }
}
