using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Domain;
using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Pages.SignIn;

/// <summary>Where a link from a letter leads. To look at it uses nothing up, for mail programs look ahead; to go on does.</summary>
public class LinkModel(TrellisDb db, Links links, Opening opening, TimeProvider clock) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public string Secret { get; set; } = "";

    public LinkPurpose? Purpose { get; private set; }
    public string Name { get; private set; } = "";
    public string Organisation { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await opening.OpenAsync(Secret, cancel) is not { } next) return RedirectToPage(new { Secret });
        if (next == "/sign-in/password") TempData["Done"] = "Your new place is added to the account you have. Sign in as you always do";
        return LocalRedirect(next);
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await links.FindAsync(Secret, clock.Now(), cancel) is not { } link) return;
        Purpose = link.Purpose;
        var invited = await db.Members.AsNoTracking().Where(m => m.Id == link.MemberId).Join(db.Organisations, m => m.OrganisationId, o => o.Id, (m, o) => new { m.Name, Organisation = o.Name }).SingleOrDefaultAsync(cancel);
        (Name, Organisation) = (invited?.Name ?? "", invited?.Organisation ?? "");
    }
}
