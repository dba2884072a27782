using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Trellis.Web.Sheets;

/// <summary>Writes sheets as a workbook (XLSX) that any spreadsheet program opens. It holds values only: no formula, no macro, no link.</summary>
public static class Workbook
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const double Margin = 0.4, LineHeight = 14.4;
    private const int MostLines = 25;

    public static byte[] Write(params IReadOnlyList<Sheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookLook.Stylesheet();
            var list = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            foreach (var (index, sheet) in sheets.Index())
            {
                var part = book.AddNewPart<WorksheetPart>();
                Write(part, sheet);
                list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = book.GetIdOfPart(part) });
            }
            book.Workbook = new(list, new DefinedNames(sheets.Select((s, i) => new DefinedName($"'{s.Name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i })));
        }
        return stream.ToArray();
    }

    private static void Write(WorksheetPart part, Sheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(Pane(sheet)) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(sheet.Columns.Select((c, i) => new DocumentFormat.OpenXml.Spreadsheet.Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true, Hidden = c.IsHidden })));
        writer.WriteStartElement(new SheetData());
        Write(writer, 1, [.. sheet.Columns.Select(c => new Cell(c.Title, Look: Look.Heading))], sheet);
        foreach (var (index, row) in sheet.Rows.Index()) Write(writer, index + 2, row, sheet);
        writer.WriteEndElement();
        writer.WriteElement(new PageMargins { Left = Margin, Right = Margin, Top = Margin, Bottom = Margin * 2, Header = Margin / 2, Footer = Margin });
        writer.WriteElement(new PageSetup { PaperSize = sheet.IsOnA3 ? 8u : 9u, Orientation = OrientationValues.Landscape, FitToWidth = sheet.IsOnA3 ? 2u : 1u, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter("&L&A&RPage &P of &N")));
        writer.WriteEndElement();
    }

    private static void Write(OpenXmlWriter writer, int number, IReadOnlyList<Cell> cells, Sheet sheet)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number, Height = LineHeight * Lines(cells, sheet), CustomHeight = true });
        foreach (var (index, cell) in cells.Index())
            if (cell != new Cell()) writer.WriteElement(Element($"{Sheet.Letters(index)}{number}", cell));
        writer.WriteEndElement();
    }

    // Not every program makes a row as high as its words need, so the row says it: the words of each cell over the width of its column.
    private static int Lines(IReadOnlyList<Cell> cells, Sheet sheet) =>
        Math.Min(MostLines, cells.Zip(sheet.Columns).Where(c => !c.Second.IsHidden).Select(c => (c.First.Text ?? "").Split('\n').Sum(line => 1 + (int)(line.Length * 1.15 / c.Second.Width))).DefaultIfEmpty(1).Max());

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Element(string at, Cell cell)
    {
        var element = new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = at, StyleIndex = (uint)cell.Look };
        if (cell.Text is { } text)
        {
            element.DataType = CellValues.InlineString;
            element.InlineString = new(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        }
        else if (cell.Number is { } number) element.CellValue = new(number.ToString(CultureInfo.InvariantCulture));
        else if (cell.Date is { } date) element.CellValue = new((date.DayNumber - ReadCell.DayNought.DayNumber).ToString(CultureInfo.InvariantCulture));
        return element;
    }

    // What XML cannot hold, somebody pasted by mistake.
    private static string Clean(string text) => string.Concat(text.Where(c => c is '\t' or '\n' or '\r' or >= ' ' and not ('\uFFFE' or '\uFFFF'))) is var clean && clean.Length > 32_000 ? clean[..32_000] : clean;

    private static Pane Pane(Sheet sheet) => new()
    {
        VerticalSplit = 1, HorizontalSplit = sheet.Kept == 0 ? null : sheet.Kept, TopLeftCell = $"{Sheet.Letters(sheet.Kept)}2", State = PaneStateValues.Frozen, ActivePane = sheet.Kept == 0 ? PaneValues.BottomLeft : PaneValues.BottomRight,
    };
}
