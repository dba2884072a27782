using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Trellis.Data.Imports;

namespace Trellis.Web.Commands;

/// <summary>What an import tells the one who ran it: an object for a program, or sentences for a person.</summary>
internal sealed record ImportReport(ImportResult? Result, IReadOnlyList<string> UnknownColumns, TimeSpan Took, bool DryRun, string? Error = null)
{
    private static double PeakMegabytes => Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, 1);

    public void WriteJson(Stream output)
    {
        using var json = new Utf8JsonWriter(output, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        foreach (var (name, count) in Counts) json.WriteNumber(name, count);
        json.WriteNumber("seconds", Math.Round(Took.TotalSeconds, 3));
        json.WriteNumber("peak_memory_mb", PeakMegabytes);
        json.WriteBoolean("dry_run", DryRun);
        json.WriteNumber("resumed_after_rows", Result?.ResumedAfter ?? 0);
        if (Error is not null) json.WriteString("error", Error);
        json.WriteStartArray("unknown_columns");
        foreach (var column in UnknownColumns) json.WriteStringValue(column);
        json.WriteEndArray();
        Write(json, "refusals", refused: true);
        Write(json, "warnings", refused: false);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    public void WriteWords(TextWriter words)
    {
        var run = Result!.Run;
        var would = DryRun ? "would be " : "";
        if (DryRun) words.WriteLine("A dry run: nothing was kept.");
        if (Result.ResumedAfter > 0) words.WriteLine($"Went on after the {Rows(Result.ResumedAfter)} that an earlier run had kept.");
        words.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Rows(run.RowsDone)} in {Took.TotalSeconds:N1} s"));
        foreach (var (count, what) in new[]
        {
            (run.Created, $"{would}new people"), (run.Automatic, $"{would}joined to a person the alliance knows"), (run.Possible, $"{would}new people who may be somebody known: a matching officer decides"),
            (run.Updated, $"known here by local_id, {would}brought up to date"), (run.Unchanged, "known here by local_id, nothing new"), (run.Refused, "refused"),
        }) words.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,10:N0}  {what}"));
        if (UnknownColumns.Count > 0) words.WriteLine($"Columns the template does not have, left alone: {string.Join(", ", UnknownColumns)}");
        foreach (var remark in Result.Remarks.OrderBy(r => r.Row).ThenBy(r => r.Number))
            words.WriteLine($"Row {remark.Row}{(remark.Refused ? " refused" : "")}{(remark.Column.Length > 0 ? $", {remark.Column}" : "")}: {remark.Message}.");
        words.Flush();
    }

    private IEnumerable<(string Name, int Count)> Counts => Result?.Run is { } run
        ? [("rows", run.RowsDone), ("created", run.Created), ("automatic", run.Automatic), ("possible", run.Possible), ("unchanged", run.Unchanged), ("updated", run.Updated), ("refused", run.Refused)]
        : [("rows", 0), ("created", 0), ("automatic", 0), ("possible", 0), ("unchanged", 0), ("updated", 0), ("refused", 0)];

    private void Write(Utf8JsonWriter json, string name, bool refused)
    {
        json.WriteStartArray(name);
        foreach (var remark in Result?.Remarks.Where(r => r.Refused == refused).OrderBy(r => r.Row).ThenBy(r => r.Number) ?? Enumerable.Empty<ImportRemark>())
        {
            json.WriteStartObject();
            json.WriteNumber("row", remark.Row);
            json.WriteString("column", remark.Column);
            json.WriteString("message", remark.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Rows(int count) => count == 1 ? "1 row" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} rows");
}
