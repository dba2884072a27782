using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Accounts;
using Trellis.Domain.Accounts;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Accounts;

[Collection(nameof(Door))]
public class LookingAfterOnesAccount(DoorSite site)
{
    private const string Better = "seven umbrellas dancing";

    private async Task<Newcomer> Known(Roles roles = Roles.Practitioner) => await (await Newcomer.Invited(site, (await new Locality().In(site)).Trust, roles)).SetUp();

    [Fact]
    public async Task Where_one_is_signed_in_is_listed_and_one_of_them_can_be_ended()
    {
        var robin = await Known();
        var other = robin.ElseWhere();
        other.Browser.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1");
        await other.SignIn();
        var page = await robin.Browser.GetAsync("/account");
        Assert.Contains("Safari on an iPhone", (await page.Page()).Body!.Words(), StringComparison.Ordinal);

        await robin.Browser.PressButton(page, "End the sign-in on Safari on an iPhone");
        Assert.False(await other.IsIn());
        Assert.True(await robin.IsIn());
        Assert.Contains(AccountAct.SignInEnded, await site.Happened(robin.Email));
    }

    [Fact]
    public async Task Nobody_ends_somebody_elses()
    {
        var (robin, other) = (await Known(), await Known());
        var stay = (await site.Database(async db => await db.Stays.SingleAsync(s => s.MemberId == other.Member.Id))).Id;
        await robin.Browser.Press(await robin.Browser.Page("/account"), "/account?handler=End", ("stay", $"{stay}"));

        Assert.True(await other.IsIn());
    }

    [Fact]
    public async Task Out_everywhere_but_here()
    {
        var robin = await Known();
        var (one, two) = (await robin.ElseWhere().SignIn(), await robin.ElseWhere().SignIn());
        await robin.Browser.PressButton(await robin.Browser.GetAsync("/account"), "Sign out everywhere else");

        Assert.Equal((true, false, false), (await robin.IsIn(), await one.IsIn(), await two.IsIn()));
    }

    [Fact]
    public async Task Signing_out_ends_the_cookie_also_for_whoever_copied_it()
    {
        var robin = await Known();
        var kept = await site.Database(async db => await db.Stays.SingleAsync(s => s.MemberId == robin.Member.Id));
        await robin.Browser.Press(await robin.Browser.Page("/account"), "/sign-in?handler=Out");

        Assert.NotNull((await site.Database(async db => await db.Stays.SingleAsync(s => s.Id == kept.Id))).EndedAt);
        Assert.False(await robin.IsIn());
    }

    [Fact]
    public async Task A_new_password_needs_a_fresh_sign_in_ends_all_others_and_is_told()
    {
        var robin = await Known();
        var other = await robin.ElseWhere().SignIn();
        site.Clock.Advance(Stay.Fresh);
        Assert.StartsWith("/sign-in/password", (await robin.Browser.GetAsync("/sign-in/set-up/password")).Headers.Location!.OriginalString, StringComparison.Ordinal);
        await robin.SignIn();

        Assert.Equal("/account", (await robin.Browser.Submit("/sign-in/set-up/password", ("Password", Better), ("Again", Better))).Headers.Location!.OriginalString);
        Assert.Equal((true, false), (await robin.IsIn(), await other.IsIn()));
        Assert.Contains("password of your Trellis account was changed", await site.LetterTo(robin.Email), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await robin.ElseWhere().TypePassword()).StatusCode);
        Assert.Equal("/sign-in/code", (await robin.ElseWhere().TypePassword(Better)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Another_phone_takes_the_place_of_the_first_only_once_it_shows_a_right_code()
    {
        var robin = await Known();
        var before = robin.Key;
        await robin.Browser.Page("/sign-in/set-up/app");
        Assert.Equal("/", (await (await Half(robin)).TypeCode()).Headers.Location!.OriginalString);

        await robin.AddApp();
        Assert.NotEqual(before, robin.Key);
        var old = await Half(robin);
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.BadRequest, (await old.TypeCode(OneTimeCode.At(before, OneTimeCode.StepOf(Trellis.Domain.Clock.MomentOf(site.Clock.GetUtcNow()))))).StatusCode);

        static async Task<Newcomer> Half(Newcomer of)
        {
            var half = of.ElseWhere();
            await half.TypePassword();
            return half;
        }
    }

    [Fact]
    public async Task After_half_an_hour_of_nothing_or_twelve_of_anything_one_proves_it_again()
    {
        var (idle, busy) = (await Known(), await Known());
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.False(await idle.IsIn());

        await busy.SignIn();
        for (var minutes = 0; minutes < 12 * 60 - 25; minutes += 25)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(25));
            Assert.True(await busy.IsIn());
        }
        site.Clock.Advance(TimeSpan.FromMinutes(25));
        Assert.False(await busy.IsIn());
    }

    [Fact]
    public async Task A_forgotten_password_takes_the_letter_and_the_second_step()
    {
        var robin = await Known();
        var forgetful = robin.ElseWhere();
        await forgetful.Browser.Submit("/sign-in/forgotten", ("Email", robin.Email));
        var letter = await site.LetterTo(robin.Email);
        Assert.Equal("/sign-in/new-password", (await forgetful.Open(letter)).Headers.Location!.OriginalString);

        Assert.Equal(HttpStatusCode.BadRequest, (await forgetful.Browser.Submit("/sign-in/new-password", ("Code", "000000"), ("Password", Better))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await forgetful.Browser.Submit("/sign-in/new-password", ("Code", robin.CodeNow()), ("Password", "too short"))).StatusCode);
        Assert.Equal("/sign-in/password", (await forgetful.Browser.Submit("/sign-in/new-password", ("Code", robin.CodeNow()), ("Password", Better))).Headers.Location!.OriginalString);
        Assert.False(await robin.IsIn());
        Assert.Equal("/sign-in/code", (await forgetful.TypePassword(Better)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Asking_for_a_link_says_the_same_for_everybody_and_sends_one_letter_to_those_who_exist()
    {
        var robin = await Known();
        var stranger = Newcomer.NewBrowser(site);
        var before = (await site.LettersTo(robin.Email)).Count;
        async Task<string> Ask(string email) => (await (await stranger.Submit("/sign-in/forgotten", ("Email", email))).Page()).QuerySelector("main")!.Words();

        Assert.Equal(await Ask(robin.Email), await Ask("nobody@trust.example.nhs.uk"));
        await Ask(robin.Email);
        Assert.Equal(before + 1, (await site.LettersTo(robin.Email)).Count);
        Assert.Empty(await site.LettersTo("nobody@trust.example.nhs.uk"));
    }
}
