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

    private readonly FileStream file;
    private readonly FileStart start;
    private Encoding encoding;

    private CaseloadFile(FileStream file, FileStart start) => (this.file, this.start, encoding) = (file, start, start.Encoding);

    public string Name => Path.GetFileName(file.Name);
    public IReadOnlyList<string> UnknownColumns => start.UnknownColumns;
    public byte[] Hash { get; private set; } = [];
    public int Rows { get; private set; }

    /// <summary>Opens a file, or says by <see cref="FileRefusedException"/> why it cannot be taken in.</summary>
    public static CaseloadFile Open(string path, Moment now)
    {
        var file = OpenStream(path);
        try
        {
            var caseload = new CaseloadFile(file, FileStart.Of(file));
            caseload.ReadThrough(now);
            return caseload;
        }
        catch
        {
            file.Dispose();
            throw;
        }
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
            if (count >= RowsTried) { count += IsBlank(rows) ? 0 : 1; continue; }
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
            if (start.Columns[i] is { } column) cells[(int)column] = rows.GetString(i);
        return new(rows.RowNumber + 1, cells, tooManyCells: rows.RowFieldCount > start.Columns.Length);
    }

    private static bool IsBlank(CsvDataReader rows)
    {
        for (var i = 0; i < rows.RowFieldCount; i++)
            if (!rows.GetFieldSpan(i).IsWhiteSpace()) return false;
        return true;
    }
}
