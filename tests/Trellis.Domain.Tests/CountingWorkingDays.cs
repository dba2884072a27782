namespace Trellis.Domain.Tests;

public class CountingWorkingDays
{
    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    [Theory]
    [InlineData("2026-11-24", 3, "2026-11-27")]
    [InlineData("2026-11-26", 3, "2026-12-01")]
    [InlineData("2026-12-23", 3, "2026-12-30")]
    [InlineData("2026-04-01", 3, "2026-04-08")]
    [InlineData("2026-08-28", 1, "2026-09-01")]
    public void Weekends_and_bank_holidays_do_not_count(string from, int count, string day) => Assert.Equal(Day(day), WorkingDays.After(Day(from), count));

    /// <summary>As published for England and Wales.</summary>
    [Theory]
    [InlineData(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26")]
    [InlineData(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26")]
    public void A_years_bank_holidays_are_those_of_England(int year, string days)
    {
        var off = Enumerable.Range(0, 366).Select(d => new DateOnly(year, 1, 1).AddDays(d)).Where(d => d.Year == year && d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !WorkingDays.Is(d));

        Assert.Equal(days, string.Join(' ', off.Select(d => d.ToString("MM-dd", null))));
    }
}
