using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data.Accounts;
using Trellis.Domain;
using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Pages.SignIn;

/// <summary>In with a passkey: it is both steps in one, for it asks for a finger, a face or a number itself.</summary>
public class PasskeyModel(SignInManager<Account> identity, UserManager<Account> users, Entrance entrance) : PageModel
{
    [BindProperty] public string? Then { get; set; }
    [BindProperty, Required(ErrorMessage = "Use the passkey button on the page for signing in"), StringLength(20_000)] public string? Credential { get; set; }

    public IActionResult OnGet() => RedirectToPage("/SignIn/Password");

    [NotCheckedYet]
    public async Task<IActionResult> OnPostOptionsAsync() => Content(await identity.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var shown = await identity.PerformPasskeyAssertionAsync(Credential!);
        if (!shown.Succeeded) throw new RuleBrokenException("We could not sign you in with that passkey. Try again, or use your password");
        await users.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        return LocalRedirect(await entrance.ProvedAsync(shown.User, "passkey", Url.IsLocalUrl(Then) ? Then : null, cancel));
    }
}
