using System.Net;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;

namespace Trellis.Web.Tests.Groupings;

public class SayingItIsStillRight(TrellisSite site)
{
    private static string StillRight(Locality here) => $"{here.Groupings()}/still-right";

    [Fact]
    public async Task It_is_two_presses_from_the_young_persons_page()
    {
        var here = await new Locality().In(site);
        var before = here.Decide(here.KitsHand, Locality.Decided() with { Present = Present.YoungPerson | Present.School, LookAgainOn = new(2026, 12, 1), YoungPersonsView = new("Mornings", Readers.NotParents) });
        await site.Save(before);
        var sam = site.SignedInAs(here.Sam.Id);

        var first = (await sam.Page($"/young-people/{here.Amina.Id}")).QuerySelectorAll("a").Single(a => a.Words() == "Still right").GetAttribute("href")!;
        var second = await sam.Submit(first);

        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        var again = (await site.Decisions(here))[1];
        Assert.Equal((before.Id, before.Grouping, Present.YoungPerson | Present.School, Agreed.Yes, new DateOnly(2026, 9, 1), new DateOnly(2026, 12, 1), here.Trust.Id),
            (again.StillRightAfterId!.Value, again.Grouping, again.Present, again.YoungPersonAgreed, again.AgreedOn, again.LookAgainOn!.Value, again.OrganisationId));
        Assert.Equal((before.PlanLine, before.YoungPersonsView), (again.PlanLine, again.YoungPersonsView));
    }

    [Fact]
    public async Task Without_a_date_in_front_it_offers_the_same_stretch_again()
    {
        var here = await new Locality().In(site);
        await site.Save(here.Decide(here.SamsHand, Locality.Decided(on: new(2026, 7, 1)) with { LookAgainOn = new(2026, 8, 1) }));

        var page = await site.SignedInAs(here.Sam.Id).Page(StillRight(here));

        Assert.Equal(("2", "10"), (page.QuerySelector("[name='LookAgainOn[day]']")!.GetAttribute("value"), page.QuerySelector("[name='LookAgainOn[month]']")!.GetAttribute("value")));
    }

    [Fact]
    public async Task A_text_for_the_other_team_alone_stays_with_that_team()
    {
        var here = await new Locality().In(site);
        await site.Save(here.Decide(here.KitsHand, Locality.Decided() with { FamilysView = new("Private to the school", Readers.OurTeam), Options = new([new("Secret option", HelpKind.ManagingRisk, true)], Readers.OurTeam) }));

        await site.SignedInAs(here.Sam.Id).Submit(StillRight(here));

        var again = (await site.Decisions(here))[1];
        Assert.True(again.FamilysView.IsEmpty && again.Options.IsEmpty);
    }

    [Fact]
    public async Task Nothing_to_carry_forward_leads_to_deciding_anew()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);

        Assert.Equal(here.Record(), (await sam.GetAsync(StillRight(here))).Headers.Location!.ToString());
        await site.Save(here.Decide(here.KitsHand, Locality.Decided() with { PlanLine = new("Only for us", Readers.OurTeam) }));
        Assert.Equal(here.Record(), (await sam.GetAsync(StillRight(here))).Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("Present", null, "Tick who was there")]
    [InlineData("YoungPersonAgreed", null, "Say whether they agreed. “Not asked yet” is an answer too")]
    [InlineData("LookAgainOn[year]", "2025", "The date to look again must be after today")]
    public async Task A_mistake_is_explained(string field, string? typed, string sentence)
    {
        var here = await new Locality().In(site);
        await site.Save(here.Decide(here.SamsHand));

        var answer = await site.SignedInAs(here.Sam.Id).Submit(StillRight(here), (field, typed));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(sentence, (await answer.Page()).QuerySelector(".nhsuk-error-summary__list a")!.Words());
    }

    [Fact]
    public async Task Pressed_twice_it_is_one_and_when_somebody_decided_anew_it_asks_again()
    {
        var here = await new Locality().In(site);
        await site.Save(here.Decide(here.SamsHand));
        var (sam, kit) = (site.SignedInAs(here.Sam.Id), site.SignedInAs(here.Kit.Id));
        var (sams, kits) = (await sam.Page(StillRight(here)), await kit.Page(StillRight(here)));

        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit(sams, StillRight(here))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit(sams, StillRight(here))).StatusCode);
        Assert.Equal(2, (await site.Decisions(here)).Count);

        var late = await kit.Submit(kits, StillRight(here));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await kit.Submit(await late.Page(), StillRight(here))).StatusCode);
        Assert.Equal(3, (await site.Decisions(here)).Count);
    }
}
