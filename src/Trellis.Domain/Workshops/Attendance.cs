namespace Trellis.Domain.Workshops;

/// <summary>Who is in the room by role and sector, and which roles and sectors are not.</summary>
public sealed class Attendance(IReadOnlyList<Participant> here)
{
    /// <summary>A rating is settled only after these have discussed it together.</summary>
    public static readonly IReadOnlyList<RoleInRoom> Needed = [RoleInRoom.Commissioner, RoleInRoom.Manager, RoleInRoom.TeamLeader, RoleInRoom.FrontLine];

    public int People => here.Count;
    public int Voters => here.Count(p => p.Part is PartInRoom.Voter);
    public IReadOnlyList<(RoleInRoom Role, int People)> Roles { get; } = [.. Enum.GetValues<RoleInRoom>().Select(role => (role, here.Count(p => p.Role == role)))];
    public IReadOnlyList<(string Sector, int People)> Sectors { get; } = [.. here.GroupBy(p => p.Sector).Select(s => (s.Key, s.Count())).OrderByDescending(s => s.Item2).ThenBy(s => s.Key, StringComparer.Ordinal)];
    public IReadOnlyList<(int Table, int People)> Tables { get; } = [.. here.Where(p => p.Table is not null).GroupBy(p => p.Table!.Value).Select(t => (t.Key, t.Count())).OrderBy(t => t.Key)];

    public IReadOnlyList<RoleInRoom> MissingRoles => [.. Needed.Where(role => !here.Any(p => p.Role == role))];

    public IReadOnlyList<string> MissingSectors(IEnumerable<string> expected) => [.. expected.Where(sector => !here.Any(p => p.Sector == sector))];
}

/// <summary>How often a sector has spoken, beside how many of it are here.</summary>
public sealed record Voice(string Sector, int People, int Turns)
{
    /// <summary>Every sector that is here or has spoken. First the one that has spoken least for its size: it is its turn.</summary>
    public static IReadOnlyList<Voice> Of(IEnumerable<Participant> here, IEnumerable<Turn> turns)
    {
        var (people, spoken) = (here.ToLookup(p => p.Sector), turns.ToLookup(t => t.Sector));
        return
        [
            .. people.Select(s => s.Key).Union(spoken.Select(s => s.Key)).Select(sector => new Voice(sector, people[sector].Count(), spoken[sector].Count()))
                .Order(Comparer<Voice>.Create(ByTurnsEach)),
        ];
    }

    // Turns for each person, as exact fractions: a/b against c/d is a·d against c·b. A sector with nobody here any more comes last.
    private static int ByTurnsEach(Voice one, Voice other) =>
        (one.People == 0, other.People == 0) switch
        {
            (true, false) => 1,
            (false, true) => -1,
            _ => (one.Turns * Math.Max(1, other.People)).CompareTo(other.Turns * Math.Max(1, one.People)) is var turns and not 0 ? turns
                : other.People.CompareTo(one.People) is var people and not 0 ? people
                : string.CompareOrdinal(one.Sector, other.Sector),
        };
}
