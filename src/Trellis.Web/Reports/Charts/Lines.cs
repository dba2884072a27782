using Trellis.Domain;
using Trellis.Domain.Insight;
using static Trellis.Web.Reports.Charts.ChartPicture;

namespace Trellis.Web.Reports.Charts;

/// <summary>Lines over time. Each ends in its name; a value that is not known leaves a gap.</summary>
internal static class Lines
{
    private const double Left = 34, Right = 132, Top = 20, Bottom = 38, Letters = 15;

    public static void Draw(Chart chart, IDrawing on, (int Width, int Height) size)
    {
        double X(int i) => chart.Along.Count == 1 ? (Left + size.Width - Right) / 2 : Left + 16 + i * (size.Width - Left - Right - 32) / (chart.Along.Count - 1);
        double Y(Fraction value) => size.Height - Bottom - (double)(value - chart.Lowest).Rounded(6) * (size.Height - Top - Bottom) / (chart.Highest - chart.Lowest);

        for (var tick = chart.Lowest; tick <= chart.Highest; tick++)
        {
            on.Line(Left, Y(tick), size.Width - Right, Y(tick), Rule);
            on.Text(Left - 8, Y(tick) + 5, chart.Said(tick).Split('.')[0], Letters, Quiet, Anchor.End);
        }
        if (chart.Mark is { } mark)
        {
            on.Line(Left, Y(mark.At), size.Width - Right, Y(mark.At), Ink, 1.5, dashed: true);
            on.Text(Left + 4, Y(mark.At) - 7, mark.Words, Letters - 1, Ink);
        }
        var room = (int)((size.Width - Left - Right) / Math.Max(1, chart.Along.Count) / 7.4);
        foreach (var (i, along) in chart.Along.Index()) on.Text(X(i), size.Height - Bottom + 22, Fit(along, Math.Max(4, room)), Letters, Quiet, Anchor.Middle);
        foreach (var (n, line) in chart.Series.Index())
        {
            var points = line.Values.Index().Where(v => v.Item is not null).Select(v => (v.Index, X: X(v.Index), Y: Y(v.Item!.Value))).ToList();
            foreach (var piece in Pieces(points)) on.Path(piece, Colours[n % Colours.Length], 3);
            foreach (var (_, x, y) in points) Point(on, n, x, y);
        }
        Names(chart, on, size.Width - Right + 12, Y);
    }

    /// <summary>Runs of points without a gap.</summary>
    private static IEnumerable<IReadOnlyList<(double X, double Y)>> Pieces(IReadOnlyList<(int Index, double X, double Y)> points) =>
        points.Select((p, i) => (Run: p.Index - i, p.X, p.Y)).GroupBy(p => p.Run).Where(g => g.Count() > 1).Select(g => (IReadOnlyList<(double, double)>)[.. g.Select(p => (p.X, p.Y))]);

    private static void Point(IDrawing on, int shape, double x, double y)
    {
        var colour = Colours[shape % Colours.Length];
        if (shape % 3 == 0) on.Circle(x, y, 6, colour);
        else if (shape % 3 == 1) on.Rectangle(x - 5.5, y - 5.5, 11, 11, colour);
        else on.Path([(x, y - 7.5), (x + 7, y + 5.5), (x - 7, y + 5.5)], colour, 1, filled: true);
    }

    /// <summary>Names and last values, moved apart where lines end close together.</summary>
    private static void Names(Chart chart, IDrawing on, double x, Func<Fraction, double> place)
    {
        var last = 0.0;
        foreach (var (n, name, value) in chart.Series.Index().Select(s => (s.Index, s.Item.Name, Value: s.Item.Values.LastOrDefault(v => v is not null))).Where(s => s.Value is not null).OrderByDescending(s => s.Value!.Value))
        {
            var y = Math.Max(last + 22, place(value!.Value));
            last = y;
            Point(on, n, x + 6, y);
            on.Text(x + 20, y + 5, $"{Fit(name, 9)} {chart.Said(value)}", Letters, Ink, bold: true);
        }
    }
}
