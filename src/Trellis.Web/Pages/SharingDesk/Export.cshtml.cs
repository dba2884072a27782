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
    [BindProperty] public bool? Allow { get; set; }
    [BindProperty] public DateOnly? EachTimeUntil { get; set; }
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
        await db.NotTheirOwnAsync(Me, [Asked.MemberId], cancel);
        Asked.Decide(Allow ?? throw new RuleBrokenException("Choose whether you allow it", nameof(Allow)), DecidedBecause, Me, Now, EachTimeUntil);
        return await DoneAsync("Your decision is saved", cancel);
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken cancel)
    {
        Asked.Stop(Me, Now);
        return await DoneAsync("It is stopped", cancel);
    }

    private Member Me => HttpContext.Features.Get<CurrentMember>()!.Member;

    private async Task<IActionResult> DoneAsync(string said, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = said;
        return RedirectToPage("/SharingDesk/Index");
    }
}
