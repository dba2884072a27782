using System.Threading.RateLimiting;

namespace Trellis.Web.Live;

/// <summary>
/// Counts wrong codes, so that a room is not found by trying. Right ones are never held up: two hundred people may come from one address. Six letters of 17
/// are 24 million codes; at 300 wrong ones in ten minutes from everywhere, one open room is found in about 250 days of trying.
/// </summary>
internal sealed class WrongCodes : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> fromOne = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(address, _ => Limit(30)));
    private readonly FixedWindowRateLimiter fromAll = new(Limit(300));

    /// <summary>Notes a wrong code. False when there were too many, and nobody learns even that it was wrong.</summary>
    public bool Note(HttpContext http) => fromOne.AttemptAcquire(Of(http)).IsAcquired && fromAll.AttemptAcquire().IsAcquired;

    public void Dispose()
    {
        fromOne.Dispose();
        fromAll.Dispose();
    }

    private static string Of(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static FixedWindowRateLimiterOptions Limit(int permits) => new() { PermitLimit = permits, Window = Window };
}
