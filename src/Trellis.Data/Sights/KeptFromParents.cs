using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;

namespace Trellis.Data.Sights;

/// <summary>What must not be given to parents and carers. Whoever prints obeys every request, also one that another organisation recorded and that they do not see.</summary>
public static class KeptFromParents
{
    public static async Task<EntryKinds> KeptFromParentsAsync(this TrellisDb db, Guid youngPersonId, CancellationToken cancel = default)
    {
        var kept = await db.KeptBack.Where(k => k.YoungPersonId == youngPersonId && k.WhomParents && (k.Until == null || k.Until >= db.Sight.Today)).Select(k => k.Kinds).ToListAsync(cancel);
        return kept.Aggregate(EntryKinds.None, (all, kinds) => all | (EntryKinds)kinds);
    }
}
