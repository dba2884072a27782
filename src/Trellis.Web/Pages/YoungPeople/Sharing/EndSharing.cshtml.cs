using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Sharing;

/// <summary>Ends what was shared to keep somebody safe, when it is no longer needed.</summary>
public class EndSharingModel(TrellisDb db, TimeProvider clock) : YoungPersonFormPage, ILoads
{
    [BindProperty] public string? EndedBecause { get; set; }

    public SafeguardingDecision Decision { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid decisionId, CancellationToken cancel) => await FindAsync(decisionId, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid decisionId, CancellationToken cancel)
    {
        if (!await FindAsync(decisionId, cancel)) return NotFound();
        Decision.End(EndedBecause, Member, clock.Now());
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = "It is no longer shared";
        return RedirectToPage("/YoungPeople/Sharing/Index", new { youngPersonId = YoungPerson.Id });
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(Guid.Parse((string)RouteData.Values["decisionId"]!), cancel);

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.SafeguardingDecisions.SingleOrDefaultAsync(d => d.Id == id && d.YoungPersonId == YoungPerson.Id && d.OrganisationId == Member.OrganisationId, cancel) is not { } decision) return false;
        Decision = decision;
        return true;
    }
}
