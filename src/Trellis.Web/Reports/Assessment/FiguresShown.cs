using System.Globalization;
using Trellis.Domain.Insight;
using Trellis.Domain.Instruments;
using Trellis.Domain.Measures;
using Trellis.Web.Words;

namespace Trellis.Web.Reports.Assessment;

/// <summary>The figures behind measured ratings: n of N, value with interval, how many answered, period, rule and source.</summary>
internal static class FiguresShown
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static Section? Section(RoundMaterial round)
    {
        List<(Rating Rating, Measure Measure, MeasureResult Of)> used = [.. from rating in round.Tool.Ratings
            let now = round.Now.Ratings.GetValueOrDefault(rating.Code)
            where now is not null
            from measure in rating.Measures
            let result = now.Results.Select(id => round.Results.GetValueOrDefault(id)).FirstOrDefault(r => r?.Measure == measure.Code)
            where result is not null
            select (rating, measure, result)];
        return used.Count == 0 ? null : new("Figures the measured ratings rest on",
        [
            new Table("Figures in use", ["Rating and measure", new Column("n of N", Numeric: true), "Value", new Column("Level", Numeric: true), "Period and source"], [.. used.Select(u => Row(u.Rating, u.Measure, u.Of))]),
            new Paragraph("A range in brackets is the 95 % interval of a share, by Wilson’s score method: where it may lie if those counted stand for more than themselves. Levels compare the exact share, never the rounded one."),
            new Subheading("By which rule they were counted"),
            new Bullets([.. used.Select(u => $"{u.Measure.Title}: {u.Of.Rule}{(u.Of.Note is { } note ? $" Note: {note}" : "")}")]),
        ]);
    }

    private static IReadOnlyList<string> Row(Rating rating, Measure measure, MeasureResult of) =>
    [
        $"{rating.Name}: {measure.Title}",
        of.Numerator is { } n ? $"{n} of {of.Denominator}" : $"N = {of.Denominator}",
        $"{Value(measure, of)}{(of.Reached is { } reached ? $"; {reached} of {of.OutOf} {measure.Condition?.Of} {measure.Condition?.Title}" : "")}",
        MeasuredLevel.Of(measure, of).Level.OrDash,
        $"{of.From.Said} to {of.To.Said}. {of.Source.TrimEnd('.')}{(of.Origin is ResultOrigin.KeyedIn ? " (keyed in)" : "")}",
    ];

    private static string Value(Measure measure, MeasureResult of)
    {
        if (of.Value(measure) is not { } value) return "Nothing to measure";
        var shown = measure.Form is MeasureForm.Count ? $"{value.Numerator}" : $"{(measure.InPercent ? value * 100 : value).Rounded(1).ToString("F1", British)}{(measure.InPercent ? " %" : "")}";
        if (measure.Form is not MeasureForm.Share) return shown;
        var interval = Interval.Wilson(of.Numerator!.Value, of.Denominator);
        return string.Create(British, $"{shown} ({interval.Low * 100:F1} to {interval.High * 100:F1})");
    }
}
