using System.Globalization;

namespace Trellis.Web.Nhs.Forms;

/// <summary>What somebody typed for a date: the date, or the sentence that says how to put it right and the parts it is about, or nothing at all.</summary>
internal sealed record TypedDate(DateOnly? Date, string? Sentence = null, string[]? Wrong = null)
{
    public static readonly TypedDate Nothing = new(Date: null);

    public static readonly TypedDate NotReal = new(null, "Enter a real date, such as 14 3 2026");

    /// <summary>Nobody here was born before, and nobody plans for after.</summary>
    private const int Earliest = 1900, Latest = 2199;
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A month may be typed as a number or by its name; a year needs its four digits, since "08" could be a child or a grandparent.</summary>
    public static TypedDate Read(string? day, string? month, string? year)
    {
        string[] typed = [(day ?? "").Trim(), (month ?? "").Trim(), (year ?? "").Trim()];
        if (typed.All(t => t.Length == 0)) return Nothing;

        var missing = FieldIds.DateParts.Where((_, i) => typed[i].Length == 0).ToArray();
        if (missing.Length > 0) return new(null, $"The date must include a {string.Join(" and a ", missing)}", missing);
        if (typed[2].Length != 4 && typed[2].All(char.IsAsciiDigit)) return new(null, "The year must have 4 numbers, such as 2026", ["year"]);

        return Number(typed[2]) is { } y && Month(typed[1]) is { } m && Number(typed[0]) is { } d && y is > 0 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? y is >= Earliest and <= Latest ? new(new DateOnly(y, m, d)) : new(null, $"Check the year: it must be from {Earliest} to {Latest}", ["year"])
            : NotReal;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Month(string text) => Number(text)
        ?? (DateTime.TryParseExact(text, ["MMM", "MMMM"], English, DateTimeStyles.None, out var named) ? named.Month : null);
}
