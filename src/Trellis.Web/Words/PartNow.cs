using Trellis.Domain.Workshops;

namespace Trellis.Web.Words;

/// <summary>The part of the agenda that is going on, and the time it has left.</summary>
public sealed record PartNow(Workshop Workshop, DateTimeOffset At)
{
    public AgendaPart? Part => Workshop.CurrentPart;
    public DateTimeOffset? EndsAt => Workshop.PartEndsAt;

    public string Left => (int)Math.Floor(((EndsAt ?? At) - At).TotalMinutes) switch
    {
        < 0 => "Time is up",
        0 => "Less than a minute left",
        var minutes => $"{RoomWords.Minutes(minutes)} left",
    };
}
