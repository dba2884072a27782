using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Html;
using Trellis.Domain.Insight;
using Trellis.Web.Nhs;
using static Trellis.Web.Nhs.Markup;

namespace Trellis.Web.Reports.Charts;

/// <summary>A chart as SVG in the page, with its title and the sentence that says what it shows.</summary>
internal sealed class SvgDrawing : IDrawing
{
    private readonly List<IHtmlContent> strokes = [];

    public static IHtmlContent Of(Chart chart)
    {
        var drawing = new SvgDrawing();
        var (width, height) = ChartPicture.Draw(chart, drawing);
        var id = $"chart-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(chart.Title)))[..8]}";
        return Element("svg", "trellis-chart", Element("title", null, chart.Title).With("id", $"{id}-title"), Element("desc", null, chart.Sentence).With("id", $"{id}-desc"), Together(drawing.strokes))
            .With("role", "img").With("aria-labelledby", $"{id}-title").With("aria-describedby", $"{id}-desc").With("viewBox", $"0 0 {N(width)} {N(height)}").With("xmlns", "http://www.w3.org/2000/svg");
    }

    public void Line(double x1, double y1, double x2, double y2, string colour, double width = 1, bool dashed = false) =>
        Add(Element("line").With("x1", N(x1)).With("y1", N(y1)).With("x2", N(x2)).With("y2", N(y2)).With("stroke", colour).With("stroke-width", N(width)).With("stroke-dasharray", dashed ? "6 4" : null));

    public void Path(IReadOnlyList<(double X, double Y)> points, string colour, double width, bool filled = false) =>
        Add(Element(filled ? "polygon" : "polyline").With("points", string.Join(' ', points.Select(p => $"{N(p.X)},{N(p.Y)}"))).With("fill", filled ? colour : "none").With("stroke", colour).With("stroke-width", N(width)));

    public void Rectangle(double x, double y, double width, double height, string colour) =>
        Add(Element("rect").With("x", N(x)).With("y", N(y)).With("width", N(width)).With("height", N(height)).With("fill", colour));

    public void Circle(double x, double y, double radius, string colour) => Add(Element("circle").With("cx", N(x)).With("cy", N(y)).With("r", N(radius)).With("fill", colour));

    public void Text(double x, double y, string text, double size, string colour, Anchor anchor = Anchor.Start, bool bold = false) =>
        Add(Element("text", null, text).With("x", N(x)).With("y", N(y)).With("font-size", N(size)).With("fill", colour)
            .With("text-anchor", anchor switch { Anchor.Middle => "middle", Anchor.End => "end", _ => null }).With("font-weight", bold ? "bold" : null));

    private void Add(IHtmlContent stroke) => strokes.Add(stroke);

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
