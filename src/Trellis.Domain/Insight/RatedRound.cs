using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;

namespace Trellis.Domain.Insight;

/// <summary>A round with its ratings, as one point of a trend.</summary>
public sealed record RatedRound(AssessmentRound Round, IReadOnlyDictionary<string, PrincipleRating> Ratings)
{
    public IReadOnlyDictionary<string, int?> Levels => Ratings.Levels();

    public int People => Round.People.Sum(p => p.People);

    public IReadOnlyList<Rating> NotRated(AssessmentTool tool, SystemLevel? level = null) =>
        [.. tool.Principles.Where(p => level is null || p.Level == level).SelectMany(p => p.Ratings).Where(r => Ratings.GetValueOrDefault(r.Code)?.Level is null)];

    public bool IsComplete(AssessmentTool tool) => NotRated(tool).Count == 0;

    /// <summary>A level's total, and none as long as one of its ratings has no level: a part of a whole is not compared with a whole.</summary>
    public Total? Total(AssessmentTool tool, SystemLevel? level, CombiningRule rule, Reading reading = Reading.PerPrinciple) =>
        NotRated(tool, level).Count > 0 ? null : new Scores(tool, Levels, rule).Total(level, reading);
}
