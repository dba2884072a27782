using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Planning;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Planning;

/// <summary>What stands in the way, as people named it: on which level, whose to remove, which actions work at it, and how it was closed.</summary>
public class BarriersModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PlanPage(db, locality, clock)
{
    [BindProperty(SupportsGet = true)] public PlanLevel? Level { get; set; }

    public IReadOnlyList<SystemBarrier> All { get; private set; } = [];
    public IReadOnlyList<SystemBarrier> Shown { get; private set; } = [];
    public Names People { get; private set; } = null!;

    /// <summary>Barriers are named in workshops long before there is a plan.</summary>
    protected override IActionResult? WithoutPlan => null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        All = [.. (await Db.Barriers.AsNoTracking().ToListAsync(cancel)).OrderBy(b => b.IsClosed).ThenByDescending(b => b.LoggedAt)];
        Shown = [.. All.Where(b => Level is null || b.Level == Level)];
        People = await Names.OfAsync(Db, All.Select(b => b.OwnerOrganisationId).OfType<Guid>(), [], [.. All.Select(b => b.OwnerId), .. All.Select(b => b.ClosedById), .. All.Select(b => (Guid?)b.LoggedById)], cancel);
    }

    public string WhoseSaid(SystemBarrier barrier) => barrier.OwnerOrganisationId is { } of ? $"{People.Member(barrier.OwnerId)?.Name ?? barrier.OwnerName ?? "Nobody named yet"}, {People.Organisation(of)}" : "Nobody’s yet";
}
