using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Trellis.Web.Access.SignIns;

/// <summary>What somebody who is not in yet has still to do.</summary>
internal enum Step { TypeCode, ChoosePlace, SetUp, NewPassword }

/// <summary>How far somebody has come who is not in yet, in a cookie of its own for a quarter of an hour. It opens nothing but the next step.</summary>
/// <param name="Stamp">The account's stamp: a password that changes meanwhile ends this as well.</param>
internal sealed record HalfWay(Guid AccountId, Step Step, string How, string Stamp, string? Then = null)
{
    public const string Scheme = "trellis-half-way";
    public const string WithApp = "password and code", WithPasskey = "passkey";

    /// <summary>They set one up themselves, on this way in.</summary>
    public bool HasSecondFactor => How is WithApp or WithPasskey;

    public static void Settings(CookieAuthenticationOptions options)
    {
        (options.Cookie.Name, options.Cookie.SameSite, options.Cookie.HttpOnly, options.Cookie.SecurePolicy) = (Scheme, SameSiteMode.Lax, true, CookieSecurePolicy.SameAsRequest);
        (options.ExpireTimeSpan, options.SlidingExpiration) = (TimeSpan.FromMinutes(15), false);
    }

    public Task KeepAsync(HttpContext http) => http.SignInAsync(Scheme, new(new ClaimsIdentity(
        [new("account", $"{AccountId}"), new("step", $"{Step}"), new("how", How), new("stamp", Stamp), new("then", Then ?? "")], Scheme)));

    public static async Task<HalfWay?> OfAsync(HttpContext http) => (await http.AuthenticateAsync(Scheme)).Principal is { } found
        ? new(Guid.Parse(found.FindFirstValue("account")!), Enum.Parse<Step>(found.FindFirstValue("step")!), found.FindFirstValue("how")!, found.FindFirstValue("stamp")!, found.FindFirstValue("then"))
        : null;

    public static Task ForgetAsync(HttpContext http) => http.SignOutAsync(Scheme);
}
