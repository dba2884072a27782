using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Content;

namespace Trellis.Web.Tests.Workshops;

public class VotingInTheRoom(TrellisSite site)
{
    [Fact]
    public async Task Hidden_until_shown_then_everybody_sees_the_same_dots_and_nobody_whose_they_are()
    {
        var here = await Gathering.In(site);
        await here.Voted("health", 3, 3);
        var phone = await here.Joined("education");
        await here.Votes(phone, 1);
        await here.Joined("health");

        foreach (var (who, where) in new[] { (phone, here.Phone), (phone, here.Wall), (here.Facilitator, here.Leading) })
        {
            Assert.Contains("3 of 4 have voted", await who.Said(where), StringComparison.Ordinal);
            Assert.Empty((await who.Page(where)).QuerySelectorAll(".trellis-dots"));
        }
        Assert.Equal(HttpStatusCode.Redirect, (await here.Leads("Show the votes")).StatusCode);

        foreach (var (who, where) in new[] { (phone, here.Phone), (phone, here.Wall), (here.Facilitator, here.Leading) })
        {
            var page = await who.Page(where);
            Assert.Equal("1 person on level 1, 2 on level 3.", page.QuerySelector(".trellis-dots figcaption")!.Words());
            Assert.Contains("Someone chose 1. Who would like to say why?", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
            Assert.Contains("The votes are far apart. Time to talk, then vote again.", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
            Assert.DoesNotContain("By sector", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        }
        Assert.Contains("You chose 1.", await phone.Said(here.Phone), StringComparison.Ordinal);
        Assert.DoesNotContain("You chose", await phone.Said(here.Wall), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sectors_are_shown_apart_on_the_wall_where_three_voted()
    {
        var here = await Gathering.In(site);
        await here.Voted("health", 2, 2, 2);
        await here.Voted("education", 3, 3, 3);
        await here.Leads("Show the votes");

        Assert.Equal(["Education 0 0 3 0", "Health (NHS) 0 3 0 0"], (await here.Browser().Page(here.Wall)).QuerySelectorAll("main tbody tr").Select(r => r.Words()));
    }

    [Fact]
    public async Task A_vote_changes_until_it_is_shown_and_afterwards_says_why_not()
    {
        var here = await Gathering.In(site);
        var phone = await here.Joined();
        await here.Votes(phone, 2);
        Assert.Contains("You chose 2. You can change it until the votes are shown.", await phone.Said(here.Phone), StringComparison.Ordinal);
        await here.Votes(phone, 4);
        var open = await phone.Page(here.Phone);
        await here.Leads("Show the votes");

        var late = await phone.Submit(open, here.Phone, ("Level", "1"));

        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        Assert.StartsWith("The votes have been shown", Gathering.Mistake(await late.Page()), StringComparison.Ordinal);
        Assert.Equal([0, 0, 0, 1], Assert.Single((await here.Room()).Shown("macro-1")).Levels);
    }

    [Fact]
    public async Task Without_choosing_a_level_they_are_asked_to()
    {
        var here = await Gathering.In(site);
        var phone = await here.Joined();
        var answer = await phone.Submit(here.Phone);

        Assert.Equal("Choose one of the four", Gathering.Mistake(await answer.Page()));
    }

    [Fact]
    public async Task Sent_again_by_a_phone_that_was_not_sure_it_is_one_vote()
    {
        var here = await Gathering.In(site);
        var phone = await here.Joined();
        var open = await phone.Page(here.Phone);
        await phone.Submit(open, here.Phone, ("Level", "3"));
        await here.Leads("Show the votes");

        Assert.Equal(HttpStatusCode.Redirect, (await phone.Submit(open, here.Phone, ("Level", "3"))).StatusCode);
        Assert.Equal(1, Assert.Single((await here.Room()).Shown("macro-1")).People);
    }

    [Fact]
    public async Task Pressed_in_time_without_a_network_and_sent_a_minute_after_they_were_shown_it_counts()
    {
        var here = await Gathering.In(site);
        var phone = await here.Joined();
        var open = await phone.Page(here.Phone);
        await here.Leads("Show the votes");

        Assert.Equal(HttpStatusCode.Redirect, (await phone.Submit(open, here.Phone, ("Level", "2"), ("Waited", "60000"))).StatusCode);
        Assert.Contains("1 person voted in time on a phone without a network", await here.Facilitator.Said(here.Leading), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_twice_at_once_it_is_one_vote()
    {
        var here = await Gathering.In(site);
        var phone = await here.Joined();
        var open = await phone.Page(here.Phone);

        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(level => phone.Submit(open, here.Phone, ("Level", $"{level}"))));
        await here.Leads("Show the votes");

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Equal(1, Assert.Single((await here.Room()).Shown("macro-1")).People);
    }

    [Fact]
    public async Task Many_at_once_are_all_kept()
    {
        var here = await Gathering.In(site);
        var phones = new List<HttpClient>();
        for (var n = 0; n < 12; n++) phones.Add(await here.Joined());

        var answers = await Task.WhenAll(phones.Select((phone, n) => here.Votes(phone, n % 4 + 1)));
        await here.Leads("Show the votes");

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Equal([3, 3, 3, 3], Assert.Single((await here.Room()).Shown("macro-1")).Levels);
    }

    [Fact]
    public async Task A_vote_of_another_room_is_not_taken()
    {
        var (here, other) = (await Gathering.In(site), await Gathering.In(site));
        var phone = await here.Joined();

        var answer = await phone.Submit(here.Phone, ("Level", "3"), ("BallotId", $"{other.Workshop.CurrentBallotId}"));

        Assert.StartsWith("That vote is not open here", Gathering.Mistake(await answer.Page()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_home_before_the_day_each_subject_is_scored_alone_and_stays_hidden()
    {
        var here = await Gathering.In(site, started: false);
        Assert.Contains("You have a place", await (await here.Joined()).Said(here.Phone), StringComparison.Ordinal);
        await here.Leads("Let people score at home");
        var phone = await here.Joined();

        await phone.Submit($"{here.Phone}?about=meso-1", ("Level", "2"));

        Assert.Contains("The right place You chose 2", await phone.Said(here.Phone), StringComparison.Ordinal);
        Assert.Contains("One strategy Not yet", await phone.Said(here.Phone), StringComparison.Ordinal);
        Assert.Empty((await here.Room()).Shown("meso-1"));
        await here.Leads("Start the workshop");
        await here.Leads("The right place");
        Assert.Contains("You chose 2", await phone.Said(here.Phone), StringComparison.Ordinal);
        Assert.Contains("1 of 1 have voted", await phone.Said(here.Wall), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_asks_for_its_part_of_the_page_alone()
    {
        var here = await Gathering.In(site);
        var phone = await here.Joined();
        var live = (await phone.Page(here.Phone)).QuerySelector("[data-live]")!.GetAttribute("data-live")!;

        var part = await phone.Page(live);

        Assert.Empty(part.QuerySelectorAll("main, header, link, script"));
        Assert.Equal(["screen", "said"], part.QuerySelectorAll("[data-part]").Select(p => p.GetAttribute("data-part")));
        Assert.True(long.Parse(part.QuerySelector("[data-version]")!.GetAttribute("data-version")!) >= 2);
        Assert.Equal(HttpStatusCode.Unauthorized, (await here.Browser().GetAsync(live)).StatusCode);
    }

    [Fact]
    public async Task The_chain_of_a_workshop_holds_each_vote_and_verifies_by_itself()
    {
        var here = await Gathering.In(site);
        await here.Voted("health", 3);

        var kept = await site.Database(db => db.AuditEntries.Where(e => e.Chain == here.Workshop.Id).OrderBy(e => e.Sequence).Select(e => e.Content).ToListAsync());
        Assert.Contains("\"Type\":\"Vote\"", kept[^1], StringComparison.Ordinal);
        Assert.Contains("\"Type\":\"Participant\"", kept[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workshop_goes_on_in_the_words_it_was_planned_with_when_the_tool_is_worded_anew()
    {
        var shipped = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "content", "assessment-tool.json"));
        var version = $"1999.{Guid.NewGuid():N}";
        var words = JsonNode.Parse(shipped)!;
        words["version"] = version;
        words["principles"]![0]!["ratings"]![0]!["title"] = "Worded as it was in 1999";
        await site.Save(new ContentVersion { Name = "assessment-tool", Version = version, Json = words.ToJsonString(), FirstUsedAt = Locality.Now.Instant });
        var (before, now) = (await Gathering.In(site, also: w => w.ScoredInTheWordsOf(version)), await Gathering.In(site));

        Assert.Contains("Worded as it was in 1999", await (await before.Joined()).Said(before.Phone), StringComparison.Ordinal);
        Assert.DoesNotContain("1999", await (await now.Joined()).Said(now.Phone), StringComparison.Ordinal);
    }
}
