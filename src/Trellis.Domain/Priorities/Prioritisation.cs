using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Domain.Workshops;

namespace Trellis.Domain.Priorities;

/// <summary>One time the locality chose what matters most, after it rated itself: tables order the cards, then five are agreed.</summary>
public class Prioritisation
{
    private Prioritisation() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DateOnly HeldOn { get; init; }
    /// <summary>The round whose levels stood beside the cards.</summary>
    public required Guid RoundId { get; init; }
    public required string CardsVersion { get; init; }
    /// <summary>Whether the cards for principles that the printed set leaves out were on the tables too.</summary>
    public required bool WithExtraCards { get; init; }
    public required Guid OpenedById { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    /// <summary>The workshop whose tables choose on their own phones, where there is one.</summary>
    public Guid? WorkshopId { get; private set; }
    /// <summary>When five were first agreed. From then on the tables' orders stay as they are.</summary>
    public DateTimeOffset? AgreedAt { get; private set; }
    public long Version { get; private set; }

    public bool IsAgreed => AgreedAt is not null;

    public static bool IsHeldBy(Member member) => member.Has(Roles.ProgrammeTeam | Roles.Facilitator);

    public static Prioritisation Open(AssessmentRound round, DateOnly heldOn, PriorityCards cards, bool withExtraCards, Member by, Moment now)
    {
        MustHold(by);
        if (round.Mode is not RoundMode.SelfAssessment) throw new RuleBrokenException("Choose a round in which the locality rated itself", nameof(RoundId));
        if (heldOn < round.HeldOn) throw new RuleBrokenException("Priorities follow the rating: enter a day on or after the day of the round", nameof(HeldOn));
        if (heldOn > now.Today.AddMonths(6)) throw new RuleBrokenException("The day it is held must be within the next six months", nameof(HeldOn));
        return new() { HeldOn = heldOn, RoundId = round.Id, CardsVersion = cards.Version, WithExtraCards = withExtraCards, OpenedById = by.Id, OpenedAt = now.Instant };
    }

    /// <summary>From now on the tables of a workshop may choose on their own phones.</summary>
    public void HoldIn(Workshop workshop, Member by)
    {
        MustHold(by);
        if (workshop.State is WorkshopState.Ended) throw new RuleBrokenException("This workshop is over. Choose one that is not", nameof(WorkshopId));
        WorkshopId = workshop.Id;
    }

    public IReadOnlyList<PriorityCard> OnTheTables(PriorityCards cards) => [.. cards.Cards.Where(c => WithExtraCards || !c.Optional)];

    /// <summary>What all agreed, or agreed later instead: the earlier five stay.</summary>
    public AgreedFive Agree(PriorityCards cards, IReadOnlyList<AgreedPriority> five, AgreedFive? before, string? changedBecause, Member by, Moment now)
    {
        MustHold(by);
        var agreed = AgreedFive.Agree(this, cards, five, before, changedBecause, by, now);
        AgreedAt ??= now.Instant;
        return agreed;
    }

    internal static void MustHold(Member by)
    {
        if (!IsHeldBy(by)) throw new RuleBrokenException("Priorities are written down by the programme team or a facilitator");
    }
}
