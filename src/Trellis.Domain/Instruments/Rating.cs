using Trellis.Domain.Measures;

namespace Trellis.Domain.Instruments;

/// <summary>Whether a level follows from words, from a figure, or from both.</summary>
public enum RatingKind { Described, Measured, Hybrid }

/// <summary>One thing of the tool that gets a level from 1 to 4: a principle, or a part of one.</summary>
public sealed record Rating(string Code, string Title, string ShortTitle, RatingKind Kind, IReadOnlyList<LevelInWords> Levels)
{
    /// <summary>How the tool's words are read here, where that is not plain.</summary>
    public string? About { get; init; }
    public IReadOnlyList<Measure> Measures { get; init; } = [];
    /// <summary>What is asked to suggest a level, where words and figures do not settle it.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];
    public IReadOnlyList<WayToLevel> Paths { get; init; } = [];
    public IReadOnlyList<Cap> Caps { get; init; } = [];

    /// <summary>As the tool prints it: Meso 3A.</summary>
    public string Name => Principle.Printed(Code);

    public IEnumerable<Clause> Clauses => Levels.SelectMany(l => l.Clauses);

    /// <summary>The answers, with what each yes implies also answered yes.</summary>
    public IReadOnlyDictionary<string, bool> Completed(IReadOnlyDictionary<string, bool> answers)
    {
        var implied = Questions.Where(q => answers.GetValueOrDefault(q.Id)).SelectMany(q => q.Implies).ToHashSet();
        return Questions.Where(q => implied.Contains(q.Id) || answers.ContainsKey(q.Id)).ToDictionary(q => q.Id, q => implied.Contains(q.Id) || answers[q.Id]);
    }
}

/// <summary>One level of a rating, as statements that can each be ticked.</summary>
public sealed record LevelInWords(int Level, IReadOnlyList<Clause> Clauses)
{
    public string Words => string.Join(". ", Clauses.Select(c => c.Words)) + ".";
}

/// <summary>One statement of a level. Some count when they are planned; then the page says that it is planned.</summary>
public sealed record Clause(string Id, string Words, bool MayBePlanned = false);

/// <summary>A question answered with yes or no that helps to suggest a level.</summary>
public sealed record Question(string Id, string Words)
{
    public IReadOnlyList<string> Implies { get; init; } = [];
}

/// <summary>What has to be answered yes for a level: all of these, and at least one of those where there are any.</summary>
public sealed record WayToLevel(int Level, IReadOnlyList<string> All)
{
    public IReadOnlyList<string> Any { get; init; } = [];

    public bool Holds(IReadOnlyDictionary<string, bool> answers) => All.All(q => answers.GetValueOrDefault(q)) && (Any.Count == 0 || Any.Any(q => answers.GetValueOrDefault(q)));
}

/// <summary>The most a level can be unless a question is answered yes.</summary>
public sealed record Cap(string Unless, int Most);
