using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Sharing;

/// <summary>Takes back a request not to share, when whoever asked has changed their mind.</summary>
public class TakeBackModel(TrellisDb db, TimeProvider clock) : YoungPersonFormPage
{
    [BindProperty] public string? DecidedBecause { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid requestId, CancellationToken cancel) =>
        await db.RequestsNotToShare.AnyAsync(r => r.Id == requestId && r.YoungPersonId == YoungPerson.Id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid requestId, CancellationToken cancel)
    {
        if (await db.RequestsNotToShare.SingleOrDefaultAsync(r => r.Id == requestId && r.YoungPersonId == YoungPerson.Id, cancel) is not { } request) return NotFound();
        request.TakeBack(DecidedBecause ?? "", Member, clock.Now());
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = "The request has been taken back";
        return RedirectToPage("/YoungPeople/Sharing/Index", new { youngPersonId = YoungPerson.Id });
    }
}
