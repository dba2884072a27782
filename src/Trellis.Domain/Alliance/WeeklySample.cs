using System.Security.Cryptography;

namespace Trellis.Domain.Alliance;

/// <summary>Which things of a week are looked at: all of them up to ten, and beyond that ten by an order that nobody can foresee from what they do.</summary>
public static class WeeklySample
{
    public const int Size = 10;
    /// <summary>A restricted record is looked at again after this many days.</summary>
    public const int DaysUntilAgain = 90;

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static IEnumerable<T> Of<T>(IEnumerable<T> week, Func<T, Guid> id) => week.OrderBy(t => Convert.ToHexString(SHA256.HashData(id(t).ToByteArray())), StringComparer.Ordinal).Take(Size);

    /// <summary>Of things that stay: those never looked at, then those looked at longest ago.</summary>
    public static IEnumerable<T> Due<T>(IEnumerable<T> standing, Func<T, DateOnly?> lastChecked, DateOnly today) =>
        standing.Where(t => lastChecked(t) is not { } last || last.AddDays(DaysUntilAgain) <= today).OrderBy(t => lastChecked(t) ?? DateOnly.MinValue).Take(Size);
}
