using System.Globalization;
using Trellis.Data.Content;
using Trellis.Domain.Planning;
using Trellis.Web.Pages.Planning.Keeping;
using Trellis.Web.Sheets;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Planning;

/// <summary>The plan as a workbook: a sheet with a row for each action, which is taken in again; the same actions as bars over months, to print; and what each column means.</summary>
internal sealed class PlanSheet(LocalityContent content, WhoThereIs there, IReadOnlyList<Objective> objectives, Func<string, string> card)
{
    public const string Name = "Plan";
    private const int MostMonths = 120;
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Columns, with what each means and what it may hold. The order is the order of <see cref="At"/>.</summary>
    private static readonly (At At, string Title, double Width, string Meaning)[] Each =
    [
        (At.Id, "Id", 10, "What Trellis knows the action by. Leave it as it is; leave it empty for a new action."),
        (At.Priority, "Priority", 24, "One of the agreed five. Shown only; changed in Trellis."),
        (At.Objective, "Objective", 36, "What should be different. A new action needs the words of an objective that is in the plan."),
        (At.Title, "Action", 36, "What will be done."),
        (At.Says, "More about it", 30, "Anything else."),
        (At.Level, "Level", 14, "Macro, Meso, Micro or Across levels."),
        (At.Phase, "Phase", 22, "A phase of the plan."),
        (At.Workstream, "Workstream", 22, "A workstream of the plan."),
        (At.Organisation, "Organisation", 28, "Who sees to it: the name of an organisation in Trellis."),
        (At.Person, "Person", 20, "Somebody of that organisation. A name that has no account there is kept as a name."),
        (At.Partners, "Works with", 30, "Other organisations, with a semicolon between them."),
        (At.Starts, "Starts", 13, "The first day."),
        (At.Due, "Due", 13, "The last day. When it moves, say why in the next column but two."),
        (At.FirstDue, "First agreed due", 13, "The last day as it was first agreed. It stays; what is typed here is not read."),
        (At.Status, "How it stands", 14, "Not started, Going on, Done, Stuck or Stopped. When it changes, say a sentence in the last column."),
        (At.Because, "Why the dates move", 26, "Only when a date is changed."),
        (At.Word, "Word on it", 30, "Only when how it stands is changed: a sentence."),
        (At.Measure, "Measure", 26, "The measure of the tool that should move, or nothing."),
        (At.Mark, "As taken out", 10, "Hidden. It tells what you changed in a row from what others changed in the plan meanwhile. Leave it as it is."),
    ];

    public static string Title(At at) => Each[(int)at].Title;

    public IReadOnlyList<Sheet> Of(IReadOnlyList<PlanAction> actions, DateOnly today) =>
        [new(Name, [.. Each.Select(c => new Column(c.Title, c.Width) { IsHidden = c.At is At.Mark })], [.. actions.Select(Row)]) { Kept = 4, IsOnA3 = true }, Bars(actions, today), Definitions(actions.Count, today)];

    private IReadOnlyList<Cell> Row(PlanAction action) => Cells(action) is var cells ? [.. cells, RowMark.Of(cells).ToString()] : [];

    /// <summary>An action in the cells of its row, without the mark.</summary>
    public IReadOnlyList<Cell> Cells(PlanAction action)
    {
        var objective = objectives.First(o => o.Id == action.ObjectiveId);
        return
        [
            action.Id.ToString(), card(objective.Card), objective.Title, action.Title, action.Says, action.Level.Named, content.Phases.Title(action.Phase), content.Workstreams.Title(action.Workstream),
            there.Organisation(action.OwnerOrganisationId), there.Person(action), string.Join("; ", action.Partners.Select(there.Organisation)),
            action.Starts, action.Due, action.FirstDue, action.Status.Words, new Cell(), new Cell(), MeasureTitle(action.Measure),
        ];
    }

    private Sheet Bars(IReadOnlyList<PlanAction> actions, DateOnly today)
    {
        var months = Months(actions);
        IReadOnlyList<Column> columns = [new("Action", 40), new("Organisation", 24), new("Due", 12), new("How it stands", 13), .. months.Select(m => new Column(m.ToString("MMM yy", British), 6))];
        return new("Bars", columns, [.. actions.Select(a => (IReadOnlyList<Cell>)[a.Title, there.Organisation(a.OwnerOrganisationId), a.Due, a.Status.Words, .. months.Select(m => Bar(a, m, today))])]) { Kept = 1 };
    }

    public string? MeasureTitle(string? code) => code is null ? null : content.Tool.Measure(code)?.Title ?? code;

    private static Cell Bar(PlanAction action, DateOnly month, DateOnly today) =>
        action.Starts > month.AddMonths(1).AddDays(-1) || action.Due < month ? new()
        : Cell.Filled(action.Status is ActionStatus.Done ? Look.Green : action.Status is ActionStatus.Stopped ? Look.Grey : action.IsOverdue(today) || action.IsStuck(today) ? Look.Orange : action.Status is ActionStatus.NotStarted ? Look.White : Look.Blue);

    private static List<DateOnly> Months(IReadOnlyList<PlanAction> actions)
    {
        if (actions.Count == 0) return [];
        var (first, last) = (actions.Min(a => a.Starts), actions.Max(a => a.Due));
        var count = Math.Min((last.Year - first.Year) * 12 + last.Month - first.Month + 1, MostMonths);
        return [.. Enumerable.Range(0, count).Select(i => new DateOnly(first.Year, first.Month, 1).AddMonths(i))];
    }

    private Sheet Definitions(int actions, DateOnly today) => new("What the columns mean", [new("Column", 24), new("What it means", 80), new("May be", 60)],
    [
        .. Each.Select(c => (IReadOnlyList<Cell>)[c.Title, c.Meaning, Allowed(c.At)]),
        ["Months", "On the sheet of bars: a coloured cell for each month in which the action goes on: green done, blue going on, light grey not started, orange overdue or stuck, dark grey stopped. They are not read.", new Cell()],
        ["This sheet", $"{actions} {(actions == 1 ? "action" : "actions")} of the plan, as it stood on {today.Said}. Overdue: not done or stopped, and due before that day. Stuck: said to be, or six weeks without a word.", new Cell()],
    ]);

    private string? Allowed(At at) => at switch
    {
        At.Level => string.Join("; ", Enum.GetValues<PlanLevel>().Select(l => l.Named)),
        At.Phase => string.Join("; ", content.Phases.Items.Select(p => p.Title)),
        At.Workstream => string.Join("; ", content.Workstreams.Items.Select(p => p.Title)),
        At.Status => string.Join("; ", Enum.GetValues<ActionStatus>().Select(s => s.Words)),
        At.Measure => string.Join("; ", content.Tool.Ratings.SelectMany(r => r.Measures).Select(m => m.Title)),
        _ => null,
    };
}

/// <summary>A column of the plan’s sheet.</summary>
internal enum At { Id, Priority, Objective, Title, Says, Level, Phase, Workstream, Organisation, Person, Partners, Starts, Due, FirstDue, Status, Because, Word, Measure, Mark }
