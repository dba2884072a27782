using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Assessment;
using Trellis.Domain.Evidence;
using Trellis.Domain.Instruments;
using Trellis.Domain.Measures;

namespace Trellis.Web.Pages.Assessment;

/// <summary>What is known for a round: the figures of its year, what the checklist of the groupings answers, and the answers and statements of its ratings so far.</summary>
public sealed class RoundEvidence(IReadOnlyDictionary<string, MeasureResult> inUse, IReadOnlyDictionary<string, bool> listed, IReadOnlyDictionary<string, PrincipleRating> ratings)
{
    public static async Task<RoundEvidence> OfAsync(TrellisDb db, AssessmentRound round, IReadOnlyDictionary<string, PrincipleRating> ratings, CancellationToken cancel)
    {
        var (day, yearBefore) = (round.HeldOn, round.HeldOn.AddYears(-1));
        var list = await db.GroupingsChecklists.AsNoTracking().Where(c => c.AsOf <= day && c.AsOf > yearBefore).OrderByDescending(c => c.AsOf).ThenByDescending(c => c.RecordedAt).FirstOrDefaultAsync(cancel);
        return new((await db.MeasureResults.AsNoTracking().InTheYearTo(day).ToListAsync(cancel)).InUse(), list?.Answers ?? new Dictionary<string, bool>(), ratings);
    }

    public Suggestion For(Rating rating) => For(rating, ratings.GetValueOrDefault(rating.Code)?.Judged ?? new());

    /// <summary>What the panel answered counts before what a checklist answers.</summary>
    public Suggestion For(Rating rating, Judgement judged) => Suggestion.For(rating, new(inUse, Answered(rating, judged.Answers), judged.Met.ToHashSet()));

    /// <summary>The ratings that follow from figures, with the level suggested and how they stand.</summary>
    public IEnumerable<(Rating Rating, Suggestion Suggestion, PrincipleRating? Now)> Measured(AssessmentTool tool) =>
        tool.Ratings.Where(r => r.Kind is RatingKind.Measured).Select(r => (r, For(r), ratings.GetValueOrDefault(r.Code)));

    /// <summary>The figures in a line; nothing where there are none.</summary>
    public string Line(Rating rating) => string.Join("; ", rating.Measures.Where(m => inUse.ContainsKey(m.Code)).Select(m => MeasuredLevel.Line(m, inUse[m.Code])));

    public IReadOnlyDictionary<string, bool> Answered(Rating rating, IReadOnlyDictionary<string, bool> byPanel) =>
        rating.Measures.Any(m => m.Code == GroupingsChecklist.Measure) ? listed.Concat(byPanel).GroupBy(a => a.Key).ToDictionary(g => g.Key, g => g.Last().Value) : byPanel;
}
