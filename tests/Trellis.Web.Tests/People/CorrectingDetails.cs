using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.People;

public class CorrectingDetails(TrellisSite site)
{
    private static readonly string[] AddressWords = ["Hidden Row", "Secret Street", "Farby", "NB1 2ZZ"];

    private static string Details(Locality here) => $"/young-people/{here.Amina.Id}/details";

    private static string Correct(Locality here) => $"{Details(here)}/correct";

    private Task<Registration> Registration(Locality here) => site.Database(db => db.Registrations.SingleAsync(r => r.YoungPersonId == here.Amina.Id && r.OrganisationId == here.Trust.Id));

    [Fact]
    public async Task What_it_was_before_is_kept_and_shown_with_when_and_by_whose_role()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);

        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit(Correct(here), ("FamilyName", "Yusuf-Ali"), ("Gender", "2"), ("BornOn[day]", "15"))).StatusCode);

        var page = (await sam.Page(Details(here))).QuerySelector("main")!;
        Assert.Contains("Yusuf-Ali", page.QuerySelector("dl")!.Words(), StringComparison.Ordinal);
        var before = page.QuerySelectorAll("details li").Select(li => li.Words()).ToList();
        Assert.Contains(before, l => l.StartsWith("Family name: Yusuf became Yusuf-Ali, on 1 September 2026 at", StringComparison.Ordinal) && l.EndsWith($"by Practitioner, {here.Trust.Name}", StringComparison.Ordinal));
        Assert.Contains(before, l => l.StartsWith("Gender: nothing became Female", StringComparison.Ordinal));
        Assert.Contains(before, l => l.StartsWith("Date of birth: 14 May 2011 became 15 May 2011", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_two_save_at_once_both_values_are_shown_and_nothing_is_lost()
    {
        var here = await new Locality().In(site);
        var (sam, other) = (site.SignedInAs(here.Sam.Id), site.SignedInAs(here.Sam.Id));
        var open = await sam.Page(Correct(here));
        await other.Submit(Correct(here), ("School", "Hill School"));

        var response = await sam.Submit(open, Correct(here), ("School", "Valley School"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.Page();
        Assert.Equal(["School or college", "Hill School", "Valley School"], page.QuerySelectorAll("main tbody tr > *").Select(c => c.Words()));
        Assert.Equal("Hill School", (await Registration(here)).Details.School);
        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit(page, Correct(here))).StatusCode);
        Assert.Equal("Valley School", (await Registration(here)).Details.School);
    }

    [Fact]
    public async Task A_protected_address_is_on_no_page_of_another_team_and_survives_their_correction()
    {
        var here = await new Locality().In(site);
        var crisis = new Team { OrganisationId = here.Trust.Id, Name = "Crisis team" };
        var ann = Locality.Person("Ann Ray", here.Trust, Roles.Practitioner);
        await site.Save(crisis, ann, new TeamMember { TeamId = crisis.Id, MemberId = ann.Id });
        await site.Save(Involvement.Working(here.Amina, crisis, new(2026, 6, 1), Locality.Now));
        var sam = site.SignedInAs(here.Sam.Id);
        await sam.Submit(Correct(here), ("AddressLine", "7 Hidden Row"), ("Town", "Farby"), ("Postcode", "NB1 2ZZ"));
        await sam.Submit(Correct(here), ("AddressLine", "9 Secret Street"), ("AddressProtected", "true"));
        Assert.Contains("9 Secret Street", (await sam.Page(Details(here))).QuerySelector("main")!.Words(), StringComparison.Ordinal);

        foreach (var reader in new[] { ann, here.Kit })
            foreach (var page in Access.PageRoute.Of(site).Where(p => p.IsAbout("youngPersonId")))
            {
                var shown = await (await site.SignedInAs(reader.Id).GetAsync(page.Address(("youngPersonId", here.Amina.Id)))).Content.ReadAsStringAsync();
                Assert.False(AddressWords.Any(a => shown.Contains(a, StringComparison.OrdinalIgnoreCase)), $"{page.Pattern} shows {reader.Name} the address.");
            }

        Assert.Equal(HttpStatusCode.Redirect, (await site.SignedInAs(ann.Id).Submit(Correct(here), ("Phone", "01632 960009"), ("AddressLine", "Somewhere else"), ("AddressProtected", null))).StatusCode);
        var kept = (await Registration(here)).Details;
        Assert.Equal(("9 Secret Street", true, "01632 960009"), (kept.AddressLine, kept.AddressProtected, kept.Phone));
    }

    [Fact]
    public async Task A_team_that_only_sees_anothers_details_adds_its_own()
    {
        var here = await new Locality().In(site);
        var away = await new Locality().In(site);
        await site.Save(Involvement.Working(here.Amina, away.Pastoral, new(2026, 6, 1), Locality.Now));
        var kit = site.SignedInAs(away.Kit.Id);

        Assert.Equal(HttpStatusCode.Redirect, (await kit.Submit(Correct(here), ("LocalId", "P-8"), ("GivenName", "Mina"))).StatusCode);

        Assert.Contains("Mina", (await kit.Page(Details(here))).QuerySelector("dl")!.Words(), StringComparison.Ordinal);
        Assert.Equal("Amina", (await Registration(here)).Details.GivenName);
    }

    [Fact]
    public async Task Carers_are_added_corrected_and_removed_and_a_court_limit_stands_out()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        await sam.Submit($"{Details(here)}/carers/add", ("Name", "Hodan Yusuf"), ("Relationship", "Mother"), ("Responsibility", "yes"), ("CourtLimit", "No contact, order of 3 March 2026"));

        var page = await sam.Page(Details(here));
        Assert.Equal("A court has set a limit: No contact, order of 3 March 2026", page.QuerySelector(".trellis-take-care")!.Words());
        Assert.Contains("Mother. Has parental responsibility", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);

        var address = page.QuerySelectorAll("main a").Single(a => a.Words().StartsWith("Correct or remove", StringComparison.Ordinal)).GetAttribute("href")!;
        await sam.Submit(address, ("Responsibility", "not-known"));
        Assert.Contains("Not known whether they have parental responsibility", (await sam.Page(Details(here))).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedInAs(here.Kit.Id).GetAsync(address)).StatusCode);
        await sam.Submit(address, ("Remove", "true"));
        Assert.DoesNotContain("Hodan", (await sam.Page(Details(here))).QuerySelector("main")!.QuerySelectorAll(".nhsuk-card").Select(c => c.Words()).DefaultIfEmpty("").Aggregate((a, b) => a + b), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circumstance_is_noted_and_ended()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        await sam.Submit($"{Details(here)}/circumstances", ("What", "young-carer"), ("On[day]", "1"), ("On[month]", "2"), ("On[year]", "2026"));
        Assert.Contains("Young carer, since 1 February 2026", (await sam.Page(Details(here))).QuerySelector("main")!.Words(), StringComparison.Ordinal);

        var id = await site.Database(db => db.Circumstances.Where(c => c.YoungPersonId == here.Amina.Id).Select(c => c.Id).SingleAsync());
        await sam.Submit($"{Details(here)}/circumstances", ("What", id.ToString()), ("On[day]", "1"), ("On[month]", "8"), ("On[year]", "2026"));
        Assert.Contains("Young carer, since 1 February 2026 until 1 August 2026", (await sam.Page(Details(here))).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }
}
