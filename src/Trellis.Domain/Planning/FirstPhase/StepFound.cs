using Trellis.Domain.Alliance;
using Trellis.Domain.Workshops;

namespace Trellis.Domain.Planning.FirstPhase;

/// <summary>How far a step of the first phase is.</summary>
public enum StepState { NotBegun, GoingOn, Done }

/// <summary>How far a step, or a workshop, of the first phase was found to be, and what shows it. A later finding takes its place and this one stays.</summary>
public class StepFound
{
    private StepFound() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    /// <summary>A code of the locality’s list of steps.</summary>
    public required string Step { get; init; }
    public required int Sequence { get; init; }
    public required StepState State { get; init; }
    public string? Shows { get; private init; }
    /// <summary>The workshop in Trellis, where the step is a workshop and it was held in Trellis.</summary>
    public Guid? HeldInId { get; private init; }
    public required Guid FoundById { get; init; }
    public required DateTimeOffset FoundAt { get; init; }

    public static StepFound Find(FirstPhaseSteps steps, string step, StepState state, string? shows, Workshop? heldIn, StepFound? before, Member by, Moment now)
    {
        if (steps.Find(step) is null) throw new RuleBrokenException("Choose a step of the first phase", nameof(Step));
        if (heldIn is not null && !steps.IsWorkshop(step)) throw new RuleBrokenException("Only a workshop of the first phase is held in a workshop", nameof(HeldInId));
        if (state is not StepState.NotBegun && string.IsNullOrWhiteSpace(shows) && heldIn is null) throw new RuleBrokenException("Say what shows it", nameof(Shows));
        if (state is StepState.Done && heldIn is { State: not WorkshopState.Ended }) throw new RuleBrokenException("That workshop is not over yet. Choose “going on”, or end the workshop first", nameof(State));
        return new()
        {
            Step = step, Sequence = (before?.Sequence ?? 0) + 1, State = state, Shows = string.IsNullOrWhiteSpace(shows) ? null : shows.Trim(), HeldInId = heldIn?.Id, FoundById = by.Id, FoundAt = now.Instant,
        };
    }
}

public static class StepFoundQueries
{
    public static IReadOnlyDictionary<string, StepFound> Latest(this IEnumerable<StepFound> found) => found.GroupBy(f => f.Step).ToDictionary(g => g.Key, g => g.MaxBy(f => f.Sequence)!);
}
