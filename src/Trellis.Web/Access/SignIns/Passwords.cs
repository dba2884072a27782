using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Data.Content;
using Trellis.Data.Post;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Web.Post;

namespace Trellis.Web.Access.SignIns;

/// <summary>Checks and sets passwords. A new one ends every other sign-in of the account.</summary>
public sealed class Passwords(TrellisDb db, UserManager<Account> users, Stays stays, Outbox outbox, Postman postman, LocalityContent content, TimeProvider clock)
{
    public async Task CheckAsync(Account account, string password, string field, CancellationToken cancel)
    {
        var names = await db.Members.Where(m => m.AccountId == account.Id).Select(m => m.Name).ToListAsync(cancel);
        PasswordRules.Check(password, [account.Email!, .. names, content.Name, "trellis"], field);
    }

    public async Task SetAsync(Account account, string password, Guid? stay, CancellationToken cancel)
    {
        var now = clock.Now();
        if (account.PasswordHash is not null) outbox.Put(Letters.PasswordChanged(account.Email!), now);
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        db.Add(AccountEvent.Of(account.Id, AccountAct.PasswordSet, now));
        await users.UpdateSecurityStampAsync(account);
        await stays.EndAllAsync(account.Id, stay, account.SecurityStamp!, now, cancel);
        postman.Ring();
    }
}
