using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data.Auditing;
using Trellis.Data.Sights;
using Trellis.Data.Working;
using Trellis.Domain;

namespace Trellis.Web.Tests.Imports;

public class SharingTheWork
{
    [Fact]
    public async Task Of_two_web_processes_one_has_the_work()
    {
        await using var desk = await AgencyDesk.Open();
        await Put(desk, 1);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => At(desk, list => list.TakeAsync(desk.Clock.Now(), default))));

        Assert.Single(taken.OfType<Work>());
    }

    [Fact]
    public async Task Work_whose_lease_ran_out_goes_to_another_and_the_first_notices()
    {
        await using var desk = await AgencyDesk.Open();
        await Put(desk, 1);
        var first = (await At(desk, list => list.TakeAsync(desk.Clock.Now(), default)))!;
        Assert.True(await At(desk, list => list.RenewAsync(first, 3, 10, desk.Clock.Now(), default)));
        Assert.Null(await At(desk, list => list.TakeAsync(desk.Clock.Now(), default)));

        desk.Clock.Advance(WorkList.Lease + TimeSpan.FromSeconds(1));
        var second = (await At(desk, list => list.TakeAsync(desk.Clock.Now(), default)))!;

        Assert.Equal((first.Id, 3), (second.Id, second.Done));
        Assert.False(await At(desk, list => list.RenewAsync(first, 5, 10, desk.Clock.Now(), default)));
        await At(desk, async list => { await list.FinishAsync(first, "Too late", desk.Clock.Now(), default); return 0; });
        Assert.True(await At(desk, list => list.RenewAsync(second, 6, 10, desk.Clock.Now(), default)));
        await At(desk, async list => { await list.FinishAsync(second, null, desk.Clock.Now(), default); return 0; });
        var done = await desk.Database(db => db.Works.AsNoTracking().SingleAsync());
        Assert.Equal((null, 6, 2), (done.Failed, done.Done, done.Tries));
        Assert.NotNull(done.FinishedAt);
    }

    [Fact]
    public async Task What_waits_longest_is_done_first_and_what_is_done_is_cleared_after_a_month()
    {
        await using var desk = await AgencyDesk.Open();
        await Put(desk, 2);
        var first = (await At(desk, list => list.TakeAsync(desk.Clock.Now(), default)))!;
        var second = (await At(desk, list => list.TakeAsync(desk.Clock.Now(), default)))!;
        Assert.True(first.AskedAt < second.AskedAt);
        await At(desk, async list => { await list.FinishAsync(first, null, desk.Clock.Now(), default); return 0; });

        desk.Clock.Advance(TimeSpan.FromDays(31));
        await At(desk, async list => { await list.ClearAsync(desk.Clock.Now(), default); return 0; });

        Assert.Equal(second.Id, await desk.Database(db => db.Works.Select(w => w.Id).SingleAsync()));
    }

    private static async Task Put(AgencyDesk desk, int pieces)
    {
        await desk.Save();
        for (var i = 0; i < pieces; i++)
            await desk.Database(async db =>
            {
                new WorkList(db, desk.Record.GetRequiredService<OneWriter>()).Put(WorkKind.TryCaseload, Guid.NewGuid(), Guid.NewGuid(), desk.Clock.Now());
                return await db.SaveChangesAsync();
            });
        desk.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private static async Task<T> At<T>(AgencyDesk desk, Func<WorkList, Task<T>> use)
    {
        await using var scope = desk.Record.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSight>().UseMachine();
        return await use(scope.ServiceProvider.GetRequiredService<WorkList>());
    }
}
