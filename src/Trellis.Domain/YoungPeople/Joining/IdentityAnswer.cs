using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>Whether the person another organisation knows is the one we know.</summary>
public enum SamePerson { Yes, NotSure, No }

/// <summary>
/// What somebody answered to "is this the person you know?" when their organisation first opened a record that details had joined. As long as it is not yes and no
/// matching officer settled it, the two organisations do not see each other's entries.
/// </summary>
public class IdentityAnswer : IEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private init; }
    /// <summary>Who was asked.</summary>
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    public Guid MemberId { get; private init; }
    /// <summary>The other organisation's registration that the question was about, and whose it is.</summary>
    public Guid RegistrationId { get; private init; }
    public Guid OtherOrganisationId { get; private init; }
    public SamePerson Answer { get; private init; }
    public string? Why { get; private init; }
    public DateTimeOffset AnsweredAt { get; private init; }
    public DateTimeOffset? SettledAt { get; private set; }
    public Guid? SettledById { get; private set; }
    public string? SettledBecause { get; private set; }

    public static IdentityAnswer Give(Registration about, SamePerson answer, string? why, Hand by) => about.OrganisationId == by.Team.OrganisationId
        ? throw new RuleBrokenException("This is your own organisation's registration")
        : new()
        {
            YoungPersonId = about.YoungPersonId, OrganisationId = by.Team.OrganisationId, TeamId = by.Team.Id, MemberId = by.Member.Id, RegistrationId = about.Id, OtherOrganisationId = about.OrganisationId,
            Answer = answer, AnsweredAt = by.Now.Instant,
            Why = answer is SamePerson.Yes ? Typed.SaidIfAny(why, nameof(Why)) : Typed.Said(why, "Say what does not fit, so that a matching officer can find out", nameof(Why)),
        };

    /// <summary>Keeps the two organisations' entries apart until somebody finds out.</summary>
    public bool Doubts => Answer is not SamePerson.Yes && SettledAt is null;

    /// <summary>The records were taken apart, or a colleague has found out meanwhile.</summary>
    public void Settle(Moment now) => SettledAt ??= now.Instant;

    /// <summary>A matching officer found that it is one person after all.</summary>
    public void SettleAsOne(string? because, Member by, Moment now)
    {
        Settling.MustBeOfficer(by);
        if (SettledAt is not null) throw new RuleBrokenException("Somebody settled this meanwhile");
        (SettledBecause, SettledById, SettledAt) = (Settling.Why(because, "Say how you know that it is one person"), by.Id, now.Instant);
    }
}
