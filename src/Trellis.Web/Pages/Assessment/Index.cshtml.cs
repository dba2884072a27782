using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Domain.Assessment;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.Assessment;

/// <summary>Every round this member may see, how long ago the last was held, and the way to begin one.</summary>
public class IndexModel(TrellisDb db) : PageModel
{
    public IReadOnlyList<AssessmentRound> Rounds { get; private set; } = [];
    public DateOnly Today => db.Sight.Today;
    public AssessmentRound? Last => Rounds.LastHeld(Today);
    public bool MayStart => HttpContext.Features.Get<CurrentMember>()!.MayOpen("/Assessment/Rounds/Start");

    public async Task OnGetAsync(CancellationToken cancel) => Rounds = await db.RoundsSeenBy(HttpContext.Features.Get<CurrentMember>()!.Member, cancel);
}
