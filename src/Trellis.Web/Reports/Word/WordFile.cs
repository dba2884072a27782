using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Trellis.Domain.Insight;
using Trellis.Web.Reports.Charts;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using ReportParagraph = Trellis.Domain.Insight.Paragraph;
using ReportTable = Trellis.Domain.Insight.Table;

namespace Trellis.Web.Reports.Word;

/// <summary>A report as a Word file: headings, tables and pictures that a screen reader can tell, on A4 with page numbers.</summary>
internal sealed class WordFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly Report report;
    private readonly MainDocumentPart main;
    private readonly Body body = new();
    private readonly WordNumbers numbers;
    private readonly int headings;
    private uint pictures;

    private WordFile(WordprocessingDocument file, Report report, DateTime madeAt, string by)
    {
        (this.report, main) = (report, file.AddMainDocumentPart());
        main.Document = new(body);
        main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Of(report.OnePage);
        main.AddNewPart<DocumentSettingsPart>().Settings = new(new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }), new ThemeFontLanguages { Val = "en-GB" });
        numbers = new(main);
        headings = report.OnePage ? 2 : 1;
        var properties = file.PackageProperties;
        (properties.Title, properties.Subject, properties.Creator, properties.Language) = (WordText.OneLine(report.Title), WordText.OneLine(report.About), WordText.OneLine(by), "en-GB");
        (properties.Created, properties.Modified, properties.LastModifiedBy) = (madeAt, madeAt, properties.Creator);
    }

    public static byte[] Of(Report report, DateTime madeAt, string by)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document)) new WordFile(file, report, madeAt, by).Write();
        return stream.ToArray();
    }

    private void Write()
    {
        Add(WordText.Paragraph(report.Title, WordStyles.Title), WordText.Paragraph(report.About, WordStyles.Subtitle), WordText.Paragraph(report.Made, WordStyles.Note));
        if (!report.OnePage) Contents();
        foreach (var (i, section) in report.Sections.Index())
        {
            Add(Marked(WordText.Paragraph(section.Heading, WordStyles.Heading(headings)), i));
            foreach (var block in section.Blocks) Write(block);
        }
        body.Append(WordPages.Of(main, report));
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Subheading heading: Add(WordText.Paragraph(heading.Text, WordStyles.Heading(headings + 1))); break;
            case ReportParagraph paragraph: Add(WordText.Paragraph(paragraph.Text)); break;
            case Callout callout: Add(Boxed(callout)); break;
            case Bullets { Numbered: false } list: Add([.. list.Items.Select(i => WordText.Paragraph(i, WordStyles.Bulleted))]); break;
            case Bullets list: Numbered(list); break;
            case ReportTable table: Write(table); break;
            case Figure figure: Write(figure); break;
            default: throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "A Word file cannot show this yet.");
        }
    }

    private void Numbered(Bullets list)
    {
        var number = numbers.NewList();
        Add([.. list.Items.Select(i => WordText.Paragraph(i, WordStyles.Numbered, new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = number })))]);
    }

    private void Write(ReportTable table) => Add(WordText.Paragraph(table.Caption, WordStyles.Caption), WordTable.Of(table), new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "0", Line = report.OnePage ? "80" : "160", LineRule = LineSpacingRuleValues.Exact })));

    private void Write(Figure figure)
    {
        var picture = PngDrawing.Of(figure.Chart);
        Add(WordText.Paragraph(figure.Chart.Title, WordStyles.Caption));
        if (picture is not null) Add(WordPicture.Of(main, picture, figure.Chart, ++pictures, report.OnePage));
        Add(WordText.Paragraph(figure.Chart.Sentence));
        if (figure.WithTable || picture is null) Write(figure.Chart.Figures);
    }

    private static Paragraph Boxed(Callout callout)
    {
        var paragraph = WordText.Paragraph("", WordStyles.Boxed);
        paragraph.Append(WordText.Run($"{callout.Heading}. ", bold: true), WordText.Run(callout.Text));
        return paragraph;
    }

    /// <summary>A contents field that is right as it stands: links to the headings, without page numbers that only Word could work out.</summary>
    private void Contents()
    {
        Add(WordText.Paragraph("Contents", WordStyles.Caption));
        foreach (var (i, section) in report.Sections.Index())
        {
            var line = WordText.Paragraph("", WordStyles.Contents);
            if (i == 0) line.Append(Field(FieldCharValues.Begin), new Run(new FieldCode(" TOC \\o \"1-1\" \\n \\h ") { Space = SpaceProcessingModeValues.Preserve }), Field(FieldCharValues.Separate));
            var run = WordText.Run(section.Heading);
            run.PrependChild(new RunProperties(new RunStyle { Val = "Hyperlink" }));
            line.Append(new Hyperlink(run) { Anchor = Bookmark(i), History = true });
            if (i == report.Sections.Count - 1) line.Append(Field(FieldCharValues.End));
            Add(line);
        }
    }

    private static Paragraph Marked(Paragraph heading, int number)
    {
        heading.InsertAfter(new BookmarkStart { Id = $"{number}", Name = Bookmark(number) }, heading.ParagraphProperties);
        heading.Append(new BookmarkEnd { Id = $"{number}" });
        return heading;
    }

    private static string Bookmark(int number) => $"_Toc{number:D8}";

    private static Run Field(FieldCharValues kind) => new(new FieldChar { FieldCharType = kind });

    private void Add(params OpenXmlElement[] elements) => body.Append(elements);
}
