namespace Trellis.Data.Rows;

/// <summary>Cells and lines of CSV: the one place that knows how.</summary>
public static class CsvText
{
    private static readonly System.Buffers.SearchValues<char> ToQuote = System.Buffers.SearchValues.Create(",;\"\r\n\t");

    /// <summary>For another system: the text as it is, in quotation marks where it must be.</summary>
    public static string Cell(string text) => text.AsSpan().ContainsAny(ToQuote) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    /// <summary>For a person with a spreadsheet, which must not take what somebody wrote for a formula: such a cell begins with an apostrophe.</summary>
    public static string ForSpreadsheet(string text) => Cell(IsTakenForFormula(text) ? $"'{text}" : text);

    /// <summary>A cell that comes back from a spreadsheet, without the apostrophe that was put before it.</summary>
    public static string FromSpreadsheet(string text) => text is ['\'', ..] && IsTakenForFormula(text[1..]) ? text[1..] : text;

    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static bool IsTakenForFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
