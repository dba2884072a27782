namespace Trellis.Domain.Alliance;

/// <summary>Where an export stands: to be decided by a lead, to be taken, not allowed, taken, or too late.</summary>
public enum ExportState { Waiting, Ready, NotAllowed, Taken, TooLate }

/// <summary>A team's list of young people that somebody takes out as a file, once: how many, and what for. More than a hundred wait for an information-governance lead.</summary>
public class ExportRequest
{
    public const int WithoutAsking = 100;
    public const int HoursToTake = 24;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    public Guid MemberId { get; private init; }
    public int People { get; private init; }
    public string WhatFor { get; private init; } = "";
    public DateTimeOffset AskedAt { get; private init; }
    public bool? Allowed { get; private set; }
    public Guid? DecidedById { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecidedBecause { get; private set; }
    public DateTimeOffset? TakenAt { get; private set; }
    public long Version { get; private set; }

    public static ExportRequest Ask(Team team, int people, string? whatFor, Member by, Moment now)
    {
        if (team.OrganisationId != by.OrganisationId) throw new RuleBrokenException("Choose one of your own teams", nameof(TeamId));
        if (people == 0) throw new RuleBrokenException("This team works with nobody now, so there is nothing to take out", nameof(TeamId));
        if (string.IsNullOrWhiteSpace(whatFor)) throw new RuleBrokenException("Say what you need the file for, and where it will be kept", nameof(WhatFor));
        return new() { OrganisationId = team.OrganisationId, TeamId = team.Id, MemberId = by.Id, People = people, WhatFor = whatFor.Trim(), AskedAt = now.Instant, Allowed = people <= WithoutAsking ? true : null };
    }

    public ExportState StateAt(Moment now) =>
        TakenAt is not null ? ExportState.Taken
        : Allowed is null ? ExportState.Waiting
        : Allowed is false ? ExportState.NotAllowed
        : now.Instant >= (DecidedAt ?? AskedAt).AddHours(HoursToTake) ? ExportState.TooLate
        : ExportState.Ready;

    public void Decide(bool allow, string? because, Member lead, Moment now)
    {
        if (!lead.Has(Roles.InformationGovernanceLead) || lead.OrganisationId != OrganisationId) throw new RuleBrokenException("Their own organisation's information-governance lead decides this");
        if (lead.Id == MemberId) throw new RuleBrokenException("You asked for this yourself. Ask another information-governance lead");
        if (Allowed is not null) throw new RuleBrokenException("This was decided already");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleBrokenException("Give your reasons", nameof(DecidedBecause));
        (Allowed, DecidedById, DecidedAt, DecidedBecause) = (allow, lead.Id, now.Instant, because.Trim());
    }

    /// <summary>Once, by whoever asked, while it is ready, and for no more people than were asked for or need no asking.</summary>
    public void Take(int people, Member by, Moment now)
    {
        if (by.Id != MemberId || StateAt(now) is not ExportState.Ready) throw new RuleBrokenException("This file is not yours to take, or no longer. Ask again");
        if (people > Math.Max(People, WithoutAsking)) throw new RuleBrokenException($"The team works with {people} young people now, more than you asked for. Ask again");
        TakenAt = now.Instant;
    }
}
