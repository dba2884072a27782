using Trellis.Data.Accounts;
using Trellis.Data.Connections;
using Trellis.Data.Drafts;
using Trellis.Data.Imports;
using Trellis.Data.Sights;
using Trellis.Data.Working;
using Trellis.Domain;

namespace Trellis.Web.Hosting;

/// <summary>Once an hour: what was typed and nobody came back to for thirty days goes, and so do old sign-ins, old wrong tries, and files sent in that nobody went on with.</summary>
internal sealed class ClearWhatIsOld(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ClearWhatIsOld> log) : BackgroundService
{
    public static readonly TimeSpan DraftsKeptFor = TimeSpan.FromDays(30);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await ClearAsync(stoppingToken);
    }

    internal async Task ClearAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var (services, now) = (scope.ServiceProvider, clock.Now());
            await services.GetRequiredService<Drawer>().ClearAsync(now.Instant - DraftsKeptFor, cancel);
            await services.GetRequiredService<Stays>().ClearAsync(now, cancel);
            await services.GetRequiredService<Slowdowns>().ClearAsync(now, cancel);
            services.GetRequiredService<CurrentSight>().UseMachine();
            await services.GetRequiredService<SentFiles>().ClearAsync(now, cancel);
            await services.GetRequiredService<WorkList>().ClearAsync(now, cancel);
            await services.GetRequiredService<Credentials>().ClearAsync(now, cancel);
        }
        catch (System.Data.Common.DbException e)
        {
            log.LogWarning("What is old could not be cleared, and will be in an hour: {Kind}", e.GetType().Name);
        }
    }
}
