using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Evidence;
using Trellis.Domain.Workshops;
using Trellis.Web.Tests.Assessment;

namespace Trellis.Web.Tests.Workshops;

public class SettlingTogether(TrellisSite site)
{
    private static readonly DateOnly Held = Locality.Now.Today.AddMonths(6);

    /// <summary>A workshop that was scored at home, and a round with one figure that it writes down in.</summary>
    private async Task<(Gathering Here, string Round)> Morning()
    {
        var here = await Gathering.In(site, started: false);
        await here.Leads("Let people score at home");
        foreach (var level in new[] { 3, 3, 3 }) await ScoresAtHome(here, ("macro-1", level), ("meso-1", level == 3 ? 2 : 1));
        await ScoresAtHome(here, ("meso-1", 1));
        await here.Leads("Start the workshop");
        var answer = await here.Facilitator.Submit("/assessment/start", [("Kind", "FollowUp"), ("Mode", "SelfAssessment"), .. Programme.Date("HeldOn", Held), ("Rule", "LowestPart")]);
        var round = answer.Headers.Location!.OriginalString;
        (await here.Facilitator.Submit($"{round}/figures", [.. Programme.Date("From", Locality.Now.Today.AddMonths(-5)), .. Programme.Date("To", Locality.Now.Today), ("Rows[7].Numerator", "57"), ("Rows[7].Denominator", "100"), ("Rows[7].Source", "Spring audit")])).EnsureRedirect();
        (await here.Facilitator.Submit($"{round}/ratings/micro-7?workshop={here.Workshop.Id}")).EnsureRedirect();
        return (here, round);
    }

    private static async Task ScoresAtHome(Gathering here, params (string Subject, int Level)[] scores)
    {
        var phone = await here.Joined();
        foreach (var (subject, level) in scores) Assert.Equal(HttpStatusCode.Redirect, (await phone.Submit($"{here.Phone}?about={subject}", ("Level", $"{level}"))).StatusCode);
    }

    [Fact]
    public async Task What_figures_give_and_what_all_chose_at_home_is_settled_with_one_question()
    {
        var (here, round) = await Morning();
        var before = await here.Facilitator.Said($"{here.Leading}/settle");
        Assert.Contains("Micro 2, Grouping is clear: level 2", before, StringComparison.Ordinal);
        Assert.Contains("2 questions were scored at home by three people or more.", before, StringComparison.Ordinal);

        (await here.Facilitator.Submit($"{here.Leading}/settle", ("Figures", "micro-2"))).EnsureRedirect();
        var wall = await here.Browser().Said(here.Wall);
        Assert.Contains("Does this stand?", wall, StringComparison.Ordinal);
        Assert.Contains("3 One strategy", wall, StringComparison.Ordinal);
        Assert.DoesNotContain("The right place", wall, StringComparison.Ordinal);

        await here.Leads("Write down what is ticked");
        var id = Guid.Parse(round.Split('/')[2]);
        var rated = await site.Database(db => db.PrincipleRatings.Where(r => r.RoundId == id && r.Level != null).OrderBy(r => r.Rating).Select(r => new { r.Rating, r.Level, r.SuggestedLevel, r.Deliberation }).ToListAsync());
        Assert.Equal([("macro-1", 3, (int?)null), ("micro-2", 2, 2)], rated.Select(r => (r.Rating, r.Level!.Value, r.SuggestedLevel)));
        Assert.Equal("All 3 who scored it chose level 3. Agreed as it stands, with others in one question", rated[0].Deliberation);
        Assert.Contains("Agreed: level 3.", await here.Facilitator.Said(here.Leading), StringComparison.Ordinal);
        Assert.Equal(here.Workshop.Id, await site.Database(db => db.AssessmentRounds.Where(r => r.Id == id).Select(r => r.WorkshopId).SingleAsync()));
    }

    [Fact]
    public async Task Who_took_part_in_the_round_is_filled_in_from_the_room_and_what_the_votes_showed_stands_beside_the_level()
    {
        var (here, round) = await Morning();
        await here.Joined("education", RoleInRoom.TeamLeader);
        await here.Joined("education", RoleInRoom.TeamLeader);
        await here.Joined("health", RoleInRoom.ParentOrCarer);
        await here.Joined("health", part: PartInRoom.Observer);
        Assert.Contains($"Levels are written down in Follow-up, {Held.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))}.", await here.Facilitator.Said(here.Leading), StringComparison.Ordinal);
        await here.Leads("The right place");
        await here.Leads("Show the votes");
        var rate = $"{round}/ratings/meso-1?workshop={here.Workshop.Id}";
        Assert.Contains("What the room showed Vote 1, 4 people: 1 person on level 1, 3 on level 2.", await here.Facilitator.Said(rate), StringComparison.Ordinal);
        (await here.Facilitator.Submit(rate, ("Level", "2"), ("DiffersBecause", "The room knows more"))).EnsureRedirect();

        Assert.Contains($"Talked through in the workshop {here.Workshop.Title}", await here.Facilitator.Said(round), StringComparison.Ordinal);
        var people = await here.Facilitator.Page($"{round}/people");
        Assert.Equal([("TeamLeader", "education", "2"), ("YoungPersonOrCarer", "health", "1")], Enumerable.Range(0, 2).Select(i => (Chosen(people, i, "Role"), Chosen(people, i, "Sector"), people.QuerySelector($"[name='Rows[{i}].People']")!.GetAttribute("value")!)));
        Assert.Contains("Filled in from the workshop", people.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        (await here.Facilitator.Submit($"{round}/people")).EnsureRedirect();
        Assert.DoesNotContain("Filled in from the workshop", await here.Facilitator.Said($"{round}/people"), StringComparison.Ordinal);
        Assert.Contains("3 people: Team leaders from Education: 2; Young people, parents or carers from Health (NHS): 1", await here.Facilitator.Said(round), StringComparison.Ordinal);
    }

    private static string Chosen(AngleSharp.Html.Dom.IHtmlDocument page, int row, string field) => page.QuerySelector($"[name='Rows[{row}].{field}'] option[selected]")!.GetAttribute("value")!;

    [Fact]
    public async Task Whoever_would_rather_talk_says_so_on_their_phone_and_nobody_learns_who()
    {
        var (here, _) = await Morning();
        var (phone, observer) = (await here.Joined("education"), await here.Joined("education", part: PartInRoom.Observer));
        (await here.Facilitator.Submit($"{here.Leading}/settle", ("Figures", "micro-2"))).EnsureRedirect();
        var micro2 = (await here.Room()).Workshop.ToSettle.Single(p => p.Code == "micro-2").Id;

        Assert.DoesNotContain("I would like to talk about", await observer.Said(here.Phone), StringComparison.Ordinal);
        (await phone.Submit(here.Phone, ("Talk", $"{micro2}"))).EnsureRedirect();
        (await phone.Submit(here.Phone, ("Talk", $"{micro2}"))).EnsureRedirect();

        Assert.Contains("You asked to talk about 1 of 2.", await phone.Said(here.Phone), StringComparison.Ordinal);
        var leading = await here.Facilitator.Page(here.Leading);
        Assert.Equal([false, true], leading.QuerySelectorAll("input[name=Stands]").Select(i => i.HasAttribute("checked")));
        Assert.Contains("Somebody would like to talk about it", leading.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("somebody would like to talk about it", await here.Browser().Said(here.Wall), StringComparison.Ordinal);

        await here.Leads("Write down what is ticked");
        Assert.Equal(["macro-1"], (await here.Room()).Workshop.Proposals.Where(p => p.SettledAt is not null).Select(p => p.Code));
        (await here.Leads("Micro 2: Grouping is clear")).EnsureRedirect();
        Assert.Contains("Micro 2: Grouping is clear", await phone.Said(here.Phone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_can_be_taken_back_until_the_list_is_settled()
    {
        var (here, _) = await Morning();
        var phone = await here.Joined("education");
        (await here.Facilitator.Submit($"{here.Leading}/settle", ("Figures", "micro-2"))).EnsureRedirect();
        var proposal = (await here.Room()).Workshop.ToSettle[0];
        (await phone.Submit(here.Phone, ("Talk", $"{proposal.Id}"))).EnsureRedirect();
        Assert.Equal(1, (await here.Room()).WouldTalk(proposal));

        (await phone.Submit(here.Phone, ("Talk", null))).EnsureRedirect();
        Assert.Equal(0, (await here.Room()).WouldTalk(proposal));
    }

    [Fact]
    public async Task The_wall_shows_the_agreed_level_and_the_evidence_in_a_line_without_what_was_told_in_confidence()
    {
        var (here, round) = await Morning();
        var programme = await Programme.In(site);
        foreach (var (title, confidentiality) in new[] { ("Audit of the strategy", "Open"), ("What a manager told us", "Confidential") })
            (await programme.Browser.Submit("/evidence/add", [("Kind", "Document"), ("Title", title), ("Says", "It says so"), ("GivenBy", "Prue"), .. Programme.Date("DatedOn", Locality.Now.Today), ("Ratings", "meso-1"), ("Strength", "Checked"), ("Confidentiality", confidentiality)])).EnsureRedirect();
        await here.Leads("The right place");
        await here.Leads("Show the votes");
        var open = (await site.Database(db => db.EvidenceItems.Where(i => i.Confidentiality == Confidentiality.Open).ToListAsync())).Count(i => i.Ratings.Contains("meso-1"));
        var wall = await programme.Browser.Said(here.Wall);
        Assert.Contains($" {open} item{(open == 1 ? "" : "s")} of evidence, ", wall, StringComparison.Ordinal);
        Assert.DoesNotContain("Agreed: level", wall, StringComparison.Ordinal);

        (await here.Facilitator.Submit($"{round}/ratings/meso-1?workshop={here.Workshop.Id}", ("Level", "2"), ("DiffersBecause", "The room knows more"))).EnsureRedirect();
        Assert.Contains("Agreed: level 2", await here.Browser().Said(here.Wall), StringComparison.Ordinal);
    }
}
