using Trellis.Domain.Evidence;

namespace Trellis.Domain.Assessment;

/// <summary>What lies before those who rate a round: the items of the register that bear on each rating, as they stood when the round was locked, or as they stand while it is open.</summary>
public sealed class EvidencePack(AssessmentRound round, IEnumerable<EvidenceItem> register)
{
    private readonly List<EvidenceItem> items = [.. register.Where(i => i.DatedOn <= round.HeldOn && WasThere(i, round.LockedAt)).OrderByDescending(i => i.Strength).ThenByDescending(i => i.DatedOn).ThenBy(i => i.Title, StringComparer.Ordinal)];

    public IReadOnlyList<EvidenceItem> Items => items;

    public IReadOnlyList<EvidenceItem> For(string rating) => [.. items.Where(i => i.Ratings.Contains(rating))];

    private static bool WasThere(EvidenceItem item, DateTimeOffset? lockedAt) => lockedAt is null ? !item.IsWithdrawn : item.RecordedAt <= lockedAt && (item.WithdrawnAt is null || item.WithdrawnAt > lockedAt);
}
