namespace Trellis.Web.Sheets;

/// <summary>How a cell is drawn.</summary>
public enum Look { Plain, Heading, Date, Green, Blue, White, Orange, Grey }

/// <summary>One cell: words, a number, a date, or only a colour. Words are never taken for a formula.</summary>
public sealed record Cell(string? Text = null, decimal? Number = null, DateOnly? Date = null, Look Look = Look.Plain)
{
    public static implicit operator Cell(string? text) => new(text);
    public static implicit operator Cell(int number) => new(Number: number);
    public static implicit operator Cell(DateOnly date) => new(Date: date, Look: Look.Date);

    public static Cell Filled(Look look) => new(Look: look);
}

/// <summary>One column: what stands at its head and how wide it is, in characters.</summary>
public sealed record Column(string Title, double Width = 16)
{
    /// <summary>There for us and not for whoever opens it.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>One sheet of a workbook: a row of headings, then rows of cells.</summary>
public sealed record Sheet(string Name, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    /// <summary>Columns that stay in sight on the left.</summary>
    public int Kept { get; init; }

    /// <summary>Printed on A3, since it is wide; on A4 otherwise. Always landscape, with its headings on each page; on A3 two pages wide, on A4 one.</summary>
    public bool IsOnA3 { get; init; }

    /// <summary>The letters a column goes by: A, Z, AA.</summary>
    public static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);
}
