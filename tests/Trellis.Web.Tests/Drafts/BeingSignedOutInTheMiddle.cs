using System.Net;
using System.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Trellis.Web.Tests.Drafts;

[Collection(Typing.Name)]
public class BeingSignedOutInTheMiddle(DraftSite site)
{
    private static readonly (string, string?) Quietly = ("__keep", "quietly");

    private static string? Then(HttpResponseMessage answer) => HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["then"];

    private static int EndsIn(IHtmlDocument page) => int.Parse(page.QuerySelector("dialog#session")!.GetAttribute("data-ends-in")!);

    [Fact]
    public async Task Half_an_hour_after_the_last_thing_somebody_did_they_are_asked_to_sign_in_and_come_back()
    {
        var here = await new Locality().In(site);
        var browser = site.BrowserOf(here.Sam);
        site.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(here.TryOut())).StatusCode);
        site.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(here.TryOut())).StatusCode);
        site.Clock.Advance(TimeSpan.FromMinutes(31));

        var answer = await browser.Get($"{here.TryOut()}?from=home");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in", answer.Headers.Location!.AbsolutePath);
        Assert.Equal($"{here.TryOut()}?from=home", Then(answer));
    }

    [Fact]
    public async Task The_page_knows_when_it_ends_and_says_so_without_scripts()
    {
        var here = await new Locality().In(site);
        var browser = site.BrowserOf(here.Sam);

        var page = await browser.Open(here.TryOut());
        Assert.InRange(EndsIn(page), 1795, 1800);
        var ends = Trellis.Domain.Clock.InUnitedKingdom(site.Clock.GetUtcNow().AddMinutes(30));
        Assert.Contains(page.QuerySelector("[data-session-line]")!.Words(), new[] { 0, -1 }.Select(m => $"If you do nothing, you will be signed out at {ends.AddMinutes(m):HH:mm}. What you typed is kept."));

        site.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.InRange(EndsIn(await browser.Open(here.TryOut())), 1755, 1760);
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.InRange(EndsIn(await browser.Open(here.TryOut())), 1795, 1800);
    }

    [Fact]
    public async Task Typing_counts_as_being_there_and_what_a_page_does_by_itself_does_not()
    {
        var here = await new Locality().In(site);
        var (typing, open) = (site.BrowserOf(here.Sam), site.BrowserOf(here.Sam));
        var page = await typing.Open(here.TryOut());
        open.Client.DefaultRequestHeaders.Add("Trellis-By-Itself", "1");
        site.Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(HttpStatusCode.NoContent, (await typing.Send(page, here.TryOut(), ("Line", "still typing"), Quietly)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await open.Get(here.TryOut())).StatusCode);
        site.Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(HttpStatusCode.OK, (await typing.Get(here.TryOut())).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await open.Get(here.TryOut())).StatusCode);
    }

    [Fact]
    public async Task Stay_signed_in_is_all_it_takes_and_comes_back_only_to_this_site()
    {
        var here = await new Locality().In(site);
        var browser = site.BrowserOf(here.Sam);
        var page = await browser.Open(here.TryOut());
        var stay = page.QuerySelector<IHtmlFormElement>("[data-session-stay]")!;
        var token = stay.QuerySelector<IHtmlInputElement>("[name=__RequestVerificationToken]")!.Value;
        Task<HttpResponseMessage> Post(string address, string then, string? with) =>
            browser.Client.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string> { ["Then"] = then, ["__RequestVerificationToken"] = with ?? "" }));
        site.Clock.Advance(TimeSpan.FromMinutes(28));

        Assert.Equal(here.TryOut(), stay.QuerySelector<IHtmlInputElement>("[name=Then]")!.Value);
        Assert.Equal(HttpStatusCode.NoContent, (await Post("/session?handler=Quietly", "", token)).StatusCode);
        site.Clock.Advance(TimeSpan.FromMinutes(28));
        Assert.Equal(here.TryOut(), (await Post("/session", here.TryOut(), token)).Headers.Location!.ToString());
        Assert.Equal("/session", (await Post("/session", "https://elsewhere.example/", token)).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, (await Post("/session", here.TryOut(), null)).StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_sent_after_the_end_or_after_signing_out_elsewhere_is_there_for_the_same_person_and_nobody_else(bool timedOut)
    {
        var here = await new Locality().In(site);
        var browser = site.BrowserOf(here.Sam);
        var page = await browser.Open($"{here.TryOut()}?from=home");
        if (timedOut) site.Clock.Advance(TimeSpan.FromHours(14));
        else browser.SignOut();

        var answer = await browser.Send(page, $"{here.TryOut()}?from=home", Forms.Filled);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"{here.TryOut()}?from=home", Then(answer));
        Assert.Equal(0, await site.Database(db => db.OwnWords.CountAsync(w => w.YoungPersonId == here.Amina.Id)));

        var other = await browser.SignIn(here.Kit).Open(Then(answer)!);
        Assert.Equal("Carried forward", other.Box("Words"));
        Assert.Contains("What you typed is kept: sign in again", other.QuerySelector(".nhsuk-notification-banner")!.Words(), StringComparison.Ordinal);

        var again = await browser.SignIn(here.Sam).Open(Then(answer)!);
        again.ShowsWhatWasTyped();
        Assert.NotNull(again.Kept());
    }

    [Fact]
    public async Task A_script_that_keeps_after_the_end_is_told_and_the_typing_is_kept_all_the_same()
    {
        var here = await new Locality().In(site);
        var browser = site.BrowserOf(here.Sam);
        var page = await browser.Open(here.TryOut());
        site.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.Send(page, here.TryOut(), ("Line", "just in time"), Quietly)).StatusCode);

        Assert.Equal("just in time", (await browser.SignIn(here.Sam).Open(here.TryOut())).Box("Line"));
    }

    [Fact]
    public async Task Only_a_form_we_gave_out_and_not_long_ago_is_kept_for_somebody_who_is_not_there()
    {
        var here = await new Locality().In(site);
        var browser = site.BrowserOf(here.Sam);
        var page = await browser.Open(here.TryOut());
        browser.SignOut();

        await browser.Send(page, here.TryOut(), ("Line", "forged"), ("__form", "nonsense"));
        await browser.Send(page, here.TryOut(), ("Line", "forged"), ("__form", null));
        await browser.Send(page, $"{here.TryOut()}/second", ("Line", "elsewhere"));
        site.Clock.Advance(TimeSpan.FromDays(8));
        await browser.Send(page, here.TryOut(), ("Line", "too late"));

        Assert.Empty(await site.DraftsOf(here.Sam.Id));
    }

    [Fact]
    public async Task Nobody_signed_in_sees_no_list_and_no_line_about_the_end()
    {
        var nobody = new Browser(site);

        Assert.Equal(HttpStatusCode.Redirect, (await nobody.Get("/drafts")).StatusCode);
        Assert.Null((await nobody.Open("/privacy")).QuerySelector("dialog"));
    }
}
