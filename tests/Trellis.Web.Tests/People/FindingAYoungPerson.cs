using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.People;

public class FindingAYoungPerson(TrellisSite site)
{
    private static string Search(string typed) => $"/search?q={Uri.EscapeDataString(typed)}";

    private static async Task<string> Found(HttpClient client, string typed) => string.Join(" | ", (await client.Page(Search(typed))).QuerySelectorAll(".trellis-found li").Select(li => li.Words()));

    private async Task<YoungPerson> Known(Team team, string localId, Details details, bool working = true)
    {
        var youngPerson = YoungPerson.Add(Locality.Now);
        await site.Save(youngPerson, Registration.Register(youngPerson, localId, details, team, Locality.Now));
        if (working) await site.Save(Involvement.Working(youngPerson, team, new(2026, 3, 1), Locality.Now));
        return youngPerson;
    }

    [Theory]
    [InlineData("zoe")]
    [InlineData("ZOË")]
    [InlineData("o'brien zoe")]
    [InlineData("obri")]
    [InlineData("bee")]
    [InlineData("Z-77", " Found by your local id")]
    [InlineData("z-77", " Found by your local id")]
    [InlineData("943 476 5919", " Found by the NHS number")]
    [InlineData("9434765919", " Found by the NHS number")]
    public async Task Names_in_any_order_the_local_id_and_the_nhs_number_find_somebody(string typed, string why = "")
    {
        var here = await new Locality().In(site);
        await Known(here.Camhs, "Z-77", new() { GivenName = "Zoë", FamilyName = "O’Brien", PreferredName = "Bee", BornOn = new(2012, 2, 3), NhsNumber = NhsNumber.Parse("9434765919") });

        Assert.Equal($"Zoë O’Brien 14 years old, Z-77{why} Getting Help team", await Found(site.SignedInAs(here.Sam.Id), typed));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("__")]
    [InlineData("a%a")]
    [InlineData("' or 1=1 --")]
    [InlineData("x")]
    [InlineData("943 476 5918")]
    public async Task What_is_no_beginning_of_a_name_finds_nobody(string typed)
    {
        var here = await new Locality().In(site);

        Assert.Equal("", await Found(site.SignedInAs(here.Sam.Id), typed));
    }

    [Fact]
    public async Task A_colleagues_young_person_is_shown_by_name_age_and_number_with_a_way_to_give_a_reason()
    {
        var here = await new Locality().In(site);
        var other = new Team { OrganisationId = here.Trust.Id, Name = "Eating team" };
        await site.Save(other);
        var omar = await Known(other, "O-1", Locality.Known("Omar", "Halli"));
        var sam = site.SignedInAs(here.Sam.Id);

        Assert.Equal("Omar Halli 15 years old, O-1 Another team of your organisation. Give a reason to open the record of Omar Halli", await Found(sam, "omar halli"));
        Assert.Equal(HttpStatusCode.NotFound, (await sam.GetAsync($"/young-people/{omar.Id}")).StatusCode);

        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Submit($"/young-people/{omar.Id}/reason", ("Reason", ""))).StatusCode);
        var opened = await sam.Submit($"/young-people/{omar.Id}/reason", ("Reason", "He came to our drop-in today"));
        Assert.Equal($"/young-people/{omar.Id}", opened.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await sam.GetAsync($"/young-people/{omar.Id}")).StatusCode);

        var kept = await site.Database(db => db.OpenedWithReason.SingleAsync(o => o.YoungPersonId == omar.Id));
        Assert.Equal(("He came to our drop-in today", here.Sam.Id), (kept.Reason, kept.MemberId));
    }

    [Fact]
    public async Task A_restricted_record_does_not_appear_and_cannot_be_opened_with_a_reason()
    {
        var here = await new Locality().In(site);
        var other = new Team { OrganisationId = here.Trust.Id, Name = "Eating team" };
        var leila = Locality.Person("Leila Ward", here.Trust, Roles.TeamLead);
        await site.Save(other, leila);
        var omar = await Known(other, "O-1", Locality.Known("Omar", "Halli"));
        await site.Database(async db =>
        {
            db.AddRange((await db.YoungPeople.SingleAsync(y => y.Id == omar.Id)).Restrict("A colleague's child", [leila], Hand.Of(leila, other, Locality.Now)));
            return await db.SaveChangesAsync();
        });

        Assert.Equal("", await Found(site.SignedInAs(here.Sam.Id), "omar halli"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedInAs(here.Sam.Id).GetAsync($"/young-people/{omar.Id}/reason")).StatusCode);
    }

    [Fact]
    public async Task Another_organisations_person_appears_only_where_the_Sight_shows_them()
    {
        var here = await new Locality().In(site);
        await Known(here.Pastoral, "S-9", Locality.Known("Imran", "Farlow"));

        Assert.Equal("", await Found(site.SignedInAs(here.Sam.Id), "imran farlow"));

        await site.Save(Involvement.Working(await ByName("imran farlow"), here.Camhs, new(2026, 3, 1), Locality.Now));
        Assert.Equal("Imran Farlow 15 years old Getting Help team and Pastoral team", await Found(site.SignedInAs(here.Sam.Id), "imran farlow"));
    }

    [Fact]
    public async Task The_page_says_the_same_for_somebody_another_organisation_knows_and_for_nobody()
    {
        var here = await new Locality().In(site);
        await Known(here.Pastoral, "S-9", Locality.Known("Imran", "Farlow"));
        var sam = site.SignedInAs(here.Sam.Id);

        var (known, nobody) = ((await sam.Page(Search("imran farlow"))).QuerySelector("main")!.Words(), (await sam.Page(Search("nobody farlow"))).QuerySelector("main")!.Words());
        Assert.Equal(nobody, known);
    }

    [Fact]
    public async Task Whoever_is_listed_is_kept_in_the_read_log_and_what_was_typed_is_not()
    {
        var here = await new Locality().In(site);
        await site.SignedInAs(here.Sam.Id).GetAsync(Search("Amina Yusuf"));

        var entry = await site.Database(db => db.ReadEntries.SingleAsync(r => r.Chain == here.Sam.Id));
        Assert.Equal((here.Amina.Id.ToString("N"), "GET search"), (entry.Subjects, entry.What));
    }

    private Task<YoungPerson> ByName(string folded) => site.Database(async db =>
    {
        var id = (await db.Registrations.OrderByDescending(r => r.RegisteredAt).ThenByDescending(r => r.Id).FirstAsync(r => r.SearchName == folded)).YoungPersonId;
        return await db.YoungPeople.SingleAsync(y => y.Id == id);
    });
}
