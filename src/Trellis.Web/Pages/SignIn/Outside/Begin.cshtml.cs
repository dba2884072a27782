using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Pages.SignIn.Outside;

/// <summary>Off to a provider, which asks who it is and sends them back.</summary>
public class BeginModel(Providers providers) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/SignIn/Password");

    public IActionResult OnPost(string provider, string? then) => providers.All.FirstOrDefault(p => p.Key == provider) is { } known
        ? Challenge(new Microsoft.AspNetCore.Authentication.AuthenticationProperties { RedirectUri = Url.Page("/SignIn/Outside/Back", new { Then = Url.IsLocalUrl(then) ? then : null }) }, known.Scheme)
        : NotFound();
}
