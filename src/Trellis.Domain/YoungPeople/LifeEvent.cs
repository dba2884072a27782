using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>Something that changes what may be done with a record.</summary>
public enum LifeEventKind { Died, MovedAway }

/// <summary>That a young person died, or moved away. From a death on nothing is sent and nothing is due; a mistake is taken back with a reason and stays in the record.</summary>
public class LifeEvent : IEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    public LifeEventKind Kind { get; private init; }
    public DateOnly On { get; private init; }
    /// <summary>Who told us; where to they moved.</summary>
    public string Note { get; private init; } = "";
    public Guid RecordedById { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }
    public Guid? TakenBackById { get; private set; }
    public DateTimeOffset? TakenBackAt { get; private set; }
    public string? TakenBackBecause { get; private set; }
    public long Version { get; private set; }

    public static LifeEvent Record(YoungPerson youngPerson, DateOnly? bornOn, LifeEventKind kind, DateOnly? on, string? note, Hand by)
    {
        if (on is not { } day) throw new RuleBrokenException("Enter the date", nameof(On));
        if (day > by.Now.Today) throw new RuleBrokenException("The date must be today or in the past", nameof(On));
        if (day < bornOn) throw new RuleBrokenException("The date must be after the young person was born", nameof(On));
        if (string.IsNullOrWhiteSpace(note)) throw new RuleBrokenException(kind is LifeEventKind.Died ? "Say who told us" : "Say where to, and who told us", nameof(Note));
        return new() { YoungPersonId = youngPerson.Id, OrganisationId = by.Team.OrganisationId, TeamId = by.Team.Id, Kind = kind, On = day, Note = note.Trim(), RecordedById = by.Member.Id, RecordedAt = by.Now.Instant };
    }

    public void TakeBack(string? because, Member by, Moment now)
    {
        if (TakenBackAt is not null) throw new RuleBrokenException("This was taken back already");
        if (by.OrganisationId != OrganisationId) throw new RuleBrokenException("The organisation that recorded it takes it back");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleBrokenException("Say why it was a mistake", nameof(TakenBackBecause));
        (TakenBackById, TakenBackAt, TakenBackBecause) = (by.Id, now.Instant, because.Trim());
    }
}

/// <summary>A birthday on which the law changes what is presumed of somebody: sixteen or eighteen.</summary>
public sealed record ComingOfAge(int Age, DateOnly On)
{
    private const int DaysBefore = 60, DaysAfter = 30;
    private static readonly int[] Ages = [16, 18];

    /// <summary>The one that is near: within sixty days ahead, or thirty days ago; null otherwise.</summary>
    public static ComingOfAge? Near(DateOnly? bornOn, DateOnly today) => bornOn is not { } born ? null
        : Ages.Select(age => new ComingOfAge(age, born.AddYears(age))).FirstOrDefault(c => c.On.AddDays(-DaysBefore) <= today && today <= c.On.AddDays(DaysAfter));

    public bool IsPast(DateOnly today) => On <= today;
}
