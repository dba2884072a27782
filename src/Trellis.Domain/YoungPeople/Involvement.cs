using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>Asked holds only what the asking team told; working opens what the sharing rules allow; worked closes it, own entries excepted; passed back opens nothing.</summary>
public enum InvolvementState { Asked, Considering, Working, Worked, PassedBack }

/// <summary>One team of one organisation with one young person, from being asked to having worked together. Coming back is a new one.</summary>
public class Involvement : IEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    public InvolvementState State { get; private set; }
    public Guid? LeadId { get; private set; }
    public Guid? CoverId { get; private set; }
    /// <summary>The lead's name where a file gave one who has no account here yet.</summary>
    public string? LeadName { get; private set; }
    public Guid? AskedById { get; private init; }
    public Guid? AskedByOrganisationId { get; private init; }
    /// <summary>What the asked team may read before it says yes: who and why, in the asking team's words.</summary>
    public string? AskedAbout { get; private init; }
    public DateTimeOffset? AskedAt { get; private init; }
    public DateTimeOffset? ConsideringAt { get; private set; }
    public DateTimeOffset? PassedBackAt { get; private set; }
    public string? PassedBackBecause { get; private set; }
    public DateOnly? WorkingFrom { get; private set; }
    public DateOnly? WorkedUntil { get; private set; }
    public string? EndedBecause { get; private set; }
    public DateTimeOffset RecordedAt { get; private init; }
    public long Version { get; private set; }

    /// <summary>The team is already working with the young person: their own caseload.</summary>
    public static Involvement Working(YoungPerson youngPerson, Team team, DateOnly from, Moment now) => from > now.Today
        ? throw new RuleBrokenException("The date you began must be today or in the past", nameof(WorkingFrom))
        : new() { YoungPersonId = youngPerson.Id, OrganisationId = team.OrganisationId, TeamId = team.Id, State = InvolvementState.Working, WorkingFrom = from, RecordedAt = now.Instant };

    /// <summary>Asks another team to join. It may read <paramref name="about"/> and nothing else until it begins working.</summary>
    public static Involvement Ask(YoungPerson youngPerson, Team team, string about, Hand by) => string.IsNullOrWhiteSpace(about)
        ? throw new RuleBrokenException("Say who this is and what you are asking for. It is all the other team will see", nameof(AskedAbout))
        : new()
        {
            YoungPersonId = youngPerson.Id, OrganisationId = team.OrganisationId, TeamId = team.Id, State = InvolvementState.Asked, AskedAbout = about.Trim(),
            AskedById = by.Member.Id, AskedByOrganisationId = by.Member.OrganisationId, AskedAt = by.Now.Instant, RecordedAt = by.Now.Instant,
        };

    /// <summary>What was asked, for the two sides of the asking. Others who may know of the involvement do not read it.</summary>
    public string? AskedAboutFor(Sight sight) => IsBetween(sight) ? AskedAbout : null;

    public string? PassedBackBecauseFor(Sight sight) => IsBetween(sight) ? PassedBackBecause : null;

    /// <summary>Why it ended, for the organisation that worked with them.</summary>
    public string? EndedBecauseFor(Sight sight) => sight.OrganisationId == OrganisationId ? EndedBecause : null;

    private bool IsBetween(Sight sight) => sight.Teams.Contains(TeamId) || AskedByOrganisationId is { } asking && sight.OrganisationId == asking;

    public void Consider(Moment now)
    {
        if (State is not InvolvementState.Asked) throw new RuleBrokenException("Only a new invitation can be considered");
        (State, ConsideringAt) = (InvolvementState.Considering, now.Instant);
    }

    /// <summary>The team cannot take this on. Whoever asked goes on holding it, and reads why.</summary>
    public void PassBack(string because, Moment now)
    {
        if (State is not (InvolvementState.Asked or InvolvementState.Considering)) throw new RuleBrokenException("This invitation was already answered");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleBrokenException("Say why, and what might help instead. The team that asked will read it", nameof(PassedBackBecause));
        (State, PassedBackAt, PassedBackBecause) = (InvolvementState.PassedBack, now.Instant, because.Trim());
    }

    public void Begin(Moment now)
    {
        if (State is InvolvementState.Worked or InvolvementState.PassedBack) throw new RuleBrokenException("This ended. Start again with a new invitation");
        if (State is InvolvementState.Working) return;
        (State, WorkingFrom) = (InvolvementState.Working, now.Today);
    }

    public void End(string because, DateOnly on, Moment now)
    {
        if (State is not InvolvementState.Working) throw new RuleBrokenException("You are not working together, so there is nothing to end");
        if (on > now.Today) throw new RuleBrokenException("The end date must be today or in the past", nameof(WorkedUntil));
        if (on < WorkingFrom) throw new RuleBrokenException("The end date must be after you began", nameof(WorkedUntil));
        if (string.IsNullOrWhiteSpace(because)) throw new RuleBrokenException("Say why you are no longer working together", nameof(EndedBecause));
        (State, WorkedUntil, EndedBecause) = (InvolvementState.Worked, on, because.Trim());
    }

    /// <summary>Names who leads and who stands in. Both belong to the team (the page offers only them).</summary>
    public void LedBy(Member? lead, Member? cover)
    {
        if (lead is not null && lead.OrganisationId != OrganisationId || cover is not null && cover.OrganisationId != OrganisationId)
            throw new RuleBrokenException("Choose people of your own team", nameof(LeadId));
        if (lead is not null && lead.Id == cover?.Id) throw new RuleBrokenException("The person who stands in must be somebody else", nameof(CoverId));
        (LeadId, CoverId, LeadName) = (lead?.Id, cover?.Id, lead is null ? LeadName : null);
    }

    /// <summary>From a file that names somebody who has no account.</summary>
    public void LedByName(string? name) => LeadName = string.IsNullOrWhiteSpace(name) ? null : name.Trim();
}

public static class InvolvementQueries
{
    /// <summary>The caseload of these teams: whom they work with now.</summary>
    public static IQueryable<Involvement> CaseloadOf(this IQueryable<Involvement> involvements, IReadOnlyCollection<Guid> teams) =>
        involvements.Where(i => teams.Contains(i.TeamId) && i.State == InvolvementState.Working);

    /// <summary>Invitations these teams have not answered.</summary>
    public static IQueryable<Involvement> WaitingFor(this IQueryable<Involvement> involvements, IReadOnlyCollection<Guid> teams) =>
        involvements.Where(i => teams.Contains(i.TeamId) && (i.State == InvolvementState.Asked || i.State == InvolvementState.Considering));
}
