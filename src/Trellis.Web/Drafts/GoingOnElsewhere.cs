using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Trellis.Web.Access;

namespace Trellis.Web.Drafts;

/// <summary>The address of a record that is now part of another leads there, and what was typed on it goes along.</summary>
internal static class GoingOnElsewhere
{
    private const string Said = "Meanwhile this record was joined with another one of the same young person. What you typed is kept: check it and send it again.";

    public static async Task<IActionResult> GoOnAtAsync(this HttpContext http, Guid from, Guid to)
    {
        var unfinished = http.RequestServices.GetRequiredService<UnfinishedForms>();
        var there = There(http.Request.Path.Value!, from, to);
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            await unfinished.FollowAsync(http.Features.Get<CurrentMember>()!.Member.Id, http.Request.Path, from, there, to, http.RequestAborted);
            return new LocalRedirectResult($"~{there}{http.Request.QueryString}");
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (unfinished.SlipIn(form, http.Request.Path) is { } slip && await unfinished.KeepAsync(slip with { Address = There(slip.Address, from, to), Subject = to }, form))
        {
            if (form[Keep.Field] == Keep.Quietly) return new StatusCodeResult(StatusCodes.Status204NoContent);
            http.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(http)["Done"] = Said;
        }
        return new LocalRedirectResult($"~{there}");
    }

    private static string There(string address, Guid from, Guid to) => address.Replace($"{from}", $"{to}", StringComparison.OrdinalIgnoreCase);
}
