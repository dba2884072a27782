using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Assessment;

/// <summary>Every version of one rating in a round, newest first, with the names of those who wrote them.</summary>
public sealed record RatingVersions(IReadOnlyList<PrincipleRating> All, Names Names)
{
    public static async Task<RatingVersions> OfAsync(TrellisDb db, AssessmentRound round, Rating rating, CancellationToken cancel)
    {
        var all = await db.PrincipleRatings.AsNoTracking().Where(r => r.RoundId == round.Id && r.Rating == rating.Code).OrderByDescending(r => r.Sequence).ToListAsync(cancel);
        return new(all, await Names.OfAsync(db, [], [], all.Select(e => (Guid?)e.RecordedById), cancel));
    }
}
