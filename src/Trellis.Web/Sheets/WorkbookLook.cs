using DocumentFormat.OpenXml.Spreadsheet;

namespace Trellis.Web.Sheets;

/// <summary>Fonts, colours and formats of a workbook, in the order of <see cref="Look"/>.</summary>
internal static class WorkbookLook
{
    private const uint DayFormat = 164;

    private static readonly string[] Colours = ["FF007F3B", "FF005EB8", "FFE8EDEE", "FFED8B00", "FFAEB7BD"];

    public static Stylesheet Stylesheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "d mmm yyyy" }) { Count = 1 },
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Arial" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Arial" })) { Count = 2 },
        new Fills([new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), .. Colours.Select(Solid)]),
        new Borders(new Border(), new Border(new LeftBorder(), new RightBorder(), Line<TopBorder>(), Line<BottomBorder>(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats([Format(), Format(font: 1, fill: 4), Format(number: DayFormat), .. Colours.Select((_, i) => Format(fill: 2 + (uint)i, border: 1))]));

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static T Line<T>() where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin, Color = new() { Rgb = "FF212B32" } };

    private static CellFormat Format(uint number = 0, uint font = 0, uint fill = 0, uint border = 0) => new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top })
    {
        NumberFormatId = number, FontId = font, FillId = fill, BorderId = border, FormatId = 0, ApplyNumberFormat = number != 0, ApplyFont = font != 0, ApplyFill = fill != 0, ApplyBorder = border != 0, ApplyAlignment = true,
    };
}
