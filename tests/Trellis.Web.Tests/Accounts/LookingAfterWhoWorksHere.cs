using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Tests.Accounts;

public class LookingAfterWhoWorksHere(TrellisSite site)
{
    private async Task<(Locality Here, HttpClient Wendy)> Administered()
    {
        var here = await new Locality().In(site);
        var wendy = Locality.Person("Wendy Price", here.Trust, Roles.SystemAdministrator);
        await site.Save(wendy);
        return (here, site.SignedInAs(wendy.Id));
    }

    [Fact]
    public async Task An_organisation_its_team_and_somebody_who_works_there_are_added_and_changed()
    {
        var (_, wendy) = await Administered();
        var code = $"N{Guid.NewGuid():N}"[..10].ToUpperInvariant();
        var added = await wendy.Submit("/administration/organisations/add", ("OdsCode", code.ToLowerInvariant()), ("Name", "New Charity"), ("Sector", "voluntary"), ("InAlliance", "true"));
        var page = added.Headers.Location!.OriginalString;
        await wendy.Submit($"{page}/teams/add", ("Name", "Youth work"), ("Phone", "01632 960009"));
        var team = await site.Database(db => db.Teams.SingleAsync(t => t.Name == "Youth work" && db.Organisations.Any(o => o.Id == t.OrganisationId && o.OdsCode == code)));
        var person = await wendy.Submit($"{page}/members/add", ("Name", "Jaz Gill"), ("JobTitle", "Youth worker"), ("Roles", "Practitioner"), ("Teams", $"{team.Id}"), ("StartedOn[day]", "1"), ("StartedOn[month]", "8"), ("StartedOn[year]", "2026"));
        Assert.Contains("Jaz Gill", await wendy.Said(page), StringComparison.Ordinal);

        var address = person.Headers.Location!.OriginalString;
        await wendy.Submit($"{address}/edit", ("JobTitle", "Senior youth worker"), ("Teams", null));
        var member = await site.Database(db => db.Members.SingleAsync(m => m.Name == "Jaz Gill" && m.OrganisationId == team.OrganisationId));
        Assert.Equal(("Senior youth worker", Roles.Practitioner, new DateOnly(2026, 8, 1)), (member.JobTitle, member.Roles, member.StartedOn!.Value));
        Assert.False(await site.Database(db => db.TeamMembers.AnyAsync(t => t.MemberId == member.Id)));
        await wendy.Submit($"{page}/edit", ("Sector", "education"));
        Assert.Contains("Education", await wendy.Said(page), StringComparison.Ordinal);
        Assert.Contains("01632 960009", (await wendy.Page($"/administration/teams/{team.Id}")).QuerySelector<AngleSharp.Html.Dom.IHtmlInputElement>("input[name=Phone]")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_says_how_to_put_it_right_and_keeps_what_was_typed()
    {
        var (here, wendy) = await Administered();
        var code = $"N{Guid.NewGuid():N}"[..10].ToUpperInvariant();
        await site.Save(new Organisation { Name = "First Come", OdsCode = code, Sector = "education" });
        var taken = await wendy.Submit("/administration/organisations/add", ("OdsCode", code.ToLowerInvariant()), ("Name", "Again"), ("Sector", "education"), ("InAlliance", "false"));
        Assert.Contains("First Come has that code already", (await taken.Page()).Body!.Words(), StringComparison.Ordinal);
        var refused = await wendy.Submit($"/administration/organisations/{here.Trust.Id}/members/add", ("Name", "Nobody Yet"), ("JobTitle", "Nurse"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await refused.Page();
        Assert.Contains("Choose at least one role", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Equal("Nobody Yet", page.QuerySelector<AngleSharp.Html.Dom.IHtmlInputElement>("input[name=Name]")!.Value);
        Assert.Equal(HttpStatusCode.BadRequest, (await wendy.Submit($"/administration/organisations/{here.Trust.Id}/teams/add", ("Name", here.Camhs.Name))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await wendy.Submit($"/administration/members/{here.Sam.Id}/edit", ("Teams", $"{here.Pastoral.Id}"))).StatusCode);
    }

    [Fact]
    public async Task The_named_person_says_once_a_month_who_still_works_here()
    {
        var (here, wendy) = await Administered();
        var leaver = Locality.Person("Joe Fenton", here.Trust, Roles.Practitioner);
        await site.Save(leaver);
        await wendy.Submit($"/administration/organisations/{here.Trust.Id}", ("NamedPersonId", $"{here.Sam.Id}"));
        Assert.Equal(HttpStatusCode.BadRequest, (await wendy.Submit($"/administration/organisations/{here.Trust.Id}", ("NamedPersonId", $"{here.Kit.Id}"))).StatusCode);
        var sam = site.SignedInAs(here.Sam.Id);
        Assert.Contains("list to go through: who works here", await sam.Said("/"), StringComparison.Ordinal);
        Assert.Contains("nobody is named yet", await site.SignedInAs(here.Kit.Id).Said("/who-works-here"), StringComparison.Ordinal);

        var list = await sam.Page("/who-works-here");
        var row = list.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlInputElement>("input[name$='.MemberId']").Single(i => i.Value == $"{leaver.Id}").Name!.Replace(".MemberId", "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Submit("/who-works-here", ($"{row}.HasLeft", "true"), ("WentThrough", "true"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Submit("/who-works-here")).StatusCode);
        await sam.Submit("/who-works-here", ($"{row}.HasLeft", "true"), ($"{row}.LeftOn[day]", "31"), ($"{row}.LeftOn[month]", "8"), ($"{row}.LeftOn[year]", "2026"), ("WentThrough", "true"));

        Assert.Equal(new DateOnly(2026, 8, 31), (await site.Database(db => db.Members.SingleAsync(m => m.Id == leaver.Id))).LeftOn);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedInAs(leaver.Id).GetAsync("/young-people")).StatusCode);
        Assert.DoesNotContain("who works here", await sam.Said("/"), StringComparison.Ordinal);
        Assert.Contains("Confirmed", await wendy.Said($"/administration/organisations/{here.Trust.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_told_in_words_before_anything_is_saved_and_rows_that_are_wrong_stop_it()
    {
        var (here, wendy) = await Administered();
        var shown = await Send(wendy, $"ods_code,name,job_title,roles,band,left_on\n{here.Trust.OdsCode},Sam Okoro,,,7,\n{here.Trust.OdsCode},Elin Pugh,Therapist,practitioner,,\n");
        Assert.Contains("Sam Okoro of", (await shown.Page()).Body!.Words(), StringComparison.Ordinal);
        Assert.Null((await site.Database(db => db.Members.SingleAsync(m => m.Id == here.Sam.Id))).Band);

        await wendy.PressButton(await Send(wendy, $"ods_code,name,job_title,roles,band,left_on\n{here.Trust.OdsCode},Sam Okoro,,,7,\n{here.Trust.OdsCode},Elin Pugh,Therapist,practitioner,,\n"), "Make these changes");
        Assert.Equal("7", (await site.Database(db => db.Members.SingleAsync(m => m.Id == here.Sam.Id))).Band);
        Assert.True(await site.Database(db => db.Members.AnyAsync(m => m.Name == "Elin Pugh" && m.OrganisationId == here.Trust.Id)));

        var wrong = await (await Send(wendy, $"ods_code,name,job_title,roles\n{here.Trust.OdsCode},Tom Day,Nurse,wizard\n")).Page();
        Assert.Contains("There is no role \"wizard\"", wrong.Body!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(wrong.QuerySelectorAll("main button"), b => b.Words() == "Make these changes");
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(wendy, "one,two\n1,2\n")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(wendy, "\"never closed")).StatusCode);
    }

    [Fact]
    public async Task Nobody_gives_themselves_another_role_by_the_form_or_by_a_list()
    {
        var (here, _) = await Administered();
        var howard = Locality.Person($"Howard {Guid.NewGuid():N}", here.Trust, Roles.SystemAdministrator);
        await site.Save(howard);
        var browser = site.SignedInAs(howard.Id);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Submit($"/administration/members/{howard.Id}/edit", ("Roles", "InformationGovernanceLead"))).StatusCode);
        var listed = await browser.PressButton(await Send(browser, $"ods_code,name,job_title,roles\n{here.Trust.OdsCode},{howard.Name},,system administrator;information-governance lead\n"), "Make these changes");

        Assert.Equal(HttpStatusCode.BadRequest, listed.StatusCode);
        Assert.Equal(Roles.SystemAdministrator, await site.Database(db => db.Members.Where(m => m.Id == howard.Id).Select(m => m.Roles).SingleAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Submit($"/administration/members/{howard.Id}/edit", ("JobTitle", "Keeper of the system"))).StatusCode);
    }

    [Fact]
    public async Task The_page_of_roles_is_the_grid_and_leaves_no_place_out()
    {
        var here = await new Locality().In(site);
        var page = await site.SignedInAs(here.Sam.Id).Page("/roles");

        Assert.Equal(Enum.GetValues<Roles>().Length - 1, page.QuerySelectorAll("main details").Length);
        foreach (var role in RoleWords.Each)
        {
            var shown = page.QuerySelectorAll("details").Single(d => d.QuerySelector("summary")!.Words() == role.Words).QuerySelectorAll("li").Select(l => l.Words()).ToList();
            Assert.Equal(Grid.Rows.Where(r => r.Roles != Grid.Anybody && r.Roles.HasFlag(role)).Select(r => PlaceWords.Of(r.Place)), shown);
        }
    }

    [Theory]
    [InlineData("Practitioner", "InTheTeam", "", 8)]
    [InlineData("SystemAdministrator", "InTheTeam", "", 0)]
    [InlineData("Practitioner", "Elsewhere", "", 0)]
    [InlineData("SchoolLead", "PartnerWithAgreement", "", 6)]
    [InlineData("SchoolLead", "PartnerWithAgreement", "&Kinds=CareStatus", 3)]
    [InlineData("SchoolLead", "PartnerWithoutAgreement", "", 2)]
    public async Task View_as_asks_the_real_rules_of_a_person_who_does_not_exist(string role, string nearness, string kinds, int seen)
    {
        var here = await new Locality().In(site);
        var before = await site.Database(db => db.ReadEntries.CountAsync(r => r.Chain == here.Sam.Id));
        var page = await site.SignedInAs(here.Sam.Id).Page($"/roles/see?role={role}&nearness={nearness}{kinds}");

        Assert.Equal(seen, page.QuerySelectorAll("main table tbody tr td:last-child").Count(c => c.Words() == "Yes"));
        Assert.Equal(before, await site.Database(db => db.ReadEntries.CountAsync(r => r.Chain == here.Sam.Id)));
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, string csv)
    {
        var page = await client.Page("/administration/import");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "Upload", "list.csv" },
        };
        return await client.PostAsync("/administration/import", form);
    }
}
