using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Drafts;

[Collection(Typing.Name)]
public class ListingUnfinishedForms(DraftSite site)
{
    private static async Task Keep(HttpClient member, string address) => await member.Submit(address, ("Line", "a line"), ("__keep", "later"));

    [Fact]
    public async Task Each_is_named_with_a_way_back_and_reading_the_list_is_logged()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        await Keep(sam, $"{here.TryOut()}?from=home");
        await Keep(sam, $"/young-people/{here.Amina.Id}/print/parent/agree");

        var list = await sam.Page("/drafts");

        Assert.Equal(
            [("What Amina agrees a parent or carer may have", $"/young-people/{here.Amina.Id}/print/parent/agree"), ("What Amina tries out", $"{here.TryOut()}?from=home")],
            list.QuerySelectorAll("main li a").Select(a => (a.TextContent, a.GetAttribute("href")!)));
        Assert.True(await site.Database(db => db.ReadEntries.AnyAsync(r => r.Chain == here.Sam.Id && r.What == "GET drafts" && r.Subjects == here.Amina.Id.ToString("N"))));
    }

    [Fact]
    public async Task Delete_deletes_one()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        await Keep(sam, here.TryOut());
        await Keep(sam, $"{here.TryOut()}/second");

        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit("/drafts")).StatusCode);

        var list = await sam.Page("/drafts");
        Assert.Equal(here.TryOut(), Assert.Single(list.QuerySelectorAll("main li a")).GetAttribute("href"));
    }

    [Fact]
    public async Task About_somebody_they_may_no_longer_see_nothing_is_shown()
    {
        var here = await new Locality().In(site);
        var lead = Locality.Person("Lee Ward", here.School, Roles.TeamLead);
        await site.Save(lead);
        var sam = site.SignedInAs(here.Sam.Id);
        await Keep(sam, here.TryOut());
        Assert.Contains("1 form you have not finished", (await sam.Page("/")).Body!.Words(), StringComparison.Ordinal);

        await site.Database(async db =>
        {
            db.AddRange((await db.YoungPeople.SingleAsync(y => y.Id == here.Amina.Id)).Restrict("A colleague's own child", [here.Kit], Hand.Of(lead, here.Pastoral, Locality.Now)));
            return await db.SaveChangesAsync();
        });

        Assert.DoesNotContain("Amina", (await sam.Page("/drafts")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("not finished", (await sam.Page("/")).Body!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await sam.GetAsync(here.TryOut())).StatusCode);
    }

    [Fact]
    public async Task A_name_they_may_no_longer_read_is_not_in_the_list()
    {
        var here = new Locality();
        await here.In(site);
        var kit = site.SignedInAs(here.Kit.Id);
        await Keep(kit, here.TryOut());
        Assert.Contains("What Amina tries out", (await kit.Page("/drafts")).Body!.Words(), StringComparison.Ordinal);

        await site.Database(async db =>
        {
            var theirs = await db.Registrations.Where(r => r.YoungPersonId == here.Amina.Id).ToListAsync();
            foreach (var registration in theirs) registration.Correct(registration.Details with { PreferredName = "Robin" }, Locality.Now);
            return await db.SaveChangesAsync();
        });

        var words = (await kit.Page("/drafts")).Body!.Words();
        Assert.Contains("What Robin tries out", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Amina", words, StringComparison.Ordinal);
    }
}
