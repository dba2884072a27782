using Trellis.Data.Accounts;
using Trellis.Data.Post;
using Trellis.Domain;
using Trellis.Web.Words;

namespace Trellis.Web.Post;

/// <summary>The letters about accounts. None names a young person, and none asks for a password.</summary>
public static class Letters
{
    private const string Foot = "\n\nTrellis never asks for your password or a code by e-mail or telephone. Nobody reads answers to this address.\n";

    public static Letter Invitation(string to, string name, string organisation, string link, Moment now) => new(to, "You are invited to Trellis",
        $"Hello {name},\n\n{organisation} invites you to Trellis, where people who help children and young people with their mental health work together.\n\nBegin here. It takes about five minutes, and you need your phone or this computer:\n\n{link}\n\n" +
        $"The link is for you alone, opens once, and is good until {(now.Instant + SecretLink.Lasts(LinkPurpose.Invitation)).Said}. If it is too late, ask whoever invited you for another.{Foot}");

    public static Letter NewPassword(string to, string link) => new(to, "A new password for Trellis",
        $"Hello,\n\nsomebody asked for a new password for this address. If it was you, go on here within an hour:\n\n{link}\n\nYou will also need your code app, or one of your recovery codes.\n\nIf it was not you, do nothing: your password stays as it is.{Foot}");

    public static Letter PasswordChanged(string to) => new(to, "Your Trellis password was changed",
        $"Hello,\n\nthe password of your Trellis account was changed just now, and everywhere else you were signed out.\n\nIf it was not you, ring your administrator at once.{Foot}");

    public static Letter FreshStartAsked(string to, string asker) => new(to, "Somebody asked for a fresh start for your Trellis account",
        $"Hello,\n\n{asker} says that you have lost the phone or key you sign in with, and asks for a fresh start for you. A second administrator looks at it next. Until then nothing changes.\n\nIf you have lost nothing, ring your administrator at once.{Foot}");

    public static Letter FreshStart(string to, string link) => new(to, "Begin afresh with Trellis",
        $"Hello,\n\ntwo administrators have agreed that you may begin afresh. Choose a new password and a new second step here within a day:\n\n{link}\n\nFrom then on your old phone, keys, codes and password no longer work.\n\nIf you did not ask for this, do not open it, and ring your administrator at once.{Foot}");
}
