using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Domain.Measures;

namespace Trellis.Web.Pages.Assessment;

/// <summary>What is known for a round: the figures of its year, and the answers and statements of its ratings so far.</summary>
public sealed class RoundEvidence(IReadOnlyDictionary<string, MeasureResult> inUse, IReadOnlyDictionary<string, PrincipleRating> ratings)
{
    public static async Task<RoundEvidence> OfAsync(TrellisDb db, AssessmentRound round, IReadOnlyDictionary<string, PrincipleRating> ratings, CancellationToken cancel) =>
        new((await db.MeasureResults.AsNoTracking().InTheYearTo(round.HeldOn).ToListAsync(cancel)).InUse(), ratings);

    public Suggestion For(Rating rating) => For(rating, ratings.GetValueOrDefault(rating.Code)?.Judged ?? new());

    public Suggestion For(Rating rating, Judgement judged) => Suggestion.For(rating, new(inUse, judged.Answers, judged.Met.ToHashSet()));
}
