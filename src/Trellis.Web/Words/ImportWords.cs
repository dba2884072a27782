using Trellis.Data.Imports;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Web.Words;

/// <summary>How a caseload file stands, and what it brings, in words. Nobody is told whether others know somebody.</summary>
public static class ImportWords
{
    extension(CaseloadLoad load)
    {
        public string Standing => load.State switch
        {
            LoadState.Preparing => "Being prepared",
            LoadState.Waiting => "Waits for approval",
            LoadState.Approved => "Being taken in",
            LoadState.Finished => load.MendsId is null ? "Taken in" : "Taken in, put right",
            LoadState.GivenUp => "Given up",
            LoadState.TakingBack => "Being taken back",
            LoadState.TakenBack => "Taken back",
            _ => throw new ArgumentOutOfRangeException(nameof(load)),
        };

        public string Colour => load.State switch { LoadState.Finished => "green", LoadState.Waiting => "yellow", LoadState.Approved or LoadState.TakingBack => "blue", LoadState.Preparing => "white", _ => "grey" };
    }

    extension(DaysSeen days)
    {
        public string Question => days.MustBeAsked ? "Which comes first? Nobody can tell from the file" : days.MonthFirst ? "The month comes first, as far as we can tell" : "The day comes first, as far as we can tell";

        /// <summary>Examples, each with the day it is read as: “03/04/2012” is 3 April 2012.</summary>
        public string ReadAs(bool monthFirst) => string.Join("; ", days.Examples.Select(e => WrittenDate.TryRead(e, monthFirst, out var day) ? $"“{e}” is {day.Said}" : $"“{e}” would be no day"));
    }

    /// <summary>What becomes of the rows, one line each; nothing of what there is none of.</summary>
    public static IReadOnlyList<string> Outcomes(this ImportRun run)
    {
        var would = run.DryRun ? "would be " : "";
        return
        [
            .. new[]
            {
                (run.NewHere, $"{would}new to your organisation"), (run.Updated, $"known by your own number, {would}brought up to date"), (run.Unchanged, "known by your own number, nothing new"),
                (run.Refused, $"{would}refused: each says below what to put right"),
            }.Where(o => o.Item1 > 0).Select(o => $"{o.Item1:N0} {o.Item2}"),
        ];
    }

    public static string Rows(int count) => count == 1 ? "1 row" : $"{count:N0} rows";
}
