using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Trellis.Web.Drafts;

/// <summary>A form that was sent and could not be saved, whatever stood in the way, is kept for the one it was given to.</summary>
internal sealed class KeepWhatFailed(RequestDelegate next, UnfinishedForms unfinished, ILogger<KeepWhatFailed> log)
{
    public async Task InvokeAsync(HttpContext http, ITempDataDictionaryFactory messages)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType) { await next(http); return; }
        if (http.User.Identity?.IsAuthenticated is not true && await KeepAsync(http) is { } slip) { await AskToSignInAsync(http, slip, messages); return; }
        try
        {
            await next(http);
        }
        catch
        {
            if (await KeepAsync(http) is { } kept) http.Features.Set(new KeptForLater(kept.Address));
            throw;
        }
        if (http.Response.StatusCode >= StatusCodes.Status400BadRequest) await KeepAsync(http);
    }

    private async Task<Slip?> KeepAsync(HttpContext http)
    {
        try
        {
            var form = await http.Request.ReadFormAsync(CancellationToken.None);
            return unfinished.SlipIn(form, http.Request.Path) is { } slip && await unfinished.KeepAsync(slip, form) ? slip : null;
        }
        catch (Exception e)
        {
            log.LogWarning("A form that failed could not be kept: {Kind}", e.GetType().Name);
            return null;
        }
    }

    private static async Task AskToSignInAsync(HttpContext http, Slip slip, ITempDataDictionaryFactory messages)
    {
        if (http.Request.Form[Keep.Field] == Keep.Quietly) { http.Response.StatusCode = StatusCodes.Status401Unauthorized; return; }
        var message = messages.GetTempData(http);
        message["Done"] = "You were signed out before this was sent. What you typed is kept: sign in again and you will find it as you left it.";
        message.Save();
        await http.ChallengeAsync(new AuthenticationProperties { RedirectUri = slip.Address });
    }
}

/// <summary>The form this request could not save, kept: the error page leads back to it.</summary>
internal sealed record KeptForLater(string Address);
