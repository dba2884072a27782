using System.Globalization;
using System.Text;
using System.Xml;

namespace Trellis.Web.Sheets;

/// <summary>The rows of a sheet as they pass by.</summary>
internal sealed class SheetRows(XmlReader xml, SharedTexts texts, DayFormats formats, bool from1904)
{
    private const int MostInCell = 32_767, DaysTo1904 = 1462;

    private readonly List<string> cells = [];

    public int Number { get; private set; }
    public IReadOnlyList<string> Cells => cells;

    public bool Next()
    {
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" }) return false;
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" }) continue;
            Number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > Number ? number : Number + 1;
            if (Number > LargeWorkbook.MostRows) throw SheetReader.Refused($"It has more than {LargeWorkbook.MostRows:N0} rows. Send it in parts");
            cells.Clear();
            if (!xml.IsEmptyElement) ReadCells();
            if (cells.Any(c => c.Length > 0)) return true;
        }
        return false;
    }

    private void ReadCells()
    {
        var depth = xml.Depth;
        var column = -1;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" }) continue;
            var at = xml.GetAttribute("r");
            column = at is null ? column + 1 : ColumnOf(at);
            var value = xml.IsEmptyElement ? "" : Value(at ?? $"{Sheet.Letters(column)}{Number}", xml.GetAttribute("t"), xml.GetAttribute("s"));
            if (value.Length == 0) continue;
            if (column is < 0 or >= LargeWorkbook.MostColumns) throw SheetReader.Refused($"It has more than {LargeWorkbook.MostColumns} columns. Delete the columns you do not need and send it again");
            while (cells.Count <= column) cells.Add("");
            cells[column] = value;
        }
    }

    private string Value(string at, string? type, string? style)
    {
        var (depth, kept, inline) = (xml.Depth, "", (string?)null);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "f") throw SheetReader.Refused($"Cell {at} holds a formula. Copy the cells and paste them as values, then send it again");
            if (xml.LocalName == "v") kept = TextOf(xml, MostInCell, at);
            else if (xml.LocalName == "is") inline = SharedTexts.Words(xml, MostInCell, at);
        }
        return type switch
        {
            "s" => int.TryParse(kept, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? texts[index] : "",
            "inlineStr" => inline ?? "",
            "b" => kept == "1" ? "yes" : "no",
            "str" or "e" or "d" => kept,
            _ => Numeric(kept, style),
        };
    }

    private string Numeric(string kept, string? style)
    {
        if (!double.TryParse(kept, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return kept;
        if (!formats.IsDay(style) || number is < 1 or > 200_000) return decimal.TryParse(kept, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact.ToString("0.##########", CultureInfo.InvariantCulture) : kept;
        return ReadCell.DayNought.AddDays((int)number + (from1904 ? DaysTo1904 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>The text of the element the reader stands on, no longer than a cell may be.</summary>
    internal static string TextOf(XmlReader xml, int most, string at)
    {
        if (xml.IsEmptyElement) return "";
        var (text, depth, chunk) = (new StringBuilder(), xml.Depth, new char[4096]);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)) continue;
            for (int read; (read = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0;)
                if (text.Append(chunk, 0, read).Length > most) throw SheetReader.Refused($"Cell {at} holds more than {most:N0} letters. Shorten it, or take the column out");
        }
        return text.ToString();
    }

    private static int ColumnOf(string at) => at.ToUpperInvariant().TakeWhile(char.IsAsciiLetterUpper).Take(4).Aggregate(0, (column, letter) => column * 26 + letter - 'A' + 1) - 1;
}
