using Trellis.Domain.Alliance;
using Trellis.Domain.Measures;

namespace Trellis.Domain.Evidence;

/// <summary>How far something is in place.</summary>
public enum InPlace { Not, Partly, Reliably }

/// <summary>The seven elements of improving help from data, as the tool lists them.</summary>
public enum MindfulElement { MeasuresShapeProvision, OneFramework, DataFedBack, VariationTalkedThrough, RecognisedProjects, LearningForums, YearlyReview }

/// <summary>One element as it was found, and what shows it. Not looked at yet is neither in place nor not.</summary>
public sealed record ElementFound(MindfulElement Element, InPlace? State, string? Evidence)
{
    /// <summary>The item of the evidence, or the entry of a register, that shows it.</summary>
    public Guid? ShownBy { get; init; }
}

/// <summary>The seven elements as they were found on a day. A later list takes its place and this one stays.</summary>
public class MindfulChecklist
{
    /// <summary>The measure of the tool that it counts for.</summary>
    public const string Measure = "mindful-elements";

    private MindfulChecklist() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DateOnly AsOf { get; init; }
    public required IReadOnlyList<ElementFound> Elements { get; init; }
    public required Guid RecordedById { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    public int Reliable => Elements.Count(e => e.State is InPlace.Reliably);
    public int NotLookedAt => Elements.Count(e => e.State is null);

    public static MindfulChecklist Keep(DateOnly asOf, IEnumerable<ElementFound> found, Member by, Moment now)
    {
        if (asOf > now.Today) throw new RuleBrokenException("The day must be today or in the past", nameof(AsOf));
        var said = found.ToDictionary(f => f.Element);
        List<ElementFound> elements = [.. Enum.GetValues<MindfulElement>().Select(e => said.GetValueOrDefault(e) ?? new(e, null, null)).Select(e => e with { Evidence = string.IsNullOrWhiteSpace(e.Evidence) ? null : e.Evidence.Trim() })];
        if (elements.All(e => e.State is null)) throw new RuleBrokenException("Say for at least one element how far it is in place", $"{nameof(Elements)}[0].{nameof(ElementFound.State)}");
        if (elements.FindIndex(e => e.State is InPlace.Reliably or InPlace.Partly && e.Evidence is null && e.ShownBy is null) is >= 0 and var at) throw new RuleBrokenException("Say what shows that it is in place", $"{nameof(Elements)}[{at}].{nameof(ElementFound.Evidence)}");
        return new() { AsOf = asOf, Elements = elements, RecordedById = by.Id, RecordedAt = now.Instant };
    }

    /// <summary>How many of the seven are reliably in place, for the twelve months to its day; nothing until all seven were looked at.</summary>
    public MeasureResult? Counted(Measure measure, string ruleVersion, Moment now) => NotLookedAt > 0 ? null
        : MeasureResult.Compute(measure, ruleVersion, new(Reliable, null, null, null, null, AsOf.AddYears(-1).AddDays(1), AsOf, "Checklist of the seven elements"), now);
}
