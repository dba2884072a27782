using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Imports;

public class PuttingRowsRight(TrellisSite site)
{
    private const string Header = "local_id,given_name,family_name,date_of_birth,town,favourite";
    private static readonly string[] File = [Header, "M1,Maya,Bell,2011-05-14,Leeds,tea", "M2,Theo,Marsh,31/02/2012,=HYPERLINK(1),@you", ",Ada,Lowe,2012-03-04,Leeds,"];

    [Fact]
    public async Task Refused_rows_come_back_as_the_sheet_that_was_sent_with_what_to_put_right()
    {
        var desk = await DataDesk.In(site);
        var load = await desk.TakeIn(File);

        var csv = await desk.AtOfficer.GetStringAsync($"/imports/{load}?handler=Refused&kind=csv");
        var lines = csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal($"Row sent,What to put right,{Header}", lines[0]);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("3,date of birth: “31/02/2012” is not a date", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",M2,Theo,Marsh,31/02/2012,'=HYPERLINK(1),'@you", lines[1], StringComparison.Ordinal);
        var book = await desk.AtOfficer.GetAsync($"/imports/{load}?handler=Refused&kind=xlsx");
        var rows = Web.Sheets.SheetReader.Read(await book.Content.ReadAsStreamAsync(), "To put right");
        Assert.Equal("=HYPERLINK(1)", rows[1][6].Text);
    }

    [Fact]
    public async Task The_mended_sheet_takes_in_those_rows_and_no_other()
    {
        var desk = await DataDesk.In(site);
        var load = await desk.TakeIn(File);
        var csv = (await desk.AtOfficer.GetStringAsync($"/imports/{load}?handler=Refused&kind=csv")).Replace("31/02/2012", "28/02/2012", StringComparison.Ordinal).Replace(",,Ada,", ",M3,Ada,", StringComparison.Ordinal)
            + "2,,M1,Maya,Changed,2011-05-14,Leeds,tea\r\n9,,M9,Nobody,Sent,2011-05-14,Leeds,\r\n";

        var answer = await desk.AtOfficer.SendFile($"/imports/{load}/mend", "mended.csv", Encoding.UTF8.GetBytes(csv));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await desk.Work();

        var people = await People(desk);
        Assert.Equal(["M1", "M2", "M3"], people.Select(p => p.LocalId));
        Assert.Equal(("Bell", new DateOnly(2012, 2, 28), "=HYPERLINK(1)"), (people[0].Details.FamilyName, people[1].Details.BornOn!.Value, people[1].Details.Town));
        Assert.Contains("2 others were left alone", await desk.AtOfficer.Said(answer.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.DoesNotContain("Put the refused rows right", await desk.AtOfficer.Said($"/imports/{load}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_does_not_come_in_as_a_mended_row()
    {
        var desk = await DataDesk.In(site);
        var load = await desk.TakeIn(File);
        var csv = (await desk.AtOfficer.GetStringAsync($"/imports/{load}?handler=Refused&kind=csv")).Replace("Theo,Marsh,31/02/2012", "Quite,Different,28/02/2012", StringComparison.Ordinal).Replace("Ada,Lowe", "Another,One", StringComparison.Ordinal);

        var answer = await desk.AtOfficer.SendFile($"/imports/{load}/mend", "mended.csv", Encoding.UTF8.GetBytes(csv));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Send other people as a file of their own", (await answer.Page()).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Single(await People(desk));
    }

    [Fact]
    public async Task One_row_is_one_press_from_being_put_right()
    {
        var desk = await DataDesk.In(site);
        var load = await desk.TakeIn(File);
        var list = await desk.AtOfficer.Page("/imports/to-mend");
        var link = list.QuerySelector("main table a[href*='/rows/3']")!.GetAttribute("href")!;

        var unchanged = await desk.AtOfficer.Submit(link);
        Assert.Equal(HttpStatusCode.BadRequest, unchanged.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.AtOfficer.Submit(link, ("Cells[3]", "28/02/2012"))).StatusCode);
        await desk.Work();

        Assert.Equal(["M1", "M2"], (await People(desk)).Select(p => p.LocalId));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.AtOfficer.GetAsync(link)).StatusCode);
        Assert.DoesNotContain("/rows/3", (await desk.AtOfficer.Page("/imports/to-mend")).DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains($"/imports/{load}/rows/4", (await desk.AtOfficer.Page("/imports/to-mend")).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_is_still_wrong_waits_again()
    {
        var desk = await DataDesk.In(site);
        var load = await desk.TakeIn(File);
        await desk.AtOfficer.Submit($"/imports/{load}/rows/3", ("Cells[3]", "30/02/2012"));
        await desk.Work();

        Assert.Single(await People(desk));
        var list = await desk.AtOfficer.Said("/imports/to-mend");
        Assert.Contains("“30/02/2012” is not a date", list, StringComparison.Ordinal);
        Assert.DoesNotContain("31/02/2012", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_without_a_birth_date_are_listed_by_number_and_lead_whoever_may_open_them_to_their_details()
    {
        var desk = await DataDesk.In(site);
        var hidden = new Team { OrganisationId = desk.Here.Trust.Id, Name = "Quiet service", InvolvementNotShown = true };
        var (secret, restricted) = (YoungPerson.Add(Locality.Now), YoungPerson.Add(Locality.Now));
        var nobody = Locality.Known("Secret", "Person") with { BornOn = null, Postcode = "NB1 1AA" };
        await site.Save(hidden, secret, restricted, Registration.Register(secret, "Q-1", nobody, hidden, Locality.Now), Registration.Register(restricted, "R-1", nobody, desk.Here.Camhs, Locality.Now));
        await site.Database(async db =>
        {
            var person = await db.YoungPeople.SingleAsync(y => y.Id == restricted.Id);
            db.AddRange(person.Restrict("A colleague's child", [desk.Here.Sam], Hand.Of(desk.Lead, desk.Here.Camhs, Locality.Now)));
            return await db.SaveChangesAsync();
        });
        await desk.TakeIn("local_id,given_name,family_name,date_of_birth,postcode,team", "B1,Robin,Nightingale,,NB1 1AA,Getting Help team");

        var (officers, leads) = (await desk.AtOfficer.Page("/imports/to-mend"), await desk.AtLead.Page("/imports/to-mend"));

        Assert.Contains("B1", officers.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", officers.DocumentElement.OuterHtml, StringComparison.Ordinal);
        foreach (var page in new[] { officers, leads })
        {
            Assert.DoesNotContain("Q-1", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
            Assert.DoesNotContain("R-1", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        }
        var link = leads.QuerySelectorAll("main a").Single(a => a.Words() == "Correct the details of Robin").GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await desk.AtLead.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Another_organisation_finds_neither_the_rows_nor_the_sheet()
    {
        var (desk, other) = (await DataDesk.In(site), await DataDesk.In(site));
        var load = await desk.TakeIn(File);

        foreach (var address in new[] { $"/imports/{load}/rows/3", $"/imports/{load}/mend", $"/imports/{load}?handler=Refused&kind=csv", $"/imports/{load}/columns" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.AtOfficer.GetAsync(address)).StatusCode);
        Assert.DoesNotContain("31/02/2012", await other.AtOfficer.Said("/imports/to-mend"), StringComparison.Ordinal);
    }

    private Task<List<Registration>> People(DataDesk desk) =>
        site.Database(db => db.Registrations.AsNoTracking().Where(r => r.OrganisationId == desk.Here.Trust.Id && r.LocalId != "T-1").OrderBy(r => r.LocalId).ToListAsync());
}
