using Trellis.Domain.Measures;

namespace Trellis.Domain.Instruments;

/// <summary>Where in the locality a principle is lived: policy and commissioning, how services work together, or the work with young people.</summary>
public enum SystemLevel { Macro, Meso, Micro }

/// <summary>The assessment tool of this locality in one version: principles, their ratings in words, and how they meet the cards and the framework.</summary>
public sealed record AssessmentTool(string Version, string Title, string Note, IReadOnlyList<Principle> Principles, IReadOnlyList<FrameworkPrinciple> FrameworkPrinciples, IReadOnlyList<CrosswalkRow> Crosswalk)
{
    public IEnumerable<Rating> Ratings => Principles.SelectMany(p => p.Ratings);

    public IEnumerable<Principle> Of(SystemLevel level) => Principles.Where(p => p.Level == level);

    public Rating? Rating(string code) => Ratings.FirstOrDefault(r => r.Code == code);

    public Measure? Measure(string code) => Ratings.SelectMany(r => r.Measures).FirstOrDefault(m => m.Code == code);

    public Principle PrincipleOf(Rating rating) => Principles.First(p => p.Ratings.Contains(rating));

    public FrameworkPrinciple Framework(string code) => FrameworkPrinciples.First(f => f.Code == code);

    /// <summary>The tool's principle behind a card, by the crosswalk and never by number. A card without one is not scored in the tool.</summary>
    public Principle? BehindCard(string card) => Crosswalk.FirstOrDefault(r => r.Card == card)?.Principle is { } code ? Principles.First(p => p.Code == code) : null;

    /// <summary>A tool that can be used: 17 principles with 22 ratings, every level in words, every reference leading somewhere.</summary>
    public AssessmentTool Checked() => ToolChecks.WhatIsWrong(this).FirstOrDefault() is { } wrong ? throw new InvalidDataException($"assessment-tool.json: {wrong}.") : this;
}

/// <summary>One of the tool's principles. It has one rating, or a rating for each of its parts.</summary>
public sealed record Principle(string Code, SystemLevel Level, string Title, string ShortTitle, IReadOnlyList<Rating> Ratings)
{
    /// <summary>As the tool prints it: Meso 3.</summary>
    public string Name => Printed(Code);

    internal static string Printed(string code) => string.Concat(char.ToUpperInvariant(code[0]), code[1..].Replace('-', ' ')) is var name && char.IsLetter(name[^1]) && char.IsDigit(name[^2])
        ? name[..^1] + char.ToUpperInvariant(name[^1]) : name;
}

/// <summary>One of the eight principles of the THRIVE framework.</summary>
public sealed record FrameworkPrinciple(string Code, string Title);
