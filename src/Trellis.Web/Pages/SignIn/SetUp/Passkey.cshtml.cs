using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Web.Access.SignIns;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.SignIn.SetUp;

/// <summary>A passkey is made by the device and shown to us once.</summary>
public class PasskeyModel(TrellisDb db, SignInManager<Account> identity, UserManager<Account> users, TimeProvider clock) : SettingUpPage
{
    [BindProperty, StringLength(60)] public string? CalledIt { get; set; }
    [BindProperty, Required(ErrorMessage = "Use the button on this page, in a browser that knows passkeys"), StringLength(50_000)] public string? Credential { get; set; }

    [NotCheckedYet]
    public async Task<IActionResult> OnPostOptionsAsync() =>
        Content(await identity.MakePasskeyCreationOptionsAsync(new() { Id = $"{Account.Id}", Name = Account.Email!, DisplayName = Account.Email! }), "application/json");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var shown = await identity.PerformPasskeyAttestationAsync(Credential!);
        if (!shown.Succeeded || shown.UserEntity.Id != $"{Account.Id}") throw new RuleBrokenException("That passkey could not be added. Try again, or use an app that shows codes");
        var now = clock.Now();
        shown.Passkey.Name = CalledIt is { Length: > 0 } name ? name.Trim() : $"Passkey of {now.Today.Said}";
        db.Add(AccountEvent.Of(Account.Id, AccountAct.PasskeyAdded, now, shown.Passkey.Name));
        await users.AddOrUpdatePasskeyAsync(Account, shown.Passkey);
        await db.SaveChangesAsync(cancel);
        await StayHalfWayAsync(HalfWay.WithPasskey);
        TempData["Done"] = "Your passkey is added";
        return RedirectToPage("/SignIn/SetUp/RecoveryCodes");
    }
}
