using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

/// <summary>What a matching officer found of two records.</summary>
public enum MatchOutcome { OnePerson, TwoPeople, NeverCompare }

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
    public Guid? SettledById { get; private set; }
    public MatchOutcome? Outcome { get; private set; }
    public string? Because { get; private set; }
    public long Version { get; private set; }

    public static PossibleMatch Find(Registration registration, Guid candidateId, int weightHundredths, string explanation, Moment now) => new()
    {
        RegistrationId = registration.Id, YoungPersonId = registration.YoungPersonId, CandidateId = candidateId, WeightHundredths = weightHundredths, Explanation = explanation, FoundAt = now.Instant,
    };

    public void Settle(MatchOutcome outcome, string? because, Member by, Moment now)
    {
        Settling.MustBeOfficer(by);
        if (SettledAt is not null) throw new RuleBrokenException("Somebody settled this meanwhile. Open the list again to see how");
        (Because, Outcome, SettledById, SettledAt) = (Settling.Why(because, "Say how you know"), outcome, by.Id, now.Instant);
    }
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
