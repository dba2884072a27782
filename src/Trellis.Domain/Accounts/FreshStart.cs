using Trellis.Domain.Alliance;

namespace Trellis.Domain.Accounts;

/// <summary>
/// Somebody has lost the phone or key they sign in with. One administrator asks, another confirms, the person is told by e-mail each time; only then may they choose a second
/// factor anew, with their password.
/// </summary>
public class FreshStart
{
    /// <summary>How long an asking waits for the second administrator.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromDays(3);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required Guid MemberId { get; init; }
    /// <summary>How the one who asks made sure who it is.</summary>
    public required string HowKnown { get; init; }
    public required Guid AskedById { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public Guid? ConfirmedById { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public Guid? WithdrawnById { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public static FreshStart Ask(Member whom, string howKnown, Member by, Moment now)
    {
        var account = whom.AccountId ?? throw new RuleBrokenException($"{whom.Name} has no account yet. Send an invitation");
        if (whom.Id == by.Id || by.AccountId == account) throw new RuleBrokenException("Ask another administrator to do this for you");
        return new() { AccountId = account, MemberId = whom.Id, HowKnown = howKnown.Trim(), AskedById = by.Id, AskedAt = now.Instant };
    }

    public bool WaitsAt(Moment now) => ConfirmedAt is null && WithdrawnAt is null && now.Instant - AskedAt < Waits;

    public void Confirm(Member by, Member asker, Moment now)
    {
        Open(now);
        if (by.Id == AskedById || by.AccountId is not null && by.AccountId == asker.AccountId) throw new RuleBrokenException("You asked for this, so another administrator confirms it");
        if (by.AccountId == AccountId) throw new RuleBrokenException("This is your own account. Another administrator confirms it");
        (ConfirmedById, ConfirmedAt) = (by.Id, now.Instant);
    }

    public void Withdraw(Member by, Moment now)
    {
        Open(now);
        (WithdrawnById, WithdrawnAt) = (by.Id, now.Instant);
    }

    private void Open(Moment now)
    {
        if (!WaitsAt(now)) throw new RuleBrokenException("This has been answered, or nobody answered it within three days. Look at the page again, and ask anew if it is still needed");
    }
}
