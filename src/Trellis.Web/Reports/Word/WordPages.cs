using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Trellis.Domain.Insight;

namespace Trellis.Web.Reports.Word;

/// <summary>The sheets of a Word file: A4, margins, and a foot with the title and the page's number.</summary>
internal static class WordPages
{
    public static SectionProperties Of(MainDocumentPart main, Report report)
    {
        var part = main.AddNewPart<FooterPart>();
        var foot = WordText.Paragraph("", WordStyles.Foot, new Tabs(new TabStop { Val = TabStopValues.Right, Position = WordTable.PageWidth }));
        foot.Append(WordText.Run(WordText.OneLine(report.Title)), new Run(new TabChar()), WordText.Run("Page "), Number("PAGE"), WordText.Run(" of "), Number("NUMPAGES"));
        part.Footer = new Footer(foot);
        var margin = report.OnePage ? 850 : 1020;
        return new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(part) },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = margin, Bottom = margin, Left = 1020, Right = 1020, Header = 500, Footer = 500, Gutter = 0 });
    }

    private static SimpleField Number(string field) => new(new Run(new Text("1"))) { Instruction = field };
}
