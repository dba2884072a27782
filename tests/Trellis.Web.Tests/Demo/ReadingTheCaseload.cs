using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Demo;

[Collection(nameof(Northborough))]
public class ReadingTheCaseload(NorthboroughSite site)
{
    private static List<(string Name, Guid Id)> Rows(IHtmlDocument page) =>
        [.. page.QuerySelectorAll<IHtmlAnchorElement>("tbody a").Select(a => (a.Words(), Guid.Parse(a.GetAttribute("href")!.Split('/')[2])))];

    private static async Task<List<(string Name, Guid Id)>> AllPages(HttpClient client, string address)
    {
        List<(string, Guid)> all = [];
        for (string? next = address; next is not null;)
        {
            var page = await client.Page(next);
            var rows = Rows(page);
            Assert.InRange(rows.Count, 0, 25);
            all.AddRange(rows);
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        return all;
    }

    private Task<List<Guid>> Caseload(string name) => site.SeenBy(name, db =>
    {
        var teams = db.Sight.Teams;
        return db.Involvements.Where(i => teams.Contains(i.TeamId) && i.State == InvolvementState.Working).Select(i => i.YoungPersonId).Distinct().ToListAsync();
    });

    [Fact]
    public async Task Every_young_person_of_the_team_is_listed_once_by_name_over_the_pages()
    {
        var all = await AllPages(await site.SignedInAs("Sam Okoro"), "/young-people");

        Assert.True(all.Count > 75);
        Assert.Equal((await Caseload("Sam Okoro")).Order(), all.Select(r => r.Id).Order());
        Assert.Equal(all.Select(r => Folding.Fold(r.Name)).Order(StringComparer.Ordinal), all.Select(r => Folding.Fold(r.Name)));
    }

    [Fact]
    public async Task Going_on_and_back_shows_the_page_one_came_from()
    {
        var client = await site.SignedInAs("Sam Okoro");
        var first = await client.Page("/young-people");
        var second = await client.Page(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var back = await client.Page(second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);

        Assert.Null(first.QuerySelector("a[rel=prev]"));
        Assert.Equal(Rows(first), Rows(back));
        Assert.Empty(Rows(first).Intersect(Rows(second)));
    }

    [Fact]
    public async Task The_list_leads_nobody_to_a_restricted_record_or_to_another_teams()
    {
        var poppy = await site.YoungPerson("Poppy", "Whitaker");

        Assert.DoesNotContain(await AllPages(await site.SignedInAs("Sam Okoro"), "/young-people"), r => r.Id == poppy);
        Assert.Empty((await AllPages(await site.SignedInAs("Kit Marsh"), "/young-people")).Select(r => r.Id).Except(await Caseload("Kit Marsh")));
    }

    [Theory]
    [InlineData(Grouping.GettingAdvice)]
    [InlineData(Grouping.GettingMoreHelp)]
    public async Task A_grouping_shows_those_whose_current_one_it_is(Grouping grouping)
    {
        var shown = await AllPages(await site.SignedInAs("Sam Okoro"), $"/young-people?Grouping={grouping}");
        var caseload = await Caseload("Sam Okoro");
        var current = await site.SeenBy("Sam Okoro", async db => (await db.GroupingDecisions.AsNoTracking().Where(d => d.WithdrawnAt == null && caseload.Contains(d.YoungPersonId)).ToListAsync())
            .GroupBy(d => d.YoungPersonId).Where(g => g.OrderBy(d => d.AgreedOn).ThenBy(d => d.RecordedAt).Last().Grouping == grouping).Select(g => g.Key).ToList());

        Assert.NotEmpty(shown);
        Assert.Equal(current.Order(), shown.Select(r => r.Id).Order());
    }

    [Fact]
    public async Task Those_seen_differently_are_found()
    {
        var freya = await site.YoungPerson("Freya", "Lindholm");

        Assert.Contains(await AllPages(await site.SignedInAs("Sam Okoro"), "/young-people?Show=SeenDifferently"), r => r.Id == freya);
    }

    [Fact]
    public async Task Somebody_of_two_teams_can_look_at_one()
    {
        var client = await site.SignedInAs("Dr Anneka Vos");
        var team = await site.Database(db => db.Teams.SingleAsync(t => t.Name == "Getting More Help team"));
        var (both, one) = (await AllPages(client, "/young-people"), await AllPages(client, $"/young-people?Team={team.Id}"));

        Assert.True(one.Count > 20 && one.Count < both.Count);
        Assert.Empty(one.Except(both));
    }

    [Fact]
    public async Task Another_teams_name_in_the_address_opens_nothing()
    {
        var crisis = await site.Database(db => db.Teams.SingleAsync(t => t.Name == "Crisis team"));

        Assert.Empty(await AllPages(await site.SignedInAs("Sam Okoro"), $"/young-people?Team={crisis.Id}"));
    }

    [Fact]
    public async Task That_somebody_looked_at_the_list_is_kept_for_each_young_person_shown()
    {
        var beth = await site.Person("Beth Lyons");
        var shown = Rows(await site.SignedInAs(beth.Id).Page("/young-people"));
        var kept = await site.Database(db => db.ReadEntries.Where(r => r.Chain == beth.Id).OrderByDescending(r => r.Sequence).FirstAsync());

        Assert.Equal(shown.Select(r => r.Id.ToString("N")), kept.Subjects.Split(' '));
        Assert.Equal(shown.Select(r => r.Id).Order(), await site.Database(db => db.ReadSubjects.Where(r => r.ReaderId == beth.Id).Select(r => r.YoungPersonId).OrderBy(y => y).ToListAsync()));
    }

    [Fact]
    public async Task An_address_never_holds_a_name()
    {
        var next = (await (await site.SignedInAs("Sam Okoro")).Page("/young-people")).QuerySelector("a[rel=next]")!.GetAttribute("href")!;

        Assert.True(Guid.TryParse(next[(next.IndexOf("After=", StringComparison.Ordinal) + 6)..].Split('&')[0], out _));
    }
}
