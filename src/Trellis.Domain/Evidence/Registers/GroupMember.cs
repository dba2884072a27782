using Trellis.Domain.Alliance;

namespace Trellis.Domain.Evidence.Registers;

/// <summary>For whom somebody speaks in a joint group.</summary>
public enum SpeaksFor { Commissioner, Provider, Other }

/// <summary>A place in a joint group: who takes it, from which organisation and sector, and since when.</summary>
public sealed record Seat(string Person, Guid? FromOrganisationId, string Sector, SpeaksFor SpeaksFor, bool Senior, DateOnly Since);

/// <summary>Somebody's place in a joint group, from a day to a day. Who left stays to be read.</summary>
public class GroupMember
{
    private GroupMember() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    /// <summary>The joint group’s entry in the register.</summary>
    public required Guid GroupId { get; init; }
    /// <summary>A name, or a role where the role has the place.</summary>
    public required string Person { get; init; }
    public Guid? FromOrganisationId { get; private init; }
    public required string Sector { get; init; }
    public required SpeaksFor SpeaksFor { get; init; }
    /// <summary>May decide for their organisation.</summary>
    public required bool Senior { get; init; }
    public required DateOnly Since { get; init; }
    public required Guid RecordedById { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    /// <summary>The first day without this place being taken.</summary>
    public DateOnly? Until { get; private set; }
    public string? LeftBecause { get; private set; }
    public Guid? LeftRecordedById { get; private set; }
    public DateTimeOffset? LeftRecordedAt { get; private set; }
    public long Version { get; private set; }

    public bool IsOn(DateOnly day) => Since <= day && (Until is null || Until > day);

    public static GroupMember Join(RegisterEntry group, Seat seat, IEnumerable<GroupMember> others, Member by, Moment now)
    {
        if (group.IsClosed) throw new RuleBrokenException("This group is closed");
        if (string.IsNullOrWhiteSpace(seat.Person)) throw new RuleBrokenException("Enter a name, or the role that has the place", nameof(Person));
        if (string.IsNullOrWhiteSpace(seat.Sector)) throw new RuleBrokenException("Choose a sector", nameof(Sector));
        if (seat.Since > now.Today) throw new RuleBrokenException("The day must be today or in the past", nameof(Since));
        var person = seat.Person.Trim();
        if (others.Any(o => o.GroupId == group.EntryId && o.IsOn(seat.Since) && o.Person.Equals(person, StringComparison.OrdinalIgnoreCase) && o.FromOrganisationId == seat.FromOrganisationId))
            throw new RuleBrokenException("They have a place in this group already", nameof(Person));
        return new()
        {
            GroupId = group.EntryId, Person = person, FromOrganisationId = seat.FromOrganisationId, Sector = seat.Sector, SpeaksFor = seat.SpeaksFor, Senior = seat.Senior, Since = seat.Since, RecordedById = by.Id, RecordedAt = now.Instant,
        };
    }

    /// <summary>Says from which day the place is no longer taken, and why.</summary>
    public void Leave(DateOnly until, string? because, Member by, Moment now)
    {
        if (Until is not null) throw new RuleBrokenException("They have left already");
        if (until < Since || until > now.Today) throw new RuleBrokenException("Enter a day from when they joined until today", nameof(Until));
        if (string.IsNullOrWhiteSpace(because)) throw new RuleBrokenException("Say why they left", nameof(LeftBecause));
        (Until, LeftBecause, LeftRecordedById, LeftRecordedAt) = (until, because.Trim(), by.Id, now.Instant);
    }

    /// <summary>Whether they had the place on a day, as far as it was written down by an instant.</summary>
    internal bool WasOn(DateOnly day, DateTimeOffset? writtenBy) =>
        writtenBy is null ? IsOn(day) : RecordedAt <= writtenBy && Since <= day && (Until is null || Until > day || LeftRecordedAt > writtenBy);
}
