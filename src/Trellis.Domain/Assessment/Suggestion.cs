using Trellis.Domain.Instruments;
using Trellis.Domain.Measures;

namespace Trellis.Domain.Assessment;

/// <summary>What is known about a rating when a level is looked for: results in use by measure, answers by question, clauses ticked.</summary>
public sealed record Known(IReadOnlyDictionary<string, MeasureResult> Results, IReadOnlyDictionary<string, bool> Answers, IReadOnlySet<string> Met);

/// <summary>A level the rules of the tool suggest, and why. It is advice: the panel decides. No level says what is missing, and never means level 1.</summary>
public sealed record Suggestion(int? Level, string Explanation)
{
    /// <summary>One of two measures is missing.</summary>
    public bool Partial { get; init; }
    /// <summary>The levels between which ticked clauses do not decide.</summary>
    public IReadOnlyList<int> Ties { get; init; } = [];
    public IReadOnlyList<Guid> Results { get; init; } = [];
    /// <summary>The answers it rests on.</summary>
    public IReadOnlyDictionary<string, bool> Answers { get; init; } = new Dictionary<string, bool>();

    public static Suggestion For(Rating rating, Known known) => (
        rating.Measures.Count > 0 ? FromMeasures(rating, known)
        : rating.Paths.Count > 0 ? FromQuestions(rating, known)
        : FromClauses(rating, known.Met)) with
    { Answers = known.Answers };

    /// <summary>The lower of the measures there are; questions then set the most it can be.</summary>
    private static Suggestion FromMeasures(Rating rating, Known known)
    {
        var there = rating.Measures.Where(m => known.Results.ContainsKey(m.Code)).Select(m => (Measure: m, Found: known.Results[m.Code])).ToList();
        if (there.Count == 0) return new(null, $"No figures yet for: {string.Join("; ", rating.Measures.Select(m => m.Title))}.");

        var levels = there.Select(t => (t.Measure, Of: MeasuredLevel.Of(t.Measure, t.Found))).ToList();
        var missing = rating.Measures.Where(m => levels.All(l => l.Measure != m || l.Of.Level is null)).ToList();
        var lowest = levels.Min(l => l.Of.Level);
        List<string> said = [.. levels.Select(l => rating.Measures.Count > 1 ? $"{l.Measure.Title}: {l.Of.Explanation}" : l.Of.Explanation)];
        if (rating.Measures.Count > 1 && lowest is not null) said.Add(missing.Count == 0 ? $"The rating is the lower of the two: level {lowest}." : $"Partial: {missing[0].Title} has no level, so the other decides: level {lowest}.");
        var suggestion = new Suggestion(lowest, string.Join(' ', said)) { Partial = lowest is not null && missing.Count > 0, Results = [.. there.Select(t => t.Found.Id)] };
        return rating.Caps.Count > 0 && lowest is not null ? suggestion.Capped(rating, known) : suggestion;
    }

    private Suggestion Capped(Rating rating, Known known)
    {
        var answers = rating.Completed(known.Answers);
        if (Unanswered(rating, answers) is { } first) return this with { Level = null, Explanation = $"{Explanation} Still to be answered before a level is suggested: {first}" };
        var caps = rating.Caps.Where(c => !answers[c.Unless] && c.Most < Level).ToList();
        if (caps.Count == 0) return this;
        var no = string.Join(' ', caps.Select(c => $"{rating.Questions.First(q => q.Id == c.Unless).Words} No: level {c.Most} at most."));
        return this with { Level = caps.Min(c => c.Most), Explanation = $"{Explanation} {no}" };
    }

    private static Suggestion FromQuestions(Rating rating, Known known)
    {
        var answers = rating.Completed(known.Answers);
        if (Unanswered(rating, answers) is { } first) return new(null, $"Answer the questions to see a suggested level. Still open: {first}");
        var level = rating.Paths.Where(p => p.Holds(answers)).Select(p => p.Level).DefaultIfEmpty(1).Max();
        var yes = rating.Questions.Where(q => answers[q.Id]).Select(q => q.Words.TrimEnd('?')).ToList();
        return new(level, $"Answered yes: {(yes.Count == 0 ? "none" : string.Join("; ", yes))}. That suggests level {level}.");
    }

    /// <summary>The level with the largest share of its clauses met; between equals the highest, and the tie is told.</summary>
    private static Suggestion FromClauses(Rating rating, IReadOnlySet<string> met)
    {
        if (!rating.Clauses.Any(c => met.Contains(c.Id))) return new(null, "Tick the statements that are true here to see a suggested level.");
        var shares = rating.Levels.Select(l => (l.Level, Met: l.Clauses.Count(c => met.Contains(c.Id)), Of: l.Clauses.Count)).Select(l => (l.Level, l.Met, l.Of, Share: new Fraction(l.Met, l.Of))).ToList();
        var most = shares.Max(l => l.Share);
        List<int> best = [.. shares.Where(l => l.Share == most).Select(l => l.Level)];
        var counts = string.Join(", ", shares.Select(l => $"level {l.Level}: {l.Met} of {l.Of}"));
        var ties = best.Count > 1 ? $" Levels {string.Join(" and ", best)} have an equal share; the highest is suggested." : "";
        return new(best[^1], $"Statements met – {counts}. Level {best[^1]} has the largest share.{ties}") { Ties = best.Count > 1 ? best : [] };
    }

    private static string? Unanswered(Rating rating, IReadOnlyDictionary<string, bool> answers) => rating.Questions.FirstOrDefault(q => !answers.ContainsKey(q.Id))?.Words;
}
