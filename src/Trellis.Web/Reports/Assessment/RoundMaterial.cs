using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Evidence;
using Trellis.Domain.Insight;
using Trellis.Domain.Instruments;
using Trellis.Domain.Measures;
using Trellis.Web.Pages.Assessment;

namespace Trellis.Web.Reports.Assessment;

/// <summary>All that a report of a round is made of, as far as the one who asks may read it.</summary>
public sealed record RoundMaterial(AssessmentTool Tool, RatedRound Now)
{
    /// <summary>The locked rounds of the same kind before this one, oldest first.</summary>
    public IReadOnlyList<RatedRound> Earlier { get; init; } = [];
    /// <summary>The independent evaluation of the same year, or the self-assessment that an evaluation stands beside.</summary>
    public RatedRound? Beside { get; init; }
    public IReadOnlyDictionary<Guid, MeasureResult> Results { get; init; } = new Dictionary<Guid, MeasureResult>();
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];
    /// <summary>Totals of these rounds that are printed elsewhere.</summary>
    public IReadOnlyList<PublishedTotal> Printed { get; init; } = [];
    public required ContentList Sectors { get; init; }
    /// <summary>The sectors the alliance is made of.</summary>
    public IReadOnlyList<string> AllianceSectors { get; init; } = [];

    public AssessmentRound Round => Now.Round;
    public CombiningRule Rule => Round.Rule;
    public IEnumerable<RatedRound> Trend => [.. Earlier, Now];
    public RatedRound? Before => Earlier.Count > 0 ? Earlier[^1] : null;
    /// <summary>The first round, where it is not the one before.</summary>
    public RatedRound? First => Earlier.Count > 1 ? Earlier[0] : null;

    public LimitingLevel Limiting => new(Tool, Now, Rule);
    public MovementTold Movement(RatedRound since) => new(Tool, since, Now, Rule);

    internal static async Task<RoundMaterial> OfAsync(TrellisDb db, LocalityContent locality, Member member, AssessmentRound round, AssessmentTool tool, CancellationToken cancel)
    {
        var rounds = (await db.RoundsSeenBy(member, cancel)).Where(r => r.IsLocked && r.Id != round.Id).ToList();
        var beside = rounds.Where(r => r.Mode != round.Mode && Math.Abs(r.HeldOn.DayNumber - round.HeldOn.DayNumber) <= 183).MinBy(r => Math.Abs(r.HeldOn.DayNumber - round.HeldOn.DayNumber));
        var now = new RatedRound(round, await db.RatingsOf(round, cancel));
        List<RatedRound> earlier = [];
        foreach (var before in rounds.Where(r => r.Mode == round.Mode && r.HeldOn < round.HeldOn).OrderBy(r => r.HeldOn)) earlier.Add(new(before, await db.RatingsOf(before, cancel)));
        var used = now.Ratings.Values.SelectMany(r => r.Results).ToHashSet();
        return new(tool, now)
        {
            Earlier = earlier, Beside = beside is null ? null : new(beside, await db.RatingsOf(beside, cancel)),
            Results = await db.MeasureResults.AsNoTracking().Where(r => used.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancel),
            Printed = [.. (await db.PublishedTotals.AsNoTracking().ToListAsync(cancel)).Where(p => p.RoundId == round.Id || earlier.Any(e => e.Round.Id == p.RoundId))],
            Evidence = (await db.PackOf(round, cancel)).Items, Sectors = locality.Sectors,
            AllianceSectors = await db.Organisations.Where(o => o.InAlliance).Select(o => o.Sector).Distinct().Order().ToListAsync(cancel),
        };
    }
}
