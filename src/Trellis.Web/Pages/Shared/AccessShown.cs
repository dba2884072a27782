using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Sights;
using Trellis.Domain.Alliance;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Shared;

/// <summary>The access map of one record as it is shown: who, why, what of ours, until when; the widest first.</summary>
public sealed record AccessShown(IReadOnlyList<WayIn> Ways, Names Names, IReadOnlyDictionary<Guid, int> People)
{
    public static async Task<AccessShown> OfAsync(TrellisDb db, AccessMap map, Guid youngPersonId, CancellationToken cancel)
    {
        var ways = (await map.OfAsync(youngPersonId, cancel)).OrderBy(w => w.OrganisationId != db.Sight.OrganisationId).ThenBy(w => w.Ground).ToList();
        var teams = ways.Where(w => w.MemberId is null).Select(w => w.TeamId).OfType<Guid>().ToList();
        var helping = (int)Roles.Helping;
        var people = await db.TeamMembers.Where(t => teams.Contains(t.TeamId) && db.Members.Any(m => m.Id == t.MemberId && ((int)m.Roles & helping) != 0 && (m.LeftOn == null || m.LeftOn >= db.Sight.Today)))
            .GroupBy(t => t.TeamId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return new(ways, await Names.OfAsync(db, ways.Select(w => w.OrganisationId), ways.Select(w => w.TeamId).OfType<Guid>(), ways.Select(w => w.MemberId), cancel), people);
    }

    /// <summary>7 people; one person where somebody is named.</summary>
    public string PeopleOf(WayIn way) => way.MemberId is not null || way.TeamId is not { } team ? "1 person" : People.GetValueOrDefault(team) is var count && count == 1 ? "1 person" : $"{count} people";
}
