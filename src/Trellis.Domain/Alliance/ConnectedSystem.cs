namespace Trellis.Domain.Alliance;

/// <summary>What a record system may do here, for the teams it is connected for.</summary>
[Flags]
public enum SystemMay { None = 0, FetchGroupings = 1, BringCaseload = 2 }

/// <summary>Where a connection stands: to be decided by a lead, open, not allowed, past its last day, or stopped.</summary>
public enum ConnectionState { Waiting, Open, NotAllowed, PastItsDay, Stopped }

/// <summary>
/// A record system of one organisation that exchanges caseloads and groupings with Trellis by itself: a standing arrangement. An administrator makes it, the organisation's own
/// information-governance lead allows it until a day, and either stops it at once.
/// </summary>
public class ConnectedSystem
{
    public const int MostMonths = 12;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid OrganisationId { get; private init; }
    /// <summary>As whom it acts: a member of the organisation's named teams who is no person.</summary>
    public Guid MemberId { get; private init; }
    public string Name { get; private init; } = "";
    public string WhatFor { get; private init; } = "";
    public SystemMay May { get; private init; }
    public Guid AskedById { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }
    public bool? Allowed { get; private set; }
    /// <summary>The last day on which it is open.</summary>
    public DateOnly? Until { get; private set; }
    public Guid? DecidedById { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecidedBecause { get; private set; }
    public Guid? StoppedById { get; private set; }
    public DateTimeOffset? StoppedAt { get; private set; }
    public string? StoppedBecause { get; private set; }
    public long Version { get; private set; }

    /// <summary>Asks for a connection; the member it will act as comes with it.</summary>
    public static (ConnectedSystem System, Member ActsAs) Ask(Organisation organisation, string? name, string? whatFor, SystemMay may, IReadOnlyCollection<Team> teams, Member by, Moment now)
    {
        var called = Typed.Said(name, "Enter what the system is called", nameof(Name), 80);
        var purpose = Typed.Said(whatFor, "Say what is exchanged, and what for", nameof(WhatFor));
        if (may == SystemMay.None) throw new RuleBrokenException("Choose what the system may do", nameof(May));
        if (teams.Count == 0) throw new RuleBrokenException("Choose at least one team: the system sees what that team sees, and no more", "Teams");
        if (teams.Any(t => t.OrganisationId != organisation.Id)) throw new RuleBrokenException($"Choose teams of {organisation.Name}", "Teams");
        if (!by.Has(Roles.SystemAdministrator)) throw new RuleBrokenException("A system administrator connects systems");
        var actor = new Member { OrganisationId = organisation.Id, Name = called, JobTitle = "Record system", StartedOn = now.Today, IsRecordSystem = true };
        return (new() { OrganisationId = organisation.Id, MemberId = actor.Id, Name = called, WhatFor = purpose, May = may, AskedById = by.Id, AskedAt = now.Instant }, actor);
    }

    public ConnectionState StateOn(DateOnly day) =>
        StoppedAt is not null ? ConnectionState.Stopped
        : Allowed is null ? ConnectionState.Waiting
        : Allowed is false ? ConnectionState.NotAllowed
        : Until < day ? ConnectionState.PastItsDay
        : ConnectionState.Open;

    /// <summary>Also decides again, to go on for longer or to end it, while it was not stopped.</summary>
    public void Decide(bool allow, DateOnly? until, string? because, Member lead, Moment now)
    {
        if (!lead.Has(Roles.InformationGovernanceLead) || lead.OrganisationId != OrganisationId) throw new RuleBrokenException("The organisation's own information-governance lead decides this");
        if (lead.Id == AskedById) throw new RuleBrokenException("You asked for this yourself. Ask another information-governance lead");
        if (StoppedAt is not null) throw new RuleBrokenException("This connection was stopped. Ask for a new one");
        if (allow && until is null) throw new RuleBrokenException("Enter the last day it may be open", nameof(Until));
        if (allow && (until < now.Today || until > now.Today.AddMonths(MostMonths))) throw new RuleBrokenException($"The last day must be from today to {now.Today.AddMonths(MostMonths).Dated}. You can decide again before it passes", nameof(Until));
        var reasons = Typed.Said(because, "Give your reasons", nameof(DecidedBecause));
        (Allowed, Until, DecidedById, DecidedAt, DecidedBecause) = (allow, allow ? until : null, lead.Id, now.Instant, reasons);
    }

    /// <summary>At once and for good.</summary>
    public void Stop(string? because, Member by, Moment now)
    {
        if (!by.Has(Roles.SystemAdministrator) && !(by.Has(Roles.InformationGovernanceLead) && by.OrganisationId == OrganisationId)) throw new RuleBrokenException("An administrator or the organisation's information-governance lead stops it");
        if (StoppedAt is not null) throw new RuleBrokenException("This connection was stopped already");
        (StoppedBecause, StoppedById, StoppedAt) = (Typed.Said(because, "Say why it is stopped", nameof(StoppedBecause)), by.Id, now.Instant);
    }
}

/// <summary>What can happen to a connection besides being asked for, decided and stopped.</summary>
public enum ConnectionAct { SecretMade, SecretEnded, TokenGiven }

/// <summary>A named event in the life of a connection, on its organisation's chain. It says what happened and never a secret.</summary>
public class ConnectionEvent
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid OrganisationId { get; private init; }
    public Guid SystemId { get; private init; }
    public ConnectionAct What { get; private init; }
    public Guid? ById { get; private init; }
    public DateTimeOffset At { get; private init; }

    public static ConnectionEvent Of(ConnectedSystem system, ConnectionAct what, Member? by, Moment now) => new() { OrganisationId = system.OrganisationId, SystemId = system.Id, What = what, ById = by?.Id, At = now.Instant };
}
