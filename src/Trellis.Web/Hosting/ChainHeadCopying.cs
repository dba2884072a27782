using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Auditing;
using Trellis.Domain;

namespace Trellis.Web.Hosting;

/// <summary>Copies the chain heads to their second place when the site starts, once a day, and when it stops.</summary>
internal sealed class ChainHeadCopying(IServiceScopeFactory scopes, HeadCopies copies, TimeProvider clock, ILogger<ChainHeadCopying> log) : BackgroundService
{
    private static readonly TimeSpan WhenItFailed = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BeforeStopping = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            await Task.Delay(await CopyAsync(stoppingToken) ? TimeSpan.FromDays(1) : WhenItFailed, clock, stoppingToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        soon.CancelAfter(BeforeStopping);
        await CopyAsync(soon.Token);
    }

    private async Task<bool> CopyAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TrellisDb>();
            // A database that is still to be made or brought up to date has no heads to copy yet.
            if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any()) return false;
            await copies.CopyAsync(db, clock.Now(), cancel);
            return true;
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning(e, "The chain heads could not be copied; it is tried again in {Minutes} minutes", (int)WhenItFailed.TotalMinutes);
            return false;
        }
        catch { return false; }
    }
}
