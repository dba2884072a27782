using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.SharingDesk;

/// <summary>A list of more than a hundred young people that somebody wants to take out: allow it or not, with reasons.</summary>
public class ExportModel(TrellisDb db, TimeProvider clock) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Choose whether you allow it")] public bool? Allow { get; set; }
    [BindProperty, StringLength(500)] public string? DecidedBecause { get; set; }

    public ExportRequest Asked { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public Moment Now => clock.Now();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (id, cancel) = (Guid.Parse((string)RouteData.Values["exportId"]!), HttpContext.RequestAborted);
        if (await db.ExportRequests.SingleOrDefaultAsync(e => e.Id == id && e.OrganisationId == db.Sight.OrganisationId, cancel) is not { } asked) { context.Result = NotFound(); return; }
        Asked = asked;
        Names = await Names.OfAsync(db, [], [asked.TeamId], [asked.MemberId], cancel);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var lead = HttpContext.Features.Get<CurrentMember>()!.Member;
        await db.NotTheirOwnAsync(lead, [Asked.MemberId], cancel);
        Asked.Decide(Allow!.Value, DecidedBecause, lead, Now);
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = "Your decision is saved";
        return RedirectToPage("/SharingDesk/Index");
    }
}
