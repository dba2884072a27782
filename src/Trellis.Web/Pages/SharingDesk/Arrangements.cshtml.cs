using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.SharingDesk;

/// <summary>What goes out of the lead's organisation, or comes in, without being asked each time.</summary>
public class ArrangementsModel(TrellisDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ConnectedSystem> Systems { get; private set; } = [];
    public IReadOnlyList<ExportRequest> Files { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public Moment Now => clock.Now();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var own = db.Sight.OrganisationId;
        Systems = await db.ConnectedSystems.AsNoTracking().Where(s => s.OrganisationId == own).OrderBy(s => s.Name).ToListAsync(cancel);
        Files = await db.ExportRequests.AsNoTracking().Where(e => e.OrganisationId == own && e.EachTimeUntil != null).OrderByDescending(e => e.AskedAt).ToListAsync(cancel);
        Names = await Names.OfAsync(db, [], Files.Select(f => f.TeamId), Files.Select(f => (Guid?)f.MemberId), cancel);
    }
}
