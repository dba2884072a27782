using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Api;

/// <summary>How often a system may call: so often with one token, and so often altogether. For whoever holds no token, so often from one address.</summary>
internal static class CallLimits
{
    public const int ByToken = 60, BySystem = 120, ByAddress = 300;
    private static readonly TimeSpan Each = TimeSpan.FromMinutes(1);

    public static void Settings(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(http => !ApiSite.IsCalled(http) ? RateLimitPartition.GetNoLimiter("")
                : http.User.FindFirstValue(BearerToken.System) is null ? Window($"from {http.RequestServices.GetRequiredService<Whence>().Address}", ByAddress) : Window(http.Request.Headers.Authorization.ToString(), ByToken)),
            PartitionedRateLimiter.Create<HttpContext, string>(http => ApiSite.IsCalled(http) && http.User.FindFirstValue(BearerToken.System) is { } system ? Window(system, BySystem) : RateLimitPartition.GetNoLimiter("")));
        options.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Each;
            context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return new(Problem.Of(StatusCodes.Status429TooManyRequests, "Too many calls", "Wait as many seconds as Retry-After says, then call again. Send more rows in one call rather than more calls.").ExecuteAsync(context.HttpContext));
        };
    }

    private static RateLimitPartition<string> Window(string whose, int calls) => RateLimitPartition.GetFixedWindowLimiter(whose, _ => new() { PermitLimit = calls, Window = Each, QueueLimit = 0 });
}
