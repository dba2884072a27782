using System.Text;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Data.Imports;

/// <summary>What the first bytes of a file tell: whether it is a caseload at all, how its letters are written, what parts its cells, and which columns it has.</summary>
internal sealed class FileStart
{
    private const int Longest = 64 * 1024, MostColumns = 300;
    private const string SaveAs = "In your spreadsheet choose Save as, then CSV UTF-8";
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public required Encoding Encoding { get; init; }
    public required char Delimiter { get; init; }
    /// <summary>For each column of the file the column of the template, or nothing when the template does not have it.</summary>
    public required CaseloadColumn?[] Columns { get; init; }
    public required IReadOnlyList<string> UnknownColumns { get; init; }
    /// <summary>The headings as the file has them; one that stands twice, or none at all, is told apart by a number.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    public static Encoding Strict { get; } = new UTF8Encoding(false, throwOnInvalidBytes: true);

    public static FileStart Of(Stream file) => Of(file, CheckTemplate);

    /// <summary>For a file with headings of its own, read as somebody said.</summary>
    public static FileStart Of(Stream file, CaseloadReading reading) => Of(file, (header, encoding) => Of(header, encoding, h => reading.Columns.TryGetValue(h, out var column) ? column : null));

    private static FileStart Of(Stream file, Func<string, Encoding, FileStart> from)
    {
        file.Position = 0;
        var bytes = new byte[Longest];
        var read = bytes.AsSpan(0, file.ReadAtLeast(bytes, Longest, throwOnEndOfStream: false));
        if (read.Trim((byte)0).IsEmpty) throw new FileRefusedException("The file is empty.");
        RefuseOtherKinds(read);

        var encoding = read switch { [0xFF, 0xFE, ..] => Encoding.Unicode, [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode, _ => Strict };
        var text = (encoding == Strict ? Encoding.UTF8 : encoding).GetString(read).TrimStart('\uFEFF');
        var end = EndOfFirstLine(text);
        if (end < 0 && read.Length == Longest) throw new FileRefusedException("The first row does not end. It must name the columns, local_id among them.");
        var header = end < 0 ? text : text[..end];
        return header.Contains('\0', StringComparison.Ordinal) ? throw new FileRefusedException($"This is not a text file. {SaveAs}.") : from(header, encoding);
    }

    private static FileStart Of(string header, Encoding encoding, Func<string, CaseloadColumn?> columnOf)
    {
        var delimiter = DelimiterOf(header);
        var names = Names(header, delimiter);
        string[] headings = [.. names.Select((name, i) => Printable(name) is { Length: > 0 } said ? names.Take(i).Any(n => Printable(n) == said) ? $"{said} ({i + 1})" : said : $"Column {i + 1}")];
        if (headings.Length > MostColumns) throw new FileRefusedException($"It has {headings.Length:N0} columns, more than a caseload needs. Delete the columns you do not need and send it again.");
        CaseloadColumn?[] columns = [.. headings.Select(columnOf)];
        return new() { Encoding = encoding, Delimiter = delimiter, Columns = columns, Headings = headings, UnknownColumns = [.. headings.Where((_, i) => columns[i] is null && names[i].Length > 0)] };
    }

    private static FileStart CheckTemplate(string header, Encoding encoding)
    {
        var delimiter = DelimiterOf(header);
        var names = Names(header, delimiter);
        CaseloadColumn?[] columns = [.. names.Select(CaseloadColumns.Named)];
        if (!columns.Contains(CaseloadColumn.LocalId))
            throw new FileRefusedException($"The first row must name the columns, and local_id is not among them. It says: {CaseloadLine.Quoted(string.Join(", ", names.Select(Printable)))}.");
        if (!columns.Contains(CaseloadColumn.GivenName) && !columns.Contains(CaseloadColumn.FamilyName))
            throw new FileRefusedException("The first row must name a column given_name or family_name, and it names neither.");
        if (columns.OfType<CaseloadColumn>().GroupBy(c => c).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            throw new FileRefusedException($"The first row names {twice.Key.Header} twice. Keep one of the two columns.");
        return new() { Encoding = encoding, Delimiter = delimiter, Columns = columns, Headings = names, UnknownColumns = [.. names.Where((name, i) => columns[i] is null && name.Length > 0).Select(Printable)] };
    }

    private static void RefuseOtherKinds(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("PK\x03\x04"u8) || start is [0xD0, 0xCF, 0x11, 0xE0, ..]) throw new FileRefusedException($"This is a spreadsheet or a packed file, not CSV. {SaveAs}.");
        if (start.StartsWith("%PDF"u8)) throw new FileRefusedException("This is a PDF, not CSV. Ask for the caseload as a CSV file.");
        if (start.TrimStart(" \t\r\n\xEF\xBB\xBF"u8) is [(byte)'<', ..]) throw new FileRefusedException("This is a web page (HTML or XML), not CSV. It may be the page that asks you to sign in. Download the file again.");
    }

    // Where no heading is ours, whatever parts most of them.
    private static char DelimiterOf(string header) => Delimiters.MaxBy(d => Names(header, d) is var names ? names.Count(name => CaseloadColumns.Named(name) is not null) * 10_000 + names.Length : 0);

    private static string[] Names(string header, char delimiter)
    {
        List<string> names = [];
        var (start, quoted) = (0, false);
        for (var i = 0; i <= header.Length; i++)
        {
            if (i < header.Length && header[i] == '"') quoted = !quoted;
            if (i < header.Length && (quoted || header[i] != delimiter)) continue;
            names.Add(header[start..i].Trim().Trim('"').Trim().Replace("\"\"", "\"", StringComparison.Ordinal));
            start = i + 1;
        }
        return [.. names];
    }

    private static int EndOfFirstLine(string text)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] is '\r' or '\n') return i;
        }
        return -1;
    }

    private static string Printable(string name) => string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
