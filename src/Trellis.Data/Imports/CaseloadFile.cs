using System.Security.Cryptography;
using System.Text;
using Sylvan.Data.Csv;
using Trellis.Domain;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Data.Imports;

/// <summary>A caseload file that was read through once, so that it is known to be a table with the template's columns before any of it is taken in.</summary>
public sealed class CaseloadFile : IDisposable
{
    private const int LongestRow = 256 * 1024, RowsTried = 1000;

    private readonly Stream file;
    private readonly FileStart start;
    /// <summary>How a file with headings of its own is read; nothing where it has the template's.</summary>
    private readonly CaseloadReading? reading;
    private Encoding encoding;

    private CaseloadFile(Stream file, string name, FileStart start, CaseloadReading? reading) => (this.file, Name, this.start, this.reading, encoding) = (file, name, start, reading, start.Encoding);

    public string Name { get; }
    public IReadOnlyList<string> Headings => start.Headings;
    internal string? KeptReading => reading is null ? null : Imports.KeptReading.Write(reading);
    public IReadOnlyList<string> UnknownColumns => start.UnknownColumns;
    public byte[] Hash { get; private set; } = [];
    public int Rows { get; private set; }

    /// <summary>Opens a file, or says by <see cref="FileRefusedException"/> why it cannot be taken in.</summary>
    public static CaseloadFile Open(string path, Moment now)
    {
        var file = OpenStream(path);
        try
        {
            var caseload = new CaseloadFile(file, Path.GetFileName(path), FileStart.Of(file), null);
            caseload.ReadThrough(now);
            return caseload;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>A file that was sent, with headings of its own: it is read through, and what is wrong with a row is said when the row is taken in.</summary>
    public static CaseloadFile Open(Stream file, string name, CaseloadReading reading, Moment now)
    {
        var caseload = new CaseloadFile(file, name, FileStart.Of(file, reading), reading);
        caseload.ReadThrough(now);
        return caseload;
    }

    /// <summary>The cells of each row as they stand, without rows that are blank. A cell beyond the last heading is kept.</summary>
    public IEnumerable<(int Row, string[] Cells)> Cells()
    {
        using var rows = Reader();
        while (Next(rows))
            if (!IsBlank(rows)) yield return (rows.RowNumber + 1, Sent(rows));
    }

    /// <summary>The rows in order, without those that are blank.</summary>
    public IEnumerable<CaseloadLine> Lines()
    {
        using var rows = Reader();
        while (Next(rows))
            if (Line(rows) is { } line) yield return line;
    }

    public void Dispose() => file.Dispose();

    private static FileStream OpenStream(string path)
    {
        if (Directory.Exists(path)) throw new FileRefusedException($"{path} is a folder, not a file.");
        if (!File.Exists(path)) throw new FileRefusedException($"There is no file {path}.");
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            if (file.CanSeek) return file;
            file.Dispose();
            throw new FileRefusedException($"{path} cannot be read twice. Save it as a file first.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FileRefusedException($"{path} cannot be read: {e.Message}");
        }
    }

    // A byte that UTF-8 does not know means that the file came from an older Windows program.
    private void ReadThrough(Moment now)
    {
        try { Rows = CountRows(now); }
        catch (DecoderFallbackException)
        {
            encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
            Rows = CountRows(now);
        }
        file.Position = 0;
        Hash = SHA256.HashData(file);
    }

    private int CountRows(Moment now)
    {
        var (count, bad) = (0, 0);
        using var rows = Reader();
        while (Next(rows))
        {
            if (reading is not null || count >= RowsTried) { count += IsBlank(rows) ? 0 : 1; continue; }
            if (Line(rows) is not { } line) continue;
            count++;
            if (!CanBeRead(line, now, out var why)) bad++;
            if (bad == RowsTried) throw new FileRefusedException($"Not one of the first {RowsTried:N0} rows can be taken in, so this may be another kind of file. Row {line.Row}: {why}.");
        }
        return count;
    }

    private static bool CanBeRead(CaseloadLine line, Moment now, out string? why)
    {
        why = null;
        try { CaseloadEntry.Read(line, now); }
        catch (RuleBrokenException e) { why = $"{CaseloadColumns.HeaderOf(e)} {e.Message}".Trim(); }
        return why is null;
    }

    // No line is a comment: a local id may well begin with a hash sign, and U+FFFF is no letter of any alphabet.
    private CsvDataReader Reader()
    {
        file.Position = 0;
        var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: encoding == start.Encoding, 1 << 16, leaveOpen: true);
        return WellFormed(() => CsvDataReader.Create(text, new()
        {
            Delimiter = start.Delimiter, HasHeaders = true, BufferSize = 1 << 16, MaxBufferSize = LongestRow, Comment = '\uFFFF', OwnsReader = true,
            CommentHandler = (Action<string>)(_ => throw new FileRefusedException("A row begins with U+FFFF, which no text holds.")),
        }));
    }

    private static bool Next(CsvDataReader rows) => WellFormed(rows.Read);

    private static T WellFormed<T>(Func<T> read)
    {
        try { return read(); }
        catch (CsvRecordTooLargeException e)
        {
            throw new FileRefusedException($"Row {e.RowNumber + 1} is longer than {LongestRow:N0} letters. Look for a quotation mark that was never closed.");
        }
        catch (CsvFormatException e)
        {
            throw new FileRefusedException($"Row {e.RowNumber + 1} has a quotation mark in the wrong place, so nobody can tell where its cells end. Write a quotation mark inside a cell twice.");
        }
    }

    private CaseloadLine? Line(CsvDataReader rows)
    {
        if (IsBlank(rows)) return null;
        var cells = new string?[CaseloadColumns.Each.Length];
        for (var i = 0; i < Math.Min(rows.RowFieldCount, start.Columns.Length); i++)
            if (start.Columns[i] is { } column) cells[(int)column] = reading is null ? rows.GetString(i) : reading.Cell(column, rows.GetString(i));
        return new(rows.RowNumber + 1, cells, tooManyCells: HasTooMany(rows)) { Sent = reading is null ? null : Sent(rows) };
    }

    // A spreadsheet writes empty cells past the last heading; only one that says something is too many.
    private bool HasTooMany(CsvDataReader rows)
    {
        if (reading is null) return rows.RowFieldCount > start.Columns.Length;
        for (var i = start.Columns.Length; i < rows.RowFieldCount; i++)
            if (!rows.GetFieldSpan(i).IsWhiteSpace()) return true;
        return false;
    }

    private static string[] Sent(CsvDataReader rows) => [.. Enumerable.Range(0, rows.RowFieldCount).Select(rows.GetString)];

    private static bool IsBlank(CsvDataReader rows)
    {
        for (var i = 0; i < rows.RowFieldCount; i++)
            if (!rows.GetFieldSpan(i).IsWhiteSpace()) return false;
        return true;
    }
}
