using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Assessment;
using Trellis.Domain.Evidence;
using Trellis.Domain.Evidence.Registers;
using Trellis.Domain.Instruments;
using Trellis.Web.Pages.Evidence.Registers;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Assessment;

/// <summary>What bears on one rating of a round: items of the evidence and what the registers say; and whether this member may add to it.</summary>
public sealed record Bearing(Rating Rating, IReadOnlyList<EvidenceItem> Items, RegistersSay Registers, bool MayAdd);

/// <summary>What the registers say for one rating, with the statements they can be read against.</summary>
public sealed record RegistersSay(Rating Rating, RegistersRead Reading, DateOnly Day)
{
    public string? About(Clause clause) => Reading.On(clause.Id)?.Said;
}

internal static class PackOfRound
{
    /// <summary>The evidence for a round that this member may read, from the register.</summary>
    public static async Task<EvidencePack> PackOf(this TrellisDb db, AssessmentRound round, CancellationToken cancel) =>
        new(round, await db.EvidenceItems.AsNoTracking().Where(i => i.DatedOn <= round.HeldOn).ToListAsync(cancel));

    /// <summary>The registers as they were on the day of a round: what was written down after it was locked is not read.</summary>
    public static Task<RegistersOnADay> RegistersOf(this TrellisDb db, LocalityContent locality, AssessmentRound round, CancellationToken cancel) => db.RegistersOn(locality.Registers, round.HeldOn, round.LockedAt, cancel);

    public static async Task<Bearing> BearingOn(this TrellisDb db, LocalityContent locality, AssessmentRound round, Rating rating, bool mayAdd, CancellationToken cancel) =>
        new(rating, (await db.PackOf(round, cancel)).For(rating.Code), new(rating, (await db.RegistersOf(locality, round, cancel)).For(rating.Code), round.HeldOn), mayAdd);
}
