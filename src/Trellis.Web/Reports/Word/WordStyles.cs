using DocumentFormat.OpenXml.Wordprocessing;

namespace Trellis.Web.Reports.Word;

/// <summary>The styles of a report: real headings, so that a reader can move by them, in the language of the United Kingdom.</summary>
internal static class WordStyles
{
    public const string Title = "Title", Subtitle = "Subtitle", Caption = "Caption", Bulleted = "ListBullet", Numbered = "ListNumber", Cell = "TableText", Note = "Note", Contents = "TOC1", Foot = "Footer", Boxed = "Callout", Grid = "ReportTable";
    private const string Blue = "003087", Ink = "212B32", Grey = "4C6272";

    public static string Heading(int level) => $"Heading{level}";

    /// <summary>A report for one sheet is set smaller and closer.</summary>
    public static Styles Of(bool onePage)
    {
        var (size, after) = onePage ? (19, 60) : (22, 120);
        return new(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial", EastAsia = "Arial" }, new Color { Val = Ink }, Size(size), new FontSizeComplexScript { Val = $"{size}" },
                    new Languages { Val = "en-GB", EastAsia = "en-GB", Bidi = "ar-SA" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = $"{after}", Line = onePage ? "250" : "276", LineRule = LineSpacingRuleValues.Auto }))),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            Made(Title, "Title", onePage ? 36 : 48, Blue, bold: true, before: 0, after: 80),
            Made(Subtitle, "Subtitle", onePage ? 20 : 26, Grey, after: after),
            Made("Heading1", "heading 1", onePage ? 24 : 32, Blue, bold: true, before: onePage ? 120 : 360, after: onePage ? 40 : 120, keep: true, outline: 0),
            Made("Heading2", "heading 2", onePage ? 21 : 26, Blue, bold: true, before: onePage ? 80 : 240, after: onePage ? 30 : 80, keep: true, outline: 1),
            Made(Caption, "caption", onePage ? 18 : 20, Ink, bold: true, before: onePage ? 60 : 160, after: 60, keep: true),
            Made(Bulleted, "List Bullet", null, null, after: onePage ? 20 : 60, number: WordNumbers.Bullets),
            Made(Numbered, "List Number", null, null, after: onePage ? 20 : 60),
            Made(Cell, "Table Text", onePage ? 17 : 18, null, after: 0),
            Made(Note, "Note", 18, Grey, after: after),
            Made(Contents, "toc 1", null, null, after: 40),
            Made(Foot, "footer", 16, Grey, after: 0),
            new Style(new StyleName { Val = "Callout" }, new BasedOn { Val = "Normal" }, new StyleParagraphProperties(
                new KeepLines(), new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 36, Space = 8, Color = "FFB81C" }), new SpacingBetweenLines { Before = "60", After = $"{after}" }, new Indentation { Left = "200" }))
            { Type = StyleValues.Paragraph, StyleId = Boxed, CustomStyle = true },
            new Style(new StyleName { Val = "Default Paragraph Font" }) { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true },
            new Style(new StyleName { Val = "Hyperlink" }, new StyleRunProperties(new Color { Val = "005EB8" }, new Underline { Val = UnderlineValues.Single })) { Type = StyleValues.Character, StyleId = "Hyperlink" },
            new Style(new StyleName { Val = "Report Table" }, new StyleTableProperties(
                new TableBorders(new TopBorder { Val = BorderValues.Single, Size = 8, Color = Grey }, new BottomBorder { Val = BorderValues.Single, Size = 8, Color = Grey }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "D8DDE0" }),
                new TableCellMarginDefault(new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa }, new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa })))
            { Type = StyleValues.Table, StyleId = Grid, CustomStyle = true });
    }

    private static Style Made(string id, string name, int? size, string? colour, bool bold = false, int before = 0, int after = 0, bool keep = false, int? outline = null, int? number = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (keep) paragraph.Append(new KeepNext(), new KeepLines());
        if (number is { } n) paragraph.Append(new NumberingProperties(new NumberingId { Val = n }));
        paragraph.Append(new SpacingBetweenLines { Before = $"{before}", After = $"{after}" });
        if (outline is { } level) paragraph.Append(new OutlineLevel { Val = level });
        var run = new StyleRunProperties();
        if (bold) run.Append(new Bold());
        if (colour is not null) run.Append(new Color { Val = colour });
        if (size is { } s) run.Append(Size(s), new FontSizeComplexScript { Val = $"{s}" });
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = keep || id is Title ? "Normal" : id }, new PrimaryStyle(), paragraph) { Type = StyleValues.Paragraph, StyleId = id };
        if (run.HasChildren) style.Append(run);
        if (id is Cell or Note) style.CustomStyle = true;
        return style;
    }

    private static FontSize Size(int halfPoints) => new() { Val = $"{halfPoints}" };
}
