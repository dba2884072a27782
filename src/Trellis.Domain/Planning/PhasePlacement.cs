using Trellis.Domain.Alliance;

namespace Trellis.Domain.Planning;

/// <summary>That the locality is in a phase from a day on, who said so and why. A later one takes its place and this one stays.</summary>
public class PhasePlacement
{
    private PhasePlacement() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required int Sequence { get; init; }
    /// <summary>A code of the locality’s list of phases.</summary>
    public required string Phase { get; init; }
    public required DateOnly Since { get; init; }
    public required string Because { get; init; }
    public required Guid PlacedById { get; init; }
    public required DateTimeOffset PlacedAt { get; init; }

    public static PhasePlacement Place(PlanHeadings phases, string? phase, DateOnly since, string? because, PhasePlacement? before, Member by, Moment now)
    {
        if (!phases.Has(phase)) throw new RuleBrokenException("Choose a phase", nameof(Phase));
        if (since > now.Today) throw new RuleBrokenException("The day must be today or in the past", nameof(Since));
        if (before is not null && since < before.Since) throw new RuleBrokenException("The placement before is of a later day. Enter that day or one after it", nameof(Since));
        if (string.IsNullOrWhiteSpace(because)) throw new RuleBrokenException("Say what shows it", nameof(Because));
        return new() { Sequence = (before?.Sequence ?? 0) + 1, Phase = phase!, Since = since, Because = because.Trim(), PlacedById = by.Id, PlacedAt = now.Instant };
    }
}

/// <summary>One phase on the line: from when to when the locality was in it, and whether it is now. A phase can be come back to.</summary>
public sealed record PhaseOnLine(PlanHeading Phase, IReadOnlyList<(DateOnly From, DateOnly? Until)> Times, bool IsNow)
{
    public bool Holds(DateOnly day) => Times.Any(t => t.From <= day && (t.Until is null || t.Until > day));
}

public static class PhasePlacementQueries
{
    extension(IEnumerable<PhasePlacement> placements)
    {
        public PhasePlacement? Latest => placements.MaxBy(p => p.Sequence);

        /// <summary>The phases in their order. Placements in the same phase one after the other are one time in it; one of the same day as the next was put right by it.</summary>
        public IReadOnlyList<PhaseOnLine> OnLine(PlanHeadings phases)
        {
            var counted = placements.GroupBy(p => p.Since).Select(g => g.Latest!).OrderBy(p => p.Sequence).ToList();
            List<(string Phase, DateOnly From, DateOnly? Until)> times = [];
            foreach (var placed in counted)
            {
                if (times.Count > 0 && times[^1].Phase == placed.Phase) continue;
                if (times.Count > 0) times[^1] = times[^1] with { Until = placed.Since };
                times.Add((placed.Phase, placed.Since, null));
            }
            return [.. phases.Items.Select(p => new PhaseOnLine(p, [.. times.Where(t => t.Phase == p.Code).Select(t => (t.From, t.Until))], times.Count > 0 && times[^1].Phase == p.Code))];
        }
    }
}
