using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>The alliance's one person behind the registrations of its organisations. Names and details are theirs; this only stands for who it is.</summary>
public class YoungPerson
{
    // Not version 7: it stands in addresses, and its time would tell whoever adds somebody that another organisation knew them before.
    public Guid Id { get; init; } = Guid.NewGuid();
    public DateTimeOffset AddedAt { get; init; }
    /// <summary>Set while only named people may open the record (a colleague's child, adoption, protected address).</summary>
    public DateTimeOffset? RestrictedAt { get; private set; }
    public string? RestrictedBecause { get; private set; }
    public long Version { get; private set; }

    public static YoungPerson Add(Moment now) => new() { AddedAt = now.Instant };

    /// <summary>
    /// From now on the record opens only to the people named on it, among them whoever restricts it, and to those who lead or stand in for a team that works
    /// with the young person, so that nobody who holds a plan is shut out unawares.
    /// </summary>
    public IEnumerable<NamedPerson> Restrict(string because, IReadOnlyCollection<Member> named, Hand by)
    {
        MustBeSenior(by.Member);
        if (string.IsNullOrWhiteSpace(because)) throw new RuleBrokenException("Say why only named people may open this record", nameof(RestrictedBecause));
        if (named.Count == 0) throw new RuleBrokenException("Name at least one person who may open this record", "Named");
        (RestrictedAt, RestrictedBecause) = (by.Now.Instant, because.Trim());
        return [.. named.Append(by.Member).DistinctBy(m => m.Id).Select(m => NamedPerson.Name(this, m, because, by))];
    }

    /// <summary>Takes a name off a restricted record, as long as one is left.</summary>
    public void EndNaming(NamedPerson? naming, int named, Hand by)
    {
        MustBeSenior(by.Member);
        if (naming is null) throw new RuleBrokenException("This person is not named here any more");
        if (RestrictedAt is not null && named < 2) throw new RuleBrokenException("Name somebody else first, so that one person at least can open this record");
        naming.End(by.Now);
    }

    /// <summary>Names somebody more on a restricted record.</summary>
    public NamedPerson NameAlso(Member member, string why, Hand by)
    {
        MustBeSenior(by.Member);
        if (RestrictedAt is null) throw new RuleBrokenException("This record is not restricted");
        return NamedPerson.Name(this, member, why, by);
    }

    /// <summary>Whoever was named may open the record no more because of it; it is their team's again, or it is not theirs.</summary>
    public void LiftRestriction(IEnumerable<NamedPerson> named, Hand by)
    {
        MustBeSenior(by.Member);
        if (RestrictedAt is null) throw new RuleBrokenException("This record is not restricted");
        foreach (var naming in named) naming.End(by.Now);
        (RestrictedAt, RestrictedBecause) = (null, null);
    }

    public static bool MayBeRestrictedBy(Member member) => member.Has(Roles.TeamLead | Roles.SafeguardingLead);

    private static void MustBeSenior(Member by)
    {
        if (!MayBeRestrictedBy(by)) throw new RuleBrokenException("A team lead or safeguarding lead does this. Ask one of them");
    }
}

/// <summary>A member named on a record, who may open it whatever their team.</summary>
public class NamedPerson : IEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    public Guid MemberId { get; private init; }
    public string Why { get; private init; } = "";
    public DateTimeOffset NamedAt { get; private init; }
    public DateTimeOffset? EndedAt { get; private set; }

    public static NamedPerson Name(YoungPerson youngPerson, Member member, string why, Hand by) => new()
    {
        YoungPersonId = youngPerson.Id, MemberId = member.Id, Why = why.Trim(), NamedAt = by.Now.Instant, OrganisationId = by.Team.OrganisationId, TeamId = by.Team.Id,
    };

    public void End(Moment now) => EndedAt ??= now.Instant;
}

/// <summary>That a colleague outside the involved team opened a record of their own organisation, and why. It is looked at by the information-governance lead.</summary>
public class OpenedWithReason : IEntry
{
    private const int Hours = 12;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    public Guid MemberId { get; private init; }
    public string Reason { get; private init; } = "";
    public DateTimeOffset OpenedAt { get; private init; }
    public DateTimeOffset Until { get; private init; }

    public static OpenedWithReason Open(YoungPerson youngPerson, string reason, Hand by) => string.IsNullOrWhiteSpace(reason)
        ? throw new RuleBrokenException("Say why you need to open this record", nameof(Reason))
        : new()
        {
            YoungPersonId = youngPerson.Id, OrganisationId = by.Member.OrganisationId, TeamId = by.Team.Id, MemberId = by.Member.Id,
            Reason = reason.Trim(), OpenedAt = by.Now.Instant, Until = by.Now.Instant.AddHours(Hours),
        };
}
