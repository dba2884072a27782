using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Domain.Alliance;
using Trellis.Domain.Measures;
using Trellis.Web.Tests.Assessment;

namespace Trellis.Web.Tests.Planning;

public class PlanningWhatToDo(PlanOfItsOwn plan) : IClassFixture<PlanOfItsOwn>
{
    private static async Task<string> FirstError(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return (await answer.Page()).QuerySelector(".nhsuk-error-summary a")!.Words();
    }

    [Fact]
    public async Task An_objective_begins_with_the_aim_and_the_ratings_of_its_priority()
    {
        await plan.Objective("To have a plan at all");
        var page = await plan.Browser.Page("/plan/objectives?Card=card-2");
        Assert.Equal("Aim 2", page.QuerySelector("textarea[name=Title]")!.TextContent.Trim());
        Assert.Equal(["macro-2"], page.QuerySelectorAll("input[name=Ratings][checked]").Select(r => r.GetAttribute("value")));
        Assert.Equal("Say what should be different", await FirstError(await plan.Browser.Submit("/plan/objectives?Card=card-2", ("Title", " "))));
    }

    [Fact]
    public async Task An_action_is_added_blank_and_found_in_the_plan_in_words_and_as_a_bar()
    {
        var objective = await plan.Objective("One plan for spending");
        var address = await plan.Action(objective, "Write the joint plan", more: [("Partners", $"{plan.Here.School.Id}"), ("Measure", "collaborate"), ("Ratings", "micro-1b")]);
        var kept = await plan.Kept(address);
        Assert.Equal((objective.Id, plan.Here.Trust.Id, plan.Here.Sam.Id, "collaborate"), (kept.ObjectiveId, kept.OwnerOrganisationId, kept.OwnerId!.Value, kept.Measure));
        Assert.Equal([plan.Here.School.Id], kept.Partners);

        var page = await plan.Browser.Page("/plan");
        Assert.Contains($"Write the joint planMeso, Programme installation, Sharing information | Sam Okoro, {plan.Here.Trust.Name} | 1 September 2026 to 1 October 2026 | Not started", await plan.Browser.Rows("/plan"));
        Assert.Contains("Write the joint plan", page.QuerySelectorAll("svg .trellis-plan__label").Select(l => l.TextContent));
        var bars = page.QuerySelector("svg.trellis-plan__bars")!;
        Assert.Equal("bars-title bars-words", bars.GetAttribute("aria-labelledby"));
        Assert.Matches(@"^\d+ actions? from .* to .*: \d+ done, \d+ overdue, \d+ stuck", bars.QuerySelector("desc")!.TextContent);
    }

    [Fact]
    public async Task A_recommended_action_fills_in_the_form_and_is_remembered()
    {
        var objective = await plan.Objective("More who are trained");
        var blank = await plan.Browser.Page("/plan/actions/add");
        Assert.Equal(11, blank.QuerySelectorAll("details a[href*='Template=']").Length);
        var page = await plan.Browser.Page("/plan/actions/add?Template=coaching");
        Assert.Equal("Coach after training", page.QuerySelector("input[name=Title]")!.GetAttribute("value"));
        Assert.Equal("training", page.QuerySelector("select[name=Workstream] option[selected]")!.GetAttribute("value"));

        var answer = await plan.Browser.Submit("/plan/actions/add?Template=coaching", [("ObjectiveId", $"{objective.Id}"), ("Phase", "initial"), ("OwnerOrganisationId", $"{plan.Here.School.Id}"), ("OwnerName", "Jo Bell"), .. Programme.Date("Due", new(2026, 12, 1))]);
        answer.EnsureRedirect();
        var said = await plan.Browser.Said(answer.Headers.Location!.OriginalString);
        Assert.Contains($"Jo Bell, {plan.Here.School.Name}", said, StringComparison.Ordinal);
        Assert.Contains("RecommendedCoach after training", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays()
    {
        var objective = await plan.Objective("To be typed wrongly");
        var address = $"/plan/actions/add?ObjectiveId={objective.Id}";
        (string, string?)[] typed = [("Title", "Half typed"), ("Level", "Macro"), ("Phase", "full"), ("Workstream", "quality"), ("OwnerOrganisationId", $"{plan.Here.School.Id}"), .. Programme.Date("Due", new(2026, 8, 1))];
        var refused = await plan.Browser.Submit(address, typed);
        Assert.Equal("It is due on or after the day it starts", await FirstError(refused));
        var page = await (await plan.Browser.Submit(address, [.. typed, ("OwnerId", $"{plan.Here.Sam.Id}")])).Page();
        Assert.Equal("Half typed", page.QuerySelector("input[name=Title]")!.GetAttribute("value"));
        Assert.Equal("Choose on which level it works", await FirstError(await plan.Browser.Submit(address, ("Title", "Half typed"), ("Level", null))));
        var stranger = await plan.Browser.Submit(address, [.. typed.Where(t => !t.Item1.StartsWith("Due", StringComparison.Ordinal)), ("OwnerId", $"{plan.Here.Sam.Id}"), .. Programme.Date("Due", new(2026, 12, 1))]);
        Assert.Equal($"Sam Okoro does not work for {plan.Here.School.Name}. Choose somebody who does, or change the organisation", await FirstError(stranger));
        Assert.False(await plan.Site.Database(db => db.PlanActions.AnyAsync(a => a.Title == "Half typed")));
    }

    [Fact]
    public async Task Filters_stay_in_the_address_and_show_what_was_asked_for()
    {
        var objective = await plan.Objective("To be filtered");
        await plan.Action(objective, "Late one", -60, -5);
        await plan.Action(objective, "One ahead", 10, 40, ("Level", "Cross"), ("Phase", "full"), ("Workstream", "training"));
        async Task<bool> Shows(string query, string title) => (await plan.Browser.Rows($"/plan?{query}")).Any(r => r.StartsWith(title, StringComparison.Ordinal));
        foreach (var (query, late, ahead) in new[] { ("Show=Overdue", true, false), ("Show=Stuck", false, false), ("Level=Cross", false, true), ("Phase=full", false, true), ("Workstream=sharing", true, false), ("Show=Done", false, false), ($"Owner={plan.Here.School.Id}", false, false), ("Show=Open", true, true) })
            Assert.Equal((query, late, ahead), (query, await Shows(query, "Late one"), await Shows(query, "One ahead")));
        Assert.Equal("Overdue", (await plan.Browser.Page("/plan?Show=Overdue")).QuerySelector("select[name=Show] option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Dates_move_with_a_reason_and_those_first_agreed_stay_to_be_seen()
    {
        var address = await plan.Action(await plan.Objective("To be moved"), "Sign the agreement");
        Assert.Equal("Say why the dates move", await FirstError(await plan.Browser.Submit($"{address}/dates", Programme.Date("Due", new(2026, 11, 30)))));
        (await plan.Browser.Submit($"{address}/dates", [.. Programme.Date("Due", new(2026, 11, 30)), ("Because", "The lawyer is ill")])).EnsureRedirect();
        var said = await plan.Browser.Said(address);
        Assert.Contains("1 September 2026 to 30 November 2026. First agreed: 1 September 2026 to 1 October 2026", said, StringComparison.Ordinal);
        Assert.Contains("to 1 September 2026 – 30 November 2026. The lawyer is ill Prue Hart, 1 September 2026", said, StringComparison.Ordinal);
        Assert.NotNull((await plan.Browser.Page("/plan?Show=Moved")).QuerySelector(".trellis-plan__bars .trellis-plan__first"));
    }

    [Fact]
    public async Task The_owner_reports_on_theirs_and_a_colleague_may_only_read()
    {
        var address = await plan.Action(await plan.Objective("To be reported on"), "Talk to the schools");
        var (sam, lead, kit) = (plan.Site.SignedInAs(plan.Here.Sam.Id), await plan.As(Roles.TeamLead), plan.Site.SignedInAs(plan.Here.Kit.Id));
        Assert.Equal("Say what stands in the way", await FirstError(await sam.Submit($"{address}/report", ("Status", "Stuck"))));
        (await sam.Submit($"{address}/report", ("Status", "Stuck"), ("Says", "Nobody answers"), ("Decided", "Ask the heads’ meeting"), ("Dialogue", "Heads’ breakfast"))).EnsureRedirect();
        (await lead.Submit($"{address}/report", ("Status", "GoingOn"), ("Says", "They answer now"))).EnsureRedirect();

        var said = await kit.Said(address);
        Assert.Contains("Going on. They answer now TeamLead, 1 September 2026 Stuck. Nobody answers Decided: Ask the heads’ meeting Talked through with every voice heard: Heads’ breakfast Sam Okoro", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Say how it stands", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await kit.GetAsync($"{address}/report")).StatusCode);
        foreach (var keeping in new[] { $"{address}/edit", $"{address}/dates", "/plan/actions/add", "/plan/objectives", "/plan/make" }) Assert.Equal(HttpStatusCode.Forbidden, (await sam.GetAsync(keeping)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await plan.As(Roles.IndependentEvaluator)).GetAsync("/plan")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await plan.Browser.GetAsync($"/plan/actions/{Guid.NewGuid()}")).StatusCode);
    }

    [Fact]
    public async Task An_action_shows_the_principle_the_priority_and_whether_its_measure_moved()
    {
        var prue = plan.Programme.Prue;
        var measure = plan.Site.Services.GetRequiredService<Data.Content.LocalityContent>().Tool.Measure("ending-talk")!;
        MeasureResult Counted(int n, int of, DateOnly to) => MeasureResult.KeyIn(measure, "1", new(n, of, null, null, null, to.AddDays(-60), to, "Audit of notes"), prue, Locality.Now);
        await plan.Site.Save(Counted(20, 60, new(2026, 6, 30)), Counted(45, 60, new(2026, 8, 30)));
        var address = await plan.Action(await plan.Objective("To be traced"), "Talk about endings", -30, 30, ("Measure", "ending-talk"), ("Ratings", "macro-2"));

        var said = await plan.Browser.Said(address);
        Assert.Contains("Aim: Aim 2", said, StringComparison.Ordinal);
        Assert.Contains("It went up by 41.7 percentage points, which is the way it should go.", said, StringComparison.Ordinal);
        var rows = await plan.Browser.Rows(address);
        Assert.Contains("Macro 2: All agencies commission | Not yet rated | Level 2", rows);
        Assert.Contains("Before it started | 20 of 60 notes (33.3 %) | 1 May 2026 to 30 June 2026 | Audit of notes", rows);
        Assert.Contains("Now | 45 of 60 notes (75.0 %) | 1 July 2026 to 30 August 2026 | Audit of notes", rows);
        Assert.DoesNotContain("Level 2", await plan.Site.SignedInAs(plan.Here.Sam.Id).Said(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_and_moved_dates_are_on_the_actions_own_chain()
    {
        var address = await plan.Action(await plan.Objective("To be trailed"), "Leave a trail");
        (await plan.Browser.Submit($"{address}/report", ("Status", "GoingOn"), ("Says", "Begun"))).EnsureRedirect();
        var chain = Guid.Parse(address.AsSpan(address.Length - 36));
        var said = await plan.Site.Database(db => db.AuditEntries.Where(e => e.Chain == chain).OrderBy(e => e.Sequence).Select(e => e.Content).ToArrayAsync());
        Assert.Equal(2, said.Length);
        Assert.Contains("\"Type\":\"ActionReport\"", said[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pathway_designed_anew_names_its_actions_to_whoever_may_open_the_plan_and_to_nobody_else()
    {
        var action = await plan.Kept(await plan.Action(await plan.Objective("First meetings sooner"), "Book the first meeting at school"));
        var drawn = await plan.Browser.Submit("/registers/redesign/write", [("Title", "Worry at school"), ("Answers[1].Value", "One conversation"), ("Answers[3].Value", "Nobody can book"), ("Answers[5].Values", $"{action.Id}"), .. Programme.Date("AsOf", PlanOfItsOwn.Today)]);
        drawn.EnsureRedirect();
        var pathway = drawn.Headers.Location!.OriginalString;

        Assert.Contains("Book the first meeting at school", await plan.Browser.Said(pathway), StringComparison.Ordinal);
        Assert.Contains("1 action of the plan follows from it.", await plan.Browser.Said("/plan/phase-1"), StringComparison.Ordinal);
        var evaluator = await (await plan.Programme.Another(Roles.IndependentEvaluator)).Said(pathway);
        Assert.Contains("An action of the plan", evaluator, StringComparison.Ordinal);
        Assert.DoesNotContain("Book the first meeting", evaluator, StringComparison.Ordinal);
    }
}
