using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Trellis.Web.Tests.Assessment;

namespace Trellis.Web.Tests.Planning;

/// <summary>Two people have one form open: the second is told once, with what they typed still there, and then it is for them to decide.</summary>
public class WritingAtTheSameTime(PlanOfItsOwn plan) : IClassFixture<PlanOfItsOwn>
{
    private static async Task<IHtmlDocument> Refused(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains("while you were typing. What you typed is still here", page.QuerySelector(".nhsuk-error-summary")!.Words(), StringComparison.Ordinal);
        return page;
    }

    /// <summary>Both open it, the first saves, the second is refused and saves what the page then holds.</summary>
    private async Task Both(string address, string field, params (string, string?)[] with)
    {
        var second = await plan.Browser.Page(address);
        (await plan.Browser.Submit(address, [.. with, (field, "The first word")])).EnsureRedirect();
        var refused = await Refused(await plan.Browser.Submit(second, address, [.. with, (field, "The second word")]));
        Assert.Equal("The second word", refused.QuerySelector($"[name='{field}']") switch { IHtmlTextAreaElement text => text.Value, var input => input!.GetAttribute("value") });
        (await plan.Browser.Submit(refused, address)).EnsureRedirect();
    }

    [Fact]
    public async Task Nobodys_change_to_an_action_an_objective_or_its_dates_is_overwritten_unseen()
    {
        var objective = await plan.Objective("Two at once");
        var address = await plan.Action(objective, "Written by two");
        await Both($"{address}/edit", "Says");
        Assert.Equal("The second word", (await plan.Kept(address)).Says);
        await Both($"/plan/objectives/{objective.Id}", "Title");
        var second = await plan.Browser.Page($"{address}/dates");
        (await plan.Browser.Submit($"{address}/dates", [("Because", "Later"), .. Programme.Date("Due", PlanOfItsOwn.Today.AddDays(50))])).EnsureRedirect();
        await Refused(await plan.Browser.Submit(second, $"{address}/dates", [("Because", "Sooner"), .. Programme.Date("Due", PlanOfItsOwn.Today.AddDays(20))]));
        Assert.Equal(PlanOfItsOwn.Today.AddDays(50), (await plan.Kept(address)).Due);
    }

    [Fact]
    public async Task Nor_an_indicator_nor_what_came_of_young_peoples_part()
    {
        await Both("/plan/benefits/ben-01/indicator", "Words");
        await Both("/plan/benefits/ben-01/indicator", "Unit");
        (await plan.Browser.Submit("/plan/young-people", [("Who", "A group at The Loft"), ("People", "6"), ("What", "They drew the pathway"), .. Programme.Date("On", PlanOfItsOwn.Today.AddDays(-9))])).EnsureRedirect();
        await Both($"/plan/young-people/{await plan.Site.Database(db => db.PartsInRedesign.Where(p => p.What == "They drew the pathway").Select(p => p.Id).SingleAsync())}", "Effect");
    }

    [Fact]
    public async Task A_barrier_that_somebody_else_closed_is_not_opened_by_closing_it()
    {
        await plan.Objective("To have a plan");
        (await plan.Browser.Submit("/plan/barriers/add", ("Title", "Two systems"), ("Level", "Meso"), ("NamedBy", "School leads"))).EnsureRedirect();
        var id = await plan.Site.Database(db => db.Barriers.Where(b => b.Title == "Two systems").Select(b => b.Id).SingleAsync());
        await Both($"/plan/barriers/{id}/edit", "Says");
        var second = await plan.Browser.Page($"/plan/barriers/{id}/close");
        (await plan.Browser.Submit($"/plan/barriers/{id}/close", ("ClosedHow", "One system now"))).EnsureRedirect();
        await Refused(await plan.Browser.Submit(second, $"/plan/barriers/{id}/close", ("ClosedHow", "Mine")));
        Assert.Equal("One system now", await plan.Site.Database(db => db.Barriers.Where(b => b.Id == id).Select(b => b.ClosedHow).SingleAsync()));
    }

    [Fact]
    public async Task Nor_the_agreed_five_nor_how_far_a_step_of_the_first_phase_is()
    {
        await Both($"{plan.Priorities}/agree", "Priorities[0].Aim", ("ChangedBecause", "It was talked about again"));
        await Both("/plan/phase-1/steps/oversight", "Shows", ("State", "GoingOn"));
        await Both("/plan/phase-1/placing", "Because", [("Phase", "installation"), .. Programme.Date("Since", PlanOfItsOwn.Today.AddDays(-3))]);
    }

    [Fact]
    public async Task What_could_not_be_saved_is_still_typed_when_the_page_is_opened_again()
    {
        await using var own = new PlanOfItsOwn();
        await own.InitializeAsync();
        foreach (var (address, field, wrong) in new[] { ($"{own.Priorities}/agree", "Priorities[0].Aim", ("Priorities[1].Reason", "")), ("/plan/phase-1/steps/plan", "Shows", ("State", "99")), ("/plan/phase-1/placing", "Because", ("Phase", "no such phase")) })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await own.Browser.Submit(address, (field, "Long thought about"), wrong)).StatusCode);
            Assert.Equal("Long thought about", (await own.Browser.Page(address)).QuerySelector<IHtmlTextAreaElement>($"textarea[name='{field}']")!.Value);
        }
    }

    [Fact]
    public async Task Those_who_save_at_the_very_same_moment_are_told_and_nothing_breaks()
    {
        const string step = "/plan/phase-1/steps/engagement";
        var open = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => plan.Browser.Page(step)));
        var answers = await Task.WhenAll(open.Select((page, i) => plan.Browser.Submit(page, step, ("State", "GoingOn"), ("Shows", $"Word {i}"))));
        Assert.All(answers, a => Assert.Contains(a.StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.BadRequest }));
        Assert.Single(answers, a => a.StatusCode is HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_figure_for_an_impact_that_there_is_not_is_not_found_whatever_is_sent() =>
        Assert.Equal(HttpStatusCode.NotFound, (await plan.Browser.Press(await plan.Browser.Page("/plan/young-people"), "/plan/benefits/no-such/figure", ("Numerator", "3"))).StatusCode);
}
