using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Domain.Planning;
using Trellis.Web.Pages.Assessment;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Planning;

/// <summary>A rating an action should move: its level at the baseline and in the last round, where somebody rated it.</summary>
public sealed record Level(Rating Rating, Principle Principle, int? AtBaseline, int? Now);

/// <summary>One action: why it is there, whose it is, what was said about it, how its dates moved, what stands in its way, and whether its measure moved.</summary>
public class ActionModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : ActionPage(db, locality, clock)
{
    public IReadOnlyList<ActionReport> Reports { get; private set; } = [];
    public IReadOnlyList<DatesMoved> Moves { get; private set; } = [];
    public IReadOnlyList<SystemBarrier> Barriers { get; private set; } = [];
    public FigureMoved? Moved { get; private set; }
    public AssessmentRound? Baseline { get; private set; }
    public AssessmentRound? Last { get; private set; }
    public IReadOnlyList<Level> Levels { get; private set; } = [];
    public Names People { get; private set; } = null!;
    public bool MayReport => Action.IsReportedOnBy(Member);
    public bool ReadsLevels => Current.MayOpen("/Assessment/Index");
    public ActionTemplate? Template => Locality.Templates.Of(Action.Template);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Reports = [.. (await Db.ActionReports.AsNoTracking().Where(r => r.ActionId == Action.Id).ToListAsync(cancel)).OrderByDescending(r => r.ReportedAt)];
        Moves = [.. (await Db.DatesMoved.AsNoTracking().Where(m => m.ActionId == Action.Id).ToListAsync(cancel)).OrderByDescending(m => m.MovedAt)];
        Barriers = [.. (await Db.Barriers.AsNoTracking().ToListAsync(cancel)).Where(b => b.Actions.Contains(Action.Id)).OrderBy(b => b.IsClosed).ThenBy(b => b.LoggedAt)];
        People = await Names.OfAsync(Db, [], [], [Action.AddedById, .. Reports.Select(r => (Guid?)r.ReportedById), .. Moves.Select(m => (Guid?)m.MovedById)], cancel);
        if (Action.Measure is { } code && Locality.Tool.Measure(code) is { } measure)
            Moved = FigureMoved.Since(Action.FirstStarts, measure, await Db.MeasureResults.AsNoTracking().Where(r => r.Measure == code).ToListAsync(cancel));
        if (ReadsLevels) await ReadLevelsAsync(cancel);
    }

    private async Task ReadLevelsAsync(CancellationToken cancel)
    {
        var rounds = await Db.RoundsSeenBy(Member, cancel);
        Last = rounds.LastHeld(Today);
        Baseline = rounds.Where(r => r is { Mode: RoundMode.SelfAssessment, Kind: RoundKind.Baseline }).MinBy(r => r.HeldOn);
        var (then, now) = (await LevelsOf(Baseline, cancel), await LevelsOf(Last, cancel));
        Levels = [.. Locality.Tool.Ratings.Where(r => Concerned.Contains(r.Code)).Select(r => new Level(r, Locality.Tool.PrincipleOf(r), then.GetValueOrDefault(r.Code), now.GetValueOrDefault(r.Code)))];
    }

    /// <summary>The ratings the action names, or else its objective, or else those of the principle behind the priority’s card.</summary>
    private IEnumerable<string> Concerned => Action.Ratings.Count > 0 ? Action.Ratings : Objective.Ratings.Count > 0 ? Objective.Ratings : Locality.Tool.BehindCard(Objective.Card)?.Ratings.Select(r => r.Code) ?? [];

    private async Task<IReadOnlyDictionary<string, int?>> LevelsOf(AssessmentRound? round, CancellationToken cancel) =>
        round is null ? new Dictionary<string, int?>() : (await Db.RatingsOf(round, cancel)).Levels();
}
