using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Pages.SignIn.SetUp;

/// <summary>Ten codes to keep on paper, shown once.</summary>
public class RecoveryCodesModel(TrellisDb db, SecondFactors factors, Entrance entrance, TimeProvider clock) : SettingUpPage, ILoads
{
    public Has Has { get; private set; } = new(false, 0, 0, 0);
    public IReadOnlyList<string> Codes { get; private set; } = [];
    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Has.Any ? Page() : RedirectToPage("/SignIn/SetUp/Index");
    }

    /// <summary>Not followed by another page, as everything else that is sent: the codes stand nowhere but in this answer.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!Has.Any) return RedirectToPage("/SignIn/SetUp/Index");
        var now = clock.Now();
        (Codes, Today) = (await factors.NewRecoveryCodesAsync(Account.Id, cancel), now.Today);
        db.Add(AccountEvent.Of(Account.Id, AccountAct.RecoveryCodesMade, now));
        await db.SaveChangesAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostKeptAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!Has.Any || Has.RecoveryCodes == 0) return RedirectToPage();
        if (Half is null) return RedirectToPage("/YourAccount/Index");
        if (!Half.HasSecondFactor) return RedirectToPage("/SignIn/SetUp/Index");
        TempData["Done"] = "You are set up. Next time you sign in with what you chose here";
        return LocalRedirect(await entrance.ProvedAsync(Account, Half.How, Half.Then, cancel));
    }

    public async Task LoadAsync(CancellationToken cancel) => Has = await factors.OfAsync(Account.Id, cancel);
}
