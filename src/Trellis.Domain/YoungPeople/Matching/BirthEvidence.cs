namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>Weighs two dates of birth, given as year, month and day in one number; a date that no calendar has is compared by its digits.</summary>
internal static class BirthEvidence
{
    private const double OneDay = 1 / 6570.0;

    public static Evidence Of(int one, int other, Frequencies often, MatchingRules rules)
    {
        var finding = Compare(one, other);
        var (onePerson, strangers) = finding switch
        {
            Finding.NotKnown => (1, 1),
            Finding.BornSame => (0.9, often.OfDay(one)),
            Finding.BornDayAndMonthSwapped => (0.012, OneDay),
            Finding.BornOneDigit => (0.04, 24 * OneDay),
            Finding.BornDaysApart => (0.006, 16 * OneDay),
            Finding.BornTwoParts => (0.015, 60 * OneDay),
            _ => (0.015, 0.98),
        };
        // Twins differ no more than two records of one child do; other children of a household differ as strangers do, but never share the day.
        var household = rules.Twins * onePerson + (1 - rules.Twins) * (finding == Finding.BornSame && rules.Twins > 0 ? 0 : strangers);
        return finding == Finding.NotKnown ? Evidence.None : Evidence.Of(finding, onePerson, strangers, household);
    }

    public static Finding Compare(int one, int other)
    {
        if (one == 0 || other == 0) return Finding.NotKnown;
        if (one == other) return Finding.BornSame;

        var (year1, month1, day1) = Parts(one);
        var (year2, month2, day2) = Parts(other);
        if (year1 == year2 && month1 == day2 && day1 == month2) return Finding.BornDayAndMonthSwapped;

        Span<char> digits1 = stackalloc char[8], digits2 = stackalloc char[8];
        one.TryFormat(digits1, out _, "D8", null);
        other.TryFormat(digits2, out _, "D8", null);
        if (Spelling.OneSlip(digits1, digits2)) return Finding.BornOneDigit;

        if (DaysApart(one, other) is <= 8) return Finding.BornDaysApart;
        var agree = (year1 == year2 ? 1 : 0) + (month1 == month2 ? 1 : 0) + (day1 == day2 ? 1 : 0);
        return agree == 2 ? Finding.BornTwoParts : Finding.BornDiffers;
    }

    private static int? DaysApart(int one, int other) =>
        Day(one) is { } a && Day(other) is { } b ? Math.Abs(a.DayNumber - b.DayNumber) : null;

    private static DateOnly? Day(int yearMonthDay)
    {
        var (year, month, day) = Parts(yearMonthDay);
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
    }

    private static (int Year, int Month, int Day) Parts(int yearMonthDay) => (yearMonthDay / 10000, yearMonthDay / 100 % 100, yearMonthDay % 100);
}
