using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data.Accounts;
using Trellis.Domain;
using Trellis.Web.Access;
using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Pages.SignIn;

/// <summary>For whom somebody with more than one employer is here now: chosen on the way in, and changed afterwards.</summary>
public class WhereModel(Entrance entrance, UserManager<Account> users) : PageModel, ILoads
{
    private Account? account;
    private HalfWay? half;

    [BindProperty] public Guid MemberId { get; set; }

    public IReadOnlyList<Place> Places { get; private set; } = [];
    /// <summary>Where somebody who is in already is now.</summary>
    public Place? Now { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return account is null ? RedirectToPage("/SignIn/Password") : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (account is null) return RedirectToPage("/SignIn/Password");
        var place = Places.FirstOrDefault(p => p.Member.Id == MemberId) ?? throw new RuleBrokenException("Choose one of the places on this page");
        return LocalRedirect(half is null ? await entrance.ChangePlaceAsync(account, place, cancel) : await entrance.EnterAsync(account, place, half.How, half.Then, cancel));
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await entrance.HalfWayAsync(Step.ChoosePlace) is ({ } found, { } on)) (account, half) = (found, on);
        else if (User.StayId() is not null && users.GetUserId(User) is { } id) account = await users.FindByIdAsync(id);
        if (account is not null) Places = await entrance.PlacesAsync(account.Id, cancel);
        Now = half is null ? Places.FirstOrDefault(p => p.Member.Id == User.MemberId()) : null;
    }
}
