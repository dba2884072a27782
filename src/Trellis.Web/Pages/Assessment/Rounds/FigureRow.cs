using System.ComponentModel.DataAnnotations;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Measures;

namespace Trellis.Web.Pages.Assessment.Rounds;

/// <summary>The figures of one measure as they are typed. A row left empty says nothing.</summary>
public sealed class FigureRow
{
    [Range(0, 10_000_000, ErrorMessage = "Enter a whole number, 0 or more")] public long? Numerator { get; set; }
    [Range(0, 10_000_000, ErrorMessage = "Enter a whole number, 0 or more")] public long? Denominator { get; set; }
    public decimal? Mean { get; set; }
    [Range(0, 10_000_000, ErrorMessage = "Enter a whole number, 0 or more")] public long? Reached { get; set; }
    [Range(0, 10_000_000, ErrorMessage = "Enter a whole number, 0 or more")] public long? OutOf { get; set; }
    [StringLength(300)] public string? Source { get; set; }

    public bool IsEmpty => Numerator is null && Denominator is null && Mean is null && Reached is null && OutOf is null && string.IsNullOrWhiteSpace(Source);

    public static FigureRow Of(Measure measure, MeasureResult? kept) => kept is null ? new() : new()
    {
        Numerator = kept.Numerator, Denominator = measure.Form is MeasureForm.Count ? null : kept.Denominator, Reached = kept.Reached, OutOf = kept.OutOf, Source = kept.Source,
        Mean = measure.Form is MeasureForm.Mean && kept.Value(measure) is { } mean ? (measure.InPercent ? mean * 100 : mean).Rounded(6) / 1.000000000000m : null,
    };

    public bool SaysTheSameAs(Measure measure, MeasureResult kept) => Of(measure, kept) is var was &&
        (was.Numerator, was.Denominator, was.Mean, was.Reached, was.OutOf, was.Source) == (Numerator, Denominator, Mean, Reached, OutOf, Source?.Trim());

    public MeasureResult KeyIn(Measure measure, string version, DateOnly from, DateOnly to, Member by, Moment now, int at)
    {
        try { return MeasureResult.KeyIn(measure, version, new(Numerator, Denominator, Mean, Reached, OutOf, from, to, Source ?? ""), by, now); }
        catch (RuleBrokenException wrong) when (wrong.Field is not nameof(Figures.From) and not nameof(Figures.To)) { throw new RuleBrokenException($"{measure.Title}: {wrong.Message}", $"Rows[{at}].{wrong.Field}"); }
    }
}
