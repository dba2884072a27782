using System.Text;
using Sylvan.Data.Csv;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Data.Imports;

/// <summary>Reads a small CSV list with headings in its first row.</summary>
public static class RosterFile
{
    public const int MostRows = 5_000;

    public static IReadOnlyList<RosterRow> Read(Stream sent)
    {
        try
        {
            using var rows = CsvDataReader.Create(new StreamReader(sent, Encoding.UTF8), new() { HasHeaders = true, Comment = '\uFFFF' });
            var headings = Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetName(i).Trim().ToLowerInvariant().Replace(' ', '_')).ToArray();
            if (headings.Distinct().Count() != headings.Length) throw Refused("Two columns have the same heading, or none");
            return [.. Rows(rows, headings)];
        }
        catch (Exception e) when (e is CsvFormatException or CsvRecordTooLargeException or DecoderFallbackException)
        {
            throw Refused("Save it from your spreadsheet program as CSV (UTF-8), and send that");
        }
    }

    private static IEnumerable<RosterRow> Rows(CsvDataReader rows, string[] headings)
    {
        for (var count = 0; rows.Read();)
        {
            var cells = headings.Select((h, i) => (h, Cell: i < rows.RowFieldCount ? rows.GetString(i) : "")).ToDictionary(c => c.h, c => c.Cell);
            if (cells.Values.All(string.IsNullOrWhiteSpace)) continue;
            if (++count > MostRows) throw Refused($"It has more than {MostRows:N0} rows. Send it in parts");
            yield return new(rows.RowNumber + 1, cells);
        }
    }

    private static RuleBrokenException Refused(string because) => new($"This file cannot be taken in. {because}", "Upload");
}
