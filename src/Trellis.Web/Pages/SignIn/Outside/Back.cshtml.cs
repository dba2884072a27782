using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Web.Access;
using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Pages.SignIn.Outside;

/// <summary>Back from a provider: in, when its word for this person is joined to an account; else to be joined by somebody with an invitation in hand, or signed in.</summary>
public class BackModel(TrellisDb db, UserManager<Account> users, SecondFactors factors, Entrance entrance, Providers providers, TimeProvider clock) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public string? Then { get; set; }

    public OutsideAccount? Said { get; private set; }
    public Account? Account { get; private set; }
    public bool MayJoin => Said is not null && Account is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Said = await OutsideAccount.OfAsync(HttpContext, providers);
        if (Said is not null && await users.FindByLoginAsync(Said.Provider.Key, Said.Subject) is { } known) return await InAsync(known, cancel);
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!MayJoin) return RedirectToPage();
        if (await users.FindByLoginAsync(Said!.Provider.Key, Said.Subject) is not null) throw new RuleBrokenException("That account is joined to another person here. Ask your administrator");
        db.Add(AccountEvent.Of(Account!.Id, AccountAct.OutsideAccountJoined, clock.Now(), Said.Provider.Name));
        await users.AddLoginAsync(Account, new(Said.Provider.Key, Said.Subject, Said.Provider.Name));
        TempData["Done"] = $"Your {Said.Provider.Name} account is joined";
        return await InAsync(Account, cancel);
    }

    /// <summary>Whose account it may be joined to: that of whoever opened an invitation and has no other second step yet, or is signed in and was sure of it lately.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        Said = await OutsideAccount.OfAsync(HttpContext, providers);
        if (await entrance.HalfWayAsync(Step.SetUp) is ({ } invited, _)) Account = (await factors.OfAsync(invited.Id, cancel)).Any ? null : invited;
        else if (User.StayId() is { } id && await db.Stays.FindAsync([id], cancel) is { } stay && clock.Now().Instant - stay.BeganAt < Stay.Fresh) Account = await users.FindByIdAsync($"{stay.AccountId}");
    }

    private async Task<IActionResult> InAsync(Account account, CancellationToken cancel)
    {
        await HttpContext.SignOutAsync(OutsideAccount.Scheme);
        return LocalRedirect(await entrance.ProvedAsync(account, $"{Said!.Provider.Name} account", Url.IsLocalUrl(Then) ? Then : null, cancel));
    }
}
