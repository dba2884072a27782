using Trellis.Domain.Insight;
using Trellis.Web.Words;

namespace Trellis.Web.Reports.Assessment;

/// <summary>Totals that are printed elsewhere, and where they do not fit.</summary>
internal static class PrintedShown
{
    public static Section? Section(RoundMaterial round)
    {
        List<Block> blocks = [];
        foreach (var rated in round.Trend)
        {
            var figures = new PrintedFigures(round.Tool, rated, round.Printed, round.Rule);
            if (figures.Said.ToList() is not { Count: > 0 } said) continue;
            blocks.Add(new Subheading($"Of the round of {rated.Round.HeldOn.Said}"));
            blocks.Add(new Bullets([.. said, .. rated == round.Now ? [] : figures.OtherStarts(round.Now)]));
        }
        return blocks.Count == 0 ? null : new("Figures printed elsewhere", [new Paragraph("This report uses the levels kept here. Where figures about the same rounds are printed elsewhere, this is how they fit."), .. blocks]);
    }
}
