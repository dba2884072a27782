using System.Net;
using Trellis.Domain.Alliance;
using Trellis.Web.Tests.Assessment;

namespace Trellis.Web.Tests.Planning;

public class SteeringThePlan(PlanOfItsOwn plan) : IClassFixture<PlanOfItsOwn>
{
    [Fact]
    public async Task The_month_says_what_was_promised_done_stuck_moved_and_decided_each_of_how_many()
    {
        await using var own = new PlanOfItsOwn();
        await own.InitializeAsync();
        var objective = await own.Objective("To be steered");
        var (done, stuck, moved) = (await own.Action(objective, "Promised and done", -5, 10), await own.Action(objective, "Promised and stuck", -5, 12), await own.Action(objective, "Promised and moved", -5, 14));
        await own.Action(objective, "Of another month", 40, 70);
        (await own.Browser.Submit($"{done}/report", ("Status", "Done"), ("Says", "All signed"), ("Decided", "Go on with the schools"))).EnsureRedirect();
        (await own.Browser.Submit($"{stuck}/report", ("Status", "Stuck"), ("Says", "No room"))).EnsureRedirect();
        (await own.Browser.Submit($"{moved}/dates", [.. Programme.Date("Due", new(2026, 12, 20)), ("Because", "The hall is shut")])).EnsureRedirect();

        foreach (var address in new[] { "/plan/months/2026-09", "/plan/months/2026-09/print" })
        {
            var said = await own.Browser.Said(address);
            Assert.Contains("1 of 3 promised for September 2026 is done. Of 4 actions, 1 is done; of the 3 still open, 0 are overdue and 1 stuck. The dates of 1 were moved, and 1 decision was written down.", said, StringComparison.Ordinal);
            Assert.Contains("This is how it stands on 1 September 2026", said, StringComparison.Ordinal);
            Assert.Contains("Promised and moved: due 15 September 2026, now 20 December 2026 (first agreed: 15 September 2026). The hall is shut Prue Hart", said, StringComparison.Ordinal);
            Assert.Contains("Go on with the schools – Promised and done", said, StringComparison.Ordinal);
        }
        Assert.Contains($"Promised and stuck | Sam Okoro, {own.Here.Trust.Name} | 13 September 2026 | said to be stuck", await own.Browser.Rows("/plan/months/2026-09"));
        Assert.Contains("There was no plan yet in August 2026", await own.Browser.Said("/plan/months/2026-08"), StringComparison.Ordinal);
        foreach (var wrong in new[] { "2026-13", "2027-01", "september", "1999-01" }) Assert.Equal(HttpStatusCode.NotFound, (await own.Browser.GetAsync($"/plan/months/{wrong}")).StatusCode);
    }

    [Fact]
    public async Task Overdue_and_stuck_are_on_the_home_of_the_owner_and_of_the_programme_team()
    {
        var kit = plan.Site.SignedInAs(plan.Here.Kit.Id);
        var objective = await plan.Objective("To be seen at home");
        var late = await plan.Action(objective, "Kit is late with this", -60, -5, ("OwnerOrganisationId", $"{plan.Here.School.Id}"), ("OwnerId", $"{plan.Here.Kit.Id}"));
        var page = await kit.Page("/");
        Assert.Equal($"{late}/report", page.QuerySelectorAll(".trellis-waiting a").Single(a => a.Words() == "1 action of yours in the plan is overdue: Kit is late with this").GetAttribute("href"));
        Assert.Contains(" of the plan ", await plan.Browser.Said("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("Kit is late", await plan.Site.SignedInAs(plan.Here.Sam.Id).Said("/"), StringComparison.Ordinal);

        (await kit.Submit($"{late}/report", ("Status", "Done"), ("Says", "Sent today"))).EnsureRedirect();
        Assert.DoesNotContain("Kit is late", await kit.Said("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_agencies_the_plan_spans_is_said_in_a_sentence_and_tables()
    {
        await plan.Action(await plan.Objective("To be shared"), "Shared with the school", more: [("Partners", $"{plan.Here.School.Id}")]);
        Assert.Contains("The plan spans 2 of 2 organisations and 2 of 2 sectors. Every sector has a part in it.", await plan.Browser.Said("/plan/coverage"), StringComparison.Ordinal);
        await plan.Site.Save(new Organisation { Name = "Youth Justice Service", OdsCode = $"Y{Guid.NewGuid():N}"[..10], Sector = "youth-justice" });
        Assert.Contains("The plan spans 2 of 3 organisations and 2 of 3 sectors. No action yet for: Youth justice.", await plan.Browser.Said("/plan/coverage"), StringComparison.Ordinal);
        Assert.Contains("Youth Justice Service – not in the plan | Youth justice | 0 | 0", await plan.Browser.Rows("/plan/coverage"));
    }

    [Fact]
    public async Task A_barrier_is_written_down_linked_closed_with_how_and_opened_again()
    {
        var action = await plan.Action(await plan.Objective("To be hindered"), "Share the records");
        var refused = await plan.Browser.Submit("/plan/barriers/add", ("Title", "Records cannot be shared"), ("Level", "Meso"));
        Assert.Equal("Say who named it, such as “school leads at the baseline workshop”", (await refused.Page()).QuerySelector(".nhsuk-error-summary a")!.Words());
        (await plan.Browser.Submit("/plan/barriers/add", ("Title", "Records cannot be shared"), ("Level", "Meso"), ("NamedBy", "School leads"), ("OwnerOrganisationId", $"{plan.Here.Trust.Id}"), ("OwnerId", $"{plan.Here.Sam.Id}"), ("ActionIds", action[^36..]))).EnsureRedirect();
        var kept = await plan.Site.Database(db => Task.FromResult(db.Barriers.Single(b => b.Title == "Records cannot be shared")));
        Assert.Contains("Records cannot be shared", await plan.Browser.Said(action), StringComparison.Ordinal);

        (await plan.Browser.Submit($"/plan/barriers/{kept.Id}/edit", ("Says", "Two systems"))).EnsureRedirect();
        (await plan.Browser.Submit($"/plan/barriers/{kept.Id}/close", ("ClosedHow", "An agreement was signed"))).EnsureRedirect();
        var said = await plan.Browser.Said("/plan/barriers");
        Assert.Contains("How it was closed: An agreement was signed Prue Hart, 1 September 2026", said, StringComparison.Ordinal);
        Assert.Contains($"Whose to remove: Sam Okoro, {plan.Here.Trust.Name}", said, StringComparison.Ordinal);
        Assert.Contains("Two systems", said, StringComparison.Ordinal);
        (await plan.Browser.Submit($"/plan/barriers/{kept.Id}/close")).EnsureRedirect();
        Assert.Contains("Open", await plan.Browser.Said("/plan/barriers?Level=Meso"), StringComparison.Ordinal);
        Assert.DoesNotContain("Records cannot be shared", await plan.Browser.Said("/plan/barriers?Level=Macro"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await plan.Site.SignedInAs(plan.Here.Sam.Id).GetAsync("/plan/barriers/add")).StatusCode);
    }

    [Fact]
    public async Task When_other_five_are_agreed_the_plan_follows_them_and_what_was_planned_stays()
    {
        await using var own = new PlanOfItsOwn();
        await own.InitializeAsync();
        Assert.Contains("Five priorities are agreed, so it can be made", await own.Browser.Said("/plan"), StringComparison.Ordinal);
        (await own.Browser.Submit("/plan/barriers/add", ("Title", "Named before there is a plan"), ("Level", "Meso"), ("NamedBy", "School leads"))).EnsureRedirect();
        Assert.Contains("Named before there is a plan", await own.Browser.Said("/plan/barriers"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await own.Browser.GetAsync($"/plan/barriers/{Guid.NewGuid()}/edit")).StatusCode);
        await own.Action(await own.Objective("Of the first five"), "Of the first year");
        await own.Agree(11, 12, 13, 14, 15);
        Assert.Contains("Let the plan follow them", await own.Browser.Said("/plan"), StringComparison.Ordinal);
        (await own.Browser.Submit("/plan/make")).EnsureRedirect();
        var said = await own.Browser.Said("/plan");
        Assert.Contains("1 action for 0 of 5 priorities and 1 of an earlier five", said, StringComparison.Ordinal);
        Assert.Contains("under 0 of 5 priorities and 1 of an earlier five", await own.Browser.Said("/plan/report"), StringComparison.Ordinal);
        Assert.Contains("Of an earlier five. Of the first five", said, StringComparison.Ordinal);
        Assert.Contains("Of the first year", said, StringComparison.Ordinal);
        Assert.Contains("Voice and choice – add an objective", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Let the plan follow them", said, StringComparison.Ordinal);
        Assert.Equal("The plan follows these five already", (await (await own.Browser.Submit("/plan/make")).Page()).QuerySelector(".nhsuk-error-summary li")!.Words());
    }
}
