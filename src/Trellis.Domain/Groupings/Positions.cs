using Trellis.Domain.YoungPeople;

namespace Trellis.Domain.Groupings;

/// <summary>Where one organisation stands: the decision it holds now, and since when it has held that grouping.</summary>
public sealed record Position(Guid OrganisationId, GroupingDecision Decision, DateOnly Since);

/// <summary>
/// Where each organisation stands on a young person's grouping, from the decisions and involvements the reader may see: the latest standing decision is
/// current, and always said with whose it is. A joint decision is also the position of each organisation named in it that works with the young person.
/// </summary>
public sealed class Positions
{
    private readonly List<Position> held = [];
    private readonly HashSet<Guid> working;

    /// <summary>Takes decisions in any order; withdrawn ones do not count.</summary>
    public Positions(IEnumerable<GroupingDecision> decisions, IEnumerable<Involvement> involvements)
    {
        working = [.. involvements.Where(i => i.State is InvolvementState.Working).Select(i => i.OrganisationId)];
        var newestFirst = decisions.Where(d => d.WithdrawnAt is null).NewestFirst().ToList();
        Current = newestFirst.FirstOrDefault();
        foreach (var organisation in newestFirst.SelectMany(HeldBy).Distinct())
        {
            var own = newestFirst.Where(d => HeldBy(d).Contains(organisation)).ToList();
            held.Add(new(organisation, own[0], own.TakeWhile(d => d.Grouping == own[0].Grouping).Last().AgreedOn));
        }
    }

    public GroupingDecision? Current { get; }

    public Position? Of(Guid organisationId) => held.Find(p => p.OrganisationId == organisationId);

    /// <summary>Since when the current grouping has been held by the organisation that recorded it.</summary>
    public DateOnly? CurrentSince => Current is null ? null : Of(Current.OrganisationId)!.Since;

    /// <summary>
    /// The positions of organisations still working with the young person, when they hold different groupings with no later joint decision. Empty when
    /// they agree. Since it is worked out from what the reader sees, nobody learns of a position they may not see.
    /// </summary>
    public IReadOnlyList<Position> InDispute()
    {
        var held = this.held.Where(p => working.Contains(p.OrganisationId)).OrderByDescending(p => p.Decision.AgreedOn).ThenByDescending(p => p.Decision.RecordedAt).ToList();
        return held.Select(p => p.Decision.Grouping).Distinct().Skip(1).Any() ? held : [];
    }

    private IEnumerable<Guid> HeldBy(GroupingDecision decision) => decision.JointWith.Where(working.Contains).Append(decision.OrganisationId).Distinct();
}
