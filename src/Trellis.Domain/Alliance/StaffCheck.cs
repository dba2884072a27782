namespace Trellis.Domain.Alliance;

/// <summary>How an employer stands with saying who works there.</summary>
public enum StaffCheckState { NobodyNamed, Done, Due, Overdue }

/// <summary>That the person an employer named went through its members, once a month, and said who has left.</summary>
public class StaffCheck
{
    /// <summary>Until this day of a month it is due; after it, overdue.</summary>
    public const int LastDay = 10;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid ById { get; init; }
    public required DateTimeOffset At { get; init; }
    public required int StillHere { get; init; }
    public required IReadOnlyList<Guid> Left { get; init; }

    /// <summary>Confirms those who work here and gives those who left a last day, all in one.</summary>
    /// <param name="members">Everybody the organisation has down as working there today.</param>
    /// <param name="left">Who of them has left, and on what day.</param>
    public static StaffCheck Confirm(Organisation organisation, IReadOnlyList<Member> members, IReadOnlyDictionary<Guid, DateOnly> left, Member by, Moment now)
    {
        if (organisation.NamedPersonId != by.Id) throw new RuleBrokenException($"Only the person {organisation.Name} has named can say this. Ask your administrator who that is");
        if (left.ContainsKey(by.Id)) throw new RuleBrokenException("You cannot say this of yourself. Ask your administrator to name somebody else first");
        foreach (var (id, day) in left)
        {
            var member = members.FirstOrDefault(m => m.Id == id) ?? throw new RuleBrokenException("Somebody on this page has been changed meanwhile. Look at the list again");
            if (day > now.Today) throw new RuleBrokenException($"Enter the day {member.Name} left: today or before. For somebody who is still to leave, ask your administrator to write the date down");
            if (member.StartedOn > day) throw new RuleBrokenException($"{member.Name} started on {member.StartedOn.Value.Dated}: enter a day after that");
            member.LeftOn = day;
        }
        return new() { OrganisationId = organisation.Id, ById = by.Id, At = now.Instant, StillHere = members.Count - left.Count, Left = [.. left.Keys.Order()] };
    }

    /// <summary>Done for this month; due in its first days, if the month before was done; else overdue.</summary>
    public static StaffCheckState StateOn(DateOnly today, Organisation organisation, DateOnly? last)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        return organisation.NamedPersonId is null ? StaffCheckState.NobodyNamed
            : last >= month ? StaffCheckState.Done
            : today.Day <= LastDay && (last is null || last >= month.AddMonths(-1)) ? StaffCheckState.Due
            : StaffCheckState.Overdue;
    }
}
