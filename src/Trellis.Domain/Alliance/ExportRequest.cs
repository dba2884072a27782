namespace Trellis.Domain.Alliance;

/// <summary>Where an export stands: to be decided by a lead, to be taken, not allowed, taken, or too late.</summary>
public enum ExportState { Waiting, Ready, NotAllowed, Taken, TooLate }

/// <summary>A list for people to read, or a file that goes back into the organisation's own record system.</summary>
public enum ExportKind { List, FileBack }

/// <summary>A team's list of young people that somebody takes out as a file, once: how many, and what for. More than a hundred wait for an information-governance lead, who may allow a file back each time until a day.</summary>
public class ExportRequest
{
    public const int WithoutAsking = 100;
    public const int HoursToTake = 24;
    public const int MostMonths = 12;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    public Guid MemberId { get; private init; }
    public ExportKind Kind { get; private init; }
    public int People { get; private init; }
    public string WhatFor { get; private init; } = "";
    public DateTimeOffset AskedAt { get; private init; }
    public bool? Allowed { get; private set; }
    public Guid? DecidedById { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecidedBecause { get; private set; }
    /// <summary>For a standing arrangement: the last day on which it may be taken, as often as it is needed.</summary>
    public DateOnly? EachTimeUntil { get; private set; }
    /// <summary>When it was taken, the last time.</summary>
    public DateTimeOffset? TakenAt { get; private set; }
    public DateTimeOffset? StoppedAt { get; private set; }
    public long Version { get; private set; }

    public static ExportRequest Ask(Team team, int people, string? whatFor, Member by, Moment now, ExportKind kind = ExportKind.List)
    {
        if (team.OrganisationId != by.OrganisationId) throw new RuleBrokenException("Choose one of your own teams", nameof(TeamId));
        if (people == 0) throw new RuleBrokenException("This team works with nobody now, so there is nothing to take out", nameof(TeamId));
        if (string.IsNullOrWhiteSpace(whatFor)) throw new RuleBrokenException("Say what you need the file for, and where it will be kept", nameof(WhatFor));
        return new() { OrganisationId = team.OrganisationId, TeamId = team.Id, MemberId = by.Id, Kind = kind, People = people, WhatFor = whatFor.Trim(), AskedAt = now.Instant, Allowed = people <= WithoutAsking ? true : null };
    }

    public ExportState StateAt(Moment now) =>
        EachTimeUntil is { } last && Allowed is true ? StoppedAt is null && now.Today <= last ? ExportState.Ready : ExportState.TooLate
        : TakenAt is not null ? ExportState.Taken
        : Allowed is null ? ExportState.Waiting
        : Allowed is false ? ExportState.NotAllowed
        : now.Instant >= (DecidedAt ?? AskedAt).AddHours(HoursToTake) ? ExportState.TooLate
        : ExportState.Ready;

    /// <param name="eachTimeUntil">A file back only: nobody is helped by a lead who says yes unread each night, so they may decide on the arrangement, for a year at most.</param>
    public void Decide(bool allow, string? because, Member lead, Moment now, DateOnly? eachTimeUntil = null)
    {
        if (!lead.Has(Roles.InformationGovernanceLead) || lead.OrganisationId != OrganisationId) throw new RuleBrokenException("Their own organisation's information-governance lead decides this");
        if (lead.Id == MemberId) throw new RuleBrokenException("You asked for this yourself. Ask another information-governance lead");
        if (Allowed is not null) throw new RuleBrokenException("This was decided already");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleBrokenException("Give your reasons", nameof(DecidedBecause));
        if (eachTimeUntil is { } last && (!allow || Kind is not ExportKind.FileBack || last < now.Today || last > now.Today.AddMonths(MostMonths)))
            throw new RuleBrokenException($"A file back to your own system can be allowed each time, until {now.Today.AddMonths(MostMonths).Dated} at the latest", nameof(EachTimeUntil));
        (Allowed, DecidedById, DecidedAt, DecidedBecause, EachTimeUntil) = (allow, lead.Id, now.Instant, because.Trim(), eachTimeUntil);
    }

    /// <summary>Ends a standing arrangement at once.</summary>
    public void Stop(Member lead, Moment now)
    {
        if (!lead.Has(Roles.InformationGovernanceLead) || lead.OrganisationId != OrganisationId) throw new RuleBrokenException("Their own organisation's information-governance lead stops this");
        if (EachTimeUntil is null || StoppedAt is not null) throw new RuleBrokenException("This is no arrangement that goes on");
        StoppedAt = now.Instant;
    }

    /// <summary>Once, by whoever asked, while it is ready, and for no more people than were asked for or need no asking; under a standing arrangement as often as it is needed.</summary>
    public void Take(int people, Member by, Moment now)
    {
        if (by.Id != MemberId || StateAt(now) is not ExportState.Ready) throw new RuleBrokenException("This file is not yours to take, or no longer. Ask again");
        if (EachTimeUntil is null && people > Math.Max(People, WithoutAsking)) throw new RuleBrokenException($"The team works with {people} young people now, more than you asked for. Ask again");
        TakenAt = now.Instant;
    }
}
