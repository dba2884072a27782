using System.Globalization;

namespace Trellis.Domain.Measures;

/// <summary>A result in sentences: what was counted, the level, what the next one needs, and how sure it is.</summary>
internal sealed class Explained(Measure measure, MeasureResult result)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public string Paragraph(IEnumerable<string> level) => string.Join(' ', [Counted, .. level, .. Warnings, $"Source: {result.Source.TrimEnd('.')}{(result.Origin is ResultOrigin.KeyedIn ? " (keyed in)" : "")}."]);

    /// <summary>A value with as many decimals as it takes to show it on its own side of every threshold.</summary>
    public static string Shown(Fraction value, Measure measure)
    {
        var scaled = measure.InPercent ? value * 100 : value;
        var decimals = measure.Form is MeasureForm.Count ? 0 : 1;
        while (decimals < 7 && measure.Bands.LevelOf(Unscaled(Fraction.Of(scaled.Rounded(decimals)), measure)) != measure.Bands.LevelOf(value)) decimals++;
        return scaled.Rounded(decimals).ToString($"F{decimals}", British) + (measure.InPercent ? " %" : "");
    }

    public string Line => $"{What}, {result.From.Dated} to {result.To.Dated}";

    public string TooFew => result.Coverage is { } coverage
        ? $"{result.Reached} of {result.OutOf} {measure.Condition!.Of} are {measure.Condition.Title} ({Percent(coverage)}), under {Percent(measure.Condition.AtLeast)}."
        : $"It is not known how many are {measure.Condition!.Title}, of how many {measure.Condition.Of}.";

    public IEnumerable<string> OfLevel(Fraction value)
    {
        var (bands, level) = (measure.Bands, measure.Bands.LevelOf(value));
        yield return $"That is level {level}.";
        if (bands.IsBelowLevelOne(value)) yield return $"It is below the figure the tool prints for level 1 ({Figure(bands.LevelOneFrom!.Value)}); the scale has no 0.";
        if (bands.OverlapAt(value) is { } overlap) yield return $"{overlap.Words} This locality reads it as level {overlap.Level}.";
        if (bands.After(level) is { } next) yield return $"Level {next.Level} begins {(bands.Reached is Reached.Above ? "over" : "at")} {Figure(next.From)}{Needed(next)}.";
        if (measure.Form is MeasureForm.Share) yield return Interval();
    }

    private string Counted => $"{What}, from {result.From.Dated} to {result.To.Dated}.";

    private string What => measure.Form switch
    {
        MeasureForm.Share => $"{result.Numerator} of {result.Denominator} {measure.Unit} {measure.Numerator}{(result.Value(measure) is { } share ? $": {Shown(share, measure)}" : "")}",
        MeasureForm.Mean => result.Value(measure) is { } mean ? $"The mean is {Shown(mean, measure)} for {result.Denominator} {measure.Unit}" : $"There are no {measure.Unit}",
        MeasureForm.Count => $"{result.Numerator} of {result.Denominator} {measure.Unit} are in place",
        _ => throw new InvalidOperationException($"{measure.Form} is no form."),
    };

    // Requirements §3.5, A38.
    private const int EnoughOfASample = 30;

    private IEnumerable<string> Warnings => !result.IsMeasurable ? []
        : measure.WarnUnder is { } few && result.Denominator < few ? [$"Fewer than {few} {measure.Unit}: take it with care."]
        : measure is { WarnUnder: null, Form: MeasureForm.Share } && result.Denominator < EnoughOfASample ? [$"Fewer than {EnoughOfASample} {measure.Unit}: enough only where these are all there were."]
        : [];

    private string Needed(Threshold next) => measure.Form switch
    {
        MeasureForm.Share => $": {measure.Bands.MoreNeeded(result.Numerator!.Value, result.Denominator)} more of these {result.Denominator} {measure.Unit}",
        MeasureForm.Count => $": {next.From.Ceiling - result.Numerator} more",
        _ => "",
    };

    private string Interval()
    {
        var interval = Measures.Interval.Wilson(result.Numerator!.Value, result.Denominator);
        var (low, high) = (Level(interval.Low), Level(interval.High));
        var run = string.Create(British, $"If these stand for more than themselves, the 95 % interval runs from {interval.Low * 100:F1} % to {interval.High * 100:F1} %");
        return low == high ? $"{run}, all of it in level {low}." : $"{run}, from level {low} to level {high}.";
    }

    private int Level(double share) => measure.Bands.LevelOf(Fraction.Of(Math.Round((decimal)share, 8)));

    private string Figure(Fraction figure) => measure.InPercent ? Percent(figure) : figure.Rounded(2).ToString("0.##", British);

    private static string Percent(Fraction share) => (share * 100).Rounded(1).ToString("0.#", British) + " %";

    private static Fraction Unscaled(Fraction shown, Measure measure) => measure.InPercent ? shown * new Fraction(1, 100) : shown;
}
