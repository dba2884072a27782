using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Data.Reading;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Requests;

/// <summary>A named senior confirms a request not to share, or overrides it with reasons.</summary>
public class DecideModel(TrellisDb db, ReadLog looked, TimeProvider clock) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Choose whether you confirm it or override it")] public string? Decision { get; set; }
    [BindProperty, StringLength(1000)] public string? DecidedBecause { get; set; }

    public RequestNotToShare Asked { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public string CalledName { get; private set; } = "A young person";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (id, cancel) = (Guid.Parse((string)RouteData.Values["requestId"]!), HttpContext.RequestAborted);
        if (await db.RequestsNotToShare.SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } asked) { context.Result = NotFound(); return; }
        Asked = asked;
        CalledName = (await db.Registrations.AsNoTracking().FirstOrDefaultAsync(r => r.YoungPersonId == asked.YoungPersonId, cancel))?.Details.CalledName ?? CalledName;
        Names = await Names.OfAsync(db, new[] { asked.WhomOrganisationId, asked.FromOrganisationId }.OfType<Guid>(), [], [asked.RecordedById], cancel);
        await next();
    }

    public Task OnGetAsync(CancellationToken cancel) => looked.LookedAtAsync([Asked.YoungPersonId], cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (senior, now) = (HttpContext.Features.Get<CurrentMember>()!.Member, clock.Now());
        await db.NotTheirOwnAsync(senior, [Asked.RecordedById], cancel);
        if (Decision is "confirm") Asked.Confirm(DecidedBecause ?? "", senior, now);
        else if (Decision is "override") Asked.Override(DecidedBecause ?? "", senior, now);
        else throw new RuleBrokenException("Choose whether you confirm it or override it", nameof(Decision));
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = "Your decision is saved";
        return RedirectToPage("/Requests/Index");
    }
}
