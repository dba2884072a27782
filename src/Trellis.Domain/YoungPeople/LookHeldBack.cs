using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>That one look at a record is not shown to the family and colleagues for a while, and why. It stays in the log, and their own information-governance lead sees it.</summary>
public class LookHeldBack
{
    private const int MonthsAtMost = 12;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private init; }
    public Guid OrganisationId { get; private init; }
    /// <summary>Whose look it was, and which on their chain.</summary>
    public Guid ReaderId { get; private init; }
    public long Sequence { get; private init; }
    public string Because { get; private init; } = "";
    public DateOnly Until { get; private init; }
    public Guid HeldById { get; private init; }
    public DateTimeOffset HeldAt { get; private init; }
    public DateTimeOffset? EndedAt { get; private set; }
    public long Version { get; private set; }

    public static LookHeldBack Hold(Guid youngPersonId, Member reader, long sequence, string? because, DateOnly? until, Member by, Moment now)
    {
        if (!by.Has(Roles.InformationGovernanceLead)) throw new RuleBrokenException("An information-governance lead does this");
        if (reader.OrganisationId != by.OrganisationId) throw new RuleBrokenException("Their own organisation's information-governance lead holds it back");
        if (reader.Id == by.Id) throw new RuleBrokenException("This was your own look. Ask another information-governance lead");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleBrokenException("Say why it is not shown for now", nameof(Because));
        if (until is not { } last || last <= now.Today || last > now.Today.AddMonths(MonthsAtMost))
            throw new RuleBrokenException($"Enter a day after today, and within {MonthsAtMost} months. You can hold it back again then", nameof(Until));
        return new() { YoungPersonId = youngPersonId, OrganisationId = by.OrganisationId, ReaderId = reader.Id, Sequence = sequence, Because = because.Trim(), Until = last, HeldById = by.Id, HeldAt = now.Instant };
    }

    public void End(Moment now) => EndedAt ??= now.Instant;

    /// <summary>The day after the last day it is shown again by itself.</summary>
    public bool Holds(DateOnly today) => EndedAt is null && Until >= today;
}
