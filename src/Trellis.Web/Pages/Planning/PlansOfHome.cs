using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Alliance;
using Trellis.Domain.Planning;

namespace Trellis.Web.Pages.Planning;

/// <summary>The actions of the plan that concern a member’s home: their own, and, for the programme team, those of everybody else. What is overdue is not also counted as stuck.</summary>
internal static class PlansOfHome
{
    public static async Task<(IReadOnlyList<PlanAction> Mine, IReadOnlyList<PlanAction> Others)> ForAsync(TrellisDb db, Member member, CancellationToken cancel)
    {
        if (await db.Plans.NewestFirst().Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel) is not { } plan) return ([], []);
        var open = db.PlanActions.AsNoTracking().Where(a => a.PlanId == plan && a.Status != ActionStatus.Done && a.Status != ActionStatus.Stopped);
        if (!Plan.IsWrittenBy(member)) open = open.Where(a => a.OwnerId == member.Id);
        var actions = await open.OrderBy(a => a.Due).ToListAsync(cancel);
        return ([.. actions.Where(a => a.OwnerId == member.Id)], [.. actions.Where(a => a.OwnerId != member.Id)]);
    }

    public static IReadOnlyList<PlanAction> Overdue(this IEnumerable<PlanAction> actions, DateOnly today) => [.. actions.Where(a => a.IsOverdue(today))];

    public static IReadOnlyList<PlanAction> Stuck(this IEnumerable<PlanAction> actions, DateOnly today) => [.. actions.Where(a => a.IsStuck(today) && !a.IsOverdue(today))];
}
