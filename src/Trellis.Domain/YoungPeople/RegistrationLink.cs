using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>How sure the alliance is that a registration is the person it points at.</summary>
public enum LinkBand { New, Automatic, Possible, Confirmed }

/// <summary>Why a registration points at a person: the band, the weight in bits and the explanation. Can be undone; never deleted.</summary>
public class RegistrationLink : IEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public Guid TeamId { get; private init; }
    public Guid RegistrationId { get; private init; }
    public LinkBand Band { get; private init; }
    /// <summary>Bits of evidence (log2), in hundredths.</summary>
    public int? WeightHundredths { get; private init; }
    public string Explanation { get; private init; } = "";
    public Guid? DecidedById { get; private init; }
    public DateTimeOffset LinkedAt { get; private init; }
    public DateTimeOffset? UndoneAt { get; private set; }

    public static RegistrationLink Link(Registration registration, LinkBand band, int? weightHundredths, string explanation, Guid? decidedById, Moment now) => new()
    {
        YoungPersonId = registration.YoungPersonId, OrganisationId = registration.OrganisationId, TeamId = registration.TeamId, RegistrationId = registration.Id,
        Band = band, WeightHundredths = weightHundredths, Explanation = explanation, DecidedById = decidedById, LinkedAt = now.Instant,
    };

    public void Undo(Moment now) => UndoneAt ??= now.Instant;
}

/// <summary>Two people who may be the same one, waiting for a matching officer. Nobody else is told.</summary>
public class PossibleMatch
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid RegistrationId { get; private init; }
    public Guid YoungPersonId { get; private init; }
    public Guid CandidateId { get; private init; }
    public int WeightHundredths { get; private init; }
    public string Explanation { get; private init; } = "";
    public DateTimeOffset FoundAt { get; private init; }
    public DateTimeOffset? SettledAt { get; private set; }

    public static PossibleMatch Find(Registration registration, Guid candidateId, int weightHundredths, string explanation, Moment now) => new()
    {
        RegistrationId = registration.Id, YoungPersonId = registration.YoungPersonId, CandidateId = candidateId, WeightHundredths = weightHundredths, Explanation = explanation, FoundAt = now.Instant,
    };

    public void Settle(Moment now) => SettledAt ??= now.Instant;
}

/// <summary>A mark that this person must never be joined with another by comparing details (adoption). It applies before anything is compared.</summary>
public class NeverMatch
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YoungPersonId { get; private init; }
    /// <summary>The person they must not be joined with, or null for anybody.</summary>
    public Guid? OtherId { get; private init; }
    public string Because { get; private init; } = "";
    public DateTimeOffset MarkedAt { get; private init; }

    public static NeverMatch Mark(YoungPerson youngPerson, Guid? otherId, string because, Moment now) =>
        new() { YoungPersonId = youngPerson.Id, OtherId = otherId, Because = because.Trim(), MarkedAt = now.Instant };
}
