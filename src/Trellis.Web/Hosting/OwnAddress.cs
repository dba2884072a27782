using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Trellis.Web.Post;

namespace Trellis.Web.Hosting;

/// <summary>What follows from the address the site is found at, once it is named: no other host is answered, and every cookie is for that host alone and never sent unencrypted.</summary>
internal sealed class OwnAddress(SiteAddress site) : IPostConfigureOptions<HostFilteringOptions>, IPostConfigureOptions<CookieAuthenticationOptions>, IPostConfigureOptions<AntiforgeryOptions>, IPostConfigureOptions<CookieTempDataProviderOptions>
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>The machine itself asks how it is.</summary>
    public void PostConfigure(string? name, HostFilteringOptions options)
    {
        if (site.Given is not { } given) return;
        (options.AllowedHosts, options.IncludeFailureMessage) = ([new Uri(given).Host, "localhost", "127.0.0.1", "[::1]"], false);
    }

    public void PostConfigure(string? name, CookieAuthenticationOptions options) => Keep(options.Cookie);

    public void PostConfigure(string? name, AntiforgeryOptions options) => Keep(options.Cookie);

    public void PostConfigure(string? name, CookieTempDataProviderOptions options) => Keep(options.Cookie);

    private void Keep(CookieBuilder cookie)
    {
        if (!site.IsSecure) return;
        (cookie.SecurePolicy, cookie.Path) = (CookieSecurePolicy.Always, "/");
        if (cookie.Name?.StartsWith("__Host-", StringComparison.Ordinal) is false) cookie.Name = $"__Host-{cookie.Name}";
    }

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<OwnAddress>();
        services.AddSingleton<IPostConfigureOptions<HostFilteringOptions>>(sp => sp.GetRequiredService<OwnAddress>());
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>>(sp => sp.GetRequiredService<OwnAddress>());
        services.AddSingleton<IPostConfigureOptions<AntiforgeryOptions>>(sp => sp.GetRequiredService<OwnAddress>());
        services.AddSingleton<IPostConfigureOptions<CookieTempDataProviderOptions>>(sp => sp.GetRequiredService<OwnAddress>());
        services.Configure<HstsOptions>(o => (o.MaxAge, o.IncludeSubDomains) = (Remembered, true));
    }
}
