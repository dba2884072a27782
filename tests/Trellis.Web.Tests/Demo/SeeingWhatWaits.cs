using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Demo;

[Collection(nameof(Northborough))]
public class SeeingWhatWaits(NorthboroughSite site)
{
    private static readonly DateOnly Today = NorthboroughSite.Now.Today;

    private async Task<Dictionary<string, (int Count, string Href)>> Home(string name)
    {
        var page = await (await site.SignedInAs(name)).Page("/");
        return page.QuerySelectorAll<IHtmlAnchorElement>(".trellis-waiting a")
            .ToDictionary(a => a.Children[1].Words(), a => (int.Parse(a.Children[0].Words()), a.GetAttribute("href")!));
    }

    private static (int Count, string Href) Thing(Dictionary<string, (int Count, string Href)> home, string words) => home.Single(h => h.Key.Contains(words, StringComparison.Ordinal)).Value;

    [Fact]
    public async Task A_practitioner_sees_at_most_seven_things_and_each_opens_as_many_as_it_says()
    {
        var (home, client) = (await Home("Sam Okoro"), await site.SignedInAs("Sam Okoro"));

        Assert.InRange(home.Count, 3, 7);
        foreach (var (count, href) in home.Values.Where(h => h.Href.StartsWith("/young-people", StringComparison.Ordinal)))
            Assert.StartsWith($"{count} young p", (await client.Page(href)).QuerySelector("main .trellis-lead")!.Words());
    }

    [Fact]
    public async Task The_counts_are_what_the_record_holds_for_this_team()
    {
        var home = await Home("Sam Okoro");
        var team = await site.Database(db => db.Teams.SingleAsync(t => t.Name == "Getting Help team"));
        var died = await site.Database(db => db.HaveDied.ToListAsync());
        var (everyone, due, none) = await site.SeenBy("Sam Okoro", async db =>
        {
            var caseload = await db.Involvements.Where(i => i.TeamId == team.Id && i.State == InvolvementState.Working).Select(i => i.YoungPersonId).Distinct().ToListAsync();
            var current = (await db.GroupingDecisions.AsNoTracking().Where(d => d.WithdrawnAt == null && caseload.Contains(d.YoungPersonId)).ToListAsync())
                .GroupBy(d => d.YoungPersonId).ToDictionary(g => g.Key, g => g.OrderBy(d => d.AgreedOn).ThenBy(d => d.RecordedAt).Last());
            return (caseload.Count, current.Values.Count(d => d.LookAgainOn <= Today && !died.Contains(d.YoungPersonId)), caseload.Count(y => !current.ContainsKey(y)));
        });

        Assert.True(everyone > 25 && due > 0 && none > 0);
        Assert.Equal(everyone, Thing(home, "your team works with").Count);
        Assert.Equal(due, Thing(home, "looked at again").Count);
        Assert.Equal(none, Thing(home, "no grouping yet").Count);
    }

    [Fact]
    public async Task A_team_lead_is_told_of_the_requests_that_wait_for_her() => Assert.Equal((2, "/requests"), Thing(await Home("Ruth Castle"), "not to share"));

    [Fact]
    public async Task Whoever_is_asked_to_help_is_told_of_it() => Assert.Equal((1, "/invitations"), Thing(await Home("Shabana Mirza"), "invitation"));

    [Fact]
    public async Task An_information_governance_lead_is_told_of_the_agreement_past_its_review_and_of_no_young_person()
    {
        var home = await Home("Imran Sheikh");

        Assert.Equal((1, "/agreements"), Thing(home, "due for review"));
        Assert.DoesNotContain(home.Keys, k => k.Contains("young p", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Judith Amos")]
    [InlineData("Fiona Grant")]
    [InlineData("Wendy Price")]
    [InlineData("Robert Hume")]
    public async Task Whoever_does_not_help_young_people_is_told_what_they_can_open_and_it_opens(string name)
    {
        var client = await site.SignedInAs(name);
        var links = (await client.Page("/")).QuerySelectorAll<IHtmlAnchorElement>("main ul a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.NotEmpty(links);
        Assert.DoesNotContain("/young-people", links);
        foreach (var link in links) Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Every_persona_finds_each_way_in_open()
    {
        foreach (var name in new[] { "Sam Okoro", "Kit Marsh", "Imran Sheikh", "Judith Amos" })
        {
            var client = await site.SignedInAs(name);
            foreach (var way in (await client.Page("/")).QuerySelectorAll<IHtmlAnchorElement>(".nhsuk-header__navigation a"))
                Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(way.GetAttribute("href"))).StatusCode);
        }
    }

    [Fact]
    public async Task A_stranger_reads_what_Trellis_is_and_where_to_sign_in()
    {
        var page = await site.Stranger().Page("/");

        Assert.Contains("decided together", page.QuerySelector("h1")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/sign-in']"));
        Assert.Empty(page.QuerySelectorAll(".trellis-waiting"));
    }

    [Theory]
    [InlineData("Sam Okoro", 1)]
    [InlineData("Fiona Grant", 0)]
    public async Task Only_whoever_may_look_for_young_people_is_offered_to(string name, int boxes) => Assert.Equal(boxes, (await (await site.SignedInAs(name)).Page("/")).QuerySelectorAll("header form[action='/search'] input[name=q]").Length);
}
