namespace Trellis.Domain.Workshops;

/// <summary>What somebody does where they work, as far as it matters who discusses a rating together.</summary>
public enum RoleInRoom { Commissioner, Manager, TeamLeader, FrontLine, YoungPerson, ParentOrCarer, Other }

/// <summary>Whether somebody votes. Observers and note-takers see what the room sees.</summary>
public enum PartInRoom { Voter, Observer, NoteTaker }

/// <summary>What somebody says of themselves when they join. There is no name among it.</summary>
public sealed record Joining(string Organisation, string Sector, RoleInRoom Role, PartInRoom Part = PartInRoom.Voter, int? Table = null);

/// <summary>Somebody in a workshop, known by organisation, sector and role, and by no name.</summary>
public class Participant
{
    public const int Tables = 40;

    private Participant() { }

    public Guid Id { get; private init; }
    public Guid WorkshopId { get; private init; }
    public string Organisation { get; private init; } = "";
    public string Sector { get; private init; } = "";
    public RoleInRoom Role { get; private init; }
    public PartInRoom Part { get; private init; }
    public int? Table { get; private init; }
    /// <summary>The same for one person in each workshop they come to with their code.</summary>
    public string ReturnKey { get; private init; } = "";
    public DateTimeOffset JoinedAt { get; private init; }
    /// <summary>When they were first there on the day; somebody who only scored at home has none.</summary>
    public DateTimeOffset? HereAt { get; private set; }
    public long Version { get; private set; }

    public static Participant Join(Workshop workshop, Joining joining, ReturnCode code, Moment now)
    {
        workshop.MustNotBeOver();
        if (string.IsNullOrWhiteSpace(joining.Organisation)) throw new RuleBrokenException("Enter the organisation you come from", nameof(Joining.Organisation));
        if (string.IsNullOrWhiteSpace(joining.Sector)) throw new RuleBrokenException("Choose the sector you work in", nameof(Joining.Sector));
        if (joining.Table is < 1 or > Tables) throw new RuleBrokenException($"A table is a number from 1 to {Tables}. Leave it empty if there are no tables", nameof(Joining.Table));
        return new()
        {
            Id = Guid.CreateVersion7(), WorkshopId = workshop.Id, Organisation = joining.Organisation.Trim(), Sector = joining.Sector, Role = joining.Role, Part = joining.Part, Table = joining.Table,
            ReturnKey = code.Key, JoinedAt = now.Instant, HereAt = workshop.State is WorkshopState.Open ? now.Instant : null,
        };
    }

    public bool IsHere => HereAt is not null;

    /// <summary>They joined before the day, and now they are in the room.</summary>
    public void Arrive(Moment now) => HereAt ??= now.Instant;
}

public static class ParticipantQueries
{
    /// <summary>How many of a later workshop were at an earlier one: those who came back with their code.</summary>
    public static int AlsoAt(this IEnumerable<Participant> later, IEnumerable<Participant> earlier) =>
        later.Select(p => p.ReturnKey).Distinct().Intersect(earlier.Select(p => p.ReturnKey)).Count();
}
