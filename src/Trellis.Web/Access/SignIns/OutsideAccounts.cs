using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Trellis.Web.Access.SignIns;

/// <summary>Somebody else who may say who a person is: the NHS, a council, a trust. Named in the settings under SignIn:Providers.</summary>
/// <param name="Key">Its name in the settings, and in addresses.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Authority">Where it is found.</param>
public sealed record Provider(string Key, string Name, string Authority)
{
    public string Scheme => $"outside-{Key}";
}

/// <summary>The providers of this site, in the order of the settings.</summary>
public sealed record Providers(IReadOnlyList<Provider> All)
{
    /// <summary>Where a form of this site may lead to, as a browser is told.</summary>
    public string Origins { get; } = string.Concat(All.Select(p => $" {new Uri(p.Authority).GetLeftPart(UriPartial.Authority)}").Distinct());

    public static Providers Of(IConfiguration configuration) =>
        new([.. configuration.GetSection("SignIn:Providers").GetChildren().Where(p => p["Authority"] is { Length: > 0 }).Select(p => new Provider(p.Key.ToLowerInvariant(), p["Name"] ?? p.Key, p["Authority"]!))]);
}

/// <summary>Who a provider says somebody is: its own word for them, which never changes and is never given to another. An e-mail address is not that.</summary>
public sealed record OutsideAccount(Provider Provider, string Subject, string? CalledThere)
{
    public const string Scheme = "trellis-outside";

    /// <summary>What the provider said just now, if it did.</summary>
    public static async Task<OutsideAccount?> OfAsync(HttpContext http, Providers providers)
    {
        var said = (await http.AuthenticateAsync(Scheme)).Principal;
        return said?.FindFirstValue("provider") is { } key && said.FindFirstValue("sub") is { } subject && providers.All.FirstOrDefault(p => p.Key == key) is { } provider
            ? new(provider, subject, said.FindFirstValue("called")) : null;
    }
}

internal static class OutsideSite
{
    public static AuthenticationBuilder AddOutsideAccounts(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        var providers = Providers.Of(configuration);
        authentication.Services.AddSingleton(providers);
        authentication.AddCookie(OutsideAccount.Scheme, o =>
            (o.Cookie.Name, o.Cookie.SameSite, o.Cookie.HttpOnly, o.Cookie.SecurePolicy, o.ExpireTimeSpan) = (OutsideAccount.Scheme, SameSiteMode.Lax, true, CookieSecurePolicy.SameAsRequest, TimeSpan.FromMinutes(10)));
        foreach (var provider in providers.All) authentication.AddOpenIdConnect(provider.Scheme, provider.Name, o => Settings(o, provider, configuration.GetSection($"SignIn:Providers:{provider.Key}")));
        return authentication;
    }

    private static void Settings(OpenIdConnectOptions options, Provider provider, IConfigurationSection given)
    {
        (options.Authority, options.ClientId, options.ClientSecret, options.SignInScheme) = (given["Authority"], given["ClientId"], given["ClientSecret"], OutsideAccount.Scheme);
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (options.MapInboundClaims, options.SaveTokens, options.GetClaimsFromUserInfoEndpoint) = (false, false, false);
        (options.CallbackPath, options.RequireHttpsMetadata) = ($"/sign-in/outside/{provider.Key}/back", given.GetValue("Https", true));
        options.Scope.Clear();
        foreach (var scope in (given["Scopes"] ?? "openid").Split(' ', StringSplitOptions.RemoveEmptyEntries)) options.Scope.Add(scope);
        if (given["AskFor"] is { Length: > 0 } acr) options.AdditionalAuthorizationParameters.Add("acr_values", acr);
        foreach (var cookie in new[] { options.NonceCookie, options.CorrelationCookie }) (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        options.Events.OnTokenValidated = context => KeepOnlyWhoTheyAre(context, provider, given["Requires"]);
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect($"/sign-in/outside/{provider.Key}/failed");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    // Requires: a value of acr or amr that shows a second factor. Nothing else of what the provider tells is kept.
    private static Task KeepOnlyWhoTheyAre(TokenValidatedContext context, Provider provider, string? requires)
    {
        var said = context.Principal!;
        if (requires is { Length: > 0 } && !said.Claims.Any(c => c.Type is "acr" or "amr" && c.Value == requires)) { context.Fail("The provider asked for no second factor."); return Task.CompletedTask; }
        if (said.FindFirstValue("sub") is not { Length: > 0 } subject) { context.Fail("The provider does not say who it is."); return Task.CompletedTask; }
        context.Principal = new(new ClaimsIdentity([new("provider", provider.Key), new("sub", subject), new("called", said.FindFirstValue("email") ?? said.FindFirstValue("preferred_username") ?? "")], OutsideAccount.Scheme));
        return Task.CompletedTask;
    }
}
