using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Data.Sights;

/// <summary>A member who works here today, their organisation's name, their teams, and what they may see, worked out from the alliance as it stands.</summary>
public sealed record Seeing(Member Member, string Organisation, IReadOnlyList<Team> Teams, Sight Sight)
{
    public static async Task<Seeing?> OfAsync(TrellisDb db, Guid memberId, Moment now, CancellationToken cancel = default)
    {
        var found = await db.Members.AsNoTracking().Where(m => m.Id == memberId)
            .Join(db.Organisations, m => m.OrganisationId, o => o.Id, (m, o) => new { Member = m, Organisation = o.Name }).SingleOrDefaultAsync(cancel);
        if (found?.Member is not { } member || !member.WorksHereOn(now.Today)) return null;

        var teams = await db.Teams.AsNoTracking()
            .Where(t => t.InvolvementNotShown || db.TeamMembers.Any(m => m.TeamId == t.Id && m.MemberId == memberId))
            .Select(t => new { Team = t, Mine = db.TeamMembers.Any(m => m.TeamId == t.Id && m.MemberId == memberId) })
            .ToListAsync(cancel);
        var agreements = await db.SharingAgreements.AsNoTracking().Include(a => a.Parties)
            .Where(a => a.EndedAt == null && a.Parties.Any(p => p.OrganisationId == member.OrganisationId)).ToListAsync(cancel);

        var mine = teams.Where(t => t.Mine).Select(t => t.Team).OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        return new(member, found.Organisation, mine, Sight.Of(member, mine.Select(t => t.Id), teams.Where(t => t.Team.InvolvementNotShown).Select(t => t.Team.Id), agreements, now));
    }
}
