namespace Trellis.Domain.Planning;

/// <summary>Where in the locality an action works: policy, services together, work with young people, or all of them.</summary>
public enum PlanLevel { Macro, Meso, Micro, Cross }

/// <summary>One entry of a list that the plan is sorted by: a code that is kept, a title, and a sentence that says what it is.</summary>
public sealed record PlanHeading(string Code, string Title, string Words);

/// <summary>A list that the plan is sorted by, in one version: the phases, or the workstreams. A locality may have its own.</summary>
public sealed record PlanHeadings(string Version, IReadOnlyList<PlanHeading> Items, string? Note = null)
{
    public bool Has(string? code) => Items.Any(i => i.Code == code);

    public string Title(string? code) => Items.FirstOrDefault(i => i.Code == code)?.Title ?? code ?? "";

    /// <summary>A list that can be used: something in it, each code once, and all of it in words.</summary>
    public PlanHeadings Checked(string file) =>
        Items is not { Count: > 0 } ? throw ContentChecks.Wrong(file, "the list is empty")
        : Items.Any(i => string.IsNullOrWhiteSpace(i.Code) || string.IsNullOrWhiteSpace(i.Title) || string.IsNullOrWhiteSpace(i.Words)) ? throw ContentChecks.Wrong(file, "each entry needs a code, a title and words")
        : Items.DistinctBy(i => i.Code).Count() != Items.Count ? throw ContentChecks.Wrong(file, "a code stands there twice")
        : this;
}

/// <summary>One recommended action to begin from.</summary>
public sealed record ActionTemplate(string Code, PlanLevel Level, string Workstream, string Title, string Words, IReadOnlyList<string> Ratings);

/// <summary>The recommended actions, in one version.</summary>
public sealed record ActionTemplates(string Version, IReadOnlyList<ActionTemplate> Items, string? Note = null)
{
    public ActionTemplate? Of(string? code) => Items.FirstOrDefault(t => t.Code == code);

    public ActionTemplates Checked(PlanLists lists) =>
        Items.DistinctBy(t => t.Code).Count() != Items.Count ? throw ContentChecks.Wrong("action-templates", "a code stands there twice")
        : Items.FirstOrDefault(t => string.IsNullOrWhiteSpace(t.Title) || string.IsNullOrWhiteSpace(t.Words)) is { } unsaid ? throw ContentChecks.Wrong("action-templates", $"{unsaid.Code} needs a title and words")
        : Items.FirstOrDefault(t => !lists.Workstreams.Has(t.Workstream)) is { } stray ? throw ContentChecks.Wrong("action-templates", $"{stray.Code} names a workstream that is not in the list")
        : Items.FirstOrDefault(t => t.Ratings.Except(lists.Ratings).Any()) is { } lost ? throw ContentChecks.Wrong("action-templates", $"{lost.Code} names a rating that the tool has not")
        : this;
}

/// <summary>What an action of the plan may name: phases, workstreams, and the codes of ratings and measures of the tool in use.</summary>
public sealed record PlanLists(PlanHeadings Phases, PlanHeadings Workstreams, IReadOnlyList<string> Ratings, IReadOnlyList<string> Measures);

internal static class ContentChecks
{
    public static InvalidDataException Wrong(string file, string what) => new($"{file}.json: {what}.");
}
