using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Imports;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;
using Trellis.Web.Sheets;

namespace Trellis.Web.Tests.Imports;

public class SendingACaseload(TrellisSite site)
{
    private const string Theirs = "Client No,Forename,Surname,DOB,Home postcode,Sex,Thrive,Date agreed,Shoe size";

    [Fact]
    public async Task From_a_file_with_headings_of_its_own_to_people_in_the_record()
    {
        var desk = await DataDesk.In(site);
        var load = await desk.Send(Theirs, "C1,Maya,Bell,14/05/2011,NB1 1AA,F,Getting help,01/02/2026,4", "C2,Theo,Marsh,20/06/2012,NB2 1AA,M,,,5", "C3,Ada,Lowe,31/02/2012,NB3 1AA,F,,,6");

        var columns = await desk.AtOfficer.Page($"/imports/{load}/columns");
        Assert.Equal(["LocalId", "GivenName", "FamilyName", "DateOfBirth", "Postcode", "Gender", "Grouping", "GroupingAgreedOn", "-"], columns.QuerySelectorAll("main select option[selected]").Select(o => o.GetAttribute("value")));
        await desk.Settle(load, ("Orders[GroupingAgreedOn]", "day"));
        var shown = await desk.AtOfficer.Said($"/imports/{load}");
        Assert.Contains("2 would be new to your organisation", shown, StringComparison.Ordinal);
        Assert.Contains("1 would be refused", shown, StringComparison.Ordinal);
        Assert.Contains("“31/02/2012” is not a date", shown, StringComparison.Ordinal);
        Assert.Contains("left alone: “Shoe size”", shown, StringComparison.Ordinal);
        Assert.Contains("Lena Hart", shown, StringComparison.Ordinal);
        Assert.Empty(await Registered(desk, "C1", "C2", "C3"));

        await desk.Approve(load);

        Assert.Equal(["C1", "C2"], (await Registered(desk, "C1", "C2", "C3")).Select(r => r.LocalId).Order());
        Assert.Contains("2 new to your organisation", await desk.AtOfficer.Said($"/imports/{load}"), StringComparison.Ordinal);
        var person = (await Registered(desk, "C1")).Single();
        Assert.Equal(new DateOnly(2011, 5, 14), person.Details.BornOn);
        var entry = await site.Database(db => db.AuditEntries.AsNoTracking().SingleAsync(a => a.Chain == person.YoungPersonId));
        Assert.Equal((desk.Lead.Id, BuiltOn.ActOf(load)), (entry.MemberId!.Value, entry.Act));
    }

    [Fact]
    public async Task The_file_lies_encrypted_and_is_gone_once_it_was_taken_in()
    {
        var desk = await DataDesk.In(site);
        var load = await desk.Send(Theirs, "C1,Maximiliana,Bell,14/05/2011,NB1 1AA,F,,,4");
        var parts = await site.Database(db => db.SentParts.AsNoTracking().Where(p => p.FileId == load).ToListAsync());
        Assert.NotEmpty(parts);
        Assert.All(parts, p => Assert.DoesNotContain("Maximiliana", System.Text.Encoding.Latin1.GetString(p.Sealed), StringComparison.Ordinal));

        await desk.Settle(load);
        await desk.Approve(load);

        Assert.False(await site.Database(db => db.SentParts.AnyAsync(p => p.FileId == load)));
        Assert.False(await site.Database(db => db.SentFiles.AnyAsync(f => f.LoadId == load)));
    }

    [Fact]
    public async Task Given_up_it_is_deleted_and_nothing_of_it_was_taken_in()
    {
        var desk = await DataDesk.In(site);
        var load = await desk.Send(Theirs, "C1,Maya,Bell,14/05/2011,NB1 1AA,F,,,4");

        await desk.AtOfficer.PressButton(await desk.AtOfficer.GetAsync($"/imports/{load}"), "Give it up and delete the file");

        Assert.Equal(LoadState.GivenUp, (await desk.Load(load)).State);
        Assert.False(await site.Database(db => db.SentParts.AnyAsync(p => p.FileId == load)));
    }

    [Fact]
    public async Task A_workbook_brings_its_days_as_cells_and_as_text()
    {
        var desk = await DataDesk.In(site);
        var book = Workbook.Write(new Sheet("Caseload", [new("local_id"), new("given_name"), new("family_name"), new("date_of_birth"), new("town")],
            [["X1", "Maya", "Bell", new DateOnly(2011, 5, 14), "=1+1"], ["X2", "Theo", "Marsh", "20/06/2012", ""], ["X3", "Ada", "Lowe", 40677, ""]]));
        var load = await desk.Send("caseload.xlsx", book);
        await desk.Settle(load);
        await desk.Approve(load);

        var people = await Registered(desk, "X1", "X2", "X3");
        Assert.Equal([new DateOnly(2011, 5, 14), new DateOnly(2012, 6, 20), new DateOnly(2011, 5, 14)], people.OrderBy(p => p.LocalId).Select(p => p.Details.BornOn!.Value));
    }

    [Fact]
    public async Task What_was_said_of_the_columns_is_remembered_for_the_organisation()
    {
        var desk = await DataDesk.In(site);
        var first = await desk.Send("Qx,Forename,Surname,DOB", "C1,Maya,Bell,14/05/2011");
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.AtOfficer.Submit($"/imports/{first}/columns")).StatusCode);
        await desk.Settle(first, ("Columns[0]", "LocalId"));

        var next = await desk.Send("Qx,Forename,Surname,DOB", "C2,Theo,Marsh,14/05/2012");

        Assert.Equal("LocalId", (await desk.AtOfficer.Page($"/imports/{next}/columns")).QuerySelector("select[name='Columns[0]'] option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Days_that_may_be_either_are_asked_about_and_read_as_was_said()
    {
        var desk = await DataDesk.In(site);
        var load = await desk.Send("local_id,given_name,family_name,date_of_birth", "C1,Maya,Bell,03/04/2012", "C2,Theo,Marsh,05/06/2012");
        await desk.AtOfficer.Submit($"/imports/{load}/columns");
        var page = await desk.AtOfficer.Said($"/imports/{load}/words");
        Assert.Contains("“03/04/2012” is 3 April 2012", page, StringComparison.Ordinal);
        Assert.Contains("“03/04/2012” is 4 March 2012", page, StringComparison.Ordinal);
        var unanswered = await desk.AtOfficer.Submit($"/imports/{load}/words");
        Assert.Equal(HttpStatusCode.BadRequest, unanswered.StatusCode);
        Assert.Contains("the day first, or the month", (await unanswered.Page()).QuerySelector(".nhsuk-error-summary")!.Words(), StringComparison.Ordinal);

        await desk.Settle(load, ("Orders[DateOfBirth]", "month"));
        await desk.Approve(load);

        Assert.Equal(new DateOnly(2012, 3, 4), (await Registered(desk, "C1")).Single().Details.BornOn);
    }

    [Fact]
    public async Task Words_of_their_own_are_asked_about_and_stand_for_ours()
    {
        var desk = await DataDesk.In(site);
        var load = await desk.Send("local_id,given_name,family_name,date_of_birth,gender,grouping,grouping_agreed_on", "C1,Maya,Bell,14/05/2012,Lass,Tier 3,2026-02-01", "C2,Theo,Marsh,15/06/2012,Lad,Getting help,2026-02-01");
        await desk.AtOfficer.Submit($"/imports/{load}/columns");
        var page = await desk.AtOfficer.Page($"/imports/{load}/words");
        Assert.Equal(["“Tier 3”", "“Lass”", "“Lad”"], page.QuerySelectorAll("main label").Select(l => l.Words()).Where(w => w.StartsWith('“')).OrderByDescending(w => w.Length));
        var asked = page.QuerySelectorAll("input[name^=Theirs]").Select(i => i.GetAttribute("value")).ToList();
        string Ours(string theirs) => $"Ours[{asked.IndexOf(theirs)}]";

        await desk.Settle(load, (Ours("Grouping|Tier 3"), "Getting more help"), (Ours("Gender|Lass"), "2"), (Ours("Gender|Lad"), "-"));
        await desk.Approve(load);

        var people = await Registered(desk, "C1", "C2");
        Assert.Equal(["2", null], people.OrderBy(p => p.LocalId).Select(p => p.Details.Gender));
        var decided = await site.Database(db => db.GroupingDecisions.AsNoTracking().Where(d => d.OrganisationId == desk.Here.Trust.Id).ToListAsync());
        Assert.Equal([Domain.Grouping.GettingHelp, Domain.Grouping.GettingMoreHelp], decided.Select(d => d.Grouping).Order());
    }

    [Fact]
    public async Task Whoever_another_organisation_knows_looks_to_the_importer_like_anybody_new()
    {
        var (known, stranger) = (await DataDesk.In(site), await DataDesk.In(site));
        var elsewhere = new Organisation { Name = "Loft", OdsCode = $"LF{Guid.NewGuid():N}"[..10], Sector = "voluntary" };
        var (team, ada) = (new Team { OrganisationId = elsewhere.Id, Name = "Loft" }, YoungPerson.Add(Locality.Now));
        await site.Save(elsewhere, team, ada, Registration.Register(ada, "L-1", Locality.Known("Adalynn", "Featherstonehaugh", new(2011, 3, 9)) with { NhsNumber = NhsNumber.Parse("9434765919"), Postcode = "NB7 7AA", AddressLine = "12 Odd Lane" }, team, Locality.Now));
        const string header = "local_id,given_name,family_name,date_of_birth,nhs_number,address_line,postcode";

        var first = await known.TakeIn(header, "C1,Adalynn,Featherstonehaugh,2011-03-09,943 476 5919,12 Odd Lane,NB7 7AA");
        var second = await stranger.TakeIn(header, "C1,Wilhelmina,Crowther,2012-08-21,,3 Even Road,NB8 8AA");

        Assert.Equal(ada.Id, (await Registered(known, "C1")).Single().YoungPersonId);
        Assert.Equal(WithoutTimes(await known.AtOfficer.Said($"/imports/{second}".Replace($"{second}", $"{first}", StringComparison.Ordinal))), WithoutTimes(await stranger.AtOfficer.Said($"/imports/{second}")));
    }

    [Fact]
    public async Task Only_a_team_lead_of_the_organisation_approves_and_never_a_roll()
    {
        var (desk, other) = (await DataDesk.In(site), await DataDesk.In(site));
        var load = await desk.Send("local_id,given_name,family_name,date_of_birth", "C1,Maya,Bell,2012-05-14");
        await desk.Settle(load);
        var page = await desk.AtOfficer.Page($"/imports/{load}");
        Assert.Null(page.QuerySelector("input[name=WhoseList]"));
        var seen = (await desk.AtLead.Page($"/imports/{load}")).QuerySelector("input[name=Seen]")!.GetAttribute("value")!;

        var byOfficer = await desk.AtOfficer.Press(page, $"/imports/{load}?handler=Approve", ("Seen", seen), ("WhoseList", "WorkWith"), ("ApprovedBecause", "I know"));
        var roll = await desk.AtLead.PressButton(await desk.AtLead.GetAsync($"/imports/{load}"), "We work with these people: take them in", ("WhoseList", "RollOrRegister"), ("ApprovedBecause", "The roll"));
        var unsaid = await desk.AtLead.PressButton(await desk.AtLead.GetAsync($"/imports/{load}"), "We work with these people: take them in", ("WhoseList", "WorkWith"), ("ApprovedBecause", ""));

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [byOfficer.StatusCode, roll.StatusCode, unsaid.StatusCode]);
        Assert.Contains("not a caseload", (await roll.Page()).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(LoadState.Waiting, (await desk.Load(load)).State);
        Assert.Equal(HttpStatusCode.NotFound, (await other.AtLead.GetAsync($"/imports/{load}")).StatusCode);
        Assert.DoesNotContain("caseload.csv", await other.AtLead.Said("/imports"), StringComparison.Ordinal);
        Assert.Contains("waits for your approval", await desk.AtLead.Said("/"), StringComparison.Ordinal);
        await desk.Approve(load);
        Assert.Equal((DataDesk.Known, desk.Lead.Id), ((await desk.Load(load)).ApprovedBecause, (await desk.Load(load)).ApprovedById));
    }

    [Fact]
    public async Task What_changed_since_it_was_shown_is_not_approved()
    {
        var desk = await DataDesk.In(site);
        var load = await desk.Send("local_id,given_name,family_name,date_of_birth", "C1,Maya,Bell,2012-05-14");
        await desk.Settle(load);
        var open = await desk.AtLead.GetAsync($"/imports/{load}");
        await desk.Settle(load);

        var answer = await desk.AtLead.PressButton(open, "We work with these people: take them in", ("WhoseList", "WorkWith"), ("ApprovedBecause", "I know"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(LoadState.Waiting, (await desk.Load(load)).State);
    }

    private Task<List<Registration>> Registered(DataDesk desk, params string[] localIds) =>
        site.Database(db => db.Registrations.AsNoTracking().Where(r => r.OrganisationId == desk.Here.Trust.Id && localIds.Contains(r.LocalId)).ToListAsync());

    private static string WithoutTimes(string said) => System.Text.RegularExpressions.Regex.Replace(said, @"\d\d:\d\d", "");
}
