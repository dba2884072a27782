using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Alliance;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Agreements;

/// <summary>The sharing agreements the member's organisation takes part in, with where each stands.</summary>
public class IndexModel(TrellisDb db) : PageModel
{
    public IReadOnlyList<SharingAgreement> Agreements { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public DateOnly Today => db.Sight.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var agreements = await db.SharingAgreements.AsNoTracking().Include(a => a.Parties).With(db.Sight.OrganisationId).ToListAsync(cancel);
        Agreements = [.. agreements.OrderBy(a => a.EndedAt is not null).ThenBy(a => a.ReviewOn)];
        Names = await Names.OfAsync(db, Agreements.SelectMany(a => a.Parties).Select(p => p.OrganisationId), [], [], cancel);
    }
}
