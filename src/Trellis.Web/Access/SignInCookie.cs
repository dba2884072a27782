using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Trellis.Web.Access;

/// <summary>The cookie that says who is signed in: which account, and which of its members. How they proved it is another page's business.</summary>
internal static class SignInCookie
{
    public const string Member = "trellis:member";

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
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    public static Guid? MemberId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Member), out var id) ? id : null;
}
