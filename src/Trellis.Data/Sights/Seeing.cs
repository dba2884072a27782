using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Data.Sights;

/// <summary>A member who works here today, their teams, and what they may see, worked out from the alliance as it stands.</summary>
public sealed record Seeing(Member Member, IReadOnlyList<Team> Teams, Sight Sight)
{
    public static async Task<Seeing?> OfAsync(TrellisDb db, Guid memberId, Moment now, CancellationToken cancel = default)
    {
        var member = await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == memberId, cancel);
        if (member is null || !member.WorksHereOn(now.Today)) return null;

        var teams = await db.Teams.AsNoTracking()
            .Where(t => t.InvolvementNotShown || db.TeamMembers.Any(m => m.TeamId == t.Id && m.MemberId == memberId))
            .Select(t => new { Team = t, Mine = db.TeamMembers.Any(m => m.TeamId == t.Id && m.MemberId == memberId) })
            .ToListAsync(cancel);
        var agreements = await db.SharingAgreements.AsNoTracking().Include(a => a.Parties)
            .Where(a => a.EndedAt == null && a.Parties.Any(p => p.OrganisationId == member.OrganisationId)).ToListAsync(cancel);

        var mine = teams.Where(t => t.Mine).Select(t => t.Team).OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        return new(member, mine, Sight.Of(member, mine.Select(t => t.Id), teams.Where(t => t.Team.InvolvementNotShown).Select(t => t.Team.Id), agreements, now));
    }
}
