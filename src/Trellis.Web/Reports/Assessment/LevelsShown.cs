using Trellis.Domain;
using Trellis.Domain.Assessment;
using Trellis.Domain.Insight;
using Trellis.Domain.Instruments;
using Trellis.Web.Words;

namespace Trellis.Web.Reports.Assessment;

/// <summary>Where macro, meso and micro stand: totals in both readings with their maximum and rule, and the mean level over the rounds.</summary>
internal static class LevelsShown
{
    private static readonly SystemLevel?[] Each = [SystemLevel.Macro, SystemLevel.Meso, SystemLevel.Micro, null];

    public static Section Section(RoundMaterial round) => new("The three levels of the system",
    [
        Totals(round, Reading.PerPrinciple), Totals(round, Reading.PerRating),
        .. Trend(round) is { HasFigures: true } chart ? new[] { new Figure(chart) } : [],
        new Paragraph(string.Join(' ', round.Limiting.Said)),
    ]);

    public static Table Totals(RoundMaterial round, Reading reading) => new(
        reading is Reading.PerPrinciple ? $"{reading.Words}: {round.Rule.Words}" : $"{reading.Words}, which needs no rule",
        ["Level", Number("Total"), Number("At most"), Number("Share of maximum"), Number("Mean level"), Number("Share of range"), Number("Rated")],
        [.. Each.Select(level => Row(round, level, reading))]);

    private static IReadOnlyList<string> Row(RoundMaterial round, SystemLevel? level, Reading reading)
    {
        var all = round.Tool.Principles.Where(p => level is null || p.Level == level).SelectMany(p => p.Ratings).Count();
        var rated = $"{all - round.Now.NotRated(round.Tool, level).Count} of {all}";
        return round.Now.Total(round.Tool, level, round.Rule, reading) is { } total
            ? [level.Named, $"{total.Sum}", $"{total.Maximum}", total.OfMaximum.Percent, total.Mean.Mean, total.OfRange.Percent, rated]
            : [level.Named, "no total", "–", "–", "–", "–", rated];
    }

    /// <summary>Rounds with a rating missing leave a gap.</summary>
    public static Chart Trend(RoundMaterial round)
    {
        var rounds = round.Trend.ToList();
        var sameYear = rounds.GroupBy(r => r.Round.HeldOn.Year).Any(g => g.Count() > 1);
        List<Series> series = [.. Standings.All.Select(l => new Series(l.ToString(), [.. rounds.Select(r => r.Total(round.Tool, l, round.Rule)?.Mean)]))];
        var said = series.Select(s => s.Values.OfType<Fraction>().ToList() is { Count: > 1 } values ? $"{s.Name} from {((Fraction?)values[0]).Mean} to {((Fraction?)values[^1]).Mean}" : $"{s.Name} at {s.Values.LastOrDefault(v => v is not null).Mean}").ToList();
        return new(ChartForm.Lines, "Mean level at each round", $"Mean level, where 1 is the least and 4 the most, over {(rounds.Count == 1 ? "one round" : $"{rounds.Count} rounds")}: {said.Listed}.", "Round",
            [.. rounds.Select(r => sameYear ? r.Round.HeldOn.InShort : $"{r.Round.HeldOn.Year}")], series)
        { Lowest = 1, Highest = 4, Decimals = 2, Mark = new(3, "Level 3: THRIVE-like") };
    }

    private static Column Number(string heading) => new(heading, Numeric: true);
}
