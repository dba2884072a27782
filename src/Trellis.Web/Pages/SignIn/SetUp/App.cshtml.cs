using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Web.Access.SignIns;
using Trellis.Web.Live;

namespace Trellis.Web.Pages.SignIn.SetUp;

/// <summary>A code app is added once it shows a right code. A picture to point at, and the key for typing.</summary>
public class AppModel(TrellisDb db, SecondFactors factors, TimeProvider clock) : SettingUpPage, ILoads
{
    [BindProperty, Required(ErrorMessage = "Enter the six digits your app shows"), StringLength(20)] public string? Code { get; set; }

    public QrPicture Picture { get; private set; } = null!;
    public string Key { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var now = clock.Now();
        if (!await factors.ConfirmAsync(Account.Id, Code!, now, cancel)) throw new RuleBrokenException("That is not the code for this picture. Wait for the next one in your app, check that the phone's clock is right, and type it again", nameof(Code));
        db.Add(AccountEvent.Of(Account.Id, AccountAct.AppAdded, now));
        await db.SaveChangesAsync(cancel);
        await StayHalfWayAsync(HalfWay.WithApp);
        TempData["Done"] = "Your code app is added";
        return RedirectToPage("/SignIn/SetUp/RecoveryCodes");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        var key = await factors.KeyToConfirmAsync(Account.Id, clock.Now(), cancel);
        (Picture, Key) = (QrPicture.Of(OneTimeCode.AddressFor("Trellis", Account.Email!, key)), Base32.InFours(Base32.Of(key)));
    }
}
