using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Trellis.Data.Accounts;
using Trellis.Domain.Accounts;
using Trellis.Web.Hosting;

namespace Trellis.Web.Tests.Accounts;

public class ClearingWhatIsOld(TrellisSite site)
{
    [Fact]
    public async Task Sign_ins_of_long_ago_and_wrong_tries_of_last_week_go_and_what_is_newer_stays()
    {
        var here = await new Locality().In(site);
        var now = Locality.Now.Instant;
        var old = await site.Database(db => MadeStay.OfAsync(db, here.Sam.Id, now.AddDays(-91)));
        var held = await site.Database(db => MadeStay.OfAsync(db, here.Sam.Id, now.AddDays(-89)));
        byte[][] tries = [OneUse.Hash($"{Guid.NewGuid()}"), OneUse.Hash($"{Guid.NewGuid()}")];
        await site.Database(async db =>
        {
            db.AddRange(tries.Select((key, days) => new SlowedDown { Key = key, Wrong = 6, LastAt = now.AddDays(2 * days - 3), Until = now.AddDays(2 * days - 3) }));
            return await db.SaveUnauditedAsync(default);
        });

        await site.Services.GetServices<IHostedService>().OfType<ClearWhatIsOld>().Single().ClearAsync(TestContext.Current.CancellationToken);

        Assert.Equal([held], await site.Database(db => db.Stays.Where(s => s.Id == old || s.Id == held).Select(s => s.Id).ToListAsync()));
        Assert.Equal([tries[1]], await site.Database(db => db.SlowedDown.Where(s => s.Key == tries[0] || s.Key == tries[1]).Select(s => s.Key).ToListAsync()));
    }
}
