using Trellis.Domain.Insight;
using static Trellis.Web.Reports.Charts.ChartPicture;

namespace Trellis.Web.Reports.Charts;

/// <summary>Bars one under the other, each with its name at the left and its value at the end.</summary>
internal static class Bars
{
    private const double Left = 240, Right = 44, Step = 28, Thick = 16, Letters = 14;

    public static int Height(Chart chart) => (int)(chart.Along.Count * Step * chart.Series.Count + 24);

    public static void Draw(Chart chart, IDrawing on, int width)
    {
        var scale = (width - Left - Right) / Math.Max(1, chart.Highest - chart.Lowest);
        foreach (var (i, along) in chart.Along.Index())
            foreach (var (n, series) in chart.Series.Index())
            {
                var y = 12 + (i * chart.Series.Count + n) * Step;
                if (n == 0) on.Text(Left - 10, y + Thick - 3, Fit(along, 34), Letters, Ink, Anchor.End);
                var value = series.Values[i];
                var length = value is { } known ? (double)(known - chart.Lowest).Rounded(6) * scale : 0;
                if (length > 0) on.Rectangle(Left, y, length, Thick, Colours[n % Colours.Length]);
                on.Text(Left + length + 8, y + Thick - 3, chart.Said(value), Letters, Ink, bold: true);
            }
        on.Line(Left, 8, Left, 12 + chart.Along.Count * chart.Series.Count * Step, Quiet);
    }
}
