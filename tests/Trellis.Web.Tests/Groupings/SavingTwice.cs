using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Groupings;

public class SavingTwice(TrellisSite site)
{
    [Fact]
    public async Task Pressing_save_twice_is_one_decision()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        var form = await sam.Page(here.Record());
        var answers = Deciding.FourThings.But(("Words[0].Words", "My gran"));

        var (first, second) = (await sam.Submit(form, here.Record(), answers), await sam.Submit(form, here.Record(), answers));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, first.Headers.Location), (first.StatusCode, second.StatusCode, second.Headers.Location));
        Assert.Single(await site.Decisions(here));
        Assert.Equal(1, await site.Database(db => db.OwnWords.CountAsync(w => w.YoungPersonId == here.Amina.Id)));
    }

    [Fact]
    public async Task Pressing_it_twice_in_the_same_breath_or_for_a_day_long_past_is_one_decision_too()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        await site.Save(here.Decide(here.SamsHand));
        var form = await sam.Page(here.Record());
        var answers = Deciding.FourThings.But(("AgreedOn[year]", "2025"));

        var presses = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => sam.Submit(form, here.Record(), answers)));

        Assert.All(presses, p => Assert.Equal(HttpStatusCode.Redirect, p.StatusCode));
        Assert.Single(await site.Decisions(here), d => d.AgreedOn.Year == 2025);
    }

    [Fact]
    public async Task Going_back_and_saving_something_else_does_not_pass_for_a_second_press()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        var form = await sam.Page(here.Record());
        await sam.Submit(form, here.Record(), Deciding.FourThings);

        var second = await sam.Submit(form, here.Record(), Deciding.FourThings.But(("PlanLine.Words", "Something else after all")));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await sam.PressButton(second, "Save mine as well")).StatusCode);
        Assert.Equal(2, (await site.Decisions(here)).Count);
    }

    [Fact]
    public async Task An_id_that_is_taken_elsewhere_neither_overwrites_nor_tells()
    {
        var (here, elsewhere) = (await new Locality().In(site), await new Locality().In(site));
        var theirs = elsewhere.Decide(elsewhere.KitsHand);
        await site.Save(theirs);

        var answer = await site.SignedInAs(here.Sam.Id).Submit(here.Record(), Deciding.FourThings.But(("Key", theirs.Id.ToString())));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.NotEqual(theirs.Id, Assert.Single(await site.Decisions(here)).Id);
        Assert.Equal(theirs.PlanLine, Assert.Single(await site.Decisions(elsewhere)).PlanLine);
    }

    [Fact]
    public async Task Two_people_saving_at_once_lose_nothing_and_the_second_sees_what_the_first_decided()
    {
        var here = await new Locality().In(site);
        var (sam, kit) = (site.SignedInAs(here.Sam.Id), site.SignedInAs(here.Kit.Id));
        var (sams, kits) = (await sam.Page(here.Record()), await kit.Page(here.Record()));
        await kit.Submit(kits, here.Record(), Deciding.FourThings.But(("Grouping", "GettingAdvice"), ("PlanLine.Words", "Two talks at school")));

        var answer = await sam.Submit(sams, here.Record(), Deciding.FourThings.But(("Options[0].What", "Drama club"), ("Options[0].Kind", "CommunityOrSelfHelp"), ("FamilysView.Words", "Worried")));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Page();
        var theirs = page.GetElementById("theirs")!.Words();
        foreach (var told in new[] { "Getting advice", $"Kit Marsh, {here.School.Name}", "agreed on 1 September 2026", "Two talks at school", "Save mine as well", "Keep theirs, discard mine" })
            Assert.Contains(told, theirs, StringComparison.Ordinal);
        Assert.Equal(("Meet Sam every Tuesday until half term", "Drama club", "Worried"), (page.QuerySelector("[name='PlanLine.Words']")!.GetAttribute("value"),
            page.QuerySelector("[name='Options[0].What']")!.GetAttribute("value"), page.QuerySelector("[name='FamilysView.Words']")!.Words()));
        Assert.Single(await site.Decisions(here));

        Assert.Equal(HttpStatusCode.Redirect, (await sam.PressButton(answer, "Save mine as well")).StatusCode);
        Assert.Equal([Grouping.GettingAdvice, Grouping.GettingHelp], (await site.Decisions(here)).Select(d => d.Grouping));
    }

    [Fact]
    public async Task Keeping_theirs_lets_mine_go_with_its_draft()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        var form = await sam.Page(here.Record());
        await site.Save(here.Decide(here.KitsHand));
        var answer = await sam.Submit(form, here.Record(), Deciding.FourThings);
        Assert.True(await site.Database(db => db.Drafts.AnyAsync(d => d.MemberId == here.Sam.Id)));

        var kept = await sam.PressButton(answer, "Keep theirs, discard mine");

        Assert.Equal($"/young-people/{here.Amina.Id}", kept.Headers.Location!.ToString());
        Assert.Single(await site.Decisions(here));
        Assert.False(await site.Database(db => db.Drafts.AnyAsync(d => d.MemberId == here.Sam.Id)));
    }

    [Fact]
    public async Task A_draft_that_comes_back_still_knows_which_decision_it_was_begun_on()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        await sam.PressButton(await sam.GetAsync(here.Record()), "Keep for later", [.. Deciding.FourThings]);
        await site.Save(here.Decide(here.KitsHand));

        var back = await sam.GetAsync(here.Record());
        Assert.Equal("Meet Sam every Tuesday until half term", (await back.Page()).QuerySelector("[name='PlanLine.Words']")!.GetAttribute("value"));

        Assert.Equal(HttpStatusCode.Conflict, (await sam.PressButton(back, "Save")).StatusCode);
    }

    [Fact]
    public async Task Nobody_is_told_of_a_decision_they_may_not_see_by_being_stopped()
    {
        var here = await new Locality().In(site);
        await site.Save(RequestNotToShare.Ask(here.Amina, 15, EntryKinds.Grouping, here.School, here.Trust, AskedBy.YoungPerson, Competence.JudgedAble, "Clear about why", null, here.KitsHand));
        var sam = site.SignedInAs(here.Sam.Id);
        var form = await sam.Page(here.Record());
        await site.Save(here.Decide(here.KitsHand));

        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit(form, here.Record(), Deciding.FourThings)).StatusCode);
    }
}
