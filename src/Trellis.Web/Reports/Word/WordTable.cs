using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Column = Trellis.Domain.Insight.Column;
using ReportTable = Trellis.Domain.Insight.Table;

namespace Trellis.Web.Reports.Word;

/// <summary>A table whose head is repeated on each page, whose rows stay whole, and whose columns are as wide as what stands in them.</summary>
internal static class WordTable
{
    public const int PageWidth = 9866;
    private const int Least = 5, Longest = 22, Most = 60, LettersAcross = 96;

    public static Table Of(ReportTable table)
    {
        var widths = Widths(table);
        var made = new Table(
            new TableProperties(
                new TableStyle { Val = WordStyles.Grid }, new TableWidth { Width = $"{PageWidth}", Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { FirstRow = true, FirstColumn = true, LastRow = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true }, new TableCaption { Val = WordText.OneLine(table.Caption) }),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
        made.Append(Row(table.Columns.Select(c => c.Heading), table.Columns, widths, isHead: true));
        foreach (var row in table.Rows) made.Append(Row(row, table.Columns, widths, isHead: false));
        return made;
    }

    private static TableRow Row(IEnumerable<string> cells, IReadOnlyList<Column> columns, List<int> widths, bool isHead)
    {
        var row = new TableRow(isHead ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));
        foreach (var (i, cell) in cells.Index().Take(columns.Count))
        {
            var properties = new TableCellProperties(new TableCellWidth { Width = widths[i].ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa });
            if (isHead) properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "E8EDEE" }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom });
            var paragraph = WordText.Paragraph("", WordStyles.Cell);
            if (columns[i].Numeric) paragraph.ParagraphProperties!.Justification = new() { Val = JustificationValues.Right };
            if (WordText.RightToLeft(cell)) paragraph.ParagraphProperties!.BiDi = new();
            paragraph.Append(WordText.Run(cell, bold: isHead));
            row.Append(new TableCell(properties, paragraph));
        }
        return row;
    }

    /// <summary>First what the longest word of each column needs, then the rest of the page by how much each has to say; in twentieths of a point.</summary>
    private static List<int> Widths(ReportTable table)
    {
        var needs = table.Columns.Select((column, i) =>
        {
            List<string> cells = [column.Heading, .. table.Rows.Select(r => r[i])];
            var word = Math.Clamp(cells.SelectMany(c => c.Split((char[]?)null)).Max(w => w.Length) + 2, Least, Longest);
            // Numbers stand in one line; words may break between them.
            var least = column.Numeric ? Math.Clamp(cells.Skip(1).Select(c => c.Length + 2).Append(word).Max(), Least, Longest) : word;
            return (Least: least, More: Math.Max(1, Math.Min(cells.Max(c => c.Length), Most) - least));
        }).ToList();
        var left = Math.Max(0, LettersAcross - needs.Sum(n => n.Least));
        var letters = needs.Select(n => n.Least + (double)left * n.More / needs.Sum(x => x.More)).ToList();
        return [.. letters.Select(l => (int)(PageWidth * l / letters.Sum()))];
    }
}
