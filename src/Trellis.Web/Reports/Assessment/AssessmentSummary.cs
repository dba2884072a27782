using Trellis.Domain;
using Trellis.Domain.Insight;
using Trellis.Domain.Instruments;
using Trellis.Web.Words;

namespace Trellis.Web.Reports.Assessment;

/// <summary>The same round on one sheet of A4: where the levels stand, what limits, three strengths, three things to better, and how far to trust it.</summary>
internal static class AssessmentSummary
{
    private const int Few = 3, Letters = 150;

    public static Report Of(RoundMaterial round, Made made) => new("Assessment on one page", AssessmentReport.About(round),
    [
        new("Where we stand", [Levels(round), .. round.Earlier.Count > 0 && LevelsShown.Trend(round) is { HasFigures: true } chart ? new[] { new Figure(chart, WithTable: false) } : []]),
        new("What holds us back", [new Paragraph(string.Join(' ', round.Limiting.InShort)), .. (round.First ?? round.Before) is { } start ? new[] { new Paragraph(AssessmentReport.Moved(round, start)) } : []]),
        .. Notes("Strengths", NotesShown.Of(round, r => r.Strengths)), .. Notes("What could be better", NotesShown.Of(round, r => r.Improvements)),
        new("Read it with care", [new Paragraph(Care(round))]),
    ])
    {
        Made = made.With($"assessment tool version {round.Round.ToolVersion}; {round.Rule.Words}"), FileName = $"assessment-summary-{round.Round.HeldOn.Year}", OnePage = true,
    };

    private static Table Levels(RoundMaterial round) => new("Mean level from 1 to 4, and share of the range from all at level 1 to all at level 4",
        ["Level", Number("Mean level"), Number("Share of range"), Number("Total"), .. round.Before is { } before ? new[] { Number($"Since {before.Round.HeldOn.Year}") } : [], .. round.First is { } first ? new[] { Number($"Since {first.Round.HeldOn.Year}") } : []],
        [.. new SystemLevel?[] { SystemLevel.Macro, SystemLevel.Meso, SystemLevel.Micro, null }.Select(l => Row(round, l))]);

    private static IReadOnlyList<string> Row(RoundMaterial round, SystemLevel? level)
    {
        var now = round.Now.Total(round.Tool, level, round.Rule);
        string Since(RatedRound before) => now is null || before.Total(round.Tool, level, round.Rule) is not { } then ? "–" : ((Fraction?)(now.OfRange!.Value - then.OfRange!.Value)).Points;
        return [level.Named, now?.Mean.Mean ?? "no total", now?.OfRange.Percent ?? "–", now is null ? "–" : $"{now.Sum} of {now.Maximum}", .. round.Before is { } before ? new[] { Since(before) } : [], .. round.First is { } first ? new[] { Since(first) } : []];
    }

    private static IEnumerable<Section> Notes(string heading, IEnumerable<string> notes) =>
        notes.Take(Few).Select(Short).ToList() is { Count: > 0 } some ? [new Section(heading, [new Bullets(some)])] : [];

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Letters) return line;
        var at = line.LastIndexOf(' ', Letters);
        return $"{line[..(at > Letters / 2 ? at : char.IsHighSurrogate(line[Letters - 1]) ? Letters - 1 : Letters)]}…";
    }

    private static string Care(RoundMaterial round)
    {
        var rated = round.Tool.Ratings.Count() - round.Now.NotRated(round.Tool).Count;
        return $"{round.Now.People} people judged {rated} of {round.Tool.Ratings.Count()} ratings. {RoundHeld.Missing(round)} A level is their judgement, and a change does not show what brought it about. The full report gives figures with n and N, reasons and evidence.".Replace("  ", " ", StringComparison.Ordinal);
    }

    private static Column Number(string heading) => new(heading, Numeric: true);
}
