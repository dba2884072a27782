using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>How sure the alliance is that a registration is the person it points at.</summary>
public enum LinkBand { New, Automatic, Possible, Confirmed, Joined }

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
