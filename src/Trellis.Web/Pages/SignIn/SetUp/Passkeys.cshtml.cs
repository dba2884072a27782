using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Pages.SignIn.SetUp;

/// <summary>Takes away the passkey of a device somebody no longer has.</summary>
public class PasskeysModel(TrellisDb db, UserManager<Account> users, SecondFactors factors, TimeProvider clock) : SettingUpPage, ILoads
{
    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(string passkey, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var gone = Passkeys.FirstOrDefault(p => Convert.ToHexStringLower(p.CredentialId) == passkey) ?? throw new RuleBrokenException("That passkey is gone already");
        if (Passkeys.Count == 1 && !(await factors.OfAsync(Account.Id, cancel)).App) throw new RuleBrokenException("It is your only second step. Add another first, then remove this one");
        db.Add(AccountEvent.Of(Account.Id, AccountAct.PasskeyRemoved, clock.Now(), gone.Name));
        await users.RemovePasskeyAsync(Account, gone.CredentialId);
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = "The passkey is removed";
        return RedirectToPage("/YourAccount/Index");
    }

    public async Task LoadAsync(CancellationToken cancel) => Passkeys = await users.GetPasskeysAsync(Account);
}
