using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Domain;
using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Pages.SignIn;

/// <summary>A new password for somebody who came by a link and still shows their second step.</summary>
public class NewPasswordModel(Entrance entrance, Passwords passwords) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the code your app shows now, or a recovery code"), StringLength(40)] public string? Code { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter a new password"), StringLength(1000)] public string? Password { get; set; }

    public async Task<IActionResult> OnGetAsync() => await entrance.HalfWayAsync(Step.NewPassword) is null ? RedirectToPage("/SignIn/Password") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await entrance.HalfWayAsync(Step.NewPassword) is not ({ } account, _)) return RedirectToPage("/SignIn/Password");
        await passwords.CheckAsync(account, Password!, nameof(Password), cancel);
        if (await entrance.TakesAsync(account, Code!, cancel) is null) throw new RuleBrokenException(Entrance.CodeNotRight, nameof(Code));
        await passwords.SetAsync(account, Password!, null, cancel);
        await HalfWay.ForgetAsync(HttpContext);
        TempData["Done"] = "Your new password is saved, and you are signed out everywhere else. Sign in with it now";
        return RedirectToPage("/SignIn/Password");
    }
}
