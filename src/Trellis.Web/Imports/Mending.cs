using System.Globalization;
using Trellis.Data;
using Trellis.Data.Imports;
using Trellis.Data.Rows;
using Trellis.Data.Working;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Web.Imports;

/// <summary>Takes refused rows in again once they are put right, under the approval of the file they came with. A row that was not refused, or is about somebody else by now, is left alone.</summary>
internal sealed class Mending(TrellisDb db, SentFiles files, ToMend toMend, WorkList works, Porter porter, TimeProvider clock)
{
    /// <summary>The load that the rows come in with, and how many rows were left alone.</summary>
    public async Task<(CaseloadLoad Load, int Left)> MendAsync(CaseloadLoad load, IEnumerable<(int Row, IReadOnlyList<string> Cells)> mended, Member by, CancellationToken cancel)
    {
        var run = await toMend.RunAsync(load.Id, cancel) ?? throw new RuleBrokenException("Nothing of this file was refused");
        var refused = (await toMend.RefusedAsync(load.Id, int.MaxValue, cancel)).ToDictionary(r => r.Row);
        var (rows, left) = (new Dictionary<int, IReadOnlyList<string>>(), 0);
        foreach (var (row, cells) in mended)
            if (refused.TryGetValue(row, out var was) && IsAboutTheSame(run, was.Cells, cells)) rows[row] = cells;
            else left++;
        if (rows.Count == 0) throw new RuleBrokenException("None of these rows was refused and still waits, or they are about other people by now. Send other people as a file of their own", "Upload");

        var (now, text) = (clock.Now(), rows.Values.Select(CsvText.Line).Prepend(CsvText.Line(run.Headings)));
        var mend = load.Mend(run.FileName, by, now);
        using var lines = new Sheets.TextLines(text.GetEnumerator());
        var bytes = await files.KeepAsync(mend.Id, lines, cancel);
        db.AddRange(mend, new SentFile { LoadId = mend.Id, OrganisationId = mend.OrganisationId, Bytes = bytes, Rows = rows.Count, Headings = run.Headings, Reading = run.Reading, SentAt = now.Instant });
        await toMend.MarkAsync(load.Id, [.. rows.Keys], cancel);
        works.Put(WorkKind.TakeInCaseload, mend.Id, by.Id, now);
        await db.SaveChangesAsync(cancel);
        porter.Ring();
        return (mend, left);
    }

    /// <summary>The rows of a sheet that comes back, each by the number it was sent as, in the order of the first file's columns.</summary>
    public static IEnumerable<(int Row, IReadOnlyList<string> Cells)> Rows(ImportRun run, CaseloadFile sheet)
    {
        var place = sheet.Headings.Select((heading, i) => (heading, i)).ToDictionary(h => h.heading, h => h.i);
        if (!place.TryGetValue(RefusedSheet.RowHeading, out var number)) throw new RuleBrokenException($"This is not the sheet of refused rows: the column “{RefusedSheet.RowHeading}” is missing. Take the sheet again, and mend that", "Upload");
        foreach (var (_, cells) in sheet.Cells())
            if (number < cells.Length && int.TryParse(cells[number].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var row))
                yield return (row, [.. run.Headings.Select(h => place.TryGetValue(h, out var i) && i < cells.Length ? CsvText.FromSpreadsheet(cells[i]) : "")]);
    }

    /// <summary>Approval was given for these people. Their number or a name may be what was wrong, but not everything.</summary>
    private static bool IsAboutTheSame(ImportRun run, IReadOnlyList<string> was, IReadOnlyList<string> now)
    {
        var columns = ToMend.ReadingOf(run).Columns;
        bool Same(CaseloadColumn column)
        {
            var i = run.Headings.ToList().FindIndex(h => columns.TryGetValue(h, out var of) && of == column);
            return i >= 0 && i < was.Count && i < now.Count && Folding.Fold(was[i]) is { Length: > 0 } before && before == Folding.Fold(now[i]);
        }
        bool HadName() => columns.Where(c => c.Value is CaseloadColumn.GivenName or CaseloadColumn.FamilyName).Any(c => run.Headings.ToList().IndexOf(c.Key) is >= 0 and var i && i < was.Count && was[i].Trim().Length > 0);
        return HadName() ? Same(CaseloadColumn.GivenName) || Same(CaseloadColumn.FamilyName) : Same(CaseloadColumn.LocalId);
    }
}
