using System.Net;
using System.Security.Claims;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Trellis.Domain.Alliance;
using Trellis.Web.Access;
using Trellis.Web.Tests.Accounts;

namespace Trellis.Web.Tests.Drafts;

[CollectionDefinition(Name)]
public sealed class Typing : ICollectionFixture<DraftSite>
{
    public const string Name = "typing";
}

/// <summary>A site of their own for the tests of what is typed: its clock may be moved, errors are shown as to real people, and it has a page to try things out on.</summary>
public sealed class DraftSite : TrellisSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Production");
        builder.ConfigureServices(services => services.AddRazorPages().AddApplicationPart(typeof(DraftSite).Assembly));
    }

    /// <summary>A browser with its own cookies, at which somebody has signed in.</summary>
    public Browser BrowserOf(Member member) => new Browser(this).SignIn(member);

    internal string Ticket(Member member)
    {
        var now = Clock.GetUtcNow();
        var stay = Database(db => MadeStay.OfAsync(db, member.Id, Trellis.Domain.Clock.MomentOf(now).Instant)).GetAwaiter().GetResult();
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{member.AccountId ?? member.Id}"), new(SignInCookie.Member, $"{member.Id}"), new(SignInCookie.Stay, $"{stay}")], IdentityConstants.ApplicationScheme));
        return Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).TicketDataFormat
            .Protect(new(principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + Session.Idle }, IdentityConstants.ApplicationScheme));
    }
}

/// <summary>One browser, tabs and all: every tab has the same cookies.</summary>
public sealed class Browser
{
    private readonly CookieContainer cookies = new();
    private readonly DraftSite site;

    public Browser(DraftSite site)
    {
        this.site = site;
        Client = site.CreateDefaultClient(new CookieContainerHandler(cookies));
    }

    public HttpClient Client { get; }

    public Browser SignIn(Member member) => With(site.Ticket(member));

    public Browser SignOut() => With("");

    public Task<IHtmlDocument> Open(string address) => Client.Page(address);

    public async Task<HttpResponseMessage> Get(string address) => await Client.GetAsync(address);

    public Task<HttpResponseMessage> Send(IHtmlDocument page, string address, params (string, string?)[] answers) => Client.Submit(page, address, answers);

    private Browser With(string ticket)
    {
        cookies.Add(Client.BaseAddress!, new Cookie("trellis", ticket) { Expired = ticket.Length == 0 });
        return this;
    }
}
