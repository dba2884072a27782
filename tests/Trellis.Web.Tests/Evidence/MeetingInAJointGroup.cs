using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Web.Tests.Assessment;
using Trellis.Web.Words;

namespace Trellis.Web.Tests.Evidence;

public class MeetingInAJointGroup(TrellisSite site)
{
    private static async Task<string> Founds(Programme programme, string kind, DateOnly since)
    {
        var answer = await programme.Browser.Submit("/registers/joint-groups/write", [("Title", $"Group {Guid.NewGuid():N}"), ("Answers[0].Value", kind), ("Answers[1].Value", "To decide together"), .. Programme.Date("AsOf", since)]);
        answer.EnsureRedirect();
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task Joins(Programme programme, string group, string person, DateOnly since, string? sector = null, Guid? organisation = null, string speaks = "Provider", bool senior = false) =>
        (await programme.Browser.Submit($"{group}/members/add", [("Person", person), ("FromOrganisationId", $"{organisation}"), ("Sector", sector), ("SpeaksFor", speaks), ("Senior", senior ? "true" : "false"), .. Programme.Date("Since", since)])).EnsureRedirect();

    private async Task<Guid> Place(string group, string person)
    {
        var id = Guid.Parse(group[^36..]);
        return await site.Database(db => db.GroupMembers.Where(m => m.GroupId == id && m.Person == person).Select(m => m.Id).SingleAsync());
    }

    [Fact]
    public async Task Members_meetings_and_decisions_show_who_came_and_who_was_heard()
    {
        var programme = await Programme.In(site);
        var today = await site.Database(db => Task.FromResult(db.Sight.Today));
        var group = await Founds(programme, "leadership", today.AddDays(-200));
        await Joins(programme, group, "Hal", today.AddDays(-199), organisation: programme.Here.Trust.Id);
        await Joins(programme, group, "Sol", today.AddDays(-199), "education");
        var (hal, sol) = (await Place(group, "Hal"), await Place(group, "Sol"));

        var nobody = await programme.Browser.Submit($"{group}/meetings", Programme.Date("HeldOn", today.AddDays(-100)));
        Assert.Equal("Choose who came", (await nobody.Page()).QuerySelector(".nhsuk-error-summary a")!.Words());
        (await programme.Browser.Submit($"{group}/meetings", [.. Programme.Date("HeldOn", today.AddDays(-100)), ("Attended", $"{hal}"), ("Attended", $"{sol}"), ("Decisions[0].What", "One form for all"), ("Decisions[0].Heard", "health"), ("Decisions[0].How", "Vote")])).EnsureRedirect();
        (await programme.Browser.Submit($"{group}/meetings", [.. Programme.Date("HeldOn", today.AddDays(-50)), ("Attended", $"{hal}")])).EnsureRedirect();

        var rows = await programme.Browser.Rows(group);
        Assert.Contains("Education | 1 | 1 of 2 meetings | 0 of 1 decisions", rows);
        Assert.Contains("Health (NHS) | 1 | 2 of 2 meetings | 1 of 1 decisions", rows);
        Assert.Contains("One form for all. By a vote. Heard before: Health (NHS).", await programme.Browser.Said(group), StringComparison.Ordinal);

        var link = (await programme.Browser.Page(group)).QuerySelectorAll("main a").First(a => a.Words().StartsWith("Put it right", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.BadRequest, (await programme.Browser.Submit(link, ("Attended", $"{sol}"))).StatusCode);
        (await programme.Browser.Submit(link, ("Attended", $"{sol}"), ("ChangedBecause", "Sol came, Hal did not"))).EnsureRedirect();
        Assert.Contains("Education | 1 | 2 of 2 meetings | 0 of 1 decisions", await programme.Browser.Rows(group));

        (await programme.Browser.Submit($"{group}/members/{sol}/leave", [("LeftBecause", "A new post"), .. Programme.Date("Until", today.AddDays(-70))])).EnsureRedirect();
        Assert.Contains("Education | 0 | 1 of 1 meetings | 0 of 1 decisions", await programme.Browser.Rows(group));
        Assert.Contains($"until {today.AddDays(-70).Said}: A new post", await programme.Browser.Said(group), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_of_long_ago_is_still_there_to_be_read()
    {
        var programme = await Programme.In(site);
        var today = await site.Database(db => Task.FromResult(db.Sight.Today));
        var group = await Founds(programme, "leadership", today.AddDays(-800));
        await Joins(programme, group, "Hal", today.AddDays(-799), "health");
        (await programme.Browser.Submit($"{group}/meetings", [.. Programme.Date("HeldOn", today.AddDays(-500)), ("Attended", $"{await Place(group, "Hal")}"), ("Decisions[0].What", "To begin"), ("Decisions[0].Heard", "health")])).EnsureRedirect();
        var said = await programme.Browser.Said(group);
        Assert.Contains("No meeting of the last twelve months is written down.", said, StringComparison.Ordinal);
        Assert.Contains("To begin. All agreed. Heard before: Health (NHS).", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_oversight_team_says_who_is_missing_until_they_are_there()
    {
        var programme = await Programme.In(site);
        var group = await Founds(programme, "oversight", new(2008, 1, 1));
        Assert.Contains("Missing here: health, care, education, commissioners, providers and senior people.", await programme.Browser.Said(group), StringComparison.Ordinal);
        await Joins(programme, group, "Hal", new(2008, 1, 2), "health", senior: true);
        await Joins(programme, group, "Cas", new(2008, 1, 2), "local-authority", speaks: "Commissioner");
        Assert.Contains("Missing here: education.", await programme.Browser.Said(group), StringComparison.Ordinal);
        await Joins(programme, group, "Sol", new(2008, 1, 2), "education");
        Assert.DoesNotContain("Missing here", await programme.Browser.Said(group), StringComparison.Ordinal);
        Assert.DoesNotContain("Missing here", await programme.Browser.Said(await Founds(programme, "other", new(2008, 1, 1))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_without_a_sector_or_an_organisation_is_asked_about()
    {
        var programme = await Programme.In(site);
        var group = await Founds(programme, "other", new(2008, 1, 1));
        var refused = await programme.Browser.Submit($"{group}/members/add", [("Person", "Hal"), ("SpeaksFor", "Other"), ("Senior", "false"), .. Programme.Date("Since", new(2008, 1, 2))]);
        Assert.Equal("Choose a sector", (await refused.Page()).QuerySelector(".nhsuk-error-summary a")!.Words());
        Assert.Equal(HttpStatusCode.NotFound, (await programme.Browser.GetAsync($"{group}/members/{Guid.NewGuid()}/leave")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await programme.Browser.GetAsync($"{group}/meetings/{Guid.NewGuid()}")).StatusCode);
    }
}
