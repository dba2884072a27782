using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Data.Accounts;

/// <summary>Somebody with two jobs is one person: what they did in one job they neither check, allow nor decide in the other.</summary>
public static class OnePerson
{
    public static async Task NotTheirOwnAsync(this TrellisDb db, Member by, IReadOnlyCollection<Guid> doneBy, CancellationToken cancel)
    {
        if (by.AccountId is { } account && await db.Members.AnyAsync(m => m.Id != by.Id && m.AccountId == account && doneBy.Contains(m.Id), cancel))
            throw new RuleBrokenException("You had a part in this yourself, in another of your jobs. Ask somebody else to decide it");
    }
}
