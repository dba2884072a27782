using Trellis.Domain.Alliance;

namespace Trellis.Domain.Evidence.Registers;

/// <summary>How a joint group came to a decision.</summary>
public enum DecidedHow { AllAgreed, Vote, OneDecided }

/// <summary>One decision of a joint group: what, whose sectors were heard before it, and how it was decided.</summary>
public sealed record GroupDecision(string What, IReadOnlyList<string> Heard, DecidedHow How);

/// <summary>A meeting as it was held: the day, who came, what was decided.</summary>
public sealed record Held(DateOnly On, IReadOnlyList<Guid> Attended, IReadOnlyList<GroupDecision> Decisions);

/// <summary>One meeting of a joint group, written down once. Put right, it is a later version with a reason, and the earlier stays.</summary>
public class GroupMeeting
{
    private GroupMeeting() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid GroupId { get; init; }
    /// <summary>What all versions of one meeting have in common.</summary>
    public required Guid MeetingId { get; init; }
    public required int Sequence { get; init; }
    public required DateOnly HeldOn { get; init; }
    /// <summary>The places whose people came.</summary>
    public required IReadOnlyList<Guid> Attended { get; init; }
    public required IReadOnlyList<GroupDecision> Decisions { get; init; }
    public string? ChangedBecause { get; private init; }
    public required Guid RecordedById { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    public static GroupMeeting WriteDown(RegisterEntry group, IEnumerable<GroupMember> members, Held held, GroupMeeting? before, string? changedBecause, Member by, Moment now)
    {
        if (group.IsClosed) throw new RuleBrokenException("This group is closed");
        if (held.On > now.Today) throw new RuleBrokenException("It has not been held yet: the day must be today or in the past", nameof(HeldOn));
        var places = members.Where(m => m.GroupId == group.EntryId && m.IsOn(held.On)).Select(m => m.Id).ToHashSet();
        if (places.Count == 0) throw new RuleBrokenException("Nobody had a place in the group on that day. Add its members first, or check the day", nameof(HeldOn));
        if (held.Attended.Any(a => !places.Contains(a))) throw new RuleBrokenException("Choose from those who had a place on that day", nameof(Attended));
        if (held.Attended.Count == 0) throw new RuleBrokenException("Choose who came", nameof(Attended));
        List<GroupDecision> decisions = [.. held.Decisions.Where(d => !string.IsNullOrWhiteSpace(d.What)).Select(d => d with { What = d.What.Trim() })];
        if (held.Decisions.ToList().FindIndex(d => !string.IsNullOrWhiteSpace(d.What) && d.Heard.Count == 0) is >= 0 and var at) throw new RuleBrokenException("Choose whose view was heard before it was decided", $"{nameof(Decisions)}[{at}].{nameof(GroupDecision.Heard)}");
        if (before is not null && string.IsNullOrWhiteSpace(changedBecause)) throw new RuleBrokenException("Say what was wrong", nameof(ChangedBecause));
        return new()
        {
            GroupId = group.EntryId, MeetingId = before?.MeetingId ?? Guid.CreateVersion7(), Sequence = (before?.Sequence ?? 0) + 1, HeldOn = held.On, Attended = [.. held.Attended.Distinct()], Decisions = decisions,
            ChangedBecause = before is null ? null : changedBecause!.Trim(), RecordedById = by.Id, RecordedAt = now.Instant,
        };
    }
}
