using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using BlipFill = DocumentFormat.OpenXml.Drawing.Pictures.BlipFill;
using Chart = Trellis.Domain.Insight.Chart;
using Drawing = DocumentFormat.OpenXml.Wordprocessing.Drawing;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using ParagraphProperties = DocumentFormat.OpenXml.Wordprocessing.ParagraphProperties;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Picture = Trellis.Web.Reports.Charts.Picture;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Trellis.Web.Reports.Word;

/// <summary>A chart as a picture in the text, with its sentence for those who do not see it.</summary>
internal static class WordPicture
{
    private const long Unit = 12700, Widest = 430;

    public static Paragraph Of(MainDocumentPart main, Picture picture, Chart chart, uint number, bool small)
    {
        var part = main.AddImagePart(ImagePartType.Png);
        using (var stream = new MemoryStream(picture.Png)) part.FeedData(stream);
        var width = small ? Widest * 7 / 10 : Widest;
        var (x, y) = (width * Unit, width * Unit * picture.Height / picture.Width);
        var (title, says) = (WordText.OneLine(chart.Title), WordText.OneLine(chart.Sentence));
        return new(new ParagraphProperties(new KeepNext()), new Run(new Drawing(new Inline(
            new Extent { Cx = x, Cy = y },
            new DocProperties { Id = number, Name = $"Chart {number}", Title = title, Description = says },
            new DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties(new GraphicFrameLocks { NoChangeAspect = true }),
            new Graphic(new GraphicData(new Pic.Picture(
                new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = number, Name = $"chart-{number}.png", Description = says }, new Pic.NonVisualPictureDrawingProperties()),
                new BlipFill(new Blip { Embed = main.GetIdOfPart(part) }, new Stretch(new FillRectangle())),
                new Pic.ShapeProperties(new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = x, Cy = y }), new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 })));
    }
}
