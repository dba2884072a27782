using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Data.Post;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Domain.Alliance;
using Trellis.Web.Post;

namespace Trellis.Web.Access.SignIns;

/// <summary>Links that go out by e-mail, and what opening one does.</summary>
public sealed class Opening(TrellisDb db, UserManager<Account> users, Links links, SecondFactors factors, Stays stays, Outbox outbox, SiteAddress site, TimeProvider clock, IHttpContextAccessor accessor)
{
    private static readonly TimeSpan BetweenResets = TimeSpan.FromMinutes(5);

    /// <summary>Invites a member: to an account of their own, or to the one that the address has already. Gives back the address of the link; saved with whatever else is about to be.</summary>
    public async Task<string> InviteAsync(Member member, string organisation, string email, CancellationToken cancel)
    {
        var (now, given) = (clock.Now(), email.Trim());
        if (member.AccountId is not null) throw new RuleBrokenException($"{member.Name} can sign in already. For somebody who lost their phone or key there is a fresh start", "Email");
        var account = await users.FindByEmailAsync(given);
        if (account is null)
        {
            account = Account.For(given);
            (account.NormalizedUserName, account.NormalizedEmail) = (users.NormalizeName(given), users.NormalizeEmail(given));
            db.Add(account);
        }
        var address = site.Link(await links.MakeAsync(LinkPurpose.Invitation, account.Id, member.Id, now, cancel));
        db.Add(AccountEvent.Of(account.Id, AccountAct.Invited, now, organisation));
        outbox.Put(Letters.Invitation(given, member.Name, organisation, address, now), now);
        return address;
    }

    /// <summary>Sends a link for a new password, if there is such an account and none was sent just now.</summary>
    public async Task SendNewPasswordAsync(ResetAsked asked, CancellationToken cancel)
    {
        var now = clock.Now();
        if (await users.FindByEmailAsync(asked.Address) is not { } account) return;
        if (await db.SecretLinks.AnyAsync(l => l.AccountId == account.Id && l.Purpose == LinkPurpose.NewPassword && l.MadeAt > now.Instant - BetweenResets, cancel)) return;
        outbox.Put(Letters.NewPassword(account.Email!, site.Link(await links.MakeAsync(LinkPurpose.NewPassword, account.Id, null, now, cancel))), now);
        db.Add(AccountEvent.Of(account.Id, AccountAct.PasswordResetAsked, now));
        await db.SaveChangesAsync(cancel);
    }

    public async Task<string> FreshStartLinkAsync(Guid account, Moment now, CancellationToken cancel) => site.Link(await links.MakeAsync(LinkPurpose.FreshStart, account, null, now, cancel));

    /// <summary>Opens a link and gives the address of the next step; nothing when it was opened before, or is too old.</summary>
    public async Task<string?> OpenAsync(string secret, CancellationToken cancel)
    {
        var now = clock.Now();
        if (await links.FindAsync(secret, now, cancel) is not { } link || !await links.OpenAsync(link, now, cancel)) return null;
        var account = await db.Users.SingleAsync(a => a.Id == link.AccountId, cancel);
        account.EmailConfirmed = true;
        return link.Purpose switch
        {
            LinkPurpose.Invitation => await AcceptAsync(account, link, now, cancel),
            LinkPurpose.NewPassword => await NewPasswordAsync(account, cancel),
            LinkPurpose.FreshStart => await BeginAfreshAsync(account, now, cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(secret)),
        };
    }

    private async Task<string> AcceptAsync(Account account, SecretLink link, Moment now, CancellationToken cancel)
    {
        var member = await db.Members.SingleAsync(m => m.Id == link.MemberId, cancel);
        member.AccountId ??= account.Id;
        db.Add(AccountEvent.Of(account.Id, AccountAct.InvitationOpened, now));
        await db.SaveChangesAsync(cancel);
        return (await factors.OfAsync(account.Id, cancel)).Any ? "/sign-in/password" : await SetUpAsync(account, "invitation");
    }

    private async Task<string> NewPasswordAsync(Account account, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        if (!(await factors.OfAsync(account.Id, cancel)).Any) return await SetUpAsync(account, "link by e-mail");
        await new HalfWay(account.Id, Step.NewPassword, "link by e-mail", account.SecurityStamp!).KeepAsync(accessor.HttpContext!);
        return "/sign-in/new-password";
    }

    private async Task<string> BeginAfreshAsync(Account account, Moment now, CancellationToken cancel)
    {
        await factors.ForgetAllAsync(account.Id, cancel);
        account.PasswordHash = null;
        db.Add(AccountEvent.Of(account.Id, AccountAct.FreshStartBegun, now));
        await users.UpdateSecurityStampAsync(account);
        await stays.EndAllAsync(account.Id, null, "", now, cancel);
        return await SetUpAsync(account, "fresh start");
    }

    private async Task<string> SetUpAsync(Account account, string how)
    {
        await new HalfWay(account.Id, Step.SetUp, how, account.SecurityStamp!).KeepAsync(accessor.HttpContext!);
        return "/sign-in/set-up/password";
    }
}
