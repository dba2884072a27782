using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Data.Demo;

/// <summary>Something somebody did at a page on a day: what it added, and what it changed of what was there.</summary>
internal sealed record Act(Moment At, Member? By, string Page, IReadOnlyList<object> Adds, object? Changes = null, Func<IEnumerable<object>>? Change = null);

/// <summary>Writes acts in the order they happened, each as one save by whoever acted.</summary>
internal sealed class Teller(TrellisDb db, StoryTime time)
{
    public async Task TellAsync(IEnumerable<Act> acts, CancellationToken cancel)
    {
        foreach (var act in acts.OrderBy(a => a.At.Instant))
        {
            time.Reach(act.At, act.By, act.Page);
            if (act.Changes is not null) db.Attach(act.Changes);
            db.AddRange(act.Adds);
            if (act.Change is not null) db.AddRange(act.Change());
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>Days before the day of the telling, in working hours of working days.</summary>
internal sealed class Days(Moment now)
{
    public DateOnly Today => now.Today;

    public DateOnly Date(int ago) => now.Today.AddDays(-ago);

    public Moment Ago(int days, int minute)
    {
        var date = Date(days);
        while (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) date = date.AddDays(-1);
        var instant = new DateTimeOffset(date.ToDateTime(new TimeOnly(9, 15)), TimeSpan.Zero).AddMinutes(minute);
        return Clock.MomentOf(instant < now.Instant ? instant : now.Instant.AddMinutes(-1));
    }

    /// <summary>A moment that comes after another, and still not after now.</summary>
    public Moment Following(Moment last, Moment wanted)
    {
        if (wanted.Instant > last.Instant) return wanted;
        var instant = last.Instant.AddMinutes(9);
        return Clock.MomentOf(instant < now.Instant ? instant : now.Instant.AddSeconds(-1));
    }
}
