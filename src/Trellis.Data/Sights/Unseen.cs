using Microsoft.EntityFrameworkCore;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Sights;

/// <summary>What must be known before something is kept, and may not be told to whoever keeps it.</summary>
public static class Unseen
{
    /// <summary>Whether a team is asked or at work already. Where the asker may not see that team's involvement, asking again must look as if it were the first time.</summary>
    public static Task<bool> IsInvolvedAsync(this TrellisDb db, YoungPerson youngPerson, Guid teamId, CancellationToken cancel) =>
        db.Involvements.IgnoreQueryFilters().AnyAsync(i => i.YoungPersonId == youngPerson.Id && i.TeamId == teamId &&
            (i.State == InvolvementState.Asked || i.State == InvolvementState.Considering || i.State == InvolvementState.Working), cancel);
}
