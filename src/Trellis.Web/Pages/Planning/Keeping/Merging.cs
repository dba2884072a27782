using Trellis.Domain.Planning;
using Trellis.Web.Sheets;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>A cell that was changed in the sheet and, after the sheet was taken out, in the plan as well.</summary>
public sealed record Clash(string Key, string Action, string Column, string InPlan, string InSheet);

/// <summary>
/// Lays a sent row over the action as it stands now: cells nobody touched follow the plan; cells that both sides changed stay as the plan has them, unless whoever sends the
/// sheet asks for theirs.
/// </summary>
internal sealed class Merging(PlanSheet sheet, IReadOnlySet<string> theirs)
{
    private static readonly At[] Changed = [At.Title, At.Says, At.Level, At.Phase, At.Workstream, At.Organisation, At.Person, At.Partners, At.Starts, At.Due, At.Status, At.Measure];

    public List<Clash> Clashes { get; } = [];

    /// <summary>Rows that do not say how the action stood when they were taken out.</summary>
    public int Unmarked { get; private set; }

    public SentRow Lay(SentRow sent, PlanAction action)
    {
        if (RowMark.Read(sent.Cells.GetValueOrDefault((int)At.Mark)?.Said) is not { } mark) { Unmarked++; return sent; }
        var now = sheet.Cells(action);
        var cells = sent.Cells.ToDictionary();
        foreach (var at in Changed.Where(a => cells.ContainsKey((int)a)))
        {
            var (theirCell, ours) = (cells[(int)at], now[(int)at]);
            var (inSheet, inPlan) = (RowMark.Words(at, theirCell), RowMark.Words(ours));
            if (inSheet == inPlan) continue;
            if (mark.Held(at, inSheet) || !mark.Held(at, inPlan) && !Takes(at, action, theirCell, ours)) cells[(int)at] = ReadCell.Of(theirCell.At, ours);
        }
        return sent with { Cells = cells };
    }

    private bool Takes(At at, PlanAction action, ReadCell inSheet, Cell inPlan)
    {
        var key = $"{action.Id}:{at}";
        Clashes.Add(new(key, action.Title, PlanSheet.Title(at), Said(ReadCell.Of("", inPlan)), Said(inSheet)));
        return theirs.Contains(key);

        string Said(ReadCell cell) => at is At.Starts or At.Due && cell.Date is { } date ? date.Said : cell.Said ?? "";
    }
}
