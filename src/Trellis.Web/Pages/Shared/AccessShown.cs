using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Sights;
using Trellis.Domain.Alliance;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Shared;

/// <summary>The access map of one record as it is shown: who, why, what of ours, until when; the widest first.</summary>
public sealed record AccessShown(IReadOnlyList<WayIn> Ways, Names Names, IReadOnlyDictionary<Guid, int> People, IReadOnlyDictionary<Guid, string> Systems)
{
    public static async Task<AccessShown> OfAsync(TrellisDb db, AccessMap map, Guid youngPersonId, CancellationToken cancel)
    {
        var ways = (await map.OfAsync(youngPersonId, cancel)).OrderBy(w => w.OrganisationId != db.Sight.OrganisationId).ThenBy(w => w.Ground).ToList();
        var teams = ways.Where(w => w.MemberId is null).Select(w => w.TeamId).OfType<Guid>().ToList();
        var helping = (int)Roles.Helping;
        var people = await db.TeamMembers.Where(t => teams.Contains(t.TeamId) && db.Members.Any(m => m.Id == t.MemberId && ((int)m.Roles & helping) != 0 && (m.LeftOn == null || m.LeftOn >= db.Sight.Today)))
            .GroupBy(t => t.TeamId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var systems = (await db.ConnectedSystems.AsNoTracking().Where(s => s.Allowed == true && s.StoppedAt == null && s.Until >= db.Sight.Today)
            .Join(db.TeamMembers.Where(t => teams.Contains(t.TeamId)), s => s.MemberId, t => t.MemberId, (s, t) => new { t.TeamId, s.Name, s.May }).ToListAsync(cancel))
            .Where(s => s.May.HasFlag(SystemMay.FetchGroupings)).GroupBy(s => s.TeamId).ToDictionary(g => g.Key, g => string.Join(", ", g.Select(s => s.Name).Order(StringComparer.Ordinal)));
        return new(ways, await Names.OfAsync(db, ways.Select(w => w.OrganisationId), ways.Select(w => w.TeamId).OfType<Guid>(), ways.Select(w => w.MemberId), cancel), people, systems);
    }

    /// <summary>7 people, and a record system that reads for the team; one person where somebody is named.</summary>
    public string PeopleOf(WayIn way) => way is { MemberId: null, TeamId: { } of } && Systems.TryGetValue(of, out var systems) ? $"{Counted(way)}, and a record system ({systems})" : Counted(way);

    private string Counted(WayIn way) => way.MemberId is not null || way.TeamId is not { } team ? "1 person" : People.GetValueOrDefault(team) is var count && count == 1 ? "1 person" : $"{count} people";
}
