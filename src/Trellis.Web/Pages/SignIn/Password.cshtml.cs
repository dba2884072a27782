using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Domain;
using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Pages.SignIn;

/// <summary>The first step in: a passkey, or an address and a password.</summary>
public class PasswordModel(Entrance entrance) : PageModel
{

    [BindProperty(SupportsGet = true)] public string? Then { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter your work e-mail address"), StringLength(256)] public string? Email { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter your password"), StringLength(1000)] public string? Password { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        LocalRedirect(await entrance.PasswordAsync(Email!, Password!, Url.IsLocalUrl(Then) ? Then : null, cancel) ?? throw new RuleBrokenException(Entrance.NotRight, nameof(Email)));
}
