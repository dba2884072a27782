namespace Trellis.Web.Reports.Charts;

/// <summary>Where a text begins: to the right of a point, around it, or to its left.</summary>
internal enum Anchor { Start, Middle, End }

/// <summary>The few strokes a chart is made of. One chart drawn on two of these is the same picture twice.</summary>
internal interface IDrawing
{
    void Line(double x1, double y1, double x2, double y2, string colour, double width = 1, bool dashed = false);
    void Path(IReadOnlyList<(double X, double Y)> points, string colour, double width, bool filled = false);
    void Rectangle(double x, double y, double width, double height, string colour);
    void Circle(double x, double y, double radius, string colour);
    void Text(double x, double y, string text, double size, string colour, Anchor anchor = Anchor.Start, bool bold = false);
}
