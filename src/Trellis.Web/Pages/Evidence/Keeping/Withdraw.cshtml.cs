using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Web.Access;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Evidence.Keeping;

/// <summary>Says that an item should no longer count, with the reason. It stays in the register.</summary>
public class WithdrawModel(TrellisDb db, TimeProvider clock) : EvidencePage(db), IKeepsDraft
{
    [BindProperty, StringLength(500)] public string? WithdrawnBecause { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Item.Withdraw(WithdrawnBecause, HttpContext.Features.Get<CurrentMember>()!.Member, clock.Now());
        await Db.SaveChangesAsync(cancel);

        TempData["Done"] = "It is withdrawn. It stays in the register with your reason";
        return RedirectToPage("/Evidence/Show", new { itemId = Item.Id });
    }
}
