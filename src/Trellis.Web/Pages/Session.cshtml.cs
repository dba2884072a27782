using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Trellis.Web.Pages;

/// <summary>Somebody says that they are still there. That they asked is all it takes.</summary>
public class SessionModel : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Then { get; set; }

    public IActionResult OnPost() => Url.IsLocalUrl(Then) ? LocalRedirect(Then) : RedirectToPage("/Session");

    /// <summary>Asked by the page that warns, which stays where it is.</summary>
    public IActionResult OnPostQuietly() => new NoContentResult();
}
