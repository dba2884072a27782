using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Evidence.Registers;
using Trellis.Domain.Instruments;
using Trellis.Domain.Planning;
using Trellis.Domain.Planning.FirstPhase;
using Trellis.Domain.Priorities;
using Trellis.Web.Pages.Assessment;
using Trellis.Web.Pages.Evidence.Registers;
using Trellis.Web.Reports.Assessment;
using Trellis.Web.Reports.Planning;

namespace Trellis.Web.Reports.FirstPhase;

/// <summary>All that the report of the first phase is made of, as far as the one who asks may read it.</summary>
public sealed record FirstPhaseMaterial(FirstPhaseRead Read, RegistersOnADay Registers, FirstPhaseSteps Steps, IReadOnlyDictionary<string, StepFound> Found)
{
    public IReadOnlyList<PhaseOnLine> Line { get; init; } = [];
    public PhasePlacement? Placed { get; init; }
    /// <summary>The first locked baseline.</summary>
    public RoundMaterial? Baseline { get; init; }
    public AgreedFive? Five { get; init; }
    public required PriorityCards Cards { get; init; }
    public PlanMaterial? Plan { get; init; }
    public required ContentList Sectors { get; init; }
    public IReadOnlyDictionary<Guid, string> Organisations { get; init; } = new Dictionary<Guid, string>();

    public StepState State(string step) => Found.GetValueOrDefault(step)?.State ?? StepState.NotBegun;

    public string Organisation(string? id) => Guid.TryParse(id, out var known) && Organisations.TryGetValue(known, out var name) ? name : "–";

    internal static async Task<FirstPhaseMaterial> OfAsync(TrellisDb db, LocalityContent locality, Member member, DateOnly today, CancellationToken cancel)
    {
        var registers = await db.RegistersOn(locality.Registers, today, null, cancel);
        var rounds = await db.RoundsSeenBy(member, cancel);
        var five = await db.AgreedFives.AsNoTracking().OrderByDescending(f => f.AgreedAt).FirstOrDefaultAsync(cancel);
        var held = five is null ? null : await db.Prioritisations.AsNoTracking().SingleAsync(p => p.Id == five.PrioritisationId, cancel);
        var placements = await db.PhasePlacements.AsNoTracking().ToListAsync(cancel);
        var organisations = await db.Organisations.AsNoTracking().ToListAsync(cancel);
        var plan = await PlanMaterial.OfAsync(db, locality, today, cancel);
        var baseline = rounds.Where(r => r.IsLocked && r is { Mode: RoundMode.SelfAssessment, Kind: RoundKind.Baseline }).MinBy(r => r.HeldOn);
        return new(new(new(registers, rounds, five, plan?.Actions.Count, organisations.Where(o => o.InAlliance).Select(o => o.Id).ToHashSet())), registers, locality.FirstPhase, (await db.StepsFound.AsNoTracking().ToListAsync(cancel)).Latest())
        {
            Line = placements.OnLine(locality.Phases), Placed = placements.Latest, Five = five, Plan = plan, Sectors = locality.Sectors, Organisations = organisations.ToDictionary(o => o.Id, o => o.Name),
            Cards = held is null ? locality.Cards : await locality.CardsAsync(db, held.CardsVersion, cancel),
            Baseline = baseline is null ? null : await RoundMaterial.OfAsync(db, locality, member, baseline, await locality.ToolAsync(db, baseline.ToolVersion, cancel), cancel),
        };
    }
}
