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

/// <summary>A record system that would exchange by itself: allow it until a day or not, with reasons; or stop it.</summary>
public class SystemModel(TrellisDb db, TimeProvider clock) : PageModel
{
    [BindProperty] public bool? Allow { get; set; }
    [BindProperty] public DateOnly? Until { get; set; }
    [BindProperty, StringLength(500)] public string? DecidedBecause { get; set; }
    [BindProperty, StringLength(500)] public string? StoppedBecause { get; set; }

    public ConnectedSystem System { get; private set; } = null!;
    public IReadOnlyList<string> Teams { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public DateOnly Today => clock.Now().Today;
    public ConnectionState State => System.StateOn(Today);

    private Member Me => HttpContext.Features.Get<CurrentMember>()!.Member;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (id, cancel) = (Guid.Parse((string)RouteData.Values["systemId"]!), HttpContext.RequestAborted);
        if (await db.ConnectedSystems.SingleOrDefaultAsync(s => s.Id == id && s.OrganisationId == db.Sight.OrganisationId, cancel) is not { } found) { context.Result = NotFound(); return; }
        System = found;
        Teams = await db.Teams.Where(t => db.TeamMembers.Any(m => m.TeamId == t.Id && m.MemberId == found.MemberId)).OrderBy(t => t.Name).Select(t => t.Name).ToListAsync(cancel);
        Names = await Names.OfAsync(db, [], [], [found.AskedById], cancel);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await db.NotTheirOwnAsync(Me, [System.AskedById], cancel);
        System.Decide(Allow ?? throw new RuleBrokenException("Choose whether you allow it", nameof(Allow)), Until, DecidedBecause, Me, clock.Now());
        return await DoneAsync("Your decision is saved", cancel);
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken cancel)
    {
        System.Stop(StoppedBecause, Me, clock.Now());
        return await DoneAsync($"{System.Name} is stopped", cancel);
    }

    private async Task<IActionResult> DoneAsync(string said, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = said;
        return RedirectToPage("/SharingDesk/Arrangements");
    }
}
