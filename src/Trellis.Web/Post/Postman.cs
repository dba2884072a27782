using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Post;
using Trellis.Domain;
using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Post;

/// <summary>Carries what waits in the outbox, every few seconds and when somebody rings. Several web processes can do so side by side: a letter is taken by one.</summary>
public sealed class Postman(IServiceScopeFactory scopes, ICarrier carrier, TimeProvider clock, ILogger<Postman> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim bell = new(0, 1);

    /// <summary>There is something to carry now.</summary>
    public void Ring()
    {
        if (bell.CurrentCount == 0) try { bell.Release(); } catch (SemaphoreFullException) { return; }
    }

    /// <summary>Goes the round once and says how many letters went out.</summary>
    public async Task<int> GoAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, outbox, opening) = (scope.ServiceProvider.GetRequiredService<TrellisDb>(), scope.ServiceProvider.GetRequiredService<Outbox>(), scope.ServiceProvider.GetRequiredService<Opening>());
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any()) return 0;
        while (await outbox.TakeAskedAsync(cancel) is { } asked) await opening.SendNewPasswordAsync(asked, cancel);
        var sent = 0;
        for (; await outbox.TakeAsync(clock.Now(), cancel) is ({ } mail, { } letter); sent++)
            try
            {
                await carrier.CarryAsync(letter, cancel);
                await outbox.SentAsync(mail, clock.Now(), cancel);
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                log.LogWarning(e, "A letter could not be sent; it is tried again later");
                await outbox.NotSentAsync(mail, clock.Now(), cancel);
            }
        return sent;
    }

    public override void Dispose()
    {
        bell.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (; !stoppingToken.IsCancellationRequested; await WaitAsync(stoppingToken))
            try
            {
                await GoAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "The outbox could not be looked through; it is tried again in {Seconds} seconds", (int)Round.TotalSeconds);
            }
    }

    private async Task WaitAsync(CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(bell.WaitAsync(either.Token), Task.Delay(Round, clock, either.Token));
        await either.CancelAsync();
    }
}
