using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Web.Tests.Sharing;

namespace Trellis.Web.Tests.YoungPeople;

public class TellingOfADeathOrAMove(TrellisSite site)
{
    private static string Page(Locality here) => $"/young-people/{here.Amina.Id}/details/event";

    private static (string, string?)[] Died => [("Kind", "Died"), .. OnDuty.On("On", "2026-08-30"), ("Note", "Her aunt rang")];

    [Fact]
    public async Task After_a_death_nothing_is_due_in_any_organisation_whatever_they_share()
    {
        var here = await new Locality().In(site);
        await site.Change(here.Agreement, a => a.Kinds = EntryKinds.Sessions);
        var (sam, kit) = (site.SignedInAs(here.Sam.Id), site.SignedInAs(here.Kit.Id));
        Assert.Contains("no grouping yet", await kit.Said("/"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Submit(Page(here), ("Kind", "Died"), ("Note", "Her aunt rang"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit(Page(here), Died)).StatusCode);

        Assert.Contains("died on 30 August 2026. Nothing is sent", await sam.Said($"/young-people/{here.Amina.Id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("no grouping yet", await sam.Said("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("no grouping yet", await kit.Said("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("died on", await kit.Said($"/young-people/{here.Amina.Id}"), StringComparison.Ordinal);
        Assert.True(await site.Database(db => db.HaveDied.ContainsAsync(here.Amina.Id)));
    }

    [Fact]
    public async Task A_mistake_is_taken_back_and_stays_in_the_record()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        await sam.Submit(Page(here), Died);

        var answer = await sam.PressButton(await sam.GetAsync(Page(here)), "Take it back", ("TakenBackBecause", "It was her cousin"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain("died on", await sam.Said($"/young-people/{here.Amina.Id}"), StringComparison.Ordinal);
        Assert.Contains("It was her cousin", await sam.Said(Page(here)), StringComparison.Ordinal);
        Assert.False(await site.Database(db => db.HaveDied.ContainsAsync(here.Amina.Id)));
    }

    [Fact]
    public async Task Turning_sixteen_is_said_before_the_birthday_and_what_it_changes()
    {
        var here = await new Locality().In(site);
        await site.Database(async db =>
        {
            foreach (var r in await db.Registrations.Where(r => r.YoungPersonId == here.Amina.Id).ToListAsync()) r.Correct(r.Details with { BornOn = new(2010, 9, 20) }, Locality.Now);
            return await db.SaveChangesAsync();
        });

        Assert.Contains("Turns 16 on 20 September 2026. From then on they are presumed able to decide", await site.SignedInAs(here.Sam.Id).Said($"/young-people/{here.Amina.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_only_look_cannot_write_it_down()
    {
        var there = await OnDuty.In(site);
        await site.Save(Domain.YoungPeople.EmergencyAccess.Open(there.Here.Amina, "Now", there.NinasHand));

        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedInAs(there.Nina.Id).GetAsync(Page(there.Here))).StatusCode);
    }
}
