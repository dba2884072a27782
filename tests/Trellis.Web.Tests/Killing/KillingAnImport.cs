using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople.Caseloads;
using Trellis.Web.Tests.Imports;

namespace Trellis.Web.Tests.Killing;

/// <summary>A caseload that is being taken in through the site, which is killed in the middle and started again.</summary>
[Trait("kill", "yes")]
public sealed class KillingAnImport : IAsyncLifetime
{
    private const int Rows = 1_500;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly TrellisProcess trellis = new();
    private readonly Locality here = new();
    private readonly Member lead;

    public KillingAnImport() => lead = Locality.Person("Lena Hart", here.Trust, Roles.TeamLead);

    public async ValueTask InitializeAsync()
    {
        await trellis.Database(async db => { await db.MigrateAsync(); return 0; });
        await trellis.Save(here.Trust, here.Camhs, lead, new TeamMember { TeamId = here.Camhs.Id, MemberId = lead.Id });
    }

    public ValueTask DisposeAsync() => trellis.DisposeAsync();

    [Fact]
    public async Task It_goes_on_after_the_rows_it_kept_and_each_row_is_there_once()
    {
        await trellis.StartAsync();
        Guid load;
        using (var client = await trellis.SignedInAs(lead.Id))
        {
            var lines = Enumerable.Range(1, Rows).Select(i => i % 500 == 0 ? $"K{i},Bad,Row{i},31/02/2012,NB1 1AA" : $"K{i},Given{i},Family{i * 7},{2008 + i % 8}-0{1 + i % 9}-1{i % 10},NB{i % 90} 1AA");
            var sent = await client.SendFile("/imports/send", "caseload.csv", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend("local_id,given_name,family_name,date_of_birth,postcode"))));
            load = Guid.Parse(sent.Headers.Location!.OriginalString.Split('/')[2]);
            await client.Submit($"/imports/{load}/columns");
            await client.Submit($"/imports/{load}/words");
            await Until(load, LoadState.Waiting);
            await client.PressButton(await client.GetAsync($"/imports/{load}"), "We work with these people: take them in", ("WhoseList", nameof(WhoseList.WorkWith)), ("ApprovedBecause", "Our own list"));
        }

        for (var kills = 0; kills < 2; kills++)
        {
            var before = await Done(load);
            for (var began = System.Diagnostics.Stopwatch.StartNew(); await Done(load) <= before && began.Elapsed < Patience && await StateOf(load) is LoadState.Approved; await Task.Delay(5)) { }
            await trellis.KillAsync();
            await trellis.StartAsync();
        }
        var kept = await Done(load);
        await Until(load, LoadState.Finished);

        Assert.InRange(kept, 1, Rows - 1);
        var ids = await trellis.Database(db => db.Registrations.Select(r => r.LocalId).ToListAsync());
        Assert.Equal(Enumerable.Range(1, Rows).Where(i => i % 500 != 0).Select(i => $"K{i}").Order(), ids.Order());
        Assert.Equal(3, await trellis.Database(db => db.ImportRemarks.CountAsync(r => r.Refused && !db.ImportRuns.Any(run => run.Id == r.RunId && run.DryRun))));
        Assert.Equal(ids.Count, await trellis.Database(db => db.ImportedRows.CountAsync()));
        Assert.Equal(0, await trellis.Database(db => db.SentParts.CountAsync()));
        var (status, said) = await trellis.RunAsync("verify");
        Assert.Contains("nothing was altered", said, StringComparison.Ordinal);
        Assert.Equal(0, status);
    }

    private Task<int> Done(Guid load) => trellis.Database(db => db.ImportRuns.Where(r => r.LoadId == load && !r.DryRun).Select(r => r.RowsDone).FirstOrDefaultAsync());

    private Task<LoadState> StateOf(Guid load) => trellis.Database(db => db.CaseloadLoads.Where(l => l.Id == load).Select(l => l.State).SingleAsync());

    private async Task Until(Guid load, LoadState state)
    {
        for (var began = System.Diagnostics.Stopwatch.StartNew(); began.Elapsed < Patience; await Task.Delay(100))
            if (await StateOf(load) == state) return;
        Assert.Fail($"The file never came to be {state}.");
    }
}
