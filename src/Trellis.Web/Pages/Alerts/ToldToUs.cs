using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Pages.Alerts;

/// <summary>What a member is told because somebody's safety was at stake: emergency openings of people they help that the young person does not know of yet, and what was shared with them.</summary>
public sealed record ToldToUs(IReadOnlyList<EmergencyAccess> Openings, IReadOnlyList<SafeguardingDecision> Shared)
{
    public static async Task<ToldToUs> OfAsync(TrellisDb db, Member member, CancellationToken cancel)
    {
        var (teams, holders, now) = (db.Sight.Teams, db.Sight.Holders, db.Sight.Instant);
        if (holders.Length == 0) return new([], []);
        return new(
            await db.EmergencyAccess.AsNoTracking().Where(e => e.ToldOfIt == ToldOfIt.NotYet && e.MemberId != member.Id &&
                db.Involvements.Any(i => i.YoungPersonId == e.YoungPersonId && teams.Contains(i.TeamId) && i.State == InvolvementState.Working)).OrderByDescending(e => e.OpenedAt).ToListAsync(cancel),
            await db.SafeguardingDecisions.AsNoTracking().Where(s => s.Choice == SafeguardingChoice.Share && s.EndedAt == null && (s.ClosesAt == null || s.ClosesAt > now) && holders.Contains(s.ToMemberId ?? s.ToTeamId)).OrderByDescending(s => s.DecidedAt).ToListAsync(cancel));
    }
}
