using Trellis.Domain.YoungPeople;

namespace Trellis.Domain.Groupings;

/// <summary>
/// Where each organisation stands on a young person's grouping, from the decisions the reader may see: the latest standing one is current, and
/// always said with whose it is.
/// </summary>
public sealed class Positions
{
    private readonly Dictionary<Guid, GroupingDecision> latest = [];

    /// <summary>Takes standing decisions in any order.</summary>
    public Positions(IEnumerable<GroupingDecision> decisions)
    {
        foreach (var decision in decisions.Where(d => d.WithdrawnAt is null).AsQueryable().NewestFirst())
        {
            Current ??= decision;
            latest.TryAdd(decision.OrganisationId, decision);
            foreach (var other in decision.JointWith) latest.TryAdd(other, decision);
        }
    }

    public GroupingDecision? Current { get; }

    public GroupingDecision? Of(Guid organisationId) => latest.GetValueOrDefault(organisationId);

    /// <summary>
    /// Organisations still working with the young person that hold different groupings with no later joint decision. Empty when they agree. Since it is
    /// worked out from what the reader sees, nobody learns of a position they may not see.
    /// </summary>
    public IReadOnlyList<GroupingDecision> InDispute(IEnumerable<Involvement> involvements)
    {
        var working = involvements.Where(i => i.State is InvolvementState.Working).Select(i => i.OrganisationId).ToHashSet();
        var held = latest.Where(p => working.Contains(p.Key)).Select(p => p.Value).DistinctBy(d => d.Id).OrderByDescending(d => d.AgreedOn).ThenByDescending(d => d.RecordedAt).ToList();
        return held.Select(d => d.Grouping).Distinct().Skip(1).Any() ? held : [];
    }
}
