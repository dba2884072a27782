namespace Trellis.Domain.Measures;

/// <summary>What figures must be before they are kept, in the words of whoever types them.</summary>
internal static class FigureChecks
{
    public static Figures Checked(this Figures typed, Measure measure, DateOnly today)
    {
        if (measure.Form is MeasureForm.Count) typed = typed with { Denominator = measure.OutOf };
        if (typed.Denominator is not { } denominator || denominator < 0) throw Wrong(nameof(Figures.Denominator), $"Enter how many {measure.Unit} were looked at. Enter 0 if there were none");
        if (measure.Form is MeasureForm.Mean) CheckMean(typed, measure, denominator);
        else CheckCounted(typed, measure, denominator);
        CheckCoverage(typed, measure);
        if (typed.From > typed.To) throw Wrong(nameof(Figures.From), "The period must begin before it ends");
        if (typed.To > today) throw Wrong(nameof(Figures.To), "The period must end today or in the past");
        if (string.IsNullOrWhiteSpace(typed.Source)) throw Wrong(nameof(Figures.Source), "Say where the figures come from");
        return typed;
    }

    private static void CheckCounted(Figures typed, Measure measure, long denominator)
    {
        if (typed.Numerator is not { } numerator || numerator < 0) throw Wrong(nameof(Figures.Numerator), $"Enter how many {measure.Unit} count. Enter 0 if none did");
        if (numerator > denominator) throw Wrong(nameof(Figures.Numerator), $"{numerator} cannot count out of {denominator}. Check both numbers");
    }

    private static void CheckMean(Figures typed, Measure measure, long denominator)
    {
        if (denominator == 0) return;
        var (lowest, highest) = (measure.Lowest ?? 0, measure.Highest ?? 0);
        var (low, high) = measure.InPercent ? (lowest * 100, highest * 100) : (lowest, highest);
        if (typed.Mean is not { } mean) throw Wrong(nameof(Figures.Mean), "Enter the mean");
        if (mean.Scale > 6 || Fraction.Of(Math.Clamp(mean, -1_000_000, 1_000_000)) is var exact && (exact < low || exact > high)) throw Wrong(nameof(Figures.Mean), $"The mean must be from {low} to {high}, with at most six decimal places");
    }

    private static void CheckCoverage(Figures typed, Measure measure)
    {
        if (typed.Reached is null && typed.OutOf is null) return;
        if (measure.Condition is not { } condition) throw Wrong(nameof(Figures.Reached), "This measure has no such figure");
        if (typed.Reached is not >= 0 || typed.OutOf is not >= 0) throw Wrong(typed.Reached is >= 0 ? nameof(Figures.OutOf) : nameof(Figures.Reached), $"Enter both: how many {condition.Title}, and of how many {condition.Of}");
        if (typed.Reached > typed.OutOf) throw Wrong(nameof(Figures.Reached), $"{typed.Reached} {condition.Title} cannot be out of {typed.OutOf}. Check both numbers");
    }

    private static RuleBrokenException Wrong(string field, string sentence) => new(sentence, field);
}
