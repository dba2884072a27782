namespace Trellis.Domain.YoungPeople.Caseloads;

/// <summary>Something to say about one row: in which column, and what.</summary>
public sealed record CaseloadRemark(string Column, string Message);

/// <summary>One row of a caseload file, by column, with what was odd about it though it can be taken in.</summary>
public sealed class CaseloadLine
{
    private const string Dates = "Write it as 2011-05-14 or 14/05/2011";
    private static readonly string[] Yes = ["yes", "y", "true", "t", "1"], No = ["no", "n", "false", "f", "0"];

    private readonly string?[] cells;
    private readonly bool tooManyCells;
    private readonly List<CaseloadRemark> warnings = [];

    /// <param name="row">As a spreadsheet numbers it: the header is row 1.</param>
    /// <param name="cells">What stands in each column of <see cref="CaseloadColumn"/>; nothing for a column the file does not have.</param>
    /// <param name="tooManyCells">The row has more cells than the header, so nobody knows which belongs where.</param>
    public CaseloadLine(int row, string?[] cells, bool tooManyCells = false) => (Row, this.cells, this.tooManyCells) = (row, [.. cells.Select(Clean)], tooManyCells);

    public int Row { get; }

    /// <summary>Every cell of the row as it was sent, also of columns that are left alone; kept where the row may have to go back.</summary>
    public IReadOnlyList<string>? Sent { get; init; }

    public IReadOnlyList<CaseloadRemark> Warnings => warnings;

    public string this[CaseloadColumn column] => cells[(int)column] ?? "";

    public DateOnly? Date(CaseloadColumn column)
    {
        if (this[column] is not { Length: > 0 } text) return null;
        return WrittenDate.TryRead(text, out var day) ? day : throw new RuleBrokenException($"{Quoted(text)} is not a date in the calendar since 1900. {Dates}", column.Header);
    }

    /// <summary>What the column says, or null when it says nothing or nothing clear.</summary>
    public bool? YesOrNo(CaseloadColumn column)
    {
        var text = this[column];
        if (text.Length == 0) return null;
        if (Yes.Contains(text, StringComparer.OrdinalIgnoreCase)) return true;
        if (No.Contains(text, StringComparer.OrdinalIgnoreCase)) return false;
        Warn(column, $"{Quoted(text)} is neither yes nor no, so it was left out");
        return null;
    }

    public void Warn(CaseloadColumn column, string message) => warnings.Add(new(column.Header, message));

    /// <summary>Finds a mishap of the export: a comma inside a cell without quotation marks, or a cell far longer than its column can mean.</summary>
    public void CheckShape()
    {
        if (tooManyCells) throw new RuleBrokenException("This row has more cells than the first row has columns. Put quotation marks round a cell that holds a comma or semicolon");
        foreach (var column in CaseloadColumns.Each)
            if (this[column].Length > column.Longest) throw new RuleBrokenException($"This is longer than {column.Longest} letters. Shorten it, or look for a quotation mark that was never closed", column.Header);
    }

    public static string Quoted(string text) => text.Length <= 40 ? $"“{text}”" : $"“{text[..40]}…”";

    // Control characters say nothing to anybody, and PostgreSQL keeps no NUL. Lines within a cell stay.
    private static string? Clean(string? cell)
    {
        if (string.IsNullOrEmpty(cell)) return cell;
        return (cell.AsSpan().ContainsAnyInRange('\0', '\x1f') || cell.AsSpan().ContainsAnyInRange('\x7f', '\x9f')
            ? string.Concat(cell.ReplaceLineEndings("\n").Select(c => char.IsControl(c) && c != '\n' ? ' ' : c)) : cell).Trim();
    }
}
