using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>What a matching officer asks to be looked at with the young person or family.</summary>
[Flags]
public enum DetailsAsked { None = 0, Names = 1, BirthDate = 2, NhsNumber = 4, Address = 8, Phone = 16 }

/// <summary>What became of it.</summary>
public enum DetailsFound { Right, PutRight, CouldNotFindOut }

/// <summary>A matching officer's question to a team: are these details right? It names no other record, and does not say that there is one.</summary>
public class DetailsCheck : IEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    public Guid RegistrationId { get; private init; }
    /// <summary>The pair it was asked for, which the team does not see.</summary>
    public Guid MatchId { get; private init; }
    public DetailsAsked Details { get; private init; }
    public Guid AskedById { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }
    public DetailsFound? Found { get; private set; }
    public string? Note { get; private set; }
    public Guid? AnsweredById { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public long Version { get; private set; }

    public static DetailsCheck Ask(PossibleMatch match, Registration registration, Team team, DetailsAsked details, Member by, Moment now)
    {
        Settling.MustBeOfficer(by);
        if (details is DetailsAsked.None) throw new RuleBrokenException("Choose at least one detail to be checked", nameof(Details));
        if (team.OrganisationId != registration.OrganisationId) throw new RuleBrokenException("Ask a team of the organisation that holds this record", nameof(TeamId));
        return new()
        {
            YoungPersonId = registration.YoungPersonId, OrganisationId = registration.OrganisationId, TeamId = team.Id, RegistrationId = registration.Id,
            MatchId = match.Id, Details = details, AskedById = by.Id, AskedAt = now.Instant,
        };
    }

    public void Answer(DetailsFound found, string? note, Hand by)
    {
        if (Found is not null) throw new RuleBrokenException("A colleague answered this meanwhile");
        Note = found is DetailsFound.CouldNotFindOut ? Typed.Said(note, "Say what you tried, so that nobody tries it again", nameof(Note)) : Typed.SaidIfAny(note, nameof(Note));
        (Found, AnsweredById, AnsweredAt) = (found, by.Member.Id, by.Now.Instant);
    }
}
