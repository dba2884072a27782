using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.Workshops;
using Trellis.Web.Tests.Assessment;

namespace Trellis.Web.Tests.Workshops;

public class LeadingAWorkshop(TrellisSite site)
{
    [Fact]
    public async Task It_is_planned_with_an_agenda_and_told_when_that_does_not_fit()
    {
        var here = await Gathering.In(site);
        var planned = await here.Facilitator.Submit("/workshops/add", ("Form.Title", "Follow-up"), ("Form.HeldOn[day]", "14"), ("Form.HeldOn[month]", "9"), ("Form.HeldOn[year]", "2026"), ("Form.Minutes", "60"));

        Assert.Equal(HttpStatusCode.Redirect, planned.StatusCode);
        var page = await here.Facilitator.Page(planned.Headers.Location!.OriginalString);
        Assert.Equal("Follow-up", page.QuerySelector("h1")!.Words());
        Assert.Contains("They take 2 hours 55 minutes; the room is booked for 1 hour. Take out 1 hour 55 minutes, or book it for longer.", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);

        await here.Facilitator.Submit($"{planned.Headers.Location!.OriginalString}/agenda", ("Form.Minutes", "180"));
        Assert.DoesNotContain("do not fit", await here.Facilitator.Said(planned.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_with_mistakes_comes_back_as_it_was_typed()
    {
        var here = await Gathering.In(site);
        var answer = await here.Facilitator.Submit("/workshops/add", ("Form.Title", "Too late"), ("Form.HeldOn[day]", "1"), ("Form.HeldOn[month]", "8"), ("Form.HeldOn[year]", "2026"), ("Form.Parts[0].Minutes", "17"));

        var page = await answer.Page();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("The day of the workshop must be today or later", Gathering.Mistake(page));
        Assert.Equal("17", page.QuerySelector("[name='Form.Parts[0].Minutes']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Who_is_here_and_who_is_missing_is_told_by_role_and_sector()
    {
        var here = await Gathering.In(site);
        await here.Joined("education", RoleInRoom.Manager);
        await here.Joined("education", RoleInRoom.FrontLine, PartInRoom.NoteTaker);

        var said = await here.Facilitator.Said(here.Leading);
        Assert.Contains("2 people, 1 with a vote. Education: 2", said, StringComparison.Ordinal);
        Assert.Contains("Missing: commissioners and team leaders.", said, StringComparison.Ordinal);
        Assert.Contains("No one yet from: Health (NHS),", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_talking_they_vote_again_and_both_votes_stand()
    {
        var here = await Gathering.In(site);
        var (one, other) = (await here.Joined(), await here.Joined());
        await here.Votes(one, 1);
        await here.Votes(other, 3);
        await here.Leads("Show the votes");
        await here.Leads("Vote again");
        Assert.Contains("Vote 2, after talking", await one.Said(here.Phone), StringComparison.Ordinal);
        await here.Votes(one, 3);
        await here.Votes(other, 3);
        await here.Leads("Show the votes");

        var said = await here.Facilitator.Said(here.Leading);
        Assert.Contains("Everybody chose 3. Agree as it stands?", said, StringComparison.Ordinal);
        Assert.Contains("Vote 1: 1 person on level 1, 1 on level 3.", said, StringComparison.Ordinal);
        var csv = await here.Facilitator.GetStringAsync($"{here.Leading}/shown?handler=Csv");
        Assert.Equal(["Code,Subject,Vote,Level 1,Level 2,Level 3,Level 4,People,Counted from", "macro-1,One strategy,1,1,0,1,0,2,phones", "macro-1,One strategy,2,0,0,2,0,2,phones", ""], csv.Split("\r\n"));
    }

    [Fact]
    public async Task When_the_wifi_fails_cards_are_keyed_in_by_sector_and_shown()
    {
        var here = await Gathering.In(site);
        await here.Voted("health", 1);
        var cards = $"{here.Leading}/cards";
        Assert.Equal("Key in how many held up each card", Gathering.Mistake(await (await here.Facilitator.Submit(cards)).Page()));

        await here.Facilitator.Submit(cards, ("Counts[health][1]", "4"), ("Counts[health][2]", "3"), ("Counts[education][2]", "3"));

        var page = await here.Browser().Page(here.Wall);
        Assert.Equal("4 people on level 2, 6 on level 3.", page.QuerySelector("figcaption")!.Words());
        Assert.Equal(["Health (NHS) 0 4 3 0", "Education 0 0 3 0"], page.QuerySelectorAll("main tbody tr").Select(r => r.Words()));
    }

    [Fact]
    public async Task The_sector_that_has_spoken_least_is_shown_first_and_on_the_wall_once_votes_are_shown()
    {
        var here = await Gathering.In(site);
        await here.Voted("health", 3);
        await here.Voted("education", 3);
        await here.Leads("Spoke: Health (NHS)");
        await here.Leads("Show the votes");

        Assert.Equal(["Education: 0 turns, 1 person Spoke: Education", "Health (NHS): 1 turn, 1 person Spoke: Health (NHS)"], (await here.Facilitator.Page(here.Leading)).QuerySelectorAll(".trellis-turns li").Select(l => l.Words()));
        Assert.Contains("Not heard much yet: Education", await here.Browser().Said(here.Wall), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_without_a_name_reaches_the_facilitator_and_only_then_the_wall()
    {
        var here = await Gathering.In(site);
        var phone = await here.Joined();
        var open = await phone.GetAsync(here.Phone);
        await phone.PressButton(open, "Send the note", ("Note", "We have <no> strategy"));
        await phone.PressButton(open, "Send the note", ("Note", "We have <no> strategy"));

        Assert.Single((await here.Room()).Notes);
        Assert.Contains("From a phone, without a name, 09:00, about One strategy We have <no> strategy", (await here.Facilitator.Said(here.Leading)).Replace("10:00", "09:00", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("strategy<", await phone.Said(here.Wall), StringComparison.Ordinal);
        await here.Leads("Show on the wall");
        Assert.Contains("We have <no> strategy", await phone.Said(here.Wall), StringComparison.Ordinal);
        await here.Leads("Set it aside", ("Because", "It named somebody"));
        Assert.DoesNotContain("We have", await phone.Said(here.Wall), StringComparison.Ordinal);
        Assert.Contains("Set aside: It named somebody", await here.Facilitator.Said(here.Leading), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_room_agrees_is_written_down_and_stays()
    {
        var here = await Gathering.In(site);
        await here.Leads("Keep it", ("Kind", nameof(NoteKind.Agreement)), ("Text", "We review the strategy in May"));
        Assert.Equal("Choose what you are writing down", Gathering.Mistake(await (await here.Leads("Keep it", ("Text", "No kind"))).Page()));
        await here.Leads("End it");

        Assert.Contains("What we agreed We review the strategy in May", await here.Facilitator.Said($"{here.Leading}/shown"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_end_four_questions_and_the_answers_are_shown_when_three_have_answered()
    {
        var here = await Gathering.In(site);
        var phones = new[] { await here.Joined(), await here.Joined(), await here.Joined("education") };
        await here.Leads("Ask how it was");
        Assert.Contains("Four questions are on your phone.", await phones[0].Said(here.Wall), StringComparison.Ordinal);
        foreach (var phone in phones)
            Assert.Equal(HttpStatusCode.Redirect, (await phone.Submit(here.Phone, ("Answers[check-heard]", "4"), ("Answers[check-trust]", "3"), ("Answers[check-understood]", "4"), ("Answers[check-together]", "2"))).StatusCode);
        Assert.Contains("Thank you. You can change your answers", await phones[0].Said(here.Phone), StringComparison.Ordinal);
        Assert.Contains("Four questions are on the phones.", await here.Facilitator.Said(here.Leading), StringComparison.Ordinal);
        await here.Leads("Show how it was");

        Assert.Equal(4, (await here.Facilitator.Page(here.Leading)).QuerySelectorAll(".trellis-leading__voting figcaption").Length);
        Assert.Equal(["3 people on level 4.", "3 people on level 3.", "3 people on level 4.", "3 people on level 2."], (await phones[0].Page(here.Wall)).QuerySelectorAll("figcaption").Select(c => c.Words()));
    }

    [Fact]
    public async Task The_timer_is_on_the_wall_and_can_be_given_more()
    {
        var here = await Gathering.In(site);
        Assert.Contains("Welcome 14 minutes left", await here.Browser().Said(here.Wall), StringComparison.Ordinal);
        await here.Leads("5 minutes more");
        Assert.Contains("Welcome 19 minutes left", await here.Browser().Said(here.Wall), StringComparison.Ordinal);
        await here.Leads("Next: Scoring");
        Assert.Contains("Scoring 59 minutes left", await here.Browser().Said(here.Wall), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_it_is_over_the_code_opens_a_thank_you_and_nothing_is_taken_any_more()
    {
        var here = await Gathering.In(site);
        var phone = await here.Joined();
        var open = await phone.Page(here.Phone);
        await here.Leads("End it");

        Assert.Contains("Thank you", await phone.Said(here.Phone), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await phone.Submit(open, here.Phone, ("Level", "1"))).StatusCode);
        Assert.Contains("This workshop is over", await here.Browser().Said($"{here.Phone}/join"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leads_no_workshops_sees_none()
    {
        var here = await Gathering.In(site);
        var stranger = Locality.Person("Sam", (await new Locality().In(site)).Trust, Roles.Practitioner);
        await site.Save(stranger);

        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedInAs(stranger.Id).GetAsync(here.Leading)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await here.Facilitator.GetAsync($"/workshops/{Guid.NewGuid()}")).StatusCode);
    }

    [Fact]
    public async Task What_the_room_agrees_is_written_down_in_the_open_round()
    {
        var here = await Gathering.In(site);
        (await here.Facilitator.Submit("/assessment/start", [("Kind", "FollowUp"), ("Mode", "SelfAssessment"), .. Programme.Date("HeldOn", Locality.Now.Today.AddMonths(5)), ("Rule", "LowestPart")])).EnsureRedirect();
        await here.Voted("health", 3, 3, 2);
        await here.Leads("Show the votes");

        var agree = (await here.Facilitator.Page(here.Leading)).QuerySelectorAll("main a").Single(a => a.Words().StartsWith("Agree the level", StringComparison.Ordinal)).GetAttribute("href")!;
        var form = await here.Facilitator.Page(agree);
        Assert.Equal("3", form.QuerySelector("input[name=Level][checked]")!.GetAttribute("value"));
        var saved = await here.Facilitator.Submit(form, agree.Split('?')[0], ("Deliberation", "Two plans are still apart"), ("DiffersBecause", "The room knows more"));

        Assert.Equal(here.Leading, saved.Headers.Location!.OriginalString);
        var round = Guid.Parse(agree.Split('/')[2]);
        Assert.Equal(here.Workshop.Id, await site.Database(db => db.AssessmentRounds.Where(r => r.Id == round).Select(r => r.WorkshopId).SingleAsync()));
        Assert.Equal((3, "Two plans are still apart"), await site.Database(async db => (await db.PrincipleRatings.Where(r => r.RoundId == round && r.Rating == "macro-1").OrderByDescending(r => r.Sequence).FirstAsync()) is var r ? (r.Level!.Value, r.Deliberation!) : default));
    }
}
