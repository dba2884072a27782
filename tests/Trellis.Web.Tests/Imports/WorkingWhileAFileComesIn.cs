using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Auditing;
using Trellis.Data.Rows;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Imports;

public class WorkingWhileAFileComesIn
{
    [Fact]
    public async Task People_go_on_saving_and_neither_they_nor_the_file_lose_anything()
    {
        await using var desk = await AgencyDesk.Open();
        var here = new Locality();
        await desk.Save(here.Trust, here.School, here.Camhs, here.Pastoral, here.Sam, here.Kit, here.Amina, Registration.Register(here.Amina, "A-1", Locality.Known("Amina", "Yusuf"), here.Camhs, Locality.Now));
        var file = desk.Write("caseload.csv", ["local_id,given_name,family_name,date_of_birth,address_line,postcode,grouping,grouping_agreed_on",
            .. Enumerable.Range(1, 600).Select(i => $"T-{i},Name{i},Family{i * 7},{2008 + i % 8}-0{1 + i % 9}-1{i % 10},{i} Long Road,NB{i % 90} 1AA,Getting Help,2026-02-01"),
            "S-1,Amina,Yusuf,2011-05-14,,,Getting Advice,2026-02-01"]);

        var import = Task.Run(() => desk.Import(file, "--organisation", here.School.OdsCode));
        var saved = new List<Guid>();
        while (!import.IsCompleted)
        {
            var decision = here.Decide(here.SamsHand);
            await desk.Save(decision);
            saved.Add(decision.Id);
        }

        Assert.Equal(601, (await import)["rows"]);
        Assert.Equal(0, (await import)["refused"]);
        var kept = await desk.Database(db => db.GroupingDecisions.Where(d => d.OrganisationId == here.Trust.Id).Select(d => d.Id).ToListAsync());
        Assert.Equal(saved.Order(), kept.Order());
        Assert.Equal(601, await desk.Database(db => db.GroupingDecisions.CountAsync(d => d.OrganisationId == here.School.Id)));
        var chain = await desk.Database(db => db.AuditEntries.Where(a => a.Chain == here.Amina.Id).Select(a => a.Sequence).ToListAsync());
        Assert.Equal(Enumerable.Range(1, chain.Count).Select(i => (long)i), chain.Order());
    }

    [Fact]
    public async Task Rows_written_many_at_once_have_the_trail_that_one_at_a_time_gives()
    {
        await using var desk = await AgencyDesk.Open();
        var here = new Locality();
        await desk.Save(here.Trust, here.School, here.Camhs, here.Pastoral, here.Sam, here.Kit);
        var registration = Registration.Register(here.Amina, "“A-1”\n", Locality.Known("Zoë", "O'Brien <b>") with { NhsNumber = NhsNumber.Parse("9434765919"), AddressAsOf = new(2026, 1, 2), Phone = "" }, here.Camhs, Locality.Now);
        var lead = Involvement.Working(here.Amina, here.Camhs, new(2026, 3, 1), Locality.Now);
        lead.LedBy(here.Sam, null);
        object[] rows = [here.Amina, registration, RegistrationLink.Link(registration, LinkBand.Possible, -120, "Given name: the same", null, Locality.Now), lead, here.Decide(here.SamsHand)];
        await desk.Save(rows);

        var oneByOne = await desk.Database(db => db.AuditEntries.SingleAsync(a => a.Chain == here.Amina.Id));
        var atOnce = await desk.Database(db => Task.FromResult(AddedRows.Content(rows.Select(r => (RowShape.Of(db, r), r)))));
        Assert.Equal(Sorted(oneByOne.Content!), Sorted(atOnce));
        var spelt = await desk.Database(db => Task.FromResult(JsonSerializer.Serialize(rows.Select(r => AddedRows.Describe(RowShape.Of(db, r), r)).ToList())));
        Assert.Equal(spelt, atOnce);
    }

    // The order in which a context tracks rows is its own.
    private static string Sorted(string content) => string.Join('\n', JsonDocument.Parse(content).RootElement.EnumerateArray().Select(c => c.GetRawText()).Order(StringComparer.Ordinal));
}
