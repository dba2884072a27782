using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace Trellis.Web.Tests.Running;

/// <summary>Where a request came from is what a named proxy says, and never what anybody else says.</summary>
public class StandingBehindAProxy(BehindAProxy site) : IClassFixture<BehindAProxy>
{
    [Theory]
    [InlineData("10.1.2.3", "https")]
    [InlineData("10.1.2.4", "http")]
    public async Task Only_the_named_one_is_believed(string from, string scheme)
    {
        var answer = await site.Server.SendAsync(http =>
        {
            (http.Request.Method, http.Request.Scheme, http.Request.Host, http.Request.Path) = ("GET", "http", new("trellis.example.org"), "/drafts");
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            http.Request.Headers["X-Forwarded-For"] = "81.2.69.5";
            http.Request.Headers["X-Forwarded-Proto"] = "https";
        });

        Assert.StartsWith($"{scheme}://trellis.example.org/sign-in", answer.Response.Headers.Location.ToString(), StringComparison.Ordinal);
        Assert.Equal(scheme == "https" ? "81.2.69.5" : from, $"{answer.Connection.RemoteIpAddress}");
    }
}

public sealed class BehindAProxy : TrellisSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("proxies", "10.1.2.3");
    }
}
