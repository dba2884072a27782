using Trellis.Domain.Measures;

namespace Trellis.Domain.Planning;

/// <summary>Which way a figure should go.</summary>
public enum Better { Higher, Lower }

/// <summary>What is counted to see an impact: so many of so many, or a mean, in which unit, and which way is better. With a measure, its results are used.</summary>
public sealed record Indicator(string Words, MeasureForm Form, string Unit, Better Better, string? Measure = null);

/// <summary>One impact that working this way should have, and an indicator to begin from.</summary>
public sealed record Impact(string Code, string Title, Indicator Indicator);

/// <summary>The expected impacts, in one version.</summary>
public sealed record Impacts(string Version, IReadOnlyList<Impact> Items, string? Note = null)
{
    public Impact? Of(string? code) => Items.FirstOrDefault(i => i.Code == code);

    public Impacts Checked(IReadOnlyList<string> measures) =>
        Items.DistinctBy(i => i.Code).Count() != Items.Count ? throw ContentChecks.Wrong("impacts", "a code stands there twice")
        : Items.FirstOrDefault(i => string.IsNullOrWhiteSpace(i.Title) || string.IsNullOrWhiteSpace(i.Indicator?.Words) || string.IsNullOrWhiteSpace(i.Indicator.Unit)) is { } unsaid ? throw ContentChecks.Wrong("impacts", $"{unsaid.Code} needs a title, and an indicator with words and a unit")
        : Items.FirstOrDefault(i => i.Indicator.Measure is { } code && !measures.Contains(code)) is { } lost ? throw ContentChecks.Wrong("impacts", $"{lost.Code} names a measure that the tool has not")
        : this;
}
