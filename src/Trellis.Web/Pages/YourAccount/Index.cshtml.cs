using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Web.Access;
using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Pages.YourAccount;

/// <summary>How somebody signs in, where they are signed in now, and what happened to their account lately.</summary>
public class IndexModel(TrellisDb db, UserManager<Account> users, SecondFactors factors, Stays stays, Entrance entrance, TimeProvider clock) : PageModel, ILoads
{
    private const int Newest = 12;

    public CurrentMember Current => HttpContext.Features.Get<CurrentMember>()!;
    public Guid? Here => User.StayId();
    public Account? Account { get; private set; }
    public int Places { get; private set; }
    public Has Has { get; private set; } = new(false, 0, 0, 0);
    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];
    public IReadOnlyList<Stay> Stays { get; private set; } = [];
    public IReadOnlyList<AccountEvent> Lately { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostEndAsync(Guid stay, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Account is null || !await stays.EndAsync(Account.Id, stay, clock.Now(), cancel)) throw new RuleBrokenException("That sign-in had ended already");
        await NoteAsync(AccountAct.SignInEnded, cancel);
        TempData["Done"] = "That sign-in is ended";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Account is null) return RedirectToPage();
        db.Add(AccountEvent.Of(Account.Id, AccountAct.SignedOutEverywhere, clock.Now()));
        await users.UpdateSecurityStampAsync(Account);
        await stays.EndAllAsync(Account.Id, Here, Account.SecurityStamp!, clock.Now(), cancel);
        TempData["Done"] = "You are signed out everywhere but here";
        return RedirectToPage();
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (Current.Member.AccountId is not { } id || (Account = await users.FindByIdAsync($"{id}")) is null) return;
        Places = (await entrance.PlacesAsync(id, cancel)).Count;
        (Has, Passkeys) = (await factors.OfAsync(id, cancel), await users.GetPasskeysAsync(Account));
        Stays = await stays.OpenAsync(id, clock.Now(), Session.Idle, cancel);
        Lately = await db.AccountEvents.AsNoTracking().Where(e => e.AccountId == id).OrderByDescending(e => e.At).Take(Newest).ToListAsync(cancel);
    }

    private Task<int> NoteAsync(AccountAct what, CancellationToken cancel)
    {
        db.Add(AccountEvent.Of(Account!.Id, what, clock.Now()));
        return db.SaveChangesAsync(cancel);
    }
}
