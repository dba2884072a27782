using Trellis.Data.Drafts;
using Trellis.Domain;

namespace Trellis.Web.Drafts;

/// <summary>What nobody came back to for thirty days goes.</summary>
internal sealed class ClearOldDrafts(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ClearOldDrafts> log) : BackgroundService
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await ClearAsync(stoppingToken);
    }

    private async Task ClearAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Drawer>().ClearAsync(clock.Now().Instant - KeptFor, cancel);
        }
        catch (System.Data.Common.DbException e)
        {
            log.LogWarning("Old drafts could not be cleared, and will be in an hour: {Kind}", e.GetType().Name);
        }
    }
}
