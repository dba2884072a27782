using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.People;

public class FindingDespiteMistakes(TrellisSite site)
{
    private static async Task<string> Found(HttpClient client, string typed) =>
        string.Join(" | ", (await client.Page($"/search?q={Uri.EscapeDataString(typed)}")).QuerySelectorAll(".trellis-found li").Select(li => li.Words()));

    private async Task<YoungPerson> Known(Team team, string localId, Details details, Team? working = null)
    {
        var youngPerson = YoungPerson.Add(Locality.Now);
        await site.Save(youngPerson, Registration.Register(youngPerson, localId, details, team, Locality.Now));
        if (working is not null) await site.Save(Involvement.Working(youngPerson, working, new(2026, 3, 1), Locality.Now));
        return youngPerson;
    }

    [Theory]
    [InlineData("catherine ashworth", null)]
    [InlineData("ashw", null)]
    [InlineData("cathrine ashworth", "A similar spelling")]
    [InlineData("cahterine", "A similar spelling")]
    [InlineData("katherine ashworth", "A similar spelling")]
    [InlineData("catherine ashwroth", "A similar spelling")]
    [InlineData("kate ash", "A similar spelling")]
    [InlineData("kathryn asworth", "A similar spelling")]
    [InlineData("3 february 2012", "Found by the date of birth")]
    [InlineData("03/02/2012", "Found by the date of birth")]
    [InlineData("cath 2012-02-03", null)]
    [InlineData("cahterine 2012-02-03", "A similar spelling")]
    [InlineData("z 77", "Found by your local id")]
    [InlineData("z77", "Found by your local id")]
    [InlineData("943-476-5919", "Found by the NHS number")]
    public async Task Somebody_is_found_and_it_says_why(string typed, string? why)
    {
        var here = await new Locality().In(site);
        await Known(here.Camhs, "Z-77", new() { GivenName = "Catherine", FamilyName = "Ashworth", BornOn = new(2012, 2, 3), NhsNumber = NhsNumber.Parse("9434765919") }, here.Camhs);

        var found = await Found(site.SignedInAs(here.Sam.Id), typed);

        Assert.StartsWith("Catherine Ashworth 14 years old, Z-77", found, StringComparison.Ordinal);
        if (why is null) Assert.DoesNotContain("Found by", found, StringComparison.Ordinal);
        else Assert.Contains(why, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("catherine 2012-02-04")]
    [InlineData("bartholomew ashworth")]
    [InlineData("z78")]
    public async Task What_does_not_fit_finds_nobody(string typed)
    {
        var here = await new Locality().In(site);
        await Known(here.Camhs, "Z-77", new() { GivenName = "Catherine", FamilyName = "Ashworth", BornOn = new(2012, 2, 3) }, here.Camhs);

        Assert.Equal("", await Found(site.SignedInAs(here.Sam.Id), typed));
    }

    [Fact]
    public async Task Exact_comes_before_near()
    {
        var here = await new Locality().In(site);
        await Known(here.Camhs, "Q-1", Locality.Known("Ann", "Quill"), here.Camhs);
        await Known(here.Camhs, "Q-2", Locality.Known("Zara", "Quilt"), here.Camhs);

        var found = (await Found(site.SignedInAs(here.Sam.Id), "quilt")).Split(" | ");

        Assert.StartsWith("Zara Quilt", found[0], StringComparison.Ordinal);
        Assert.StartsWith("Ann Quill", found[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_near_spelling_of_somebody_only_others_know_finds_nobody_and_goes_through_no_row_of_theirs()
    {
        var here = await new Locality().In(site);
        await Known(here.Pastoral, "S-9", Locality.Known("Imran", "Farlow") with { NhsNumber = NhsNumber.Parse("9434765919") }, here.Pastoral);
        var sam = site.SignedInAs(here.Sam.Id);

        foreach (var typed in new[] { "imran farlow", "imran farlw", "9434765919", "S-9" }) Assert.Equal("", await Found(sam, typed));
        Assert.False(await site.Database(db => db.SearchTerms.AnyAsync(t => t.OrganisationId == here.Trust.Id && t.Term == "farlow")));
        Assert.False(await site.Database(db => db.NameSpellings.AnyAsync(s => s.OrganisationId == here.Trust.Id && s.Word == "farlow")));
    }

    [Fact]
    public async Task Once_two_organisations_help_somebody_the_name_the_other_knows_finds_them_too()
    {
        var here = await new Locality().In(site);
        var bea = await Known(here.Camhs, "B-1", Locality.Known("Beatrice", "Hollin"), here.Camhs);
        await site.Save(Registration.Register(bea, "S-8", Locality.Known("Trixie", "Hollin"), here.Pastoral, Locality.Now), Involvement.Working(bea, here.Pastoral, new(2026, 3, 1), Locality.Now));

        Assert.Contains("Hollin", await Found(site.SignedInAs(here.Sam.Id), "trixie"), StringComparison.Ordinal);
        Assert.Equal("", await Found(site.SignedInAs(here.Sam.Id), "S-8"));
    }

    [Fact]
    public async Task A_restricted_record_is_not_found_by_a_near_spelling_or_a_number_either()
    {
        var here = await new Locality().In(site);
        var leila = Locality.Person("Leila Ward", here.Trust, Roles.TeamLead);
        await site.Save(leila);
        var omar = await Known(here.Camhs, "O-1", Locality.Known("Omar", "Hallid"), here.Camhs);
        await site.Database(async db =>
        {
            db.AddRange((await db.YoungPeople.SingleAsync(y => y.Id == omar.Id)).Restrict("A colleague's child", [leila], Hand.Of(leila, here.Camhs, Locality.Now)));
            return await db.SaveChangesAsync();
        });

        foreach (var typed in new[] { "omar halid", "O-1", "14 May 2011 omar" }) Assert.Equal("", await Found(site.SignedInAs(here.Sam.Id), typed));
        Assert.NotEqual("", await Found(site.SignedInAs(leila.Id), "omar halid"));
    }

    [Fact]
    public async Task A_corrected_name_is_found_and_the_old_one_is_not()
    {
        var here = await new Locality().In(site);
        var omar = await Known(here.Camhs, "O-1", Locality.Known("Omar", "Hallid"), here.Camhs);
        await site.Database(async db =>
        {
            (await db.Registrations.SingleAsync(r => r.YoungPersonId == omar.Id)).Correct(Locality.Known("Omar", "Sorensen", new(2012, 1, 2)), Locality.Now);
            return await db.SaveChangesAsync();
        });
        var sam = site.SignedInAs(here.Sam.Id);

        Assert.NotEqual("", await Found(sam, "sorenson"));
        Assert.NotEqual("", await Found(sam, "2 January 2012"));
        Assert.Equal("", await Found(sam, "hallid"));
        Assert.Equal("", await Found(sam, "omar 14 May 2011"));
    }
}
