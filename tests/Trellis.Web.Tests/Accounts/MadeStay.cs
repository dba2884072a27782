using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Accounts;

namespace Trellis.Web.Tests.Accounts;

/// <summary>A sign-in that holds, for a cookie that a test makes itself.</summary>
internal static class MadeStay
{
    public static async Task<Guid> OfAsync(TrellisDb db, Guid memberId, DateTimeOffset now)
    {
        var member = await db.Members.SingleAsync(m => m.Id == memberId);
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == member.AccountId) ?? Account.For($"{memberId:N}@example.org");
        if (member.AccountId is null) db.Add(account);
        member.AccountId = account.Id;
        account.SecurityStamp ??= $"{Guid.NewGuid()}";
        var stay = new Stay { AccountId = account.Id, MemberId = memberId, How = "a test", Device = "a test", Address = "a test", Stamp = account.SecurityStamp, BeganAt = now, SeenAt = now };
        db.Add(stay);
        await db.SaveChangesAsync();
        return stay.Id;
    }
}
