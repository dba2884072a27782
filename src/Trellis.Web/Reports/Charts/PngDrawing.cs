using SkiaSharp;
using Trellis.Domain.Insight;

namespace Trellis.Web.Reports.Charts;

/// <summary>A chart as a PNG picture for a Word file. Its letters come from a font of our own, for a server may have none.</summary>
internal sealed class PngDrawing : IDrawing, IDisposable
{
    private const int Sharpness = 3;

    private static readonly Lazy<SKTypeface?> Letters = new(() =>
    {
        using var font = typeof(PngDrawing).Assembly.GetManifestResourceStream("Trellis.Web.Reports.Fonts.DejaVuSansCondensed.ttf");
        return SKTypeface.FromStream(font!);
    });

    private readonly SKSurface surface;
    private SKCanvas Canvas => surface.Canvas;

    private PngDrawing(int width, int height)
    {
        surface = SKSurface.Create(new SKImageInfo(width * Sharpness, height * Sharpness));
        Canvas.Clear(SKColors.White);
        Canvas.Scale(Sharpness);
    }

    /// <summary>The picture, or nothing where the drawing library cannot be loaded on this kind of machine: the figures then stand alone.</summary>
    public static Picture? Of(Chart chart)
    {
        try { return Drawn(chart); }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException or EntryPointNotFoundException) { return null; }
    }

    private static Picture Drawn(Chart chart)
    {
        var (width, height) = ChartPicture.Size(chart);
        using var drawing = new PngDrawing(width, height);
        ChartPicture.Draw(chart, drawing);
        using var image = drawing.surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return new(png.ToArray(), width, height);
    }

    public void Line(double x1, double y1, double x2, double y2, string colour, double width = 1, bool dashed = false)
    {
        using var dash = dashed ? SKPathEffect.CreateDash([6, 4], 0) : null;
        using var paint = Paint(colour, width);
        paint.PathEffect = dash;
        Canvas.DrawLine((float)x1, (float)y1, (float)x2, (float)y2, paint);
    }

    public void Path(IReadOnlyList<(double X, double Y)> points, string colour, double width, bool filled = false)
    {
        using var paint = Paint(colour, filled ? null : width);
        using var path = new SKPathBuilder();
        path.AddPoly([.. points.Select(p => new SKPoint((float)p.X, (float)p.Y))], filled);
        using var drawn = path.Detach();
        Canvas.DrawPath(drawn, paint);
    }

    public void Rectangle(double x, double y, double width, double height, string colour)
    {
        using var paint = Paint(colour);
        Canvas.DrawRect((float)x, (float)y, (float)width, (float)height, paint);
    }

    public void Circle(double x, double y, double radius, string colour)
    {
        using var paint = Paint(colour);
        Canvas.DrawCircle((float)x, (float)y, (float)radius, paint);
    }

    public void Text(double x, double y, string text, double size, string colour, Anchor anchor = Anchor.Start, bool bold = false)
    {
        using var paint = Paint(colour);
        using var font = new SKFont(Letters.Value, (float)size) { Embolden = bold, Subpixel = true };
        Canvas.DrawText(text, (float)x, (float)y, anchor switch { Anchor.Middle => SKTextAlign.Center, Anchor.End => SKTextAlign.Right, _ => SKTextAlign.Left }, font, paint);
    }

    public void Dispose() => surface.Dispose();

    private static SKPaint Paint(string colour, double? stroke = null) => new() { Color = SKColor.Parse(colour), IsAntialias = true, IsStroke = stroke is not null, StrokeWidth = (float)(stroke ?? 0) };
}

/// <summary>A picture as it goes into a file, with its size in points of the drawing.</summary>
internal sealed record Picture(byte[] Png, int Width, int Height);
