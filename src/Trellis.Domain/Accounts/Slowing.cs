namespace Trellis.Domain.Accounts;

/// <summary>
/// How long the next try waits after wrong ones. It grows, ends by itself, and holds only for whoever got it wrong: a device that was here before, or else an address. So nobody
/// can lock somebody else out.
/// </summary>
/// <param name="Free">How many wrong tries cost nothing.</param>
public sealed record Slowing(int Free)
{
    /// <summary>For one account, from one place.</summary>
    public static readonly Slowing OneAccount = new(5);

    /// <summary>For everything one address tries, so that it cannot go from account to account. A school is one address with many people.</summary>
    public static readonly Slowing OneAddress = new(50);

    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    /// <summary>After so long without a wrong try, one begins anew.</summary>
    public static readonly TimeSpan Forgiven = TimeSpan.FromHours(12);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);

    public TimeSpan After(int wrong) => wrong < Free ? TimeSpan.Zero : wrong - Free >= 8 ? Longest : TimeSpan.FromTicks(Math.Min(First.Ticks << (wrong - Free), Longest.Ticks));
}
