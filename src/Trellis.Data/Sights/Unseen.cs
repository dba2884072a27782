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

    /// <summary>Whether the reader's door opens the record itself, and not only what keeps somebody safe.</summary>
    public static Task<bool> IsOpenAsync(this TrellisDb db, Guid youngPersonId, CancellationToken cancel) =>
        db.Doors.AnyAsync(d => d.YoungPersonId == youngPersonId && d.Opens && db.Sight.Holders.Contains(d.HolderId) && (d.Until == null || d.Until > db.Sight.Instant), cancel);
}
