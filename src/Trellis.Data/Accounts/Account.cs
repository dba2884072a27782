using Microsoft.AspNetCore.Identity;

namespace Trellis.Data.Accounts;

/// <summary>Whoever signs in. One account can stand behind several members, one for each organisation somebody works for.</summary>
public class Account : IdentityUser<Guid>;

/// <summary>A named event in the life of an account: signed in, signed out.</summary>
public class AccountEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required string What { get; init; }
    public required DateTimeOffset At { get; init; }
}
