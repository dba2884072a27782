using System.Globalization;
using System.Text;

namespace Trellis.Web.Sheets;

/// <summary>Writes a sheet as CSV that a spreadsheet program opens and a record system reads. No cell is taken for a formula: one that could be begins with an apostrophe.</summary>
public static class Csv
{
    public const string MediaType = "text/csv";

    private const string MayBeFormula = "=+-@\t\r";

    public static byte[] Write(Sheet sheet)
    {
        var text = new StringBuilder();
        Line(text, sheet.Columns.Select(c => c.Title));
        foreach (var row in sheet.Rows) Line(text, row.Select(Said));
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Said(Cell cell) => cell.Text is { } words ? words.Length > 0 && MayBeFormula.Contains(words[0]) ? $"'{words}" : words
        : cell.Number?.ToString(CultureInfo.InvariantCulture) ?? cell.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(c => c.AsSpan().ContainsAny("\",;\r\n") ? $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : c)).Append("\r\n");
}
