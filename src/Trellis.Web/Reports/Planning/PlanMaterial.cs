using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Alliance;
using Trellis.Domain.Instruments;
using Trellis.Domain.Planning;
using Trellis.Domain.Priorities;
using Trellis.Web.Pages.Planning;
using Trellis.Web.Words;

namespace Trellis.Web.Reports.Planning;

/// <summary>All that the report of the plan is made of, as it stands on a day.</summary>
public sealed record PlanMaterial(AgreedFive Five, PriorityCards Cards, IReadOnlyList<Objective> Objectives, IReadOnlyList<PlanAction> Actions, DateOnly Today)
{
    public required Names Names { get; init; }
    public required AssessmentTool Tool { get; init; }
    public required PlanHeadings Phases { get; init; }
    public required ContentList Sectors { get; init; }
    public IReadOnlyList<ActionReport> Reports { get; init; } = [];
    public IReadOnlyList<DatesMoved> Moves { get; init; } = [];
    public IReadOnlyList<SystemBarrier> Barriers { get; init; } = [];
    public IReadOnlyList<Organisation> Organisations { get; init; } = [];
    public IReadOnlyList<BenefitNow> Benefits { get; init; } = [];

    public string Card(string code) => Cards.Card(code)?.Title ?? code;

    public IEnumerable<PlanAction> Of(Objective objective) => Actions.Where(a => a.ObjectiveId == objective.Id);

    public ActionReport? Last(PlanAction action) => Reports.Where(r => r.ActionId == action.Id).MaxBy(r => r.ReportedAt);

    public string Owner(Guid? member, string? name, Guid? organisation) =>
        $"{Names.Member(member)?.Name ?? name ?? "Nobody named yet"}{(organisation is { } known ? $", {Names.Organisation(known)}" : "")}";

    internal static async Task<PlanMaterial?> OfAsync(TrellisDb db, LocalityContent locality, DateOnly today, CancellationToken cancel)
    {
        if (await db.Plans.AsNoTracking().NewestFirst().FirstOrDefaultAsync(cancel) is not { } plan) return null;
        var five = await db.AgreedFives.AsNoTracking().SingleAsync(f => f.Id == plan.FiveId, cancel);
        var held = await db.Prioritisations.AsNoTracking().SingleAsync(p => p.Id == five.PrioritisationId, cancel);
        var actions = (await db.PlanActions.AsNoTracking().Where(a => a.PlanId == plan.Id).ToListAsync(cancel)).OrderBy(a => a.Starts).ThenBy(a => a.Due).ThenBy(a => a.AddedAt).ToList();
        var (ids, barriers) = (actions.Select(a => a.Id).ToHashSet(), await db.Barriers.AsNoTracking().OrderBy(b => b.LoggedAt).ToListAsync(cancel));
        return new(five, await locality.CardsAsync(db, held.CardsVersion, cancel), await db.Objectives.AsNoTracking().Where(o => o.PlanId == plan.Id).OrderBy(o => o.AddedAt).ToListAsync(cancel), actions, today)
        {
            Tool = locality.Tool, Phases = locality.Phases, Sectors = locality.Sectors, Barriers = barriers,
            Names = await Names.OfAsync(db, actions.SelectMany(a => a.Partners.Append(a.OwnerOrganisationId)).Concat(barriers.Select(b => b.OwnerOrganisationId).OfType<Guid>()), [], actions.Select(a => a.OwnerId).Concat(barriers.Select(b => b.OwnerId)), cancel),
            Reports = [.. (await db.ActionReports.AsNoTracking().ToListAsync(cancel)).Where(r => ids.Contains(r.ActionId)).OrderBy(r => r.ReportedAt)],
            Moves = [.. (await db.DatesMoved.AsNoTracking().ToListAsync(cancel)).Where(m => ids.Contains(m.ActionId)).OrderBy(m => m.MovedAt)],
            Organisations = await db.Organisations.AsNoTracking().OrderBy(o => o.Name).ToListAsync(cancel), Benefits = [.. (await db.BenefitsAsync(locality, locality.Impacts.Items, cancel)).Select(b => b.Now)],
        };
    }
}
