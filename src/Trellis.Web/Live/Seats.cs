using Microsoft.AspNetCore.DataProtection;
using Trellis.Domain.Workshops;

namespace Trellis.Web.Live;

/// <summary>A participant's place in one room, and the code with which they come back to it.</summary>
public sealed record Seat(Guid ParticipantId, ReturnCode Code);

/// <summary>Keeps a place in a cookie of its own, for that room alone: nobody signs in to take part, and nothing of it goes with any other page.</summary>
internal sealed class Seats(IDataProtectionProvider keys)
{
    public const string Cookie = "trellis-room";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    private readonly IDataProtector protector = keys.CreateProtector("Trellis.Room.Seat");

    public void Give(HttpContext http, string code, Seat seat) => http.Response.Cookies.Append(Cookie, protector.Protect($"{seat.ParticipantId:N} {seat.Code}"), Options(http, code, Kept));

    public static void TakeAway(HttpContext http, string code) => http.Response.Cookies.Delete(Cookie, Options(http, code, null));

    public Seat? Of(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } kept) return null;
        try
        {
            return protector.Unprotect(kept).Split(' ') is [var id, var code] && ReturnCode.Read(code) is { } known ? new(Guid.Parse(id), known) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http, string code, TimeSpan? kept) =>
        new() { Path = $"/room/{code}", HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = kept };
}
