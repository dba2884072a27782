using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Sharing;

/// <summary>Ends what was shared to keep somebody safe, when it is no longer needed.</summary>
public class EndSharingModel(TrellisDb db, TimeProvider clock) : YoungPersonFormPage, IFindsMore
{
    [BindProperty] public string? EndedBecause { get; set; }

    public SafeguardingDecision Decision { get; private set; } = null!;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Decision.End(EndedBecause, Member, clock.Now());
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = "It is no longer shared";
        return RedirectToPage("/YoungPeople/Sharing/Index", new { youngPersonId = YoungPerson.Id });
    }

    public async Task<bool> FindAsync(CancellationToken cancel)
    {
        var id = Guid.Parse((string)RouteData.Values["decisionId"]!);
        return (Decision = (await db.SafeguardingDecisions.SingleOrDefaultAsync(d => d.Id == id && d.YoungPersonId == YoungPerson.Id && d.OrganisationId == Member.OrganisationId, cancel))!) is not null;
    }
}
