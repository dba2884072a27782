using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>Whether the young person was told that somebody opened their record in an emergency.</summary>
public enum ToldOfIt { NotYet, Told, NotSafe }

/// <summary>
/// That somebody on duty opened what keeps a young person safe, without a team that works with them: for twelve hours, once extended, told to those who help and
/// reviewed within three working days.
/// </summary>
public class EmergencyAccess : IEntry
{
    public const int Hours = 12;
    private const int WorkingDaysToReview = 3;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    public Guid MemberId { get; private init; }
    public string Reason { get; private init; } = "";
    public DateTimeOffset OpenedAt { get; private init; }
    public DateTimeOffset Until { get; private set; }
    public DateTimeOffset? ExtendedAt { get; private set; }
    public string? ExtendedBecause { get; private set; }
    public DateOnly ReviewBy { get; private init; }
    public ToldOfIt ToldOfIt { get; private set; }
    public Guid? ToldById { get; private set; }
    public DateTimeOffset? ToldAt { get; private set; }
    public string? NotSafeBecause { get; private set; }
    public CheckOutcome? Outcome { get; private set; }
    public string? ReviewNote { get; private set; }
    public Guid? ReviewedById { get; private set; }
    public DateTimeOffset? ReviewedAt { get; private set; }
    public long Version { get; private set; }

    public static EmergencyAccess Open(YoungPerson youngPerson, string reason, Hand by)
    {
        if (!by.Member.Has(Roles.Emergency)) throw new RuleBrokenException("Emergency access is for duty, crisis and social care staff and safeguarding leads. Ask one of them");
        if (youngPerson.RestrictedAt is not null) throw new RuleBrokenException("Only the people named on this record can open it");
        return new()
        {
            YoungPersonId = youngPerson.Id, OrganisationId = by.Team.OrganisationId, TeamId = by.Team.Id, MemberId = by.Member.Id, Reason = Typed.Said(reason, "Say why you need to open it now", nameof(Reason), 1000),
            OpenedAt = by.Now.Instant, Until = by.Now.Instant.AddHours(Hours), ReviewBy = WorkingDays.After(by.Now.Today, WorkingDaysToReview),
        };
    }

    public bool IsOpen(Moment now) => now.Instant < Until;

    public bool MayBeExtended(Member member, Moment now) => member.Id == MemberId && ExtendedAt is null && IsOpen(now);

    /// <summary>Another twelve hours, once, by whoever opened it, while it is open.</summary>
    public void Extend(string because, Member by, Moment now)
    {
        if (ExtendedAt is not null) throw new RuleBrokenException("It was extended once already. If it is still an emergency, search again");
        if (!MayBeExtended(by, now)) throw new RuleBrokenException("Only whoever opened it extends it, while it is open");
        (ExtendedBecause, ExtendedAt, Until) = (Typed.Said(because, "Say why you need more time", nameof(ExtendedBecause), 1000), now.Instant, Until.AddHours(Hours));
    }

    /// <summary>The young person knows of it now; or it would not be safe for them to know, and why.</summary>
    public void Tell(ToldOfIt told, string? because, Member by, Moment now)
    {
        if (told is ToldOfIt.NotYet) throw new RuleBrokenException("Say whether they were told, or that it would not be safe", nameof(ToldOfIt));
        NotSafeBecause = told is ToldOfIt.NotSafe ? Typed.Said(because, "Say why it would not be safe for them to know", nameof(NotSafeBecause), 1000) : null;
        (ToldOfIt, ToldById, ToldAt) = (told, by.Id, now.Instant);
    }

    /// <summary>A lead's review. It is in order only when it is settled whether the young person knows. What was to be followed up is reviewed again.</summary>
    public void Review(CheckOutcome outcome, string? note, Member by, Moment now)
    {
        if (!by.Has(Roles.InformationGovernanceLead)) throw new RuleBrokenException("An information-governance lead reviews this");
        if (by.Id == MemberId) throw new RuleBrokenException("You opened this yourself. Ask another information-governance lead to review it");
        if (Outcome is CheckOutcome.InOrder) throw new RuleBrokenException("This was reviewed already");
        if (outcome is CheckOutcome.InOrder && ToldOfIt is ToldOfIt.NotYet) throw new RuleBrokenException("Say first whether the young person was told, or that it would not be safe", nameof(ToldOfIt));
        (ReviewNote, Outcome, ReviewedById, ReviewedAt) = (Typed.Said(note, "Write what you found", nameof(ReviewNote), 1000), outcome, by.Id, now.Instant);
    }

    public bool IsDue => Outcome is not CheckOutcome.InOrder;
}
