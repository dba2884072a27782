using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Domain.Alliance;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.Administration;

/// <summary>A page on which the system is looked after.</summary>
public abstract class AdministrationPage(TrellisDb db) : PageModel
{
    protected TrellisDb Db => db;
    protected Member Me => HttpContext.Features.Get<CurrentMember>()!.Member;

    protected async Task<IActionResult> DoneAsync(string said, string next, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = said;
        return LocalRedirect(next);
    }
}
