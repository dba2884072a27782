using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Access.SignIns;

/// <summary>One of the places somebody may come in for: a member of theirs, and where that is.</summary>
public sealed record Place(Member Member, string Organisation);

/// <summary>The way in, one step after the other. Each step gives the address of the next, or nothing when it was not right; why it was not is never told apart.</summary>
public sealed class Entrance(TrellisDb db, UserManager<Account> users, SignInManager<Account> identity, SecondFactors factors, Slowdowns slow, Stays stays, Whence whence, TimeProvider clock, IHttpContextAccessor accessor)
{
    public const string NotRight = "We could not sign you in with that address and password. Check both. After several wrong tries, wait a quarter of an hour before the next";
    public const string CodeNotRight = "That code is not right, or was used already. Type the one your app shows now. After several wrong tries, wait a quarter of an hour before the next";

    private static readonly Slowing CodesFromStrangers = new(10);
    private static readonly Account Nobody = new();
    private static string? nobodys;

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>An unknown address, a wrong password and a try too many cost the same work and get the same answer.</summary>
    public async Task<string?> PasswordAsync(string email, string password, string? then, CancellationToken cancel)
    {
        var now = clock.Now();
        var account = await users.FindByEmailAsync(email.Trim());
        var (from, about) = ($"password from {whence.Address}", $"password {users.NormalizeEmail(email.Trim())} {whence.Of(account?.Id)}");
        var counts = !await slow.MustWaitAsync(from, now, cancel) & await slow.MayTryAsync(Slowing.OneAccount, about, now, cancel);
        var right = users.PasswordHasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? (nobodys ??= users.PasswordHasher.HashPassword(Nobody, OneUse.ForLink())), password) is not PasswordVerificationResult.Failed;
        if (!counts || !right || account?.PasswordHash is null)
        {
            await slow.MayTryAsync(Slowing.OneAddress, from, now, cancel);
            return null;
        }
        await slow.WasRightAsync(about, cancel);
        var has = await factors.OfAsync(account.Id, cancel);
        await new HalfWay(account.Id, has.Any ? Step.TypeCode : Step.SetUp, "password", account.SecurityStamp!, then).KeepAsync(Http);
        return has.Any ? "/sign-in/code" : "/sign-in/set-up";
    }

    /// <summary>A code of the app, or one of those on paper.</summary>
    public async Task<string?> CodeAsync(string typed, CancellationToken cancel)
    {
        if (await HalfWayAsync(Step.TypeCode) is not (var account, var half)) return "/sign-in/password";
        if (await TakesAsync(account, typed, cancel) is not { } how) return null;
        return await ProvedAsync(account, $"{half.How} and {how}", half.Then, cancel);
    }

    /// <summary>Takes a second factor that is typed, and says which it was.</summary>
    public async Task<string?> TakesAsync(Account account, string typed, CancellationToken cancel)
    {
        var now = clock.Now();
        string[] abouts = whence.IsKnown(account.Id) ? [$"code {account.Id} {whence.Of(account.Id)}"] : [$"code {account.Id} {whence.Of(account.Id)}", $"code {account.Id} from strangers"];
        foreach (var (about, slowing) in abouts.Zip([Slowing.OneAccount, CodesFromStrangers]))
            if (!await slow.MayTryAsync(slowing, about, now, cancel)) return null;
        var how = await factors.TakesCodeAsync(account.Id, typed, now, cancel) ? "code" : await factors.TakesRecoveryCodeAsync(account.Id, typed, now, cancel) ? "recovery code" : null;
        if (how is null) return null;
        foreach (var about in abouts) await slow.WasRightAsync(about, cancel);
        if (how == "recovery code") db.Add(AccountEvent.Of(account.Id, AccountAct.RecoveryCodeUsed, now, whence.Device));
        return how;
    }

    /// <summary>Somebody has proved who they are: in, or first to say for which of their organisations.</summary>
    public async Task<string> ProvedAsync(Account account, string how, string? then, CancellationToken cancel)
    {
        if (await PlacesAsync(account.Id, cancel) is [var only]) return await EnterAsync(account, only, how, then, cancel);
        await db.SaveChangesAsync(cancel);
        await new HalfWay(account.Id, Step.ChoosePlace, how, account.SecurityStamp!, then).KeepAsync(Http);
        return "/sign-in/where";
    }

    /// <summary>Where the account may come in today.</summary>
    public async Task<IReadOnlyList<Place>> PlacesAsync(Guid account, CancellationToken cancel)
    {
        var found = await (from m in db.Members.AsNoTracking()
                           join o in db.Organisations on m.OrganisationId equals o.Id
                           where m.AccountId == account
                           orderby o.Name
                           select new Place(m, o.Name)).ToListAsync(cancel);
        return [.. found.Where(p => p.Member.WorksHereOn(clock.Now().Today))];
    }

    public async Task<string> EnterAsync(Account account, Place place, string how, string? then, CancellationToken cancel)
    {
        var (now, here) = (clock.Now(), Http.User.StayId());
        var stay = new Stay
        {
            AccountId = account.Id, MemberId = place.Member.Id, How = how, Device = whence.Device, Address = whence.Address, Stamp = account.SecurityStamp!, BeganAt = now.Instant, SeenAt = now.Instant,
        };
        db.AddRange(stay, AccountEvent.Of(account.Id, AccountAct.SignedIn, now, $"{how}, {stay.Device}, for {place.Organisation}"));
        await db.SaveChangesAsync(cancel);
        if (here is { } before) await stays.EndAsync(account.Id, before, now, cancel);
        await GiveCookieAsync(account, stay.Id, place.Member.Id, how, cancel);
        return GoOn(then);
    }

    /// <summary>Somebody who is in goes on as another of their members, in the same sign-in.</summary>
    public async Task<string> ChangePlaceAsync(Account account, Place place, CancellationToken cancel)
    {
        var stay = await db.Stays.SingleAsync(s => s.Id == Http.User.StayId() && s.AccountId == account.Id, cancel);
        stay.MemberId = place.Member.Id;
        db.Add(AccountEvent.Of(account.Id, AccountAct.ChangedPlace, clock.Now(), place.Organisation));
        await db.SaveChangesAsync(cancel);
        await GiveCookieAsync(account, stay.Id, place.Member.Id, stay.How, cancel);
        return "/";
    }

    /// <summary>Whoever stands at this step, with their account; nobody when the account changed meanwhile.</summary>
    internal async Task<(Account Account, HalfWay Half)?> HalfWayAsync(params Step[] steps)
    {
        if (await HalfWay.OfAsync(Http) is not { } half || !steps.Contains(half.Step)) return null;
        return await users.FindByIdAsync($"{half.AccountId}") is { } account && account.SecurityStamp == half.Stamp ? (account, half) : null;
    }

    private async Task GiveCookieAsync(Account account, Guid stay, Guid member, string how, CancellationToken cancel)
    {
        List<Claim> claims = [new(SignInCookie.Member, $"{member}"), new(SignInCookie.Stay, $"{stay}"), new(SignInCookie.How, how)];
        if ((await PlacesAsync(account.Id, cancel)).Count > 1) claims.Add(new(SignInCookie.MayChange, "yes"));
        whence.Remember(account.Id);
        await HalfWay.ForgetAsync(Http);
        await identity.SignInWithClaimsAsync(account, isPersistent: false, claims);
    }

    private static string GoOn(string? then) => then is ['/', not ('/' or '\\'), ..] or "/" ? then : "/";
}
