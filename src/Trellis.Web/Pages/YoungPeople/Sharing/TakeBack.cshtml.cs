using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Sharing;

/// <summary>Takes back a request not to share, when whoever asked has changed their mind.</summary>
public class TakeBackModel(TrellisDb db, TimeProvider clock) : YoungPersonFormPage, IFindsMore
{
    private RequestNotToShare request = null!;

    [BindProperty] public string? DecidedBecause { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        request.TakeBack(DecidedBecause ?? "", Member, clock.Now());
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = "The request has been taken back";
        return RedirectToPage("/YoungPeople/Sharing/Index", new { youngPersonId = YoungPerson.Id });
    }

    public async Task<bool> FindAsync(CancellationToken cancel)
    {
        var id = Guid.Parse((string)RouteData.Values["requestId"]!);
        return (request = (await db.RequestsNotToShare.SingleOrDefaultAsync(r => r.Id == id && r.YoungPersonId == YoungPerson.Id, cancel))!) is not null;
    }
}
