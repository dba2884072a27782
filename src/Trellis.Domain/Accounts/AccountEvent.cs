namespace Trellis.Domain.Accounts;

/// <summary>What can happen to an account.</summary>
public enum AccountAct
{
    Invited, InvitationOpened, PasswordSet, PasswordResetAsked, AppAdded, PasskeyAdded, PasskeyRemoved, RecoveryCodesMade, RecoveryCodeUsed, SignedIn, ChangedPlace, SignedOut, SignInEnded,
    SignedOutEverywhere, FreshStartAsked, FreshStartConfirmed, FreshStartWithdrawn, FreshStartBegun, OutsideAccountJoined,
}

/// <summary>A named event in the life of an account, on the account's own chain. It says what happened and never a secret.</summary>
public class AccountEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required AccountAct What { get; init; }
    /// <summary>How somebody proved who they are, from what device, or where they went.</summary>
    public string? About { get; init; }
    public required DateTimeOffset At { get; init; }

    public static AccountEvent Of(Guid account, AccountAct what, Moment now, string? about = null) => new() { AccountId = account, What = what, About = about, At = now.Instant };
}

public static class AccountWords
{
    extension(AccountAct what)
    {
        public string Words => what switch
        {
            AccountAct.Invited => "An invitation was sent",
            AccountAct.InvitationOpened => "The invitation was opened",
            AccountAct.PasswordSet => "The password was set",
            AccountAct.PasswordResetAsked => "A link for a new password was sent",
            AccountAct.AppAdded => "A code app was added",
            AccountAct.PasskeyAdded => "A passkey was added",
            AccountAct.PasskeyRemoved => "A passkey was removed",
            AccountAct.RecoveryCodesMade => "New recovery codes were made",
            AccountAct.RecoveryCodeUsed => "A recovery code was used",
            AccountAct.SignedIn => "Signed in",
            AccountAct.ChangedPlace => "Changed to another organisation",
            AccountAct.SignedOut => "Signed out",
            AccountAct.SignInEnded => "A sign-in was ended",
            AccountAct.SignedOutEverywhere => "Signed out everywhere",
            AccountAct.FreshStartAsked => "A fresh start was asked for",
            AccountAct.FreshStartConfirmed => "A fresh start was confirmed",
            AccountAct.FreshStartWithdrawn => "A fresh start was stopped",
            AccountAct.FreshStartBegun => "A fresh start was begun",
            AccountAct.OutsideAccountJoined => "An account of the organisation was joined",
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
    }
}
