using Trellis.Domain.Insight;

namespace Trellis.Web.Reports.Charts;

/// <summary>Draws a chart: lines told apart by shape and name as well as by colour, bars with their value beside them.</summary>
internal static class ChartPicture
{
    private const int Width = 540;
    internal const string Ink = "#212b32", Quiet = "#4c6272", Rule = "#d8dde0";
    internal static readonly string[] Colours = ["#005eb8", "#00703c", "#7c2855", "#8a5a00"];

    public static (int Width, int Height) Size(Chart chart) => (Width, chart.Form is ChartForm.Lines ? 280 : Bars.Height(chart));

    public static (int Width, int Height) Draw(Chart chart, IDrawing on)
    {
        if (chart.Form is ChartForm.Lines) Lines.Draw(chart, on, Size(chart));
        else Bars.Draw(chart, on, Width);
        return Size(chart);
    }

    /// <summary>A text cut to about as many letters as fit.</summary>
    internal static string Fit(string text, int letters)
    {
        var plain = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
        if (plain.Length <= letters) return plain;
        var at = char.IsHighSurrogate(plain[letters - 2]) ? letters - 2 : letters - 1;
        return plain[..at].TrimEnd() + "…";
    }
}
