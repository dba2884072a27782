using System.Net;
using System.Web;

namespace Trellis.Web.Tests.Accounts;

/// <summary>What a request says of where it came from and where it goes is not believed, and cookies are kept from everybody else.</summary>
[Collection(nameof(Door))]
public class ForgingWhereOneIs(DoorSite site)
{
    private static readonly string[] Kept = ["secure", "httponly", "samesite="];

    private async Task<HttpStatusCode> AskedAs(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in/password") { Headers = { Host = host } };
        return (await Newcomer.NewBrowser(site).SendAsync(request)).StatusCode;
    }

    [Theory]
    [InlineData("trellis.example.org", HttpStatusCode.OK)]
    [InlineData("TRELLIS.example.org:443", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("elsewhere.example.org", HttpStatusCode.BadRequest)]
    [InlineData("trellis.example.org.elsewhere.example.org", HttpStatusCode.BadRequest)]
    public async Task Only_the_sites_own_name_is_answered(string host, HttpStatusCode answer) => Assert.Equal(answer, await AskedAs(host));

    [Theory]
    [InlineData("X-Forwarded-Host")]
    [InlineData("X-Original-Host")]
    [InlineData("Forwarded")]
    public async Task Letters_lead_to_the_address_that_was_set_up_whatever_is_forwarded(string header)
    {
        var robin = await (await Newcomer.Invited(site, (await new Locality().In(site)).Trust)).SetUp();
        robin.Browser.DefaultRequestHeaders.TryAddWithoutValidation(header, header is "Forwarded" ? "host=elsewhere.example.org" : "elsewhere.example.org");
        await robin.Browser.Submit("/sign-in/forgotten", ("Email", robin.Email));

        var letter = await site.LetterTo(robin.Email);
        Assert.Contains("https://trellis.example.org/sign-in/link/", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_cookie_is_for_this_host_alone_and_for_no_script_and_never_sent_in_the_open()
    {
        var robin = await Newcomer.Invited(site, (await new Locality().In(site)).Trust);
        List<string> cookies = [];
        async Task Gather(Task<HttpResponseMessage> asked) { if ((await asked).Headers.TryGetValues("Set-Cookie", out var set)) cookies.AddRange(set); }
        var letter = await site.LetterTo(robin.Email);
        await Gather(robin.Browser.GetAsync("/sign-in/password"));
        await Gather(robin.Open(letter));
        await Gather(robin.Browser.Submit("/sign-in/set-up/password", ("Password", Newcomer.Password), ("Again", Newcomer.Password)));
        await Gather(robin.AddApp());
        await Gather(robin.KeepCodes());

        Assert.Contains(cookies, c => c.StartsWith("__Host-trellis=", StringComparison.Ordinal));
        Assert.All(cookies, c => Assert.True(Kept.All(a => c.Contains(a, StringComparison.OrdinalIgnoreCase)) && !c.Contains("domain=", StringComparison.OrdinalIgnoreCase), c));
        Assert.All(cookies.Where(c => !c.StartsWith("trellis-device=", StringComparison.Ordinal)), c => Assert.StartsWith("__Host-", c, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_browser_is_told_to_come_by_https_for_a_year_and_that_a_form_may_lead_to_the_provider_and_nowhere_else()
    {
        var answer = await Newcomer.NewBrowser(site).GetAsync("/sign-in/password");

        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        Assert.Contains($"form-action 'self' {FakeProvider.Authority}", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private async Task<(HttpClient Browser, Uri Back)> SentBack(string subject)
    {
        var browser = Newcomer.NewBrowser(site);
        var sent = await browser.PressButton(await browser.GetAsync("/sign-in/password"), "Use your Northborough Council account");
        return (browser, site.Council.SignIn(sent.Headers.Location!, subject));
    }

    [Fact]
    public async Task What_a_provider_answered_one_browser_is_no_good_in_another_or_twice_or_without_its_state()
    {
        var (browser, back) = await SentBack("one");
        const string Failed = "/sign-in/outside/council/failed";
        Assert.Equal(Failed, (await Newcomer.NewBrowser(site).GetAsync(back.PathAndQuery)).Headers.Location!.OriginalString);
        var query = HttpUtility.ParseQueryString(back.Query);
        Assert.Equal(Failed, (await browser.GetAsync($"{back.AbsolutePath}?code={query["code"]}")).Headers.Location!.OriginalString);
        Assert.Equal(Failed, (await browser.GetAsync($"{back.AbsolutePath}?code={query["code"]}&state=made-up")).Headers.Location!.OriginalString);

        Assert.NotEqual(Failed, (await browser.GetAsync(back.PathAndQuery)).Headers.Location!.OriginalString);
        Assert.Equal(Failed, (await browser.GetAsync(back.PathAndQuery)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_code_meant_for_another_browser_does_not_come_in_with_ones_own_state()
    {
        var ((_, theirs), (browser, own)) = (await SentBack("victim"), await SentBack("thief"));
        var (code, state) = (HttpUtility.ParseQueryString(theirs.Query)["code"], HttpUtility.ParseQueryString(own.Query)["state"]);

        Assert.Equal("/sign-in/outside/council/failed", (await browser.GetAsync($"{own.AbsolutePath}?code={code}&state={Uri.EscapeDataString(state!)}")).Headers.Location!.OriginalString);
    }
}
