using Microsoft.AspNetCore.Identity;

namespace Trellis.Data.Accounts;

/// <summary>Whoever signs in. One account can stand behind several members, one for each organisation somebody works for.</summary>
public class Account : IdentityUser<Guid>
{
    public static Account For(string email) => new() { Id = Guid.CreateVersion7(), UserName = email, Email = email, SecurityStamp = Guid.NewGuid().ToString("N"), LockoutEnabled = false };
}
