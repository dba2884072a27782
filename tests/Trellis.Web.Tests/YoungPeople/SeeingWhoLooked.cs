using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.YoungPeople;

public class SeeingWhoLooked(TrellisSite site)
{
    private static string Address(Locality here) => $"/young-people/{here.Amina.Id}/who-looked";

    private async Task<List<List<string>>> Rows(Guid member, string address)
    {
        var page = await site.SignedInAs(member).Page(address);
        foreach (var heading in page.QuerySelectorAll("td span")) heading.Remove();
        return [.. page.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.Words()).ToList())];
    }

    private async Task<Member> Another(Locality here, string name, Roles roles, Team team)
    {
        var member = Locality.Person(name, here.Trust, roles);
        await site.Save(member, new TeamMember { TeamId = team.Id, MemberId = member.Id });
        return member;
    }

    [Fact]
    public async Task Colleagues_see_organisation_role_and_what_newest_first_and_no_name()
    {
        var here = await new Locality().In(site);
        await site.SignedInAs(here.Kit.Id).GetAsync($"/young-people/{here.Amina.Id}");

        var page = await site.SignedInAs(here.Sam.Id).Page(Address(here));
        var rows = await Rows(here.Sam.Id, Address(here));

        Assert.Equal([(here.Trust.Name, "Practitioner", "The record: who looked"), (here.Trust.Name, "Practitioner", "The record: who looked"), (here.School.Name, "School lead", "The record")],
            rows.Select(r => (Cell(r, 1), Cell(r, 2), Cell(r, 3))));
        Assert.DoesNotContain("Kit Marsh", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 September 2026 at 10:", rows[0][0], StringComparison.Ordinal);

        static string Cell(List<string> row, int column) => row[column];
    }

    [Fact]
    public async Task The_information_governance_lead_sees_names()
    {
        var here = await new Locality().In(site);
        var lead = await Another(here, "Ira Cole", Roles.Practitioner | Roles.InformationGovernanceLead, here.Camhs);
        await site.SignedInAs(here.Kit.Id).GetAsync($"/young-people/{here.Amina.Id}");

        Assert.Equal(["Ira Cole", "Kit Marsh"], (await Rows(lead.Id, Address(here))).Select(r => r[4]));
    }

    [Fact]
    public async Task A_service_that_is_not_shown_is_not_shown_here_either_but_to_itself()
    {
        var here = await new Locality().In(site);
        var quiet = new Team { OrganisationId = here.Trust.Id, Name = "Safe place", InvolvementNotShown = true };
        await site.Save(quiet);
        await site.Save(Involvement.Working(here.Amina, quiet, new(2026, 6, 1), Locality.Now));
        var pat = await Another(here, "Pat Reed", Roles.Supervisor, quiet);
        await site.SignedInAs(pat.Id).GetAsync($"/young-people/{here.Amina.Id}");

        Assert.DoesNotContain("Supervisor", (await Rows(here.Sam.Id, Address(here))).Select(r => r[2]));
        Assert.DoesNotContain("Supervisor", (await Rows(here.Kit.Id, Address(here))).Select(r => r[2]));
        Assert.Equal(2, (await Rows(pat.Id, Address(here))).Count(r => r[2] == "Supervisor"));
    }

    [Fact]
    public async Task A_stranger_finds_nothing_and_a_team_that_has_finished_is_told_whom_to_ask()
    {
        var (here, elsewhere) = (await new Locality().In(site), await new Locality().In(site));
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedInAs(elsewhere.Sam.Id).GetAsync(Address(here))).StatusCode);

        await site.Database(async db =>
        {
            (await db.Involvements.SingleAsync(i => i.TeamId == here.Pastoral.Id)).End("Moved on", Locality.Now.Today, Locality.Now);
            return await db.SaveChangesAsync();
        });
        var page = await site.SignedInAs(here.Kit.Id).Page(Address(here));
        Assert.Empty(page.QuerySelectorAll("tbody tr"));
        Assert.Contains("can see who has looked", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_looks_come_fifty_at_a_time()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        for (var i = 0; i < 52; i++) await sam.GetAsync($"/young-people/{here.Amina.Id}/copy-for-rio");

        var first = await sam.Page(Address(here));
        var second = await sam.Page(Address(here) + first.QuerySelector("a[rel=next]")!.GetAttribute("href"));

        Assert.Equal(50, first.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(4, second.QuerySelectorAll("tbody tr").Length);
        Assert.Null(second.QuerySelector("a[rel=next]"));
        Assert.NotNull(second.QuerySelector("a[rel=prev]"));
    }
}
