using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Domain;

namespace Trellis.Web.Access;

/// <summary>The cookie that says who is signed in: which account, which of its members, and which sign-in it was. It is good only while that sign-in is.</summary>
internal static class SignInCookie
{
    public const string Member = "trellis:member";
    public const string Stay = "trellis:stay";
    /// <summary>How somebody proved who they are. The framework's own claim says "password" after a passkey too.</summary>
    public const string How = "trellis:how";
    /// <summary>There, where an account stands behind more than one member.</summary>
    public const string MayChange = "trellis:may-change";

    public static void Settings(CookieAuthenticationOptions options)
    {
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/not-allowed";
        options.ReturnUrlParameter = "then";
        options.ExpireTimeSpan = Session.Idle;
        options.SlidingExpiration = true;
        options.Cookie.Name = "trellis";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Events.OnCheckSlidingExpiration = Session.CountThisRequest;
        options.Events.OnValidatePrincipal = AskWhetherItHolds;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    public static Guid? MemberId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Member), out var id) ? id : null;

    public static Guid? StayId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Stay), out var id) ? id : null;

    private static async Task AskWhetherItHolds(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) return;
        var (services, user) = (http.RequestServices, context.Principal!);
        await services.GetRequiredService<TrellisDb>().Database.OpenConnectionAsync(http.RequestAborted);
        if (user.StayId() is { } stay && user.MemberId() is { } member &&
            await services.GetRequiredService<Stays>().HoldsAsync(stay, member, services.GetRequiredService<TimeProvider>().Now(), http.RequestAborted)) return;
        context.RejectPrincipal();
        await http.SignOutAsync(context.Scheme.Name);
    }
}
