namespace Trellis.Domain;

/// <summary>Days on which people are at work: Monday to Friday, bar the bank holidays of England. Deadlines are counted here and nowhere else.</summary>
public static class WorkingDays
{
    /// <summary>Proclaimed for one year, beside those that come every year. A new one is added here.</summary>
    private static readonly DateOnly[] Once = [new(2023, 5, 8)];

    /// <summary>The date <paramref name="count"/> working days after a day.</summary>
    public static DateOnly After(DateOnly day, int count)
    {
        while (count > 0)
            if (Is(day = day.AddDays(1))) count--;
        return day;
    }

    public static bool Is(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !BankHolidays(day.Year).Contains(day);

    private static IEnumerable<DateOnly> BankHolidays(int year)
    {
        var easter = Easter(year);
        return [OrMonday(new(year, 1, 1), 1), easter.AddDays(-2), easter.AddDays(1), FirstMonday(year, 5), LastMonday(year, 5), LastMonday(year, 8), OrMonday(new(year, 12, 25), 2), OrMonday(new(year, 12, 26), 2), .. Once];
    }

    /// <summary>On a Saturday it is two days later; on a Sunday it is the next day, or the one after that where Boxing Day is in its place.</summary>
    private static DateOnly OrMonday(DateOnly day, int afterSunday) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(afterSunday),
        _ => day,
    };

    private static DateOnly FirstMonday(int year, int month) => Enumerable.Range(1, 7).Select(d => new DateOnly(year, month, d)).First(d => d.DayOfWeek is DayOfWeek.Monday);

    private static DateOnly LastMonday(int year, int month) => FirstMonday(year, month).AddDays(28) is var fifth && fifth.Month == month ? fifth : fifth.AddDays(-7);

    /// <summary>Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher.</summary>
    private static DateOnly Easter(int year)
    {
        var (golden, century, ofCentury) = (year % 19, year / 100, year % 100);
        var epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        var late = (golden + 11 * epact + 22 * weekday) / 451;
        var days = epact + weekday - 7 * late + 114;
        return new(year, days / 31, days % 31 + 1);
    }
}
