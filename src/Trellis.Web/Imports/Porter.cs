using Trellis.Data.Imports;
using Trellis.Data.Working;
using Trellis.Domain;
using Trellis.Web.Access;

namespace Trellis.Web.Imports;

/// <summary>Does the work that waits, one piece at a time, when somebody rings and every few seconds. Several web processes can do so side by side: a piece is leased by one, and goes on elsewhere when that one is gone.</summary>
public sealed class Porter(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Porter> log) : BackgroundService
{
    private const string GaveUp = "It went wrong several times. Ask whoever runs Trellis to look at the log, and then try again";
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5), Beat = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim bell = new(0, 1);

    /// <summary>There is something to do now.</summary>
    public void Ring()
    {
        if (bell.CurrentCount == 0) try { bell.Release(); } catch (SemaphoreFullException) { return; }
    }

    /// <summary>Does all that waits, and says how many pieces it was.</summary>
    public async Task<int> GoAsync(CancellationToken cancel)
    {
        for (var pieces = 0; ; pieces++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var list = scope.ServiceProvider.GetRequiredService<WorkList>();
            if (await list.TakeAsync(clock.Now(), cancel) is not { } work) return pieces;
            await DoAsync(work, list, scope.ServiceProvider.GetRequiredService<CaseloadWork>(), cancel);
        }
    }

    private async Task DoAsync(Work work, WorkList list, CaseloadWork caseloads, CancellationToken cancel)
    {
        if (work.Tries > WorkList.MostTries) { await list.FinishAsync(work, GaveUp, clock.Now(), cancel); return; }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var progress = new Progress();
        var beating = BeatAsync(work, progress, stop);
        string? failed = null;
        try
        {
            using var hand = InHand.As(work.MemberId, BuiltOn.ActOf(work.SubjectId));
            await caseloads.DoAsync(work, progress, stop.Token);
        }
        catch (FileRefusedException e) { failed = e.Message; }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning(e, "Work in the background went wrong; it is tried again");
            await EndAsync(beating, stop);
            await list.LetGoAsync(work, clock.Now(), cancel);
            return;
        }
        await EndAsync(beating, stop);
        await list.RenewAsync(work, progress.Done, progress.Of, clock.Now(), cancel);
        await list.FinishAsync(work, failed, clock.Now(), cancel);
    }

    private static async Task EndAsync(Task beating, CancellationTokenSource stop)
    {
        await stop.CancelAsync();
        await beating;
    }

    // Renews the lease while the work goes on, and stops it where somebody else has it.
    private async Task BeatAsync(Work work, Progress progress, CancellationTokenSource stop)
    {
        try
        {
            for (; ; await Task.Delay(Beat, clock, stop.Token))
            {
                await using var scope = scopes.CreateAsyncScope();
                if (!await scope.ServiceProvider.GetRequiredService<WorkList>().RenewAsync(work, progress.Done, progress.Of, clock.Now(), stop.Token)) await stop.CancelAsync();
            }
        }
        catch (OperationCanceledException) { return; }
        catch (Exception e)
        {
            log.LogWarning(e, "A lease could not be renewed; the work is left to whoever takes it next");
            await stop.CancelAsync();
        }
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
                log.LogWarning(e, "The work that waits could not be looked through; it is tried again in {Seconds} seconds", (int)Round.TotalSeconds);
            }
            catch (OperationCanceledException) { return; }
    }

    private async Task WaitAsync(CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(bell.WaitAsync(either.Token), Task.Delay(Round, clock, either.Token));
        await either.CancelAsync();
    }
}

/// <summary>How far a piece of work is, told by whoever does it.</summary>
internal sealed class Progress
{
    private volatile int done, of;

    public int Done => done;
    public int Of => of;

    public void Is(int rows, int all) => (done, of) = (rows, all);
}
