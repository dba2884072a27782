using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Imports;

/// <summary>What the record holds about the people of one batch as far as their organisation wrote it, read in a few queries.</summary>
internal sealed class Kept
{
    public static readonly Kept Nothing = new();

    public Dictionary<Guid, YoungPerson> People { get; private init; } = [];
    /// <summary>Those that go on first, then the latest.</summary>
    public ILookup<Guid, Involvement> Involvements { get; private init; } = Array.Empty<Involvement>().ToLookup(i => i.YoungPersonId);
    public ILookup<Guid, GroupingDecision> Decisions { get; private init; } = Array.Empty<GroupingDecision>().ToLookup(d => d.YoungPersonId);
    public HashSet<(Guid, Guid)> PossibleMatches { get; private init; } = [];
    public Dictionary<Guid, LinkBand> Bands { get; private init; } = [];

    /// <summary>By local id; where a service that is not shown uses the same number, the other's.</summary>
    public static async Task<Dictionary<string, Registration>> RegistrationsAsync(TrellisDb db, Agency agency, string[] localIds, CancellationToken cancel) =>
        (await db.Registrations.Where(r => r.OrganisationId == agency.Id && EF.Parameter(localIds).Contains(r.LocalId)).OrderBy(r => r.RegisteredAt).ToListAsync(cancel))
            .Where(agency.Knows).GroupBy(r => r.LocalId).ToDictionary(g => g.Key, g => g.First());

    public static async Task<Kept> AboutAsync(TrellisDb db, Guid organisationId, Guid[] people, CancellationToken cancel)
    {
        if (people.Length == 0) return Nothing;
        var involvements = await db.Involvements.Where(i => i.OrganisationId == organisationId && EF.Parameter(people).Contains(i.YoungPersonId)).ToListAsync(cancel);
        return new()
        {
            People = await db.YoungPeople.AsNoTracking().Where(y => EF.Parameter(people).Contains(y.Id)).ToDictionaryAsync(y => y.Id, cancel),
            Involvements = involvements.OrderByDescending(i => i.State is InvolvementState.Working).ThenByDescending(i => i.WorkingFrom).ToLookup(i => i.YoungPersonId),
            Decisions = (await db.GroupingDecisions.AsNoTracking().Where(d => d.OrganisationId == organisationId && EF.Parameter(people).Contains(d.YoungPersonId)).ToListAsync(cancel)).ToLookup(d => d.YoungPersonId),
            PossibleMatches = [.. (await db.PossibleMatches.AsNoTracking().Where(m => EF.Parameter(people).Contains(m.YoungPersonId)).Select(m => new { m.YoungPersonId, m.CandidateId }).ToListAsync(cancel)).Select(m => (m.YoungPersonId, m.CandidateId))],
            Bands = (await db.RegistrationLinks.AsNoTracking().Where(l => l.OrganisationId == organisationId && l.UndoneAt == null && EF.Parameter(people).Contains(l.YoungPersonId)).OrderBy(l => l.LinkedAt).ToListAsync(cancel))
                .GroupBy(l => l.RegistrationId).ToDictionary(g => g.Key, g => g.Last().Band),
        };
    }
}
