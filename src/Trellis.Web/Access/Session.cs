using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Trellis.Domain;

namespace Trellis.Web.Access;

/// <summary>How long somebody stays signed in: half an hour from the last thing they did. A page that is merely open does nothing.</summary>
internal static class Session
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>Sent by a page with what it does by itself, so that this does not count as somebody doing something.</summary>
    public const string ByItself = "Trellis-By-Itself";

    /// <summary>Finer than half of the time, as it would be, so that the end is known to a minute.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    public static Task CountThisRequest(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = context.ElapsedTime >= Grain && !context.Request.Headers.ContainsKey(ByItself);
        return Task.CompletedTask;
    }

    /// <summary>When whoever is signed in will be signed out if they do nothing from here on.</summary>
    public static DateTimeOffset? EndsAt(this HttpContext http, TimeProvider clock)
    {
        if (http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties is not { IssuedUtc: { } issued, ExpiresUtc: { } ends }) return null;
        var now = clock.Now().Instant;
        return now - issued >= Grain ? now + Idle : ends;
    }
}
