using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Imports;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;
using Trellis.Web.Tests.Auditing;

namespace Trellis.Web.Tests.Imports;

public class TakingAnImportBack(RecordOfItsOwn record) : IClassFixture<RecordOfItsOwn>
{
    private const string Header = "local_id,given_name,family_name,date_of_birth,postcode,team,involved_from,involved_to,grouping,grouping_agreed_on";

    private TrellisSite Site => record.Site;

    [Fact]
    public async Task What_it_added_goes_and_what_it_changed_is_as_before()
    {
        var desk = await DataDesk.In(Site);
        await desk.TakeIn(Header, "T1,Maya,Bell,2011-05-14,NB1 1AA,Getting Help team,2026-01-05,,Getting help,2026-02-01");
        var before = await Everything(desk);

        var load = await desk.TakeIn(Header, "T1,Maya,Bellamy,2011-05-15,NB9 9AA,Getting Help team,2026-01-05,2026-06-01,Thriving,2026-05-01", "T2,Theo,Marsh,2012-06-20,NB2 1AA,Getting Help team,2026-01-05,,Getting help,2026-02-01");
        Assert.NotEqual(before, await Everything(desk));
        Assert.Contains("1 known by your own number, brought up to date", await desk.AtLead.Said($"/imports/{load}"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await TakeBack(desk, load)).StatusCode);

        Assert.Equal(before, await Everything(desk));
        Assert.Equal(LoadState.TakenBack, (await desk.Load(load)).State);
        Assert.Contains("“The wrong file”", await desk.AtLead.Said($"/imports/{load}"), StringComparison.Ordinal);
        var gone = await Site.Database(db => db.AuditEntries.AsNoTracking().Where(a => a.Act == BuiltOn.ActOf(load)).ToListAsync());
        Assert.Contains(gone, a => a.Content!.Contains("\"How\":\"Deleted\"", StringComparison.Ordinal) && a.MemberId == desk.Lead.Id);
        Assert.Empty((await record.Verify()).Findings);
    }

    [Fact]
    public async Task Rows_that_were_put_right_later_go_with_it()
    {
        var desk = await DataDesk.In(Site);
        var load = await desk.TakeIn(Header, "T1,Maya,Bell,2011-05-14,NB1 1AA,,,,,", "T2,Theo,Marsh,31/02/2012,NB2 1AA,,,,,");
        await desk.AtOfficer.Submit($"/imports/{load}/rows/3", ("Cells[3]", "28/02/2012"));
        await desk.Work();
        Assert.Equal(2, await Site.Database(db => db.Registrations.CountAsync(r => r.OrganisationId == desk.Here.Trust.Id && r.LocalId != "T-1")));

        await TakeBack(desk, load);

        Assert.Equal(0, await Site.Database(db => db.Registrations.CountAsync(r => r.OrganisationId == desk.Here.Trust.Id && r.LocalId != "T-1")));
        Assert.Empty((await record.Verify()).Findings);
    }

    [Fact]
    public async Task Whatever_was_recorded_since_by_the_organisation_stands_in_the_way_and_is_told()
    {
        var desk = await DataDesk.In(Site);
        var load = await desk.TakeIn(Header, "T1,Maya,Bell,2011-05-14,NB1 1AA,Getting Help team,2026-01-05,,,");
        var open = await desk.AtLead.GetAsync($"/imports/{load}");
        var person = await Site.Database(db => db.Registrations.Where(r => r.OrganisationId == desk.Here.Trust.Id && r.LocalId == "T1").Select(r => r.YoungPersonId).SingleAsync());
        var decided = await desk.AtLead.Submit($"/young-people/{person}/groupings/record", ("Grouping", "GettingHelp"), ("Present", nameof(Present.YoungPerson)), ("YoungPersonAgreed", nameof(Agreed.Yes)), ("PlanLine.Words", "Meet every week"));
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);

        var shown = await desk.AtLead.Said($"/imports/{load}");
        var answer = await desk.AtLead.PressButton(open, "Take it back", ("EndedBecause", "The wrong file"));

        Assert.Contains("grouping decision recorded", shown, StringComparison.Ordinal);
        Assert.Contains("T1", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(LoadState.Finished, (await desk.Load(load)).State);
        Assert.True(await Site.Database(db => db.Registrations.AnyAsync(r => r.YoungPersonId == person)));
    }

    [Fact]
    public async Task What_another_organisation_did_is_not_told_and_stays()
    {
        var desk = await DataDesk.In(Site);
        var load = await desk.TakeIn(Header, "T1,Oriel,Quayle,2013-02-11,NB6 6AA,,,,,");
        var person = await Site.Database(db => db.YoungPeople.SingleAsync(y => db.Registrations.Any(r => r.YoungPersonId == y.Id && r.OrganisationId == desk.Here.Trust.Id && r.LocalId == "T1")));
        await Site.Database(async db =>
        {
            db.Attach(person);
            db.AddRange(Registration.Register(person, "S-7", Locality.Known("Oriel", "Quayle", new(2013, 2, 11)), desk.Here.Pastoral, Locality.Now), Involvement.Working(person, desk.Here.Pastoral, new(2026, 3, 1), Locality.Now));
            return await db.SaveChangesAsync();
        });

        Assert.DoesNotContain("recorded since", await desk.AtLead.Said($"/imports/{load}"), StringComparison.Ordinal);
        await TakeBack(desk, load);

        Assert.Equal(["S-7"], await Site.Database(db => db.Registrations.Where(r => r.YoungPersonId == person.Id).Select(r => r.LocalId).ToListAsync()));
        Assert.True(await Site.Database(db => db.YoungPeople.AnyAsync(y => y.Id == person.Id)));
        Assert.Empty((await record.Verify()).Findings);
    }

    [Fact]
    public async Task A_data_officer_does_not_take_it_back()
    {
        var desk = await DataDesk.In(Site);
        var load = await desk.TakeIn(Header, "T1,Maya,Bell,2011-05-14,NB1 1AA,,,,,");
        var page = await desk.AtOfficer.Page($"/imports/{load}");
        Assert.DoesNotContain("Take it back", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);

        var answer = await desk.AtOfficer.Press(await desk.AtOfficer.Page("/imports/send"), $"/imports/{load}?handler=TakeBack", ("EndedBecause", "I wish"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(LoadState.Finished, (await desk.Load(load)).State);
    }

    private static async Task<HttpResponseMessage> TakeBack(DataDesk desk, Guid load)
    {
        var answer = await desk.AtLead.PressButton(await desk.AtLead.GetAsync($"/imports/{load}"), "Take it back", ("EndedBecause", "The wrong file"));
        await desk.Work();
        return answer;
    }

    /// <summary>What the organisation recorded, without what counts upwards.</summary>
    private Task<string> Everything(DataDesk desk) => Site.Database(async db =>
    {
        var own = desk.Here.Trust.Id;
        var lines = (await db.Registrations.AsNoTracking().Where(r => r.OrganisationId == own).ToListAsync()).Select(r => $"{r.Id} {r.YoungPersonId} {r.LocalId} {r.Details} {r.SearchName}")
            .Concat((await db.Involvements.AsNoTracking().Where(i => i.OrganisationId == own).ToListAsync()).Select(i => $"{i.Id} {i.State} {i.WorkingFrom} {i.WorkedUntil} {i.EndedBecause} {i.LeadName}"))
            .Concat((await db.GroupingDecisions.AsNoTracking().Where(d => d.OrganisationId == own).ToListAsync()).Select(d => $"{d.Id} {d.Grouping}"))
            .Concat((await db.RegistrationLinks.AsNoTracking().Where(l => l.OrganisationId == own).ToListAsync()).Select(l => $"{l.Id}"))
            .Concat((await db.YoungPeople.AsNoTracking().ToListAsync()).Select(y => $"{y.Id}"));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    });
}
