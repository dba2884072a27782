using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>To tell somebody something to keep a young person safe, or not to.</summary>
public enum SafeguardingChoice { Share, DoNotShare }

/// <summary>With whom: a team of an organisation, or one of its people.</summary>
public sealed record SharedWith(Team Team, Member? Member = null);

/// <summary>
/// A decision to share something to keep a young person safe, or not to share it. It needs no agreement and can go against what was asked; it opens what is named to whom
/// is named and to nobody else.
/// </summary>
public class SafeguardingDecision : IEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    public SafeguardingChoice Choice { get; private init; }
    /// <summary>What it is, in words: also what was told on the telephone.</summary>
    public string What { get; private init; } = "";
    /// <summary>What of our own entries it opens here; nothing where it was only said.</summary>
    public EntryKinds Kinds { get; private init; }
    public Guid ToOrganisationId { get; private init; }
    public Guid ToTeamId { get; private init; }
    public Guid? ToMemberId { get; private init; }
    public string Why { get; private init; } = "";
    public bool FamilyTold { get; private init; }
    public string? NotToldBecause { get; private init; }
    /// <summary>The last day on which it opens anything.</summary>
    public DateOnly? Until { get; private init; }
    public DateTimeOffset? ClosesAt { get; private init; }
    public Guid DecidedById { get; private init; }
    public DateTimeOffset DecidedAt { get; private init; }
    public Guid? EndedById { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public string? EndedBecause { get; private set; }
    public long Version { get; private set; }

    public static SafeguardingDecision Decide(YoungPerson youngPerson, SafeguardingChoice choice, string? what, EntryKinds kinds, SharedWith with, string? why, bool familyTold, string? notToldBecause, DateOnly? until, Hand by)
    {
        if (with.Team.Id == by.Team.Id) throw new RuleBrokenException("Your own team sees this already. Choose somebody else", nameof(ToTeamId));
        if (with.Member is { } member && member.OrganisationId != with.Team.OrganisationId) throw new RuleBrokenException("Choose somebody of that team", nameof(ToMemberId));
        if (until < by.Now.Today) throw new RuleBrokenException("The last day must be today or later", nameof(Until));
        return new()
        {
            YoungPersonId = youngPerson.Id, OrganisationId = by.Team.OrganisationId, TeamId = by.Team.Id, Choice = choice, What = Typed.Said(what, "Say what it is about", nameof(What), 1000),
            Kinds = choice is SafeguardingChoice.Share ? kinds : EntryKinds.None, ToOrganisationId = with.Team.OrganisationId, ToTeamId = with.Team.Id, ToMemberId = with.Member?.Id,
            Why = Typed.Said(why, "Say why", nameof(Why), 1000), FamilyTold = familyTold, NotToldBecause = familyTold ? null : Typed.Said(notToldBecause, "Say why the family was not told", nameof(NotToldBecause), 1000),
            Until = choice is SafeguardingChoice.Share ? until : null, ClosesAt = choice is SafeguardingChoice.Share && until is { } last ? Clock.EndOf(last) : null, DecidedById = by.Member.Id, DecidedAt = by.Now.Instant,
        };
    }

    /// <summary>Whether it opens a kind of entry today, to a team or to one person.</summary>
    public bool Opens(EntryKinds kind, DateOnly today) => IsOpen(today) && (Kinds & kind) != 0;

    public bool IsOpen(DateOnly today) => Choice is SafeguardingChoice.Share && EndedAt is null && (Until is null || Until >= today);

    /// <summary>Why, for the organisation that decided. Whom it is shared with reads what, and not what was weighed up.</summary>
    public string? WhyFor(Sight sight) => sight.OrganisationId == OrganisationId ? Why : null;

    public string? NotToldBecauseFor(Sight sight) => sight.OrganisationId == OrganisationId ? NotToldBecause : null;

    public void End(string? because, Member by, Moment now)
    {
        if (Choice is SafeguardingChoice.DoNotShare || EndedAt is not null) throw new RuleBrokenException("Nothing is shared by this any more");
        if (by.OrganisationId != OrganisationId) throw new RuleBrokenException("The organisation that shared it ends it");
        (EndedBecause, EndedById, EndedAt) = (Typed.Said(because, "Say why it is no longer needed", nameof(EndedBecause), 1000), by.Id, now.Instant);
    }
}
