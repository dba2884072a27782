using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Assessment;
using Trellis.Domain.Evidence;

namespace Trellis.Web.Pages.Assessment;

/// <summary>What bears on one rating of a round, and whether this member may add to it.</summary>
public sealed record Bearing(string Rating, IReadOnlyList<EvidenceItem> Items, bool MayAdd);

internal static class PackOfRound
{
    /// <summary>The evidence for a round that this member may read, from the register.</summary>
    public static async Task<EvidencePack> PackOf(this TrellisDb db, AssessmentRound round, CancellationToken cancel) =>
        new(round, await db.EvidenceItems.AsNoTracking().Where(i => i.DatedOn <= round.HeldOn).ToListAsync(cancel));
}
