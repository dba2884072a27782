using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Accounts;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Accounts;

[Collection(nameof(Door))]
public class SigningIn(DoorSite site)
{
    private async Task<Newcomer> Known(Roles roles = Roles.Practitioner) => await (await Newcomer.Invited(site, (await new Locality().In(site)).Trust, roles)).SetUp();

    private static async Task<string> Answer(HttpResponseMessage refused)
    {
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        return (await refused.Page()).QuerySelector(".nhsuk-error-summary")!.Words();
    }

    [Fact]
    public async Task Address_and_password_then_the_code_and_on_to_where_one_was_going()
    {
        var robin = (await Known()).ElseWhere();
        Assert.Equal("/sign-in?then=%2Fdrafts", (await robin.Browser.GetAsync("/drafts")).Headers.Location!.PathAndQuery);
        Assert.Equal("/sign-in/password?then=%2Fdrafts", (await robin.Browser.GetAsync("/sign-in?then=%2Fdrafts")).Headers.Location!.OriginalString, ignoreCase: true);

        Assert.Equal("/sign-in/code", (await robin.TypePassword(address: "/sign-in/password?then=%2Fdrafts")).Headers.Location!.OriginalString);
        Assert.False(await robin.IsIn());
        Assert.Equal("/drafts", (await robin.TypeCode()).Headers.Location!.OriginalString);
        Assert.True(await robin.IsIn());
    }

    [Theory]
    [InlineData("https://elsewhere.example.org/")]
    [InlineData("//elsewhere.example.org")]
    [InlineData("/\\elsewhere.example.org")]
    public async Task One_is_never_sent_on_to_another_site(string then)
    {
        var robin = (await Known()).ElseWhere();
        await robin.TypePassword(address: $"/sign-in/password?then={Uri.EscapeDataString(then)}");

        Assert.Equal("/", (await robin.TypeCode()).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task An_unknown_address_a_wrong_password_and_a_try_too_many_get_one_answer_for_the_same_work()
    {
        var robin = await Known();
        var stranger = robin.ElseWhere();
        async Task<(string Said, int Work)> Try(string email, string password)
        {
            var before = site.PasswordsWorkedOut;
            var refused = await stranger.TypePassword(password, typed: email);
            return (await Answer(refused), site.PasswordsWorkedOut - before);
        }

        var wrong = await Try(robin.Email, "not the password at all");
        Assert.Equal(wrong, await Try("nobody@trust.example.nhs.uk", Newcomer.Password));
        for (var i = 0; i < 8; i++) Assert.Equal(wrong, await Try(robin.Email, $"wrong again {i}"));
        Assert.Equal(wrong, await Try(robin.Email, Newcomer.Password));
        Assert.Equal(1, wrong.Work);
    }

    [Fact]
    public async Task Wrong_tries_slow_whoever_made_them_and_not_the_device_that_was_here_before()
    {
        var robin = await Known();
        var (stranger, known) = (robin.ElseWhere(), robin);
        for (var i = 0; i < 12; i++) await stranger.TypePassword($"wrong {i} again");

        Assert.Equal(HttpStatusCode.BadRequest, (await stranger.TypePassword()).StatusCode);
        Assert.Equal("/sign-in/code", (await known.TypePassword()).Headers.Location!.OriginalString);
        site.Clock.Advance(Slowing.Longest);
        Assert.Equal("/sign-in/code", (await stranger.TypePassword()).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_code_is_good_once_and_a_recovery_code_too_and_both_say_how_one_came_in()
    {
        var robin = await Known();
        var (one, two) = (robin.ElseWhere(), robin.ElseWhere());
        var code = robin.CodeNow();
        await one.TypePassword();
        await one.TypeCode(code);
        await two.TypePassword();
        Assert.Contains("not right, or was used already", await Answer(await two.TypeCode(code)), StringComparison.Ordinal);

        Assert.Equal("/", (await two.TypeCode(robin.Codes[3].ToUpperInvariant())).Headers.Location!.OriginalString);
        var three = robin.ElseWhere();
        await three.TypePassword();
        await Answer(await three.TypeCode(robin.Codes[3]));
        var page = await two.Browser.Page("/account");
        Assert.Contains("with password and recovery code", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("9 left", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains(AccountAct.RecoveryCodeUsed, await site.Happened(robin.Email));
    }

    [Fact]
    public async Task Codes_cannot_be_guessed_one_after_the_other()
    {
        var robin = (await Known()).ElseWhere();
        await robin.TypePassword();
        var right = robin.CodeNow();
        for (var i = 0; i < 5; i++) await Answer(await robin.TypeCode($"{i:D6}"));

        await Answer(await robin.TypeCode(right));
        site.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal("/", (await robin.TypeCode(right)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_second_step_is_none_without_the_first_and_half_way_opens_no_page()
    {
        var robin = (await Known()).ElseWhere();
        Assert.Equal("/sign-in/password", (await robin.Browser.GetAsync("/sign-in/code")).Headers.Location!.OriginalString);
        await robin.TypePassword();

        Assert.Equal(HttpStatusCode.Redirect, (await robin.Browser.GetAsync("/young-people")).StatusCode);
        Assert.StartsWith("/sign-in/password", (await robin.Browser.GetAsync("/sign-in/set-up/password")).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("/sign-in/password", (await robin.Browser.GetAsync("/sign-in/new-password")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Somebody_who_leaves_today_is_out_at_once_and_does_not_come_in_again()
    {
        var robin = await Known();
        Assert.True(await robin.IsIn());
        await site.Database(async db =>
        {
            (await db.Members.SingleAsync(m => m.Id == robin.Member.Id)).LeftOn = Locality.Now.Today;
            return await db.SaveChangesAsync();
        });

        Assert.Equal("/sign-in", (await robin.Browser.GetAsync("/account")).Headers.Location!.AbsolutePath);
        var again = robin.ElseWhere();
        await again.TypePassword();
        Assert.Equal("/sign-in/where", (await again.TypeCode()).Headers.Location!.OriginalString);
        Assert.Contains("You have no place in Trellis today", await again.Browser.Said("/sign-in/where"), StringComparison.Ordinal);
        Assert.False(await again.IsIn());
    }
}
