using Microsoft.AspNetCore.Antiforgery;

namespace Trellis.Web.Hosting;

/// <summary>A form that no browser sends, with a null character in it say, is the sender's mistake and not ours: it is refused, and nothing breaks.</summary>
internal sealed class UnreadableForms(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception e) when (!http.Response.HasStarted && http.Request.HasFormContentType && (IsUnreadable(e) || e is AntiforgeryValidationException { InnerException: { } inner } && IsUnreadable(inner)))
        {
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>Only what the reader of forms itself threw.</summary>
    private static bool IsUnreadable(Exception e) => e is InvalidDataException { InnerException: InvalidOperationException };
}
