using System.Net;
using Trellis.Domain.Accounts;

namespace Trellis.Web.Tests.Accounts;

[Collection(nameof(Door))]
public class ComingFromOutside(DoorSite site)
{
    private async Task<HttpResponseMessage> ThroughTheCouncil(HttpClient browser, string subject, string from = "/sign-in/password", string? amr = "mfa")
    {
        var sent = await browser.PressButton(await browser.GetAsync(from), "Use your Northborough Council account");
        Assert.StartsWith($"{FakeProvider.Authority}/authorize", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        return await browser.GetAsync(site.Council.SignIn(sent.Headers.Location, subject, amr).PathAndQuery);
    }

    private async Task<Newcomer> Invited() => await Newcomer.Invited(site, (await new Locality().In(site)).Trust);

    private async Task<(Newcomer Robin, string Subject)> Joined()
    {
        var (robin, subject) = (await Invited(), $"{Guid.NewGuid()}");
        await robin.Open(await site.LetterTo(robin.Email));
        var back = await ThroughTheCouncil(robin.Browser, subject, "/sign-in/set-up/password");
        Assert.Equal("/", (await robin.Browser.Submit(back.Headers.Location!.OriginalString)).Headers.Location!.OriginalString);
        return (robin, subject);
    }

    [Fact]
    public async Task With_an_invitation_in_hand_one_joins_the_account_and_from_then_on_comes_in_by_it()
    {
        var (robin, subject) = await Joined();
        Assert.True(await robin.IsIn());
        Assert.Contains(AccountAct.OutsideAccountJoined, await site.Happened(robin.Email));

        var again = robin.ElseWhere();
        var back = await ThroughTheCouncil(again.Browser, subject);
        Assert.Equal("/", (await again.Browser.GetAsync(back.Headers.Location)).Headers.Location!.OriginalString);
        Assert.Contains("with Northborough Council account", await again.Browser.Said("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_invitation_nobody_comes_in_whatever_their_address()
    {
        var robin = await (await Invited()).SetUp();
        var stranger = robin.ElseWhere();
        var back = await ThroughTheCouncil(stranger.Browser, "somebody else");

        Assert.Contains("not known here yet", await stranger.Browser.Said(back.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.False(await stranger.IsIn());
    }

    [Fact]
    public async Task An_account_that_is_joined_is_joined_to_one_person()
    {
        var (_, subject) = await Joined();
        var other = await (await Invited()).SetUp();
        var back = await ThroughTheCouncil(other.Browser, subject, "/account");

        Assert.Equal(HttpStatusCode.Redirect, (await other.Browser.GetAsync(back.Headers.Location)).StatusCode);
        Assert.DoesNotContain(AccountAct.OutsideAccountJoined, await site.Happened(other.Email));
    }

    [Fact]
    public async Task Without_a_second_step_at_the_provider_it_does_not_work_and_says_why()
    {
        var robin = await Invited();
        await robin.Open(await site.LetterTo(robin.Email));
        var back = await ThroughTheCouncil(robin.Browser, "one", "/sign-in/set-up/password", amr: "pwd");

        Assert.Equal("/sign-in/outside/council/failed", back.Headers.Location!.OriginalString);
        Assert.Contains("asked for no second step", await robin.Browser.Said("/sign-in/outside/council/failed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_by_e_mail_is_no_way_round_the_provider()
    {
        var (robin, _) = await Joined();
        var thief = robin.ElseWhere();
        await thief.Browser.Submit("/sign-in/forgotten", ("Email", robin.Email));
        Assert.Equal("/sign-in/new-password", (await thief.Open(await site.LetterTo(robin.Email))).Headers.Location!.OriginalString);

        Assert.StartsWith("/sign-in/password", (await thief.Browser.GetAsync("/sign-in/set-up/app")).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
