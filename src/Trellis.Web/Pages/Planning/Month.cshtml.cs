using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Planning;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Planning;

/// <summary>One month of the plan for those who steer: promised, done, stuck, moved, decided. It builds itself, for any month since the plan was made.</summary>
public abstract class MonthPage(TrellisDb db, LocalityContent locality, TimeProvider clock) : PlanPage(db, locality, clock)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private DateOnly month;

    public SteeringPack Pack { get; private set; } = null!;
    public Names People { get; private set; } = null!;
    public string Said => Pack.First.ToString("MMMM yyyy", British);
    public string Before => Pack.First.AddMonths(-1).ToString("yyyy-MM", British);
    public string? After => Pack.IsOver ? Pack.First.AddMonths(1).ToString("yyyy-MM", British) : null;
    public string Here => Pack.First.ToString("yyyy-MM", British);
    public bool IsBeforeThePlan => Pack.Last < Plan.MadeAt.UkDate;

    protected override bool IsFound() => DateOnly.TryParseExact($"{RouteData.Values["month"]}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out month) && month.Year >= 2000 && month <= Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var ids = Actions.Select(a => a.Id).ToHashSet();
        var reports = (await Db.ActionReports.AsNoTracking().ToListAsync(cancel)).Where(r => ids.Contains(r.ActionId)).ToList();
        var moves = (await Db.DatesMoved.AsNoTracking().ToListAsync(cancel)).Where(m => ids.Contains(m.ActionId)).ToList();
        Pack = new(month, Actions, reports, moves, Today);
        People = await Names.OfAsync(Db, [], [], [.. Pack.Moved.Select(m => (Guid?)m.Moved.MovedById), .. Pack.Decided.Select(d => (Guid?)d.Report.ReportedById)], cancel);
    }

    /// <summary>The month in one sentence, each figure of how many.</summary>
    public string Sentence => $"{(Pack.Promised.Count == 0 ? $"Nothing was promised for {Said}." : $"{Pack.PromisedAndDone} of {Pack.Promised.Count} promised for {Said} {Is(Pack.PromisedAndDone)} done.")} Of {Pack.AtEnd.Count} actions, {DoneInAll} {Is(DoneInAll)} done; of the {Pack.Open.Count()} still open, {Pack.Overdue.Count} {Is(Pack.Overdue.Count)} overdue and {Pack.Stuck.Count} stuck. The dates of {Pack.Moved.Select(m => m.Action.Id).Distinct().Count()} were moved, and {(Pack.Decided.Count() == 1 ? "1 decision was" : $"{Pack.Decided.Count()} decisions were")} written down.";

    private int DoneInAll => Pack.AtEnd.Count(s => s.Status is ActionStatus.Done);

    private static string Is(int count) => count == 1 ? "is" : "are";
}

/// <summary>The month on the screen.</summary>
public class MonthModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : MonthPage(db, locality, clock);
