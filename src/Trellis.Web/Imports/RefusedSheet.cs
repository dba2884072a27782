using System.Globalization;
using System.Text;
using Trellis.Data.Imports;
using Trellis.Data.Rows;
using Trellis.Web.Sheets;

namespace Trellis.Web.Imports;

/// <summary>Refused rows as the same sheet, with two columns more: which row it was, and what to put right. No cell of it is ever a formula.</summary>
internal static class RefusedSheet
{
    public const string RowHeading = "Row sent", PutRightHeading = "What to put right";

    public static string NameFor(ImportRun run, string kind) => $"{Path.GetFileNameWithoutExtension(run.FileName)}-to-put-right.{kind}";

    // With a mark of its encoding, so that a spreadsheet does not take it for another.
    public static byte[] Csv(ImportRun run, IReadOnlyList<RefusedRow> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows.Select(r => Cells(run, r)).Prepend(Headings(run))) text.AppendJoin(',', row.Select(CsvText.ForSpreadsheet)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static byte[] Workbook(ImportRun run, IReadOnlyList<RefusedRow> rows) => Sheets.Workbook.Write(
        new Sheet("To put right", [.. Headings(run).Select((h, i) => new Column(h, i == 1 ? 48 : 18))], [.. rows.Select(r => (IReadOnlyList<Cell>)[.. Cells(run, r).Select(c => new Cell(c))])]) { Kept = 2 });

    private static IEnumerable<string> Headings(ImportRun run) => run.Headings.Prepend(PutRightHeading).Prepend(RowHeading);

    private static IEnumerable<string> Cells(ImportRun run, RefusedRow row) => row.Cells.Concat(Enumerable.Repeat("", Math.Max(0, run.Headings.Count - row.Cells.Count)))
        .Prepend($"{(row.Column.Length > 0 ? $"{row.Column.Replace('_', ' ')}: " : "")}{row.Message}").Prepend(row.Row.ToString(CultureInfo.InvariantCulture));
}
