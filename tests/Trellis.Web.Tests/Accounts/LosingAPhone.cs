using System.Net;
using Trellis.Domain.Accounts;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Accounts;

[Collection(nameof(Door))]
public class LosingAPhone(DoorSite site)
{
    private async Task<(Newcomer Robin, HttpClient Wendy, HttpClient Howard, string Page)> Lost()
    {
        var here = await new Locality().In(site);
        var robin = await (await Newcomer.Invited(site, here.Trust)).SetUp();
        var (wendy, howard) = (Locality.Person("Wendy Price", here.Trust, Roles.SystemAdministrator), Locality.Person("Howard Lamb", here.School, Roles.SystemAdministrator));
        await site.Save(wendy, howard);
        return (robin, site.SignedInAs(wendy.Id), site.SignedInAs(howard.Id), $"/administration/members/{robin.Member.Id}");
    }

    [Fact]
    public async Task One_asks_another_confirms_the_person_is_told_and_begins_afresh()
    {
        var (robin, wendy, howard, page) = await Lost();
        await wendy.PressButton(await wendy.GetAsync(page), "Ask for a fresh start", ("HowKnown", "I rang the number in the staff list"));
        Assert.Contains("Wendy Price says that you have lost", await site.LetterTo(robin.Email), StringComparison.Ordinal);
        Assert.Contains("Robin Ferris", await howard.Said("/administration/members"), StringComparison.Ordinal);
        Assert.Contains("I rang the number in the staff list", await howard.Said(page), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.BadRequest, (await wendy.PressButton(await wendy.GetAsync(page), "Confirm it")).StatusCode);
        await howard.PressButton(await howard.GetAsync(page), "Confirm it");
        Assert.True(await robin.IsIn());

        var (before, afresh) = (robin.Codes, robin.ElseWhere());
        Assert.Equal("/sign-in/set-up/password", (await afresh.Open(await site.LetterTo(robin.Email))).Headers.Location!.OriginalString);
        Assert.False(await robin.IsIn());
        Assert.Equal(HttpStatusCode.BadRequest, (await robin.ElseWhere().TypePassword()).StatusCode);
        await afresh.Browser.Submit("/sign-in/set-up/password", ("Password", "seven umbrellas dancing"), ("Again", "seven umbrellas dancing"));
        await afresh.AddApp();
        await afresh.KeepCodes();
        Assert.True(await afresh.IsIn());
        Assert.Empty(before.Intersect(afresh.Codes));
        Assert.Equal([AccountAct.FreshStartAsked, AccountAct.FreshStartConfirmed, AccountAct.FreshStartBegun], (await site.Happened(robin.Email)).Where(w => $"{w}".StartsWith("FreshStart", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_second_administrator_can_stop_it_and_nothing_has_changed()
    {
        var (robin, wendy, howard, page) = await Lost();
        await wendy.PressButton(await wendy.GetAsync(page), "Ask for a fresh start", ("HowKnown", "She rang me"));
        await howard.PressButton(await howard.GetAsync(page), "Stop it");

        Assert.Contains("Lost phone or key", await wendy.Said(page), StringComparison.Ordinal);
        Assert.True(await robin.IsIn());
    }

    [Fact]
    public async Task An_administrator_ends_somebodys_sign_ins_at_once()
    {
        var (robin, wendy, _, page) = await Lost();
        Assert.True(await robin.IsIn());

        await wendy.PressButton(await wendy.GetAsync(page), "Sign them out everywhere");

        Assert.False(await robin.IsIn());
        Assert.True(await (await robin.SignIn()).IsIn());
        Assert.Contains("by Wendy Price", await robin.Browser.Said("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_needs_a_word_on_how_one_knows()
    {
        var (_, wendy, _, page) = await Lost();

        Assert.Equal(HttpStatusCode.BadRequest, (await wendy.PressButton(await wendy.GetAsync(page), "Ask for a fresh start", ("HowKnown", " "))).StatusCode);
    }

    [Fact]
    public async Task An_administrator_invites_from_the_page_and_nobody_else_opens_it()
    {
        var here = await new Locality().In(site);
        var (wendy, joined) = (Locality.Person("Wendy Price", here.Trust, Roles.SystemAdministrator), Locality.Person("Joan Bell", here.Trust, Roles.Practitioner));
        await site.Save(wendy, joined);
        var client = site.SignedInAs(wendy.Id);
        var page = $"/administration/members/{joined.Id}";

        Assert.Equal(HttpStatusCode.BadRequest, (await client.PressButton(await client.GetAsync(page), "Send the invitation", ("Email", "no address"))).StatusCode);
        var email = $"joan{Guid.NewGuid():N}@trust.example.nhs.uk";
        await client.PressButton(await client.GetAsync(page), "Send the invitation", ("Email", email));
        Assert.Contains("https://trellis.example.org/sign-in/link/", await site.LetterTo(email), StringComparison.Ordinal);
        Assert.Contains("Last invited on", await client.Said(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedInAs(here.Sam.Id).GetAsync(page)).StatusCode);
    }
}
