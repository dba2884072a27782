using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Data.Post;
using Trellis.Web.Post;

namespace Trellis.Web.Access.SignIns;

/// <summary>What signing in needs of the site.</summary>
internal static class SignInSite
{
    /// <summary>What one guess costs whoever has stolen the database: OWASP's figure for PBKDF2 with HMAC-SHA-512.</summary>
    private const int Rounds = 210_000;

    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddIdentityCore<Account>(o =>
        {
            (o.Stores.SchemaVersion, o.User.RequireUniqueEmail) = (IdentitySchemaVersions.Version3, true);
            o.User.AllowedUserNameCharacters = "";
        }).AddSignInManager().AddEntityFrameworkStores<TrellisDb>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = Rounds);
        services.AddOptions<IdentityPasskeyOptions>().Configure<SiteAddress>((o, site) =>
            (o.ServerDomain, o.UserVerificationRequirement, o.ResidentKeyRequirement) = (site.Given is { } given ? new Uri(given).Host : null, "required", "required"));
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, SignInCookie.Settings)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, PasskeyInHand)
            .AddCookie(HalfWay.Scheme, HalfWay.Settings)
            .AddOutsideAccounts(configuration);
        services.AddAuthorizationBuilder().UseGrid();
        services.AddScoped<Links>().AddScoped<SecondFactors>().AddScoped<Slowdowns>().AddScoped<Stays>().AddScoped<Outbox>().AddScoped<Whence>().AddScoped<Entrance>().AddScoped<Passwords>().AddScoped<Opening>();
        services.AddSingleton<Data.Sights.MadeUpPerson>().AddSingleton<SiteAddress>().AddSingleton<Postman>().AddHostedService(sp => sp.GetRequiredService<Postman>());
        if (configuration["Mail:Server"] is { Length: > 0 }) services.AddSingleton<ICarrier>(new ServerCarrier(configuration.GetSection("Mail")));
        else services.AddSingleton<ICarrier, FolderCarrier>();
        return services;
    }

    /// <summary>Between the question to a passkey and its answer, the framework keeps what it asked here.</summary>
    private static void PasskeyInHand(CookieAuthenticationOptions options) =>
        (options.Cookie.Name, options.Cookie.SameSite, options.Cookie.HttpOnly, options.Cookie.SecurePolicy, options.ExpireTimeSpan) =
        ("trellis-passkey", SameSiteMode.Strict, true, CookieSecurePolicy.SameAsRequest, TimeSpan.FromMinutes(10));
}
