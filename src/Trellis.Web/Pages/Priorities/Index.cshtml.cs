using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Priorities;
using Trellis.Web.Access;
using Trellis.Web.Pages.Assessment;

namespace Trellis.Web.Pages.Priorities;

/// <summary>Each time priorities were chosen, newest first, and the way to choose again.</summary>
public class IndexModel(TrellisDb db) : PageModel
{
    public IReadOnlyList<Prioritisation> All { get; private set; } = [];
    public bool MayStart => HttpContext.Features.Get<CurrentMember>()!.MayOpen("/Priorities/Hold/Start");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rounds = (await db.RoundsSeenBy(HttpContext.Features.Get<CurrentMember>()!.Member, cancel)).Select(r => r.Id).ToHashSet();
        All = [.. (await db.Prioritisations.AsNoTracking().OrderByDescending(p => p.HeldOn).ThenByDescending(p => p.OpenedAt).ToListAsync(cancel)).Where(p => rounds.Contains(p.RoundId))];
    }
}
