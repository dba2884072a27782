using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Planning;
using Trellis.Domain.Priorities;

namespace Trellis.Web.Pages.Planning;

/// <summary>Which actions somebody asks to see by how they stand.</summary>
public enum Standing { Open, Overdue, Stuck, Done, Moved, Mine }

/// <summary>The plan: each priority with its objectives and actions, drawn as bars and told in tables, by level, phase, workstream, owner and how they stand.</summary>
public class IndexModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PlanPage(db, locality, clock)
{
    [BindProperty(SupportsGet = true)] public PlanLevel? Level { get; set; }
    [BindProperty(SupportsGet = true)] public string? Phase { get; set; }
    [BindProperty(SupportsGet = true)] public string? Workstream { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? Owner { get; set; }
    [BindProperty(SupportsGet = true)] public Standing? Show { get; set; }

    public IReadOnlyList<PlanAction> Shown { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Name)> Owners { get; private set; } = [];
    /// <summary>Five that were agreed after those the plan follows; where there is no plan yet, the five it would be made from.</summary>
    public AgreedFive? Newer { get; private set; }
    public bool IsThere => Plan is not null;
    public bool IsFiltered => Level is not null || !string.IsNullOrEmpty(Phase) || !string.IsNullOrEmpty(Workstream) || Owner is not null || Show is not null;

    protected override IActionResult? WithoutPlan => null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Newer = await Db.AgreedFives.AsNoTracking().OrderByDescending(f => f.AgreedAt).FirstOrDefaultAsync(cancel);
        if (!IsThere) return;
        if (Newer?.Id == Plan.FiveId) Newer = null;
        Owners = [.. Actions.Select(a => a.OwnerOrganisationId).Distinct().Select(o => (o, Names.Organisation(o))).OrderBy(o => o.Item2, StringComparer.Ordinal)];
        Shown = [.. Actions.Where(IsWanted)];
    }

    public IReadOnlyList<PlanAction> Of(Objective objective) => [.. Shown.Where(a => a.ObjectiveId == objective.Id)];

    private bool IsWanted(PlanAction action) =>
        (Level is null || action.Level == Level) && (string.IsNullOrEmpty(Phase) || action.Phase == Phase) && (string.IsNullOrEmpty(Workstream) || action.Workstream == Workstream)
        && (Owner is null || action.OwnerOrganisationId == Owner) && Stands(action);

    private bool Stands(PlanAction action) => Show switch
    {
        Standing.Open => !action.IsOver,
        Standing.Overdue => action.IsOverdue(Today),
        Standing.Stuck => action.IsStuck(Today),
        Standing.Done => action.Status is ActionStatus.Done,
        Standing.Moved => action.HasMoved,
        Standing.Mine => action.IsOf(Member),
        _ => true,
    };
}
