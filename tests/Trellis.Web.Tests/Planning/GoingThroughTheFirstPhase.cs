using System.Net;
using Trellis.Domain.Alliance;
using Trellis.Web.Tests.Assessment;
using Trellis.Web.Tests.Auditing;
using Trellis.Web.Words;

namespace Trellis.Web.Tests.Planning;

public class GoingThroughTheFirstPhase(RecordOfItsOwn record) : IClassFixture<RecordOfItsOwn>
{
    private const string Page = "/plan/phase-1";

    private Task<DateOnly> Today() => record.Site.Database(db => Task.FromResult(db.Sight.Today));

    [Fact]
    public async Task The_locality_is_placed_on_the_line_and_what_was_said_before_stays()
    {
        var (programme, today) = (await Programme.In(record.Site), await Today());
        var refused = await programme.Browser.Submit($"{Page}/placing", Programme.Date("Since", today));
        Assert.Equal("Choose a phase", (await refused.Page()).QuerySelector(".nhsuk-error-summary a")!.Words());

        (await programme.Browser.Submit($"{Page}/placing", [("Phase", "exploration"), ("Because", "We began"), .. Programme.Date("Since", today.AddDays(-90))])).EnsureRedirect();
        (await programme.Browser.Submit($"{Page}/placing", [("Phase", "installation"), ("Because", "A team is there"), .. Programme.Date("Since", today.AddDays(-9))])).EnsureRedirect();
        var page = await programme.Browser.Page(Page);
        Assert.StartsWith("Programme installation", page.QuerySelector(".trellis-line [aria-current=step]")!.Words(), StringComparison.Ordinal);
        Assert.Contains($"{today.AddDays(-90).Said} to {today.AddDays(-9).Said}", page.QuerySelector(".trellis-line")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Exploration and adoption, since", page.QuerySelector("details")!.Words(), StringComparison.Ordinal);

        var open = await programme.Browser.Page($"{Page}/placing");
        (await programme.Browser.Submit($"{Page}/placing", [("Phase", "initial"), ("Because", "Teams begin"), .. Programme.Date("Since", today.AddDays(-2))])).EnsureRedirect();
        var late = await programme.Browser.Submit(open, $"{Page}/placing", [("Phase", "full"), ("Because", "Mine"), .. Programme.Date("Since", today)]);
        Assert.Contains("Somebody else placed the locality", (await late.Page()).QuerySelector(".nhsuk-error-summary")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_says_how_far_it_is_beside_what_Trellis_holds()
    {
        var programme = await Programme.In(record.Site);
        var refused = await programme.Browser.Submit($"{Page}/steps/baseline", ("State", "Done"));
        Assert.Equal("Say what shows it", (await refused.Page()).QuerySelector(".nhsuk-error-summary a")!.Words());
        (await programme.Browser.Submit($"{Page}/steps/baseline", ("State", "Done"), ("Shows", "The first round"))).EnsureRedirect();
        var said = await programme.Browser.Said(Page);
        Assert.Contains("Rate where the locality stands Done", said, StringComparison.Ordinal);
        Assert.Contains("The first round Prue Hart", said, StringComparison.Ordinal);
        Assert.Contains("By that it does not look done.", said, StringComparison.Ordinal);
        Assert.Contains("Done: The first round Prue Hart", await programme.Browser.Said($"{Page}/steps/baseline"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await programme.Browser.GetAsync($"{Page}/steps/party")).StatusCode);
    }

    [Fact]
    public async Task A_workshop_of_the_phase_is_linked_to_the_workshop_it_was_held_in()
    {
        var (programme, today) = (await Programme.In(record.Site), await Today());
        var room = Trellis.Domain.Workshops.Workshop.Plan("Mapping day", today, new(9, 30), 120, programme.Prue, new(Locality.Now.Instant, today));
        await record.Site.Save(room);
        var early = await programme.Browser.Submit($"{Page}/steps/mapping", ("State", "Done"), ("HeldInId", $"{room.Id}"));
        Assert.Contains("That workshop is not over yet", (await early.Page()).QuerySelector(".nhsuk-error-summary")!.Words(), StringComparison.Ordinal);
        (await programme.Browser.Submit($"{Page}/steps/mapping", ("State", "GoingOn"), ("HeldInId", $"{room.Id}"))).EnsureRedirect();
        Assert.Contains(await LinksAsync(programme), a => a == $"/workshops/{room.Id}");
    }

    [Fact]
    public async Task What_is_gathered_who_was_met_and_who_works_here_come_together()
    {
        var programme = await Programme.In(record.Site);
        async Task Writes(string register, params (string, string?)[] typed) => (await programme.Browser.Submit($"/registers/{register}/write", [.. typed, .. Programme.Date("AsOf", new(2008, 1, 1))])).EnsureRedirect();
        await Writes("data-gathering", ("Title", "Survey of staff"), ("Answers[0].Value", "staff"), ("Answers[4].Value", "there"));
        await Writes("data-gathering", ("Title", "Second survey"), ("Answers[0].Value", "staff"), ("Answers[4].Value", "asked"));
        await Writes("engagement", [("Title", "Chief executive"), .. Programme.Date("Answers[0].Day", new(2008, 1, 1)), ("Answers[1].Value", "senior"), ("Answers[5].Value", "Two forms for one thing")]);
        await Writes("workforce", ("Title", "Nurses"), ("Answers[1].Value", "GettingHelp"), ("Answers[2].Value", "6"), ("Answers[4].Value", "12"), ("Answers[5].Value", "5"));
        await Writes("workforce", ("Title", "Counsellors"), ("Answers[1].Value", "GettingHelp"), ("Answers[2].Value", "other"), ("Answers[4].Value", "4"));

        var (said, rows) = (await programme.Browser.Said(Page), await programme.Browser.Rows(Page));
        Assert.Contains("What staff say | 1 of 2 | Second survey", rows);
        Assert.Contains("Getting help | 16 | 0 | 0 | 12 | 0 | 0 | 4 | 5 of 12", rows);
        Assert.Contains("16 people, counted in the grouping in which they mainly help. 5 of the 12 of whom it is known had training in THRIVE; of 4 it is not known.", said, StringComparison.Ordinal);
        Assert.Contains("1 talk: 1 with senior leaders", said, StringComparison.Ordinal);
        Assert.Contains("Two forms for one thing", said, StringComparison.Ordinal);
        Assert.Contains("Back to phase 1", (await programme.Browser.Page("/registers/workforce")).Body!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Who works here", await programme.Browser.Said("/registers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pathway_designed_anew_says_what_is_missing_and_names_only_actions_that_are_planned()
    {
        var programme = await Programme.In(record.Site);
        (string, string?)[] drawn = [("Title", "Worry at school"), ("Answers[1].Value", "One conversation"), ("Answers[3].Value", "Nobody can book"), .. Programme.Date("AsOf", new(2008, 1, 1))];
        var unplanned = await programme.Browser.Submit("/registers/redesign/write", [.. drawn, ("Answers[5].Values", $"{Guid.NewGuid()}")]);
        Assert.Contains("from the list", (await unplanned.Page()).QuerySelector(".nhsuk-error-summary")!.Words(), StringComparison.Ordinal);
        (await programme.Browser.Submit("/registers/redesign/write", drawn)).EnsureRedirect();

        var said = await programme.Browser.Said(Page);
        Assert.Contains("Worry at school Missing today: Nobody can book No action of the plan follows from it yet.", said, StringComparison.Ordinal);
        Assert.Contains("Answer “What is missing between the two?”", (await (await programme.Browser.Submit("/registers/redesign/write", [.. drawn.Where(d => d.Item1 != "Answers[3].Value")])).Page()).QuerySelector(".nhsuk-error-summary")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readiness_is_counted_by_area_and_what_was_not_looked_at_is_not_a_nought()
    {
        var programme = await Programme.In(record.Site);
        foreach (var stands in new[] { "ready", "not-yet" })
            (await programme.Browser.Submit("/registers/readiness/write", [("Title", $"Leaders {stands}"), ("Answers[0].Value", "leadership"), ("Answers[2].Value", stands), ("Answers[3].Value", "Interviews"), .. Programme.Date("AsOf", new(2008, 1, 1))])).EnsureRedirect();

        var rows = await programme.Browser.Rows(Page);
        Assert.Contains("Leadership | 1 of 2 | 0 of 2 | 1 of 2", rows);
        Assert.Contains("Culture | Not looked at yet | Not looked at yet | Not looked at yet", rows);
    }

    [Fact]
    public async Task Boards_read_and_only_the_programme_and_facilitators_write()
    {
        var programme = await Programme.In(record.Site);
        var (board, practitioner) = (await programme.Another(Roles.OversightMember), await programme.Another(Roles.Practitioner));
        Assert.DoesNotContain("Say how far it is", await board.Said(Page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await board.GetAsync($"{Page}/placing")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await practitioner.GetAsync(Page)).StatusCode);
    }

    private static async Task<IEnumerable<string?>> LinksAsync(Programme programme) => (await programme.Browser.Page(Page)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href"));
}
