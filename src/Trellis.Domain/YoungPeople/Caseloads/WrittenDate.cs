using System.Globalization;

namespace Trellis.Domain.YoungPeople.Caseloads;

/// <summary>A day as agencies write it in a file, the day always before the month.</summary>
public static class WrittenDate
{
    private static readonly DateOnly DayNought = new(1899, 12, 30);
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <summary>Reads 2011-05-14, 20110514, 14/05/2011, 14-5-2011, 14.05.2011, 14 May 2011 and 14-May-2011, with or without the midnight that spreadsheets add. A day no calendar has is not read.</summary>
    public static bool TryRead(string text, out DateOnly day) => TryRead(text, monthFirst: false, serials: false, out day);

    /// <summary>The same where it is known which comes first, the day or the month. A whole number of five digits is a day as spreadsheets count them, from 1900.</summary>
    public static bool TryRead(string text, bool monthFirst, out DateOnly day) => TryRead(text, monthFirst, serials: true, out day);

    /// <summary>A day as spreadsheets count them, from 1927 to 2099.</summary>
    public static bool IsSerial(string text) => text.AsSpan().Trim() is { Length: 5 } number && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 10_000 and <= 73_050;

    private static bool TryRead(string text, bool monthFirst, bool serials, out DateOnly day)
    {
        day = default;
        if (serials && IsSerial(text)) { day = DayNought.AddDays(int.Parse(text.AsSpan().Trim(), CultureInfo.InvariantCulture)); return true; }
        var written = WithoutMidnight(text.AsSpan().Trim());
        if (written.Length == 8 && !written.ContainsAnyExceptInRange('0', '9')) return TryDay(written[..4], written[4..6], written[6..], out day);

        Span<Range> parts = stackalloc Range[4];
        if (written.SplitAny(parts, "-/. ", StringSplitOptions.RemoveEmptyEntries) != 3) return false;
        return written[parts[0]].Length == 4
            ? TryDay(written[parts[0]], written[parts[1]], written[parts[2]], out day)
            : monthFirst && written[parts[1]].Length <= 2 && written[parts[0]].Length <= 2
                ? TryDay(written[parts[2]], written[parts[0]], written[parts[1]], out day)
                : TryDay(written[parts[2]], written[parts[1]], written[parts[0]], out day);
    }

    private static bool TryDay(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, out DateOnly result)
    {
        result = default;
        if (year.Length != 4 || day.Length > 2 || !TryNumber(year, out var y) || !TryNumber(day, out var d) || !TryMonth(month, out var m)) return false;
        if (y < 1900 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m)) return false;
        result = new(y, m, d);
        return true;
    }

    private static bool TryMonth(ReadOnlySpan<char> text, out int month)
    {
        if (text.Length <= 2) return TryNumber(text, out month);

        for (month = 1; month <= 12; month++)
            if (Months[month - 1].AsSpan().StartsWith(text, StringComparison.OrdinalIgnoreCase) || month == 9 && text.Equals("sept", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static ReadOnlySpan<char> WithoutMidnight(ReadOnlySpan<char> text)
    {
        var cut = text.LastIndexOfAny(' ', 'T');
        if (cut <= 0 || text[cut..].IndexOf(':') < 0) return text;
        return text[(cut + 1)..].ContainsAnyExcept("0:.Z") ? text : text[..cut];
    }
}
