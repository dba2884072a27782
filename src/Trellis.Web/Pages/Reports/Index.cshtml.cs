using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Assessment;
using Trellis.Domain.Priorities;
using Trellis.Web.Access;
using Trellis.Web.Pages.Assessment;

namespace Trellis.Web.Pages.Reports;

/// <summary>Every report this member may read, on one page.</summary>
public class IndexModel(TrellisDb db) : PageModel
{
    private CurrentMember Current => HttpContext.Features.Get<CurrentMember>()!;

    public IReadOnlyList<AssessmentRound> Rounds { get; private set; } = [];
    public IReadOnlyList<Prioritisation> Priorities { get; private set; } = [];

    public bool MayReadPhase => Current.MayOpen("/Planning/FirstPhase/Report");
    public bool HasPlan { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rounds = await db.RoundsSeenBy(Current.Member, cancel);
        HasPlan = Current.MayOpen("/Planning/Written") && await db.Plans.AnyAsync(cancel);
        if (!Current.MayOpen("/Priorities/Report")) return;
        var seen = Rounds.Select(r => r.Id).ToHashSet();
        Priorities = [.. (await db.Prioritisations.AsNoTracking().OrderByDescending(p => p.HeldOn).ThenByDescending(p => p.OpenedAt).ToListAsync(cancel)).Where(p => seen.Contains(p.RoundId))];
    }
}
