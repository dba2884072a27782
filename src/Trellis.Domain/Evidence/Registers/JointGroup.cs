namespace Trellis.Domain.Evidence.Registers;

/// <summary>Meetings to which somebody of a sector came, of those held while the sector had a place.</summary>
public sealed record SectorAttendance(string Sector, int Came, int Of);

/// <summary>Decisions before which a sector was heard, of all that were taken.</summary>
public sealed record SectorHeard(string Sector, int Heard, int Of);

/// <summary>A joint group as it stood on a day, with its places, and its meetings of the twelve months to that day. Nothing later is read.</summary>
public sealed class JointGroup
{
    public const string Register = "joint-groups", Board = "board", Oversight = "oversight";

    private readonly List<GroupMember> everybody;

    public JointGroup(RegisterEntry entry, IEnumerable<GroupMember> members, IEnumerable<GroupMeeting> meetings, DateOnly on, DateTimeOffset? writtenBy = null)
    {
        Entry = entry;
        everybody = [.. members.Where(m => m.GroupId == entry.EntryId)];
        Members = [.. everybody.Where(m => m.WasOn(on, writtenBy)).OrderBy(m => m.Sector, StringComparer.Ordinal).ThenBy(m => m.Person, StringComparer.Ordinal)];
        var held = meetings.Where(m => m.GroupId == entry.EntryId && (writtenBy is null || m.RecordedAt <= writtenBy)).GroupBy(m => m.MeetingId).Select(g => g.MaxBy(m => m.Sequence)!)
            .Where(m => m.HeldOn <= on).OrderByDescending(m => m.HeldOn).ToLookup(m => m.HeldOn > on.AddYears(-1));
        (Meetings, Earlier) = ([.. held[true]], [.. held[false]]);
    }

    public RegisterEntry Entry { get; }
    public IReadOnlyList<GroupMember> Members { get; }
    /// <summary>Those of the twelve months, the latest first.</summary>
    public IReadOnlyList<GroupMeeting> Meetings { get; }
    /// <summary>Those before. They are read and not counted.</summary>
    public IReadOnlyList<GroupMeeting> Earlier { get; }
    public IEnumerable<GroupDecision> Decisions => Meetings.SelectMany(m => m.Decisions);

    /// <summary>By sector, over the twelve months. A sector without a place at a meeting is not counted as away from it.</summary>
    public IReadOnlyList<SectorAttendance> Attendance =>
        [.. Sectors.Select(s => AttendanceOf([s]) is var (came, of) ? new SectorAttendance(s, came, of) : null!).Where(a => a.Of > 0)];

    public IReadOnlyList<SectorHeard> Voice => [.. Sectors.Select(s => new SectorHeard(s, Decisions.Count(d => d.Heard.Contains(s)), Decisions.Count()))];

    public (int Came, int Of) AttendanceOf(IReadOnlyCollection<string> sectors)
    {
        var theirs = everybody.Where(m => sectors.Contains(m.Sector)).ToList();
        var held = Meetings.Where(m => theirs.Any(t => t.IsOn(m.HeldOn))).ToList();
        return (held.Count(m => theirs.Any(t => m.Attended.Contains(t.Id))), held.Count);
    }

    /// <summary>Who is missing for a team that oversees the first phase: health, care and education, those who commission and those who provide, and people who can decide.</summary>
    public IReadOnlyList<string> MissingFromOversight(RegisterBook book) =>
    [
        .. new[] { Table.Health, Table.Care, Table.Education }.Select(book.Side).Where(s => !s.IsIn(Members.Select(m => m.Sector))).Select(s => s.Title.ToLowerInvariant()),
        .. Members.Any(m => m.SpeaksFor is SpeaksFor.Commissioner) ? Array.Empty<string>() : ["commissioners"],
        .. Members.Any(m => m.SpeaksFor is SpeaksFor.Provider) ? Array.Empty<string>() : ["providers"],
        .. Members.Any(m => m.Senior) ? Array.Empty<string>() : ["senior people"],
    ];

    private IEnumerable<string> Sectors => everybody.Where(m => Members.Contains(m) || Meetings.Any(x => m.IsOn(x.HeldOn))).Select(m => m.Sector).Distinct().OrderBy(s => s, StringComparer.Ordinal);
}
