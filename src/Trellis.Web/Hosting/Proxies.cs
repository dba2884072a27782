using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Trellis.Web.Hosting;

/// <summary>Whose word is taken for where a request came from: that of the proxies that are named, and nobody else's.</summary>
internal static class Proxies
{
    public static void UseNamedProxies(this WebApplication app)
    {
        var named = (app.Configuration["proxies"] ?? app.Configuration["TRELLIS_PROXIES"] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (named.Length == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in named) options.KnownProxies.Add(IPAddress.Parse(address));
        app.UseForwardedHeaders(options);
    }
}
