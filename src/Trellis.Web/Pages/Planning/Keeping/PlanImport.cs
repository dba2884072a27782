using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Planning;
using Trellis.Web.Sheets;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>One row of a sent sheet: its cells by the column they stand in, as words.</summary>
public sealed record SentRow(int Number, IReadOnlyDictionary<int, ReadCell> Cells);

/// <summary>A cell that cannot be taken, and a sentence that says how to put it right.</summary>
public sealed record WrongCell(string Cell, string Sentence);

/// <summary>
/// Takes a sent sheet into the plan, row by row, by the same rules as the pages: what each row changes is said in words, what is wrong is said by the cell. Rows that are
/// missing change nothing, nor do cells that were left as they were taken out.
/// </summary>
internal sealed class PlanImport(LocalityContent content, WhoThereIs there, IReadOnlyList<Objective> objectives, IReadOnlyList<PlanAction> actions, Merging merging, Member by, Moment now)
{
    private readonly List<string> changes = [];
    private readonly List<WrongCell> wrong = [];
    private readonly HashSet<Guid> seen = [];

    public IReadOnlyList<string> Changes => changes;
    public IReadOnlyList<WrongCell> Wrong => wrong;
    public List<object> Added { get; } = [];

    public void Take(IEnumerable<SentRow> rows)
    {
        foreach (var row in rows)
        {
            var reading = Reading(row);
            try
            {
                if (reading.Said(At.Id) is not { } id) Add(reading);
                else if (Guid.TryParse(id, out var known) && actions.FirstOrDefault(a => a.Id == known) is { } action)
                {
                    if (!seen.Add(action.Id)) throw reading.Wrong(At.Id, "This id stands in an earlier row too. Keep one of them");
                    Change(action, reading = Reading(merging.Lay(row, action)));
                }
                else throw reading.Wrong(At.Id, "No action of this plan has this id. Leave it empty for a new action, or take the sheet from Trellis anew");
            }
            catch (RuleBrokenException broken)
            {
                wrong.Add(new(broken.Field is { } field && field.Any(char.IsDigit) ? field : reading.CellOf(broken.Field), broken.Message.TrimEnd('.') + "."));
            }
        }
    }

    private RowReading Reading(SentRow row) => new(row, content, there, objectives);

    private void Add(RowReading row)
    {
        var objective = row.Objective();
        var action = PlanAction.Add(objective, row.Intended(null), content.PlanLists, by, now);
        Added.Add(action);
        changes.Add($"New action for “{objective.Title}”: {action.Title}, {row.OwnerSaid}, {action.Dates}.");
        Report(action, row);
    }

    private void Change(PlanAction action, RowReading row)
    {
        var (title, before) = (action.Title, row.Words(action));
        var intended = row.Intended(action);
        action.Change(intended, content.PlanLists, by);
        foreach (var (what, from, to) in before.Zip(row.Words(action), (b, a) => (b.What, From: b.Words, To: a.Words)).Where(w => w.From != w.To))
            changes.Add($"{title}: {what} from {Quoted(from)} to {Quoted(to)}.");
        if (intended.Starts != action.Starts || intended.Due != action.Due)
        {
            var was = action.Dates;
            Added.Add(action.Move(intended.Starts, intended.Due, row.Said(At.Because), by, now));
            changes.Add($"{title}: dates from {was} to {action.Dates}, because: {row.Said(At.Because)}.");
        }
        Report(action, row);
    }

    private void Report(PlanAction action, RowReading row)
    {
        if (row.Status() is not { } status || status == action.Status) return;
        var was = action.Status;
        Added.Add(action.Report(new(status, row.Said(At.Word)), by, now));
        changes.Add($"{action.Title}: {was.Words} becomes {status.Words}. {row.Said(At.Word)}");
    }

    private static string Quoted(string words) => words.Length == 0 ? "nothing" : $"“{words}”";
}
