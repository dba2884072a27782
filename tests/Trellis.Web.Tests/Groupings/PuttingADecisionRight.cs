using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Groupings;

public class PuttingADecisionRight(TrellisSite site)
{
    [Fact]
    public async Task A_withdrawn_decision_no_longer_counts_and_stays_in_the_history_with_its_reason()
    {
        var here = await new Locality().In(site);
        var (old, wrong) = (here.Decide(here.SamsHand, Locality.Decided(Grouping.GettingAdvice, on: new(2026, 3, 1))), here.Decide(here.SamsHand));
        await site.Save(old, wrong);
        var sam = site.SignedInAs(here.Sam.Id);

        var answer = await sam.Submit($"{here.Groupings()}/{wrong.Id}/withdraw", ("Because", "Talked about, not agreed"));

        var history = await sam.Page(answer.Headers.Location!.ToString());
        var struck = history.QuerySelector("s")!.Closest("li")!.Words();
        Assert.Contains("Sam Okoro withdrew it on 1 September 2026: Talked about, not agreed", struck, StringComparison.Ordinal);
        Assert.Equal("Getting advice", (await sam.Page($"/young-people/{here.Amina.Id}")).GetElementById("grouping")!.Words());
    }

    [Fact]
    public async Task Withdrawing_asks_why_and_pressing_it_twice_keeps_the_first_reason()
    {
        var here = await new Locality().In(site);
        var decision = here.Decide(here.SamsHand);
        await site.Save(decision);
        var (sam, address) = (site.SignedInAs(here.Sam.Id), $"{here.Groupings()}/{decision.Id}/withdraw");
        var form = await sam.Page(address);

        var empty = await sam.Submit(form, address);
        Assert.Equal((HttpStatusCode.BadRequest, "Say why it is withdrawn"), (empty.StatusCode, (await empty.Page()).QuerySelector(".nhsuk-error-summary__list a")!.Words()));
        await sam.Submit(form, address, ("Because", "First reason"));
        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit(form, address, ("Because", "Second reason"))).StatusCode);

        Assert.Equal("First reason", Assert.Single(await site.Decisions(here)).WithdrawnBecause);
    }

    [Fact]
    public async Task Only_the_organisation_that_recorded_it_may_withdraw_or_move_it()
    {
        var here = await new Locality().In(site);
        var decision = here.Decide(here.SamsHand);
        await site.Save(decision);
        var kit = site.SignedInAs(here.Kit.Id);

        Assert.Equal(HttpStatusCode.OK, (await kit.GetAsync($"{here.Groupings()}/{decision.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await kit.GetAsync($"{here.Groupings()}/{decision.Id}/withdraw")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await kit.GetAsync($"{here.Groupings()}/{decision.Id}/move")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await kit.GetAsync($"{here.Groupings()}/{Guid.NewGuid()}")).StatusCode);
    }

    [Fact]
    public async Task A_decision_of_another_young_person_is_not_found_under_this_one()
    {
        var (here, elsewhere) = (await new Locality().In(site), await new Locality().In(site));
        var theirs = elsewhere.Decide(elsewhere.SamsHand);
        await site.Save(theirs);

        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedInAs(here.Sam.Id).GetAsync($"{here.Groupings()}/{theirs.Id}")).StatusCode);
    }

    [Fact]
    public async Task An_entry_on_the_wrong_person_is_moved_to_the_right_one_after_both_were_shown()
    {
        var here = await new Locality().In(site);
        var decision = here.Decide(here.SamsHand);
        var zoe = await Known(here, "Zoë", here.Camhs);
        await site.Save(decision);
        var (sam, address) = (site.SignedInAs(here.Sam.Id), $"{here.Groupings()}/{decision.Id}/move");

        var foundThem = await sam.PressButton(await sam.GetAsync(address), "Find", ("Find", "zoe"));
        var found = await foundThem.Page();
        Assert.Equal("Zoë Yusuf, born 14 May 2011", found.QuerySelector("label[for=RightPersonId]")!.Words());
        var compare = await sam.PressButton(foundThem, "Continue", ("RightPersonId", zoe.Id.ToString()), ("Because", "Two windows open"));
        var compared = await compare.Page();
        foreach (var told in new[] { "Amina Yusuf, born 14 May 2011", "Zoë Yusuf, born 14 May 2011", "Two windows open", "Meet every week until Easter" })
            Assert.Contains(told, compared.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Null(Assert.Single(await site.Decisions(here)).WithdrawnAt);

        var moved = await sam.PressButton(compare, "Move it");
        Assert.Equal($"/young-people/{zoe.Id}/groupings/history", moved.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await sam.PressButton(compare, "Move it")).StatusCode);

        var right = await site.Database(db => db.GroupingDecisions.SingleAsync(d => d.YoungPersonId == zoe.Id));
        var left = Assert.Single(await site.Decisions(here));
        Assert.Equal((decision.Id, decision.PlanLine, decision.AgreedOn), (right.MovedFromId!.Value, right.PlanLine, right.AgreedOn));
        Assert.Equal((WithdrawalKind.WrongPerson, "Two windows open"), (left.Withdrawal!.Value, left.WithdrawnBecause));
        Assert.Equal(HttpStatusCode.NotFound, (await sam.GetAsync($"{here.Groupings()}/{decision.Id}")).StatusCode);
        Assert.DoesNotContain("Meet every week", (await sam.Page($"{here.Groupings()}/history")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        var acts = await site.Database(db => db.AuditEntries.Where(a => a.Chain == here.Amina.Id || a.Chain == zoe.Id).Select(a => new { a.Chain, a.Content }).ToListAsync());
        Assert.Contains(acts, a => a.Chain == here.Amina.Id && a.Content!.Contains("Two windows open", StringComparison.Ordinal));
        Assert.Contains(acts, a => a.Chain == zoe.Id && a.Content!.Contains(decision.Id.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_young_people_of_ones_own_team_are_found_and_only_they_are_taken()
    {
        var here = await new Locality().In(site);
        var decision = here.Decide(here.SamsHand);
        var (another, hidden) = (new Team { OrganisationId = here.Trust.Id, Name = "Another team" }, here.Pastoral);
        await site.Save(another, decision);
        var (colleagues, schools) = (await Known(here, "Colleague’s", another), await Known(here, "School’s", hidden));
        var (sam, address) = (site.SignedInAs(here.Sam.Id), $"{here.Groupings()}/{decision.Id}/move");

        var found = await (await sam.PressButton(await sam.GetAsync(address), "Find", ("Find", "yusuf"))).Page();
        Assert.Contains("We found nobody like that", found.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        foreach (var person in new[] { colleagues, schools, here.Amina })
        {
            var answer = await sam.Submit(found, address, ("RightPersonId", person.Id.ToString()), ("Because", "Trying"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
        Assert.Null(Assert.Single(await site.Decisions(here)).WithdrawnAt);
    }

    [Theory]
    [InlineData("Find", "Find", " ", "Enter a name, or the number your organisation knows them by")]
    [InlineData("Continue", "Because", " ", "Say how this came about")]
    [InlineData("Continue", "RightPersonId", null, "Choose the young person it is about, among those your team works with")]
    public async Task A_mistake_while_moving_is_explained(string press, string field, string? typed, string sentence)
    {
        var here = await new Locality().In(site);
        var decision = here.Decide(here.SamsHand);
        var zoe = await Known(here, "Zoë", here.Camhs);
        await site.Save(decision);
        var (sam, address) = (site.SignedInAs(here.Sam.Id), $"{here.Groupings()}/{decision.Id}/move");
        var found = await sam.PressButton(await sam.GetAsync(address), "Find", ("Find", "zoe"));

        var answer = await sam.PressButton(found, press, new (string, string?)[] { ("Find", "zoe"), ("RightPersonId", zoe.Id.ToString()), ("Because", "Two windows") }.But((field, typed)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var link = (await answer.Page()).QuerySelector(".nhsuk-error-summary__list a")!;
        Assert.Equal(sentence, link.Words());
    }

    private async Task<YoungPerson> Known(Locality here, string name, Team team)
    {
        var person = YoungPerson.Add(Locality.Now);
        await site.Save(person, Registration.Register(person, $"M-{Guid.NewGuid():N}"[..10], Locality.Known(name, "Yusuf"), team, Locality.Now), Involvement.Working(person, team, new(2026, 3, 1), Locality.Now));
        return person;
    }
}
