using Trellis.Domain.Alliance;
using Trellis.Domain.Instruments;

namespace Trellis.Domain.Assessment;

/// <summary>What a panel says about one rating: a level or not yet, why it differs, what is met, what is planned, what was answered, and three kinds of notes.</summary>
public sealed record Judgement
{
    public int? Level { get; init; }
    public string? DiffersBecause { get; init; }
    public IReadOnlyList<string> Met { get; init; } = [];
    public IReadOnlyList<string> Planned { get; init; } = [];
    public IReadOnlyDictionary<string, bool> Answers { get; init; } = new Dictionary<string, bool>();
    public string? Deliberation { get; init; }
    public string? Strengths { get; init; }
    public string? Improvements { get; init; }
    /// <summary>Why a locked round is put right.</summary>
    public string? CorrectedBecause { get; init; }
}

/// <summary>One version of one rating in a round: the level agreed, beside the level suggested and why. The latest version counts; the others stay.</summary>
public class PrincipleRating
{
    private PrincipleRating() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid RoundId { get; init; }
    public required string Rating { get; init; }
    public required int Sequence { get; init; }
    /// <summary>1 to 4; nothing is "not yet rated" and never 0.</summary>
    public int? Level { get; private init; }
    public int? SuggestedLevel { get; private init; }
    public required string SuggestedBecause { get; init; }
    public bool SuggestedFromPart { get; private init; }
    /// <summary>The results the suggestion rests on, which stay as they were.</summary>
    public IReadOnlyList<Guid> Results { get; private init; } = [];
    public string? DiffersBecause { get; private init; }
    public IReadOnlyList<string> Met { get; private init; } = [];
    /// <summary>Whether its statements were gone through: with none ticked, nothing is known of them.</summary>
    public bool WentThrough => Met.Count > 0;
    /// <summary>Of what is met, what is only planned so far.</summary>
    public IReadOnlyList<string> Planned { get; private init; } = [];
    public IReadOnlyList<string> AnsweredYes { get; private init; } = [];
    public IReadOnlyList<string> AnsweredNo { get; private init; } = [];
    public string? Deliberation { get; private init; }
    public string? Strengths { get; private init; }
    public string? Improvements { get; private init; }
    public string? CorrectedBecause { get; private init; }
    public required Guid RecordedById { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    public bool Accepted => Level is not null && Level == SuggestedLevel;

    public IReadOnlyDictionary<string, bool> Answers => AnsweredYes.Select(q => (q, true)).Concat(AnsweredNo.Select(q => (q, false))).ToDictionary();

    public static PrincipleRating Rate(AssessmentRound round, Rating rating, Judgement judged, Suggestion suggestion, PrincipleRating? before, Member by, Moment now)
    {
        if (!round.MayBeRatedBy(by)) throw new RuleBrokenException(round.Mode is RoundMode.Evaluation ? "Only independent evaluators rate an evaluation" : "Only the programme team and facilitators write down what a panel agreed");
        if (judged.Level is < 1 or > 4) throw new RuleBrokenException("Choose a level from 1 to 4, or leave it not yet rated", nameof(Level));
        var differs = judged.Level is not null && suggestion.Level is not null && judged.Level != suggestion.Level;
        if (differs && Text(judged.DiffersBecause) is null) throw new RuleBrokenException($"Level {suggestion.Level} is suggested. Say why level {judged.Level} fits better", nameof(DiffersBecause));
        if (round.IsLocked && Text(judged.CorrectedBecause) is null) throw new RuleBrokenException("This round is locked. Say what was wrong, so that the correction can be understood", nameof(CorrectedBecause));
        return new()
        {
            RoundId = round.Id, Rating = rating.Code, Sequence = (before?.Sequence ?? 0) + 1, Level = judged.Level, SuggestedLevel = suggestion.Level, SuggestedBecause = suggestion.Explanation,
            SuggestedFromPart = suggestion.Partial, Results = suggestion.Results, DiffersBecause = differs ? Text(judged.DiffersBecause) : null, Met = Known(judged.Met, rating), Planned = OnlyPlanned(judged, rating),
            AnsweredYes = [.. rating.Questions.Select(q => q.Id).Where(q => judged.Answers.TryGetValue(q, out var yes) && yes)], AnsweredNo = [.. rating.Questions.Select(q => q.Id).Where(q => judged.Answers.TryGetValue(q, out var yes) && !yes)],
            Deliberation = Text(judged.Deliberation), Strengths = Text(judged.Strengths), Improvements = Text(judged.Improvements), CorrectedBecause = round.IsLocked ? Text(judged.CorrectedBecause) : null,
            RecordedById = by.Id, RecordedAt = now.Instant,
        };
    }

    /// <summary>The panel takes the suggested level as it stands; what it wrote before stays written.</summary>
    public static PrincipleRating Accept(AssessmentRound round, Rating rating, Suggestion suggestion, PrincipleRating? before, Member by, Moment now) => suggestion.Level is null
        ? throw new RuleBrokenException($"{rating.Name} has no suggested level to accept")
        : Rate(round, rating, (before?.Judged ?? new()) with { Level = suggestion.Level, Answers = suggestion.Answers }, suggestion, before, by, now);

    /// <summary>What was judged, to begin the next version from.</summary>
    public Judgement Judged => new()
    {
        Level = Level, DiffersBecause = DiffersBecause, Met = Met, Planned = Planned, Answers = Answers, Deliberation = Deliberation, Strengths = Strengths, Improvements = Improvements,
    };

    private static List<string> Known(IReadOnlyList<string> clauses, Rating rating) => [.. rating.Clauses.Select(c => c.Id).Where(clauses.Contains)];

    private static List<string> OnlyPlanned(Judgement judged, Rating rating) => [.. rating.Clauses.Where(c => c.MayBePlanned && judged.Met.Contains(c.Id) && judged.Planned.Contains(c.Id)).Select(c => c.Id)];

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

public static class PrincipleRatingQueries
{
    /// <summary>The latest version of each rating, by its code.</summary>
    public static IReadOnlyDictionary<string, PrincipleRating> Latest(this IEnumerable<PrincipleRating> ratings) =>
        ratings.GroupBy(r => r.Rating).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Sequence)!);

    public static IReadOnlyDictionary<string, int?> Levels(this IReadOnlyDictionary<string, PrincipleRating> latest) => latest.ToDictionary(r => r.Key, r => r.Value.Level);
}
