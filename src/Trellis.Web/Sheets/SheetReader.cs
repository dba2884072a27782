using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Trellis.Domain;

namespace Trellis.Web.Sheets;

/// <summary>Reads the rows of one sheet of a workbook that somebody sends. It takes values only, of a modest size; whatever else is in the file is refused with a sentence.</summary>
public static class SheetReader
{
    public const int MostBytes = 2_000_000, MostRows = 5_000, MostColumns = 200;
    private const int MostCharactersInPart = 12_000_000, MostInCell = 32_767, MostInAll = 2_000_000;

    /// <summary>The rows of the sheet of that name, or of the first one.</summary>
    public static IReadOnlyList<ReadRow> Read(Stream sent, string name)
    {
        var file = WorkbookGate.Checked(sent);
        try
        {
            using var book = SpreadsheetDocument.Open(file, false, new() { MaxCharactersInPart = MostCharactersInPart });
            var part = book.WorkbookPart ?? throw Refused("It holds no sheet.");
            if (part.Workbook?.WorkbookProperties?.Date1904?.Value is true) throw Refused("Its dates count from 1904. Save it with dates from 1900, or copy the rows into our sheet.");
            var sheets = part.Workbook?.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToList() ?? [];
            var wanted = sheets.FirstOrDefault(s => s.Name?.Value == name) ?? sheets.FirstOrDefault() ?? throw Refused("It holds no sheet.");
            if (part.GetPartById(wanted.Id!.Value!) is not WorksheetPart { Worksheet: { } sheet }) throw Refused("It holds no sheet.");
            var shared = part.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(s => s.InnerText).ToList() ?? [];
            return [.. Rows(sheet, shared)];
        }
        catch (Exception e) when (e is OpenXmlPackageException or XmlException or InvalidDataException or FormatException or ArgumentException or KeyNotFoundException or NullReferenceException or OverflowException or InvalidOperationException)
        {
            throw Refused("Save it anew in your spreadsheet program, and send that.");
        }
    }

    /// <summary>Said at the field in which a page takes the file.</summary>
    internal static RuleBrokenException Refused(string because) => new($"This file cannot be taken in. {because.TrimEnd('.')}", "Upload");

    private static IEnumerable<ReadRow> Rows(Worksheet sheet, List<string> shared)
    {
        var (count, left) = (0, MostInAll);
        foreach (var row in sheet.Descendants<Row>())
        {
            if (++count > MostRows) throw Refused($"It has more than {MostRows:N0} rows.");
            var number = (int)(row.RowIndex?.Value ?? (uint)count);
            Dictionary<int, ReadCell> cells = [];
            foreach (var cell in row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>())
            {
                var at = cell.CellReference?.Value ?? $"{Sheet.Letters(cells.Count)}{number}";
                if (cell.CellFormula is not null) throw Refused($"Cell {at} holds a formula. Copy the cells and paste them as values, then send it again.");
                var column = ColumnOf(at);
                if (column < 0) throw Refused($"One of its cells, {at}, has no column. Save it anew in your spreadsheet program.");
                if (column >= MostColumns) throw Refused($"It has more than {MostColumns} columns.");
                cells[column] = Read(at, cell, shared);
                // One text that many cells share is small in the file and large in each cell.
                if (cells[column].Text is not { } text) continue;
                if (text.Length > MostInCell) throw Refused($"Cell {at} holds more than {MostInCell:N0} letters.");
                if ((left -= text.Length) < 0) throw Refused("It holds more text than a plan can.");
            }
            yield return new(number, cells);
        }
    }

    private static ReadCell Read(string at, DocumentFormat.OpenXml.Spreadsheet.Cell cell, List<string> shared)
    {
        var kept = cell.CellValue?.Text;
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString) return new(at, shared[int.Parse(kept!, CultureInfo.InvariantCulture)], null);
        if (type == CellValues.InlineString) return new(at, cell.InlineString?.InnerText, null);
        if (type is null || type == CellValues.Number) return new(at, null, decimal.TryParse(kept, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : string.IsNullOrEmpty(kept) ? null : throw Refused($"Cell {at} holds a number that is too large."));
        return new(at, kept, null);
    }

    private static int ColumnOf(string at) => at.ToUpperInvariant().TakeWhile(char.IsAsciiLetterUpper).Take(4).Aggregate(0, (column, letter) => column * 26 + letter - 'A' + 1) - 1;
}
