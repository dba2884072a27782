using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data;
using Trellis.Data.Auditing;
using Trellis.Data.Sights;
using Trellis.Domain.Groupings;
using Trellis.Web.Hosting;

namespace Trellis.Web.Tests.Auditing;

/// <summary>A record that one class of tests has for itself, since it tampers with it by hand.</summary>
public sealed class RecordOfItsOwn : IAsyncLifetime
{
    public TrellisSite Site { get; } = new();

    public async ValueTask InitializeAsync() => await Site.InitializeAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>What somebody with the database's password could do.</summary>
    public Task<int> ByHand(FormattableString sql) => Site.Database(db => db.Database.ExecuteSqlInterpolatedAsync(sql));

    public async Task<Verdict> Verify()
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Verification>().RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What a verification says about these chains, in words, in order.</summary>
    public async Task<List<string>> FoundOn(params Guid[] chains) => [.. (await Verify()).Findings.Where(f => chains.Contains(f.Chain ?? Guid.Empty)).Select(f => f.ToString()).Order(StringComparer.Ordinal)];

    public Task<bool> CopyHeads() => Site.Database(db => Site.Services.GetRequiredService<HeadCopies>().CopyAsync(db, Locality.Now, TestContext.Current.CancellationToken));

    public Task<List<AuditEntry>> Entries(Guid chain) => Site.Database(db => db.AuditEntries.AsNoTracking().Where(e => e.Chain == chain).OrderBy(e => e.Sequence).ToListAsync());

    /// <summary>Amina, and so many decisions about her, each an act of its own.</summary>
    public async Task<(Locality Here, List<GroupingDecision> Decisions)> WithDecisions(int count)
    {
        var here = await new Locality().In(Site);
        var decisions = Enumerable.Range(0, count).Select(_ => here.Decide(here.SamsHand)).ToList();
        foreach (var decision in decisions) await Site.Save(decision);
        return (here, decisions);
    }

    /// <summary>Another process on the same record: nothing in memory is shared with the site.</summary>
    public ServiceProvider AnotherProcess()
    {
        var folder = Site.Services.GetRequiredService<DataFolder>();
        return new ServiceCollection().AddSingleton<TimeProvider>(Site.Clock).AddSingleton(ChainKey.FromFile(folder.AuditKey)).AddSingleton<IWhoIsActing, Shell>()
            .AddSingleton(Site.Services.GetRequiredService<Data.Content.LocalityContent>()).AddTrellisDatabase(folder.ConnectionString).BuildServiceProvider();
    }

    public static async Task Save(IServiceProvider process, params object[] things)
    {
        await using var scope = process.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSight>().UseMachine();
        var db = scope.ServiceProvider.GetRequiredService<TrellisDb>();
        db.AddRange(things);
        await db.SaveChangesAsync();
    }

    private sealed class Shell : IWhoIsActing
    {
        public Guid? MemberId => null;
        public string Act => "another process";
    }
}
