namespace Trellis.Domain.Insight;

/// <summary>Lines over time, or bars one under the other.</summary>
public enum ChartForm { Lines, Bars }

/// <summary>One line or one set of bars. Where nothing is known there is a gap, never a nought.</summary>
public sealed record Series(string Name, IReadOnlyList<Fraction?> Values);

/// <summary>A value worth a line across the chart, and what it means.</summary>
public sealed record Mark(Fraction At, string Words);

/// <summary>What a chart shows, before anybody draws it: its title, the sentence that says it in words, and the figures.</summary>
public sealed record Chart(ChartForm Form, string Title, string Sentence, string What, IReadOnlyList<string> Along, IReadOnlyList<Series> Series)
{
    public required int Lowest { get; init; }
    public required int Highest { get; init; }
    /// <summary>How many decimals a value is shown with.</summary>
    public int Decimals { get; init; }
    public Mark? Mark { get; init; }

    public bool HasFigures => Series.Any(s => s.Values.Any(v => v is not null));

    public string Said(Fraction? value) => value is { } known ? known.Rounded(Decimals).ToString($"F{Decimals}", System.Globalization.CultureInfo.InvariantCulture) : "–";

    /// <summary>The figures behind it.</summary>
    public Table Figures => new($"Figures: {Title}", [What, .. Series.Select(s => new Column(s.Name, Numeric: true))], [.. Along.Select((a, i) => (IReadOnlyList<string>)[a, .. Series.Select(s => Said(s.Values[i]))])]);
}
