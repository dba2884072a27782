using System.Globalization;
using Trellis.Domain.Planning;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Planning;

/// <summary>Actions drawn as bars over time: where each begins and ends, as parts of the width, so that the words keep their size on a phone.</summary>
public sealed class PlanBars
{
    private const int MostMarks = 6, OnPhone = 42, OnScreen = 120;
    private readonly DateOnly first;
    private readonly int days;

    public PlanBars(IReadOnlyList<PlanAction> actions, DateOnly today)
    {
        (Actions, Today) = (actions, today);
        var begins = actions.Select(a => a.Starts).Append(today).Min();
        var ends = actions.SelectMany(a => new[] { a.Due, a.FirstDue }).Append(today).Max();
        first = new(begins.Year, begins.Month, 1);
        var end = new DateOnly(ends.Year, ends.Month, 1).AddMonths(1);
        days = end.DayNumber - first.DayNumber;
        var months = (end.Year - first.Year) * 12 + end.Month - first.Month;
        var step = (months - 1) / MostMarks + 1;
        Marks = [.. Enumerable.Range(0, (months + step - 1) / step).Select(i => first.AddMonths(i * step))];
    }

    public IReadOnlyList<PlanAction> Actions { get; }
    public DateOnly Today { get; }
    public IReadOnlyList<DateOnly> Marks { get; }

    /// <summary>What the picture shows, for those who do not see it.</summary>
    public string Words => $"{Actions.Count} {(Actions.Count == 1 ? "action" : "actions")} from {Actions.Min(a => a.Starts).Said} to {Actions.Max(a => a.Due).Said}: {Actions.Count(a => a.Status is ActionStatus.Done)} done, {Actions.Count(a => a.IsOverdue(Today))} overdue, {Actions.Count(a => a.IsStuck(Today))} stuck, {Actions.Count(a => a.Due > a.FirstDue)} later than first agreed.";

    public string At(DateOnly day) => Percent(day.DayNumber - first.DayNumber);

    /// <summary>A bar reaches to the end of its last day.</summary>
    public string Width(DateOnly from, DateOnly to) => Percent(Math.Max(to.DayNumber - from.DayNumber + 1, 1));

    /// <summary>The words over a bar, as long as a phone or a wider screen has room for. The table has all of them.</summary>
    public static IEnumerable<(string Screen, string Words)> Labels(PlanAction action) => [("phone", Short(action.Title, OnPhone)), ("wide", Short(action.Title, OnScreen))];

    private static string Short(string title, int most) => title.Length <= most ? title : $"{title[..(most - 1)].TrimEnd()}…";

    public string Kind(PlanAction action) => action.Status switch
    {
        ActionStatus.Done => "done",
        ActionStatus.Stopped => "stopped",
        _ when action.IsOverdue(Today) || action.IsStuck(Today) => "late",
        ActionStatus.NotStarted => "ahead",
        _ => "going",
    };

    private string Percent(int count) => string.Create(CultureInfo.InvariantCulture, $"{100m * count / days:0.##}%");
}
