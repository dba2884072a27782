using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>What makes it right to give a parent or carer something on paper.</summary>
public enum FamilySharingBasis { YoungPersonAgrees, NotAbleToDecide }

/// <summary>What parents and carers may be given of a young person's record: what the young person agrees to, or what somebody decided because they are not able to.</summary>
public class FamilySharing : IEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    public EntryKinds Kinds { get; private init; }
    public bool OwnWordsToo { get; private init; }
    public FamilySharingBasis Basis { get; private init; }
    /// <summary>Why it was judged that the young person cannot decide this, on this day.</summary>
    public string? Reasons { get; private init; }
    public Guid DecidedById { get; private init; }
    public DateTimeOffset DecidedAt { get; private init; }

    /// <summary>From the eighteenth birthday on nothing goes to a parent or carer from a record.</summary>
    public static bool HasEnded(DateOnly? bornOn, DateOnly today) => bornOn?.AddYears(18) <= today;

    public static FamilySharing Agree(YoungPerson youngPerson, DateOnly? bornOn, EntryKinds kinds, bool ownWordsToo, FamilySharingBasis basis, string? reasons, Hand by) =>
        HasEnded(bornOn, by.Now.Today) ? throw new RuleBrokenException("They are 18 or over, so nothing is given to a parent or carer from here. They can pass on their own sheet")
        : basis is FamilySharingBasis.NotAbleToDecide && string.IsNullOrWhiteSpace(reasons)
            ? throw new RuleBrokenException("Say why they are not able to decide this today", nameof(Reasons))
            : new()
            {
                YoungPersonId = youngPerson.Id, OrganisationId = by.Team.OrganisationId, TeamId = by.Team.Id, Kinds = kinds, OwnWordsToo = ownWordsToo, Basis = basis, Reasons = reasons?.Trim(),
                DecidedById = by.Member.Id, DecidedAt = by.Now.Instant,
            };

    /// <summary>What is left of it after what anybody was asked, at whichever organisation, to keep from parents.</summary>
    public EntryKinds Less(EntryKinds kept) => Kinds & ~kept;
}
