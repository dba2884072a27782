using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Web.Access;
using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Pages.SignIn.SetUp;

/// <summary>A password, chosen for the first time or anew.</summary>
public class PasswordModel(Passwords passwords) : SettingUpPage
{
    [BindProperty, Required(ErrorMessage = "Enter a password"), StringLength(1000)] public string? Password { get; set; }
    [BindProperty, Compare(nameof(Password), ErrorMessage = "The two are not the same. Type both again")] public string? Again { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await passwords.CheckAsync(Account, Password!, nameof(Password), cancel);
        await passwords.SetAsync(Account, Password!, User.StayId(), cancel);
        await StayHalfWayAsync("password");
        if (ForTheFirstTime) return RedirectToPage("/SignIn/SetUp/Index");
        TempData["Done"] = "Your new password is saved, and you are signed out everywhere else";
        return RedirectToPage("/YourAccount/Index");
    }
}
