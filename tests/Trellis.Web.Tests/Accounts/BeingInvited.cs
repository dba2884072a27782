using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Accounts;
using Trellis.Domain.Accounts;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Accounts;

[Collection(nameof(Door))]
public class BeingInvited(DoorSite site)
{
    [Fact]
    public async Task From_the_letter_to_the_inside_with_a_password_an_app_and_ten_codes_on_paper()
    {
        var here = await new Locality().In(site);
        var robin = await Newcomer.Invited(site, here.Trust);
        var letter = await site.LetterTo(robin.Email);
        Assert.Contains("Hello Robin Ferris", letter, StringComparison.Ordinal);
        Assert.Contains("Welcome to Trellis, Robin Ferris", await robin.Browser.Said(Newcomer.LinkIn(letter)), StringComparison.Ordinal);

        var opened = await robin.Open(letter);
        Assert.Equal("/sign-in/set-up/password", opened.Headers.Location!.OriginalString);
        var next = await robin.Browser.Submit("/sign-in/set-up/password", ("Password", Newcomer.Password), ("Again", Newcomer.Password));
        Assert.Equal("/sign-in/set-up", next.Headers.Location!.OriginalString);
        Assert.Equal("/sign-in/set-up/recovery-codes", (await robin.AddApp()).Headers.Location!.OriginalString);
        Assert.False(await robin.IsIn());
        Assert.Equal("/", (await robin.KeepCodes()).Headers.Location!.OriginalString);

        Assert.Equal(10, robin.Codes.Distinct().Count());
        Assert.Contains("You are here as Practitioner of Northborough Trust", await robin.Browser.Said("/account"), StringComparison.Ordinal);
        Assert.Equal([AccountAct.Invited, AccountAct.InvitationOpened, AccountAct.PasswordSet, AccountAct.AppAdded, AccountAct.RecoveryCodesMade, AccountAct.SignedIn], await site.Happened(robin.Email));
    }

    [Fact]
    public async Task A_link_opens_once_and_looking_at_it_uses_nothing_up()
    {
        var here = await new Locality().In(site);
        var robin = await Newcomer.Invited(site, here.Trust);
        var letter = await site.LetterTo(robin.Email);
        await robin.Browser.Page(Newcomer.LinkIn(letter));
        await robin.Browser.Page(Newcomer.LinkIn(letter));
        await robin.Open(letter);

        var again = robin.ElseWhere();
        Assert.Contains("This link is used up", await again.Browser.Said(Newcomer.LinkIn(letter)), StringComparison.Ordinal);
        Assert.Contains("/sign-in/password", (await again.Browser.GetAsync("/sign-in/set-up/password")).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_week_it_is_too_late_and_a_second_invitation_closes_the_first()
    {
        var here = await new Locality().In(site);
        var robin = await Newcomer.Invited(site, here.Trust);
        var first = await site.LetterTo(robin.Email);
        await robin.Invite(robin.Member);
        var second = await site.LetterTo(robin.Email);
        Assert.NotEqual(Newcomer.LinkIn(first), Newcomer.LinkIn(second));
        Assert.Contains("used up", await robin.Browser.Said(Newcomer.LinkIn(first)), StringComparison.Ordinal);

        await site.Database(async db => await db.SecretLinks.Where(l => l.MemberId == robin.Member.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.Until, TrellisSite.Start)));
        Assert.Contains("used up", await robin.Browser.Said(Newcomer.LinkIn(second)), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromDays(7), SecretLink.Lasts(LinkPurpose.Invitation));
    }

    [Fact]
    public async Task Nobody_gets_in_without_a_second_step_or_past_the_password()
    {
        var here = await new Locality().In(site);
        var robin = await Newcomer.Invited(site, here.Trust);
        await robin.Open(await site.LetterTo(robin.Email));
        Assert.Equal("/sign-in/set-up/password", (await robin.Browser.GetAsync("/sign-in/set-up/app")).Headers.Location!.OriginalString);

        await robin.Browser.Submit("/sign-in/set-up/password", ("Password", Newcomer.Password), ("Again", Newcomer.Password));
        Assert.Equal("/sign-in/set-up", (await robin.Browser.GetAsync("/sign-in/set-up/recovery-codes")).Headers.Location!.OriginalString);
        Assert.Equal("/sign-in/set-up", (await robin.ElseWhere().TypePassword()).Headers.Location!.OriginalString);
        Assert.False(await robin.IsIn());
    }

    [Fact]
    public async Task Somebody_half_way_in_adds_nothing_once_another_browser_has_finished()
    {
        var here = await new Locality().In(site);
        var robin = await Newcomer.Invited(site, here.Trust);
        await robin.Open(await site.LetterTo(robin.Email));
        await robin.Browser.Submit("/sign-in/set-up/password", ("Password", Newcomer.Password), ("Again", Newcomer.Password));
        var other = robin.ElseWhere();
        await other.TypePassword();
        await robin.AddApp();

        Assert.StartsWith("/sign-in/password", (await other.Browser.GetAsync("/sign-in/set-up/app")).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short", "short", "12 characters or more")]
    [InlineData("Password2026!!", "Password2026!!", "Many people use")]
    [InlineData("ferris in the garden", "ferris in the garden", "Leave \"ferris\" out")]
    [InlineData("kettle otter sideboard", "kettle otter sideboar", "not the same")]
    public async Task A_password_that_will_not_do_is_refused_with_a_way_to_a_better_one(string password, string again, string said)
    {
        var here = await new Locality().In(site);
        var robin = await Newcomer.Invited(site, here.Trust);
        await robin.Open(await site.LetterTo(robin.Email));

        var refused = await robin.Browser.Submit("/sign-in/set-up/password", ("Password", password), ("Again", again));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await refused.Page();
        Assert.Contains(said, page.Body!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(password, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_first_code_adds_no_app_and_the_picture_stays_the_same()
    {
        var here = await new Locality().In(site);
        var robin = await Newcomer.Invited(site, here.Trust);
        await robin.Open(await site.LetterTo(robin.Email));
        await robin.Browser.Submit("/sign-in/set-up/password", ("Password", Newcomer.Password), ("Again", Newcomer.Password));
        var picture = (await robin.Browser.Page("/sign-in/set-up/app")).QuerySelector(".trellis-qr path")!.GetAttribute("d");

        var refused = await robin.Browser.Submit("/sign-in/set-up/app", ("Code", "000000"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(picture, (await refused.Page()).QuerySelector(".trellis-qr path")!.GetAttribute("d"));
        Assert.Equal("/sign-in/set-up/recovery-codes", (await robin.AddApp()).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_second_employer_is_added_to_the_account_and_one_chooses_on_the_way_in_and_afterwards()
    {
        var here = await new Locality().In(site);
        var robin = await (await Newcomer.Invited(site, here.Trust)).SetUp();
        var second = Locality.Person("Robin Ferris", here.School, Roles.SchoolLead);
        await site.Save(second);
        await robin.Invite(second);

        var elsewhere = robin.ElseWhere();
        Assert.Equal("/sign-in/password", (await elsewhere.Open(await site.LetterTo(robin.Email))).Headers.Location!.OriginalString);
        Assert.Contains("Your new place is added", await elsewhere.Browser.Said("/sign-in/password"), StringComparison.Ordinal);
        await elsewhere.TypePassword();
        Assert.Equal("/sign-in/where", (await elsewhere.TypeCode()).Headers.Location!.OriginalString);
        Assert.False(await elsewhere.IsIn());

        await elsewhere.Browser.Submit("/sign-in/where", ("MemberId", $"{second.Id}"));
        Assert.Contains($"of {here.School.Name}", await elsewhere.Browser.Said("/account"), StringComparison.Ordinal);
        Assert.Contains("Change job", (await elsewhere.Browser.Page("/account")).QuerySelector(".nhsuk-header__account")!.Words(), StringComparison.Ordinal);
        await elsewhere.Browser.Submit("/sign-in/where", ("MemberId", $"{robin.Member.Id}"));
        Assert.Contains($"of {here.Trust.Name}", await elsewhere.Browser.Said("/account"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await elsewhere.Browser.Submit("/sign-in/where", ("MemberId", $"{here.Sam.Id}"))).StatusCode);
    }

    [Fact]
    public async Task What_is_kept_of_all_this_opens_nothing()
    {
        var here = await new Locality().In(site);
        var robin = await Newcomer.Invited(site, here.Trust);
        var secret = Newcomer.LinkIn(await site.LetterTo(robin.Email)).Split('/')[^1];
        await robin.SetUp();

        var (account, kept, audited) = (await site.AccountOf(robin.Email), await site.Database(db => db.AppKeys.OrderByDescending(k => k.MadeAt).FirstAsync()), await site.Database(db => db.AuditEntries.Select(a => a.Content).ToListAsync()));
        Assert.DoesNotContain(Newcomer.Password, account.PasswordHash, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexString(robin.Key), Convert.ToHexString(kept.Sealed), StringComparison.Ordinal);
        Assert.False(await site.Database(db => db.OutgoingMails.AnyAsync(m => m.To == robin.Email && m.Sealed != null)));
        Assert.Contains(audited, a => a!.Contains($"{account.Id}", StringComparison.Ordinal) && a.Contains("AppAdded", StringComparison.Ordinal));
        Assert.All(audited, a => Assert.True(!a!.Contains(secret, StringComparison.Ordinal) && !a.Contains(account.PasswordHash!, StringComparison.Ordinal) && !a.Contains(account.SecurityStamp!, StringComparison.Ordinal)));
    }
}
