using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Instruments;
using Trellis.Domain.Planning;
using Trellis.Domain.Priorities;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Planning;

/// <summary>A page of the plan the locality works by, with its priorities, objectives and actions.</summary>
public abstract class PlanPage(TrellisDb db, LocalityContent locality, TimeProvider clock) : PageModel
{
    protected TrellisDb Db { get; } = db;
    protected Moment Now { get; } = clock.Now();
    public LocalityContent Locality { get; } = locality;
    public Plan Plan { get; private set; } = null!;
    /// <summary>The agreed five the plan follows.</summary>
    public AgreedFive Five { get; private set; } = null!;
    public PriorityCards Cards { get; private set; } = locality.Cards;
    public IReadOnlyList<Objective> Objectives { get; private set; } = [];
    public IReadOnlyList<PlanAction> Actions { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public CurrentMember Current => HttpContext.Features.Get<CurrentMember>()!;
    public Member Member => Current.Member;
    public DateOnly Today => Now.Today;
    public bool MayWrite => Plan.IsWrittenBy(Member);

    public string CardTitle(string card) => Cards.Card(card)?.Title ?? card;

    /// <summary>How many priorities of an earlier five still have objectives.</summary>
    public int OfEarlierFive => Objectives.Select(o => o.Card).Distinct().Count(c => Priority(c) is null);

    public AgreedPriority? Priority(string card) => Five.Priorities.FirstOrDefault(p => p.Card == card);

    /// <summary>An owner in words: person and organisation, or that nobody is named yet.</summary>
    public string OwnerSaid(PlanAction action) => $"{Names.Member(action.OwnerId)?.Name ?? action.OwnerName ?? "Nobody named yet"}, {Names.Organisation(action.OwnerOrganisationId)}";

    /// <summary>Whether what the address names besides the plan is there.</summary>
    protected virtual bool IsFound() => true;

    /// <summary>The same where it has to be looked up.</summary>
    protected virtual Task<bool> IsFoundAsync(CancellationToken cancel) => Task.FromResult(IsFound());

    /// <summary>Others than those of the grid who may not do what the page is for are sent away.</summary>
    protected virtual bool IsAllowed() => true;

    /// <summary>Where somebody is led who asks for a page of a plan that is not made yet.</summary>
    protected virtual IActionResult? WithoutPlan => RedirectToPage("/Planning/Index");

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        if (await Db.Plans.NewestFirst().FirstOrDefaultAsync(cancel) is { } plan) await ReadAsync(plan, cancel);
        else if (WithoutPlan is { } instead) { context.Result = instead; return; }
        if (!await IsFoundAsync(cancel)) { context.Result = NotFound(); return; }
        if (!IsAllowed()) { context.Result = Forbid(); return; }
        await next();
    }

    private async Task ReadAsync(Plan plan, CancellationToken cancel)
    {
        Plan = plan;
        Five = await Db.AgreedFives.AsNoTracking().SingleAsync(f => f.Id == plan.FiveId, cancel);
        var cardsVersion = await Db.Prioritisations.Where(p => p.Id == Five.PrioritisationId).Select(p => p.CardsVersion).SingleAsync(cancel);
        Cards = await Locality.CardsAsync(Db, cardsVersion, cancel);
        Objectives = [.. (await Db.Objectives.Where(o => o.PlanId == plan.Id).ToListAsync(cancel)).OrderBy(o => Place(o.Card)).ThenBy(o => o.AddedAt)];
        Actions = [.. (await Db.PlanActions.Where(a => a.PlanId == plan.Id).ToListAsync(cancel)).OrderBy(a => a.Starts).ThenBy(a => a.Due).ThenBy(a => a.AddedAt)];
        Names = await Names.OfAsync(Db, Actions.SelectMany(a => a.Partners.Append(a.OwnerOrganisationId)), [], Actions.Select(a => a.OwnerId), cancel);
    }

    // Priorities of an earlier five come last.
    private int Place(string card) => Five.Priorities.Index().Where(p => p.Item.Card == card).Select(p => p.Index).DefaultIfEmpty(int.MaxValue).First();

    protected async Task<IActionResult> DoneAsync(string done, string address, CancellationToken cancel)
    {
        await Db.SaveChangesAsync(cancel);
        TempData["Done"] = done;
        return LocalRedirect($"~{address}");
    }
}

/// <summary>A page about one action of the plan.</summary>
public abstract class ActionPage(TrellisDb db, LocalityContent locality, TimeProvider clock) : PlanPage(db, locality, clock)
{
    public PlanAction Action { get; private set; } = null!;
    public Objective Objective => Objectives.First(o => o.Id == Action.ObjectiveId);

    protected override bool IsFound() => (Action = Actions.FirstOrDefault(a => a.Id == Guid.Parse((string)RouteData.Values["actionId"]!))!) is not null;

    protected Task<IActionResult> DoneAsync(string done, CancellationToken cancel) => DoneAsync(done, $"/plan/actions/{Action.Id}", cancel);
}
