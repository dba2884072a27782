using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data.Imports;
using Trellis.Domain;
using Trellis.Domain.YoungPeople.Caseloads;
using Trellis.Web.Sheets;
using Trellis.Web.Tests.Auditing;
using Trellis.Web.Tests.Sheets;

namespace Trellis.Web.Tests.Imports;

public class LeavingNoFileBehind(RecordOfItsOwn record) : IClassFixture<RecordOfItsOwn>
{
    private const string Header = "local_id,given_name,family_name,date_of_birth";

    private TrellisSite Site => record.Site;

    [Fact]
    public async Task Nothing_is_left_of_what_was_refused()
    {
        var desk = await DataDesk.In(Site);
        var before = await Parts();
        await desk.AtOfficer.SendFile("/imports/send", "caseload.xlsx", Workbook.Write(new Sheet("Caseload", [new("local_id"), new("given_name")], [["X1", "Maya"]])).WithFormula());
        await desk.AtOfficer.SendFile("/imports/send", "caseload.csv", "local_id,given_name\nX1,\"Maya\"Bell\n"u8.ToArray());

        Assert.Equal(before, await Parts());
    }

    [Fact]
    public async Task A_file_that_nobody_goes_on_with_is_given_up_after_two_weeks_and_one_that_is_kept_stays()
    {
        var desk = await DataDesk.In(Site);
        var forgotten = await desk.Send(Header, "C1,Maya,Bell,2012-05-14");
        var now = Site.Clock.Now();

        await Clear(now with { Instant = now.Instant.AddDays(CaseloadLoad.DaysKept - 1) });
        Assert.Equal(LoadState.Preparing, (await desk.Load(forgotten)).State);
        await Clear(now with { Instant = now.Instant.AddDays(CaseloadLoad.DaysKept + 1) });

        Assert.Equal(LoadState.GivenUp, (await desk.Load(forgotten)).State);
        Assert.False(await Site.Database(db => db.SentParts.AnyAsync(p => p.FileId == forgotten)));
        Assert.False(await Site.Database(db => db.SentFiles.AnyAsync(f => f.LoadId == forgotten)));
        Assert.Empty((await record.Verify()).Findings);
    }

    [Fact]
    public async Task The_cells_of_refused_rows_go_after_sixty_days()
    {
        var desk = await DataDesk.In(Site);
        var load = await desk.TakeIn(Header, "C1,Maya,Bell,31/02/2012");
        Assert.Contains("/rows/2", (await desk.AtOfficer.Page("/imports/to-mend")).DocumentElement.OuterHtml, StringComparison.Ordinal);

        var now = Site.Clock.Now();
        await Clear(now with { Instant = now.Instant.AddDays(61) });

        Assert.False(await Site.Database(db => db.ImportRemarks.AnyAsync(r => r.Sealed != null)));
        Assert.Equal(LoadState.Finished, (await desk.Load(load)).State);
    }

    private Task<int> Parts() => Site.Database(db => db.SentParts.CountAsync());

    private async Task Clear(Moment now)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Data.Sights.CurrentSight>().UseMachine();
        await scope.ServiceProvider.GetRequiredService<SentFiles>().ClearAsync(now, TestContext.Current.CancellationToken);
    }
}
