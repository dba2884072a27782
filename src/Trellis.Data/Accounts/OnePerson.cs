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

    /// <summary>Refuses what is about to be saved where somebody would give themselves another role, in this job or another of theirs.</summary>
    public static void NotTheirOwnRoles(this TrellisDb db, Member by)
    {
        if (db.ChangeTracker.Entries<Member>().Any(m => m.Property(x => x.Roles).IsModified && m.Property(x => x.Roles).OriginalValue != m.Entity.Roles && (m.Entity.Id == by.Id || by.AccountId is { } account && m.Entity.AccountId == account)))
            throw new RuleBrokenException("Nobody changes their own roles. Ask another administrator", nameof(Member.Roles));
    }
}
