using Trellis.Domain.Alliance;
using Trellis.Domain.Measures;

namespace Trellis.Domain.Evidence;

/// <summary>What is asked about each grouping: are young people identified in it, services organised for it, agencies in it, and so on.</summary>
public enum GroupingQuestion { Identified, ServicesOrganised, AgenciesIncluded, AssessmentLeads, Recorded, Reported }

/// <summary>One grouping as it was found: a state for each question asked, in their order, and what shows it.</summary>
public sealed record GroupingFound(Grouping Grouping, IReadOnlyList<InPlace?> States, string? Evidence)
{
    /// <summary>The item of the evidence, or the entry of a register, that shows it.</summary>
    public Guid? ShownBy { get; init; }

    public InPlace? On(GroupingQuestion question) => States[(int)question];

    /// <summary>Young people are identified in it, services organised for it, and assessment leads to it. Agencies, recording and reporting limit the level and not the count.</summary>
    public bool CountsAsInPlace() => On(GroupingQuestion.Identified) is InPlace.Reliably && On(GroupingQuestion.ServicesOrganised) is InPlace.Reliably && On(GroupingQuestion.AssessmentLeads) is InPlace.Reliably;
}

/// <summary>The five groupings as they were found on a day. A later list takes its place and this one stays.</summary>
public class GroupingsChecklist
{
    /// <summary>The measure of the tool that it counts for.</summary>
    public const string Measure = "groupings-in-place";

    private GroupingsChecklist() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DateOnly AsOf { get; init; }
    public required IReadOnlyList<GroupingFound> Groupings { get; init; }
    public required Guid RecordedById { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    public int FullyInPlace => Groupings.Count(g => g.CountsAsInPlace());
    public int NotLookedAt => Groupings.Sum(g => g.States.Count(s => s is null));

    public static GroupingsChecklist Keep(DateOnly asOf, IEnumerable<GroupingFound> found, Member by, Moment now)
    {
        if (asOf > now.Today) throw new RuleBrokenException("The day must be today or in the past", nameof(AsOf));
        var said = found.ToDictionary(f => f.Grouping);
        var questions = Enum.GetValues<GroupingQuestion>().Length;
        List<GroupingFound> groupings = [.. Enum.GetValues<Grouping>().Select(g => said.GetValueOrDefault(g) ?? new(g, [], null))
            .Select(g => g with { States = [.. g.States.Concat(Enumerable.Repeat<InPlace?>(null, questions)).Take(questions)], Evidence = string.IsNullOrWhiteSpace(g.Evidence) ? null : g.Evidence.Trim() })];
        if (groupings.All(g => g.States.All(s => s is null))) throw new RuleBrokenException("Say for at least one grouping how far it is in place", $"{nameof(Groupings)}[0].{nameof(GroupingFound.States)}[0]");
        if (groupings.FindIndex(g => g.States.Any(s => s is InPlace.Reliably or InPlace.Partly) && g.Evidence is null && g.ShownBy is null) is >= 0 and var at) throw new RuleBrokenException("Say what shows that it is in place", $"{nameof(Groupings)}[{at}].{nameof(GroupingFound.Evidence)}");
        return new() { AsOf = asOf, Groupings = groupings, RecordedById = by.Id, RecordedAt = now.Instant };
    }

    /// <summary>How many of the five are fully in place, for the twelve months to its day; nothing until every question was answered.</summary>
    public MeasureResult? Counted(Measure measure, string ruleVersion, Moment now) => NotLookedAt > 0 ? null
        : MeasureResult.Compute(measure, ruleVersion, new(FullyInPlace, null, null, null, null, AsOf.AddYears(-1).AddDays(1), AsOf, "Checklist of the five groupings"), now);

    /// <summary>
    /// The tool's three questions, where the list answers them: all agencies take part, if some further on than others; groupings can be recorded, at least in part, for each;
    /// recording and reporting are both reliable for each.
    /// </summary>
    public IReadOnlyDictionary<string, bool> Answers => NotLookedAt > 0 ? new Dictionary<string, bool>() : new Dictionary<string, bool>
    {
        ["agencies"] = Groupings.All(g => g.On(GroupingQuestion.AgenciesIncluded) is not InPlace.Not),
        ["informatics"] = Groupings.All(g => g.On(GroupingQuestion.Recorded) is not InPlace.Not),
        ["reporting"] = Groupings.All(g => g.On(GroupingQuestion.Recorded) is InPlace.Reliably && g.On(GroupingQuestion.Reported) is InPlace.Reliably),
    };
}
