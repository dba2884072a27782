using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;

namespace Trellis.Web.Pages.SharingDesk;

/// <summary>The information-governance lead's desk: what is due, what was opened and why, what waits.</summary>
public class IndexModel(TrellisDb db) : PageModel
{
    public Desk Desk { get; private set; } = null!;
    public Guid Own => db.Sight.OrganisationId;
    public DateOnly Today => db.Sight.Today;

    public async Task OnGetAsync(CancellationToken cancel) => Desk = await Desk.OfAsync(db, cancel);
}
