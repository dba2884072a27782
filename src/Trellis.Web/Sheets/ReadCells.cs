using System.Globalization;

namespace Trellis.Web.Sheets;

/// <summary>A cell as somebody sends it: where it stands, and its words or number.</summary>
public sealed record ReadCell(string At, string? Text, decimal? Number)
{
    /// <summary>The day that spreadsheets count from.</summary>
    internal static readonly DateOnly DayNought = new(1899, 12, 30);
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] DateForms = ["d/M/yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd", "d.M.yyyy", "d-M-yyyy"];

    /// <summary>A cell as we would write it, read back.</summary>
    public static ReadCell Of(string at, Cell cell) => new(at, cell.Text, cell.Date?.DayNumber - DayNought.DayNumber ?? cell.Number);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Said);

    /// <summary>The words of the cell, or its number as it is typed; nothing where it is empty.</summary>
    public string? Said => string.IsNullOrWhiteSpace(Text) ? Number?.ToString(CultureInfo.InvariantCulture) : Text.Trim();

    /// <summary>A date as spreadsheets keep it, or as people type it; nothing where it is neither.</summary>
    public DateOnly? Date => Number is >= 1 and < 200_000 ? DayNought.AddDays((int)Number) : DateOnly.TryParseExact(Text?.Trim(), DateForms, British, DateTimeStyles.None, out var date) ? date : null;
}

/// <summary>A row as somebody sends it, by its number in the sheet.</summary>
public sealed record ReadRow(int Number, IReadOnlyDictionary<int, ReadCell> Cells)
{
    public ReadCell this[int column] => Cells.GetValueOrDefault(column) ?? new($"{Sheet.Letters(column)}{Number}", null, null);

    public bool IsEmpty => Cells.Values.All(c => c.IsEmpty);
}
