using Trellis.Domain.Alliance;

namespace Trellis.Domain.Planning;

/// <summary>Something of the system that stands in the way, as people who took part named it: on which level, whose to remove, and which actions work at it.</summary>
public class SystemBarrier
{
    private SystemBarrier() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Title { get; private set; } = "";
    public string? Says { get; private set; }
    public PlanLevel Level { get; private set; }
    /// <summary>Who named it, and where: a workshop, a course, an interview.</summary>
    public string NamedBy { get; private set; } = "";
    public Guid? OwnerOrganisationId { get; private set; }
    public Guid? OwnerId { get; private set; }
    public string? OwnerName { get; private set; }
    public IReadOnlyList<Guid> Actions { get; private set; } = [];
    public required Guid LoggedById { get; init; }
    public required DateTimeOffset LoggedAt { get; init; }
    public Guid? ClosedById { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    /// <summary>How it was removed, or why it no longer matters.</summary>
    public string? ClosedHow { get; private set; }
    public long Version { get; private set; }

    public bool IsClosed => ClosedAt is not null;

    public static SystemBarrier Log(NamedBarrier named, Member by, Moment now)
    {
        var barrier = new SystemBarrier { LoggedById = by.Id, LoggedAt = now.Instant };
        barrier.Change(named, by);
        return barrier;
    }

    public void Change(NamedBarrier named, Member by)
    {
        Plan.MustWrite(by);
        if (IsClosed) throw new RuleBrokenException("It is closed. Open it again first");
        var (title, namedBy) = (Typed.Said(named.Title, "Say what stands in the way", nameof(Title), 200), Typed.Said(named.NamedBy, "Say who named it, such as “school leads at the baseline workshop”", nameof(NamedBy), 200));
        if (named.Owner is { Person: { } person, Organisation: { } of } && person.OrganisationId != of.Id) throw new RuleBrokenException($"{person.Name} does not work for {of.Name}. Choose somebody who does, or change the organisation", nameof(OwnerId));
        (Title, Says, Level, NamedBy) = (title, Typed.SaidIfAny(named.Says, nameof(Says), 1000), named.Level, namedBy);
        (OwnerOrganisationId, OwnerId, OwnerName) = (named.Owner?.Organisation.Id, named.Owner?.Person?.Id, named.Owner is { Person: null, Name: var name } ? Typed.SaidIfAny(name, nameof(OwnerName), 100) : null);
        Actions = [.. named.Actions.Distinct()];
    }

    public void Close(string? how, Member by, Moment now)
    {
        Plan.MustWrite(by);
        if (IsClosed) throw new RuleBrokenException("It is closed already");
        (ClosedHow, ClosedById, ClosedAt) = (Typed.Said(how, "Say how it was removed, or why it no longer stands in the way", nameof(ClosedHow)), by.Id, now.Instant);
    }

    /// <summary>It stands in the way again. How it was closed stays in the trail.</summary>
    public void OpenAgain(Member by)
    {
        Plan.MustWrite(by);
        if (!IsClosed) throw new RuleBrokenException("It is open already");
        (ClosedHow, ClosedById, ClosedAt) = (null, null, null);
    }
}

/// <summary>A barrier as it is written down.</summary>
public sealed record NamedBarrier(string? Title, PlanLevel Level, string? NamedBy, Owner? Owner, IReadOnlyList<Guid> Actions, string? Says = null);
