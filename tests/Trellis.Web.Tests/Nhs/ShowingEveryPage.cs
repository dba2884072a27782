using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Nhs;

/// <summary>What holds for every page: strict headers, nothing from elsewhere, plain words when something goes wrong.</summary>
public class ShowingEveryPage(TrellisSite site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/look")]
    [InlineData("/accessibility")]
    [InlineData("/privacy")]
    [InlineData("/nothing-here")]
    public async Task Nothing_comes_from_elsewhere_and_nothing_is_inline(string address)
    {
        var answer = await site.SignedInAs((await new Locality().In(site)).Sam.Id).GetAsync(address, Cancel);
        var page = await answer.Page();

        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("[src], link[href]"), e => Assert.StartsWith("/", e.GetAttribute("src") ?? e.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_page_has_a_language_a_title_one_main_part_and_a_way_past_the_header()
    {
        var page = await site.CreateClient().Page("/privacy");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Privacy – Trellis", page.Title);
        Assert.Equal("main", page.QuerySelector(page.QuerySelector(".nhsuk-skip-link")!.GetAttribute("href")!)!.LocalName);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Null(page.QuerySelector("search form"));
        Assert.Equal(["/accessibility", "/privacy", "/groupings"], page.QuerySelectorAll("footer a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("/nothing-here", HttpStatusCode.NotFound, "You cannot open this record, or it does not exist. If someone may be in danger, use emergency access, or call 999.")]
    [InlineData("/privacy?is=forbidden", HttpStatusCode.Forbidden, "You may see this, but changing it is for somebody else.")]
    [InlineData("/privacy?is=broken", HttpStatusCode.InternalServerError, "We are sorry. Nothing you saved before is lost.")]
    public async Task A_page_that_cannot_be_shown_says_why_and_where_to_go(string address, HttpStatusCode status, string words)
    {
        var answer = await InUse((await new Locality().In(site)).Sam).GetAsync(address, Cancel);
        var page = await answer.Page();

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, string.Join(' ', page.QuerySelectorAll("main p").Select(p => p.TextContent)), StringComparison.Ordinal);
        Assert.DoesNotContain("young person must never", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal(status == HttpStatusCode.InternalServerError, page.QuerySelector("main p strong") is not null);
    }

    [Fact]
    public async Task A_form_from_a_page_open_too_long_is_explained()
    {
        var answer = await site.CreateClient().PostAsync("/look", new FormUrlEncodedContent([]), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("This page was open for too long", (await answer.Page()).QuerySelector(".nhsuk-error-summary__list li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_that_shows_every_part_is_not_found_in_use()
    {

        Assert.Equal(HttpStatusCode.NotFound, (await InUse((await new Locality().In(site)).Sam).GetAsync("/look", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Style_and_script_are_served_whole_outside_Development_too()
    {
        var browser = InUse((await new Locality().In(site)).Sam);
        var page = await browser.Page("/privacy");
        browser.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");

        foreach (var address in page.QuerySelectorAll("script, link[rel=stylesheet]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")))
        {
            var answer = await browser.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Cancel));
            Assert.Matches(@"^/dist/\w+\.\w{10}\.(css|js)$", address);
        }
    }

    /// <summary>The site as it runs for people, where the page about privacy can be made to break or to be refused.</summary>
    private HttpClient InUse(Member member)
    {
        var inUse = site.WithWebHostBuilder(web => web.UseEnvironment("Production").ConfigureServices(s => s.PostConfigure<MvcOptions>(mvc => mvc.Filters.Add(new Trouble()))));
        var browser = inUse.CreateClient(new() { AllowAutoRedirect = false });
        browser.DefaultRequestHeaders.Add("X-Member", member.Id.ToString());
        return browser;
    }

    private sealed class Trouble : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            var wanted = context.HttpContext.Request.Path == "/privacy" ? context.HttpContext.Request.Query["is"].ToString() : "";
            if (wanted is "broken") throw new InvalidOperationException("The name of a young person must never be shown.");
            if (wanted is "forbidden") context.Result = new StatusCodeResult(403);
        }

        public void OnResourceExecuted(ResourceExecutedContext context) { }
    }
}
