namespace Trellis.Domain;

/// <summary>Now, both as an instant (UTC, cut to milliseconds) and as the date on the wall in the United Kingdom, which differ for an hour each summer night.</summary>
public readonly record struct Moment(DateTimeOffset Instant, DateOnly Today);

public static class Clock
{
    private static readonly TimeZoneInfo UnitedKingdom = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static Moment Now(this TimeProvider clock) => MomentOf(clock.GetUtcNow());

    /// <summary>Cut to milliseconds before anything is stored or hashed, so that both databases give back what was written.</summary>
    public static Moment MomentOf(DateTimeOffset instant)
    {
        var cut = DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
        return new(cut, DateOnly.FromDateTime(cut.InUnitedKingdom()));
    }

    /// <summary>The last millisecond of a day in the United Kingdom.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, UnitedKingdom.GetUtcOffset(midnight)).ToUniversalTime().AddMilliseconds(-1);
    }

    public static DateTime InUnitedKingdom(this DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, UnitedKingdom).DateTime;
}
