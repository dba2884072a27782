using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Trellis.Web.Access;

namespace Trellis.Web.Drafts;

/// <summary>The form this request shows or takes in: what its slip will say, and when what it shows was kept.</summary>
internal sealed class FormOnScreen(Slip slip, string? calledName)
{
    public DateTimeOffset? KeptAt { get; set; }

    /// <summary>The first form of a page that posts to the page itself is the one that is kept.</summary>
    public bool IsShown { get; set; }

    public Slip Slip => slip;

    public Slip Titled(string? title) => slip with { Title = calledName is { Length: > 0 } ? (title ?? "").Replace(calledName, Slip.Name, StringComparison.Ordinal) : title ?? "" };

    public static FormOnScreen Of(PageModel page, Guid memberId, DateTimeOffset now)
    {
        var request = page.Request;
        var query = QueryHelpers.ParseQuery(request.QueryString.Value).Where(q => q.Key != "handler");
        var (subject, name) = page is YoungPersonPage about ? (about.YoungPerson.Id, about.CalledName) : (Guid.Empty, null);
        return new(new(memberId, request.Path + QueryString.Create(query).ToUriComponent(), subject, "", now), name);
    }
}
