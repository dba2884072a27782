using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Sharing;

public class OpeningInAnEmergency(TrellisSite site)
{
    private static string Page(YoungPerson youngPerson) => $"/young-people/{youngPerson.Id}/emergency";

    private Task<List<EmergencyAccess>> OpenedBy(Member member) => site.Database(db => db.EmergencyAccess.Where(e => e.MemberId == member.Id).ToListAsync());

    [Fact]
    public async Task One_exact_match_and_a_reason_open_what_keeps_somebody_safe()
    {
        var there = await OnDuty.In(site);
        var (mia, name) = await there.Somebody(site);
        await site.Save(GroupingDecision.Record(mia, null, Locality.Decided(plan: "Ring Sam before anything"), there.Here.SamsHand));
        var nina = site.SignedInAs(there.Nina.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await nina.GetAsync(Page(mia))).StatusCode);

        var answer = await nina.Submit("/emergency", OnDuty.Typed(name.ToUpperInvariant()));

        Assert.Equal(Page(mia), answer.Headers.Location?.ToString());
        var said = await nina.Said(Page(mia));
        Assert.Contains("Ring Sam before anything", said, StringComparison.Ordinal);
        Assert.Contains("01632 960001", said, StringComparison.Ordinal);
        Assert.Contains("01632 960777", said, StringComparison.Ordinal);
        Assert.Contains("Open to you until 1 September 2026 at 2", said, StringComparison.Ordinal);
        Assert.Equal("On the bridge now", Assert.Single(await OpenedBy(there.Nina)).Reason);
    }

    [Fact]
    public async Task An_NHS_number_alone_is_exact_unless_two_people_have_it()
    {
        var (there, number) = (await OnDuty.In(site), Made());
        var (mia, _) = await there.Somebody(site, number: number);
        var nina = site.SignedInAs(there.Nina.Id);

        Assert.Equal(Page(mia), (await nina.Submit("/emergency", ("NhsNumber", number.Spaced), ("Reason", "Now"))).Headers.Location?.ToString());

        var (other, _) = await there.Somebody(site, number: number);
        var again = Locality.Person("Omar Said", there.Crisis, Roles.DutyWorker);
        await site.Save(again, new TeamMember { TeamId = there.Team.Id, MemberId = again.Id });
        Assert.Equal(HttpStatusCode.BadRequest, (await site.SignedInAs(again.Id).Submit("/emergency", ("NhsNumber", number.Spaced), ("Reason", "Now"))).StatusCode);
        Assert.False(await site.Finds(again, other));
    }

    [Theory]
    [InlineData("Mia", "2011-05-14")]
    [InlineData("{name}", "2011-05-15")]
    [InlineData("{name}", null)]
    [InlineData("Mya {family}", "2011-05-14")]
    [InlineData("{short}", "2011-05-14")]
    public async Task Near_is_nobody(string typed, string? born)
    {
        var there = await OnDuty.In(site);
        var (_, name) = await there.Somebody(site);
        var nina = site.SignedInAs(there.Nina.Id);

        var answer = await nina.Submit("/emergency", [("Name", typed.Replace("{name}", name, StringComparison.Ordinal).Replace("{family}", name[4..], StringComparison.Ordinal).Replace("{short}", name[..^1], StringComparison.Ordinal)), .. OnDuty.On("BornOn", born), ("Reason", "Now")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await OpenedBy(there.Nina));
    }

    [Fact]
    public async Task A_restricted_record_and_one_known_only_to_a_service_not_shown_say_the_same_as_nobody()
    {
        var there = await OnDuty.In(site);
        var quiet = new Team { OrganisationId = there.Here.Trust.Id, Name = "Safe place", InvolvementNotShown = true };
        var senior = Locality.Person("Alex Hall", there.Here.Trust, Roles.TeamLead);
        await site.Save(quiet, senior);
        var (hidden, atQuiet) = await there.Somebody(site, quiet);
        var (shut, restricted) = await there.Somebody(site);
        await site.Database(async db =>
        {
            db.AddRange((await db.YoungPeople.SingleAsync(y => y.Id == shut.Id)).Restrict("A colleague's child", [senior], Hand.Of(senior, there.Here.Camhs, Locality.Now)));
            return await db.SaveChangesAsync();
        });
        var nina = site.SignedInAs(there.Nina.Id);

        var answers = new List<string>();
        foreach (var name in new[] { "Nobody Here", atQuiet, restricted })
            answers.Add((await (await nina.Submit("/emergency", OnDuty.Typed(name))).Page()).QuerySelector(".nhsuk-error-summary")!.TextContent);

        Assert.Single(answers.Distinct());
        Assert.False(await site.Finds(there.Nina, hidden) || await site.Finds(there.Nina, shut));
    }

    [Fact]
    public async Task Whoever_searches_in_vain_five_times_within_an_hour_waits_and_learns_nothing_more()
    {
        var there = await OnDuty.In(site);
        var (mia, name) = await there.Somebody(site);
        var nina = site.SignedInAs(there.Nina.Id);
        for (var i = 0; i < 5; i++) await nina.Submit("/emergency", OnDuty.Typed($"Nobody Number{i}"));

        var right = await nina.Submit("/emergency", OnDuty.Typed(name));

        Assert.Contains("within an hour", (await right.Page()).QuerySelector(".nhsuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.False(await site.Finds(there.Nina, mia));
        var other = Locality.Person("Omar Said", there.Crisis, Roles.DutyWorker);
        await site.Save(other, new TeamMember { TeamId = there.Team.Id, MemberId = other.Id });
        Assert.Equal(HttpStatusCode.Redirect, (await site.SignedInAs(other.Id).Submit("/emergency", OnDuty.Typed(name))).StatusCode);
    }

    [Fact]
    public async Task Many_searches_at_once_are_counted_too()
    {
        var there = await OnDuty.In(site);
        var nina = site.SignedInAs(there.Nina.Id);
        var page = await nina.Page("/emergency");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async i => await (await nina.Press(page, "/emergency", ("Name", $"Nobody Number{i}"), ("BornOn", "2011-05-14"), ("Reason", "Now"))).Content.ReadAsStringAsync()));

        Assert.InRange(answers.Count(a => a.Contains("Nothing opens", StringComparison.Ordinal)), 0, 5);
        Assert.Contains(answers, a => a.Contains("within an hour", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_opens_grouping_who_helps_contacts_and_alerts_of_everybody_and_nothing_else()
    {
        var there = await OnDuty.In(site);
        var here = there.Here;
        var asked = RequestNotToShare.Ask(here.Amina, 15, EntryKinds.Grouping, null, there.Crisis, AskedBy.YoungPerson, Competence.JudgedAble, "Clear", null, here.SamsHand);
        await site.Save([.. here.TrustsEntries(), Circumstance.Note(here.Amina, "child-protection", new(2026, 1, 1), here.SamsHand), OpenedWithReason.Open(here.Amina, "Covering", here.SamsHand), asked]);
        await site.SignedInAs(here.Sam.Id).GetAsync($"/young-people/{here.Amina.Id}");
        await site.Save(EmergencyAccess.Open(here.Amina, "Now", there.NinasHand));

        var seen = await site.Sees(there.Nina, here);

        Assert.Equal(("GroupingDecision", 1), ("GroupingDecision", seen["GroupingDecision"]));
        Assert.Equal((2, 2, 1), (seen["Registration"], seen["Involvement"], seen["Carer"]));
        Assert.Equal((1, 0), (seen["Circumstance"], seen["OwnWords"]));
        Assert.Equal("child-protection", await site.SeenBy(there.Nina, db => db.Circumstances.Select(c => c.Code).SingleAsync()));
        Assert.Equal((0, 0, 0, 0), await site.SeenBy(there.Nina, async db => (await db.RequestsNotToShare.CountAsync(), await db.OpenedWithReason.CountAsync(), await db.FamilySharing.CountAsync(), await db.ReadSubjects.CountAsync())));
    }

    [Fact]
    public async Task A_service_not_shown_and_a_protected_address_stay_hidden()
    {
        var there = await OnDuty.In(site);
        var here = there.Here;
        var quiet = new Team { OrganisationId = here.Trust.Id, Name = "Safe place", InvolvementNotShown = true };
        await site.Save(quiet);
        await site.Save(Involvement.Working(here.Amina, quiet, new(2026, 6, 1), Locality.Now), GroupingDecision.Record(here.Amina, null, Locality.Decided(plan: "Nobody is told"), Hand.Of(here.Sam, quiet, Locality.Now)));
        await site.Database(async db =>
        {
            foreach (var registration in await db.Registrations.Where(r => r.YoungPersonId == here.Amina.Id).ToListAsync()) registration.Correct(registration.Details with { AddressLine = "9 Secret Street", AddressProtected = true }, Locality.Now);
            return await db.SaveChangesAsync();
        });
        await site.Save(EmergencyAccess.Open(here.Amina, "Now", there.NinasHand));
        var nina = site.SignedInAs(there.Nina.Id);

        foreach (var page in new[] { "", "/emergency", "/details", "/helping", "/groupings/history", "/sharing", "/who-looked", "/restricted" })
        {
            var said = await nina.Said($"/young-people/{here.Amina.Id}{page}");
            Assert.DoesNotContain("Secret Street", said, StringComparison.Ordinal);
            Assert.DoesNotContain("Safe place", said, StringComparison.Ordinal);
            Assert.DoesNotContain("Nobody is told", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_ends_after_twelve_hours_for_whoever_opened_it_and_never_began_for_a_colleague()
    {
        var there = await OnDuty.In(site);
        var colleague = Locality.Person("Omar Said", there.Crisis, Roles.CrisisWorker);
        await site.Save(colleague, new TeamMember { TeamId = there.Team.Id, MemberId = colleague.Id }, EmergencyAccess.Open(there.Here.Amina, "Now", there.NinasHand));

        Assert.True(await site.Finds(there.Nina, there.Here.Amina, TimeSpan.FromHours(11.9)));
        Assert.False(await site.Finds(there.Nina, there.Here.Amina, TimeSpan.FromHours(12)));
        Assert.Equal(0, (await site.Sees(colleague, there.Here))["GroupingDecision"]);
        Assert.False(await site.Finds(colleague, there.Here.Amina));
    }

    [Fact]
    public async Task It_can_be_extended_once_and_nothing_else_can_be_done()
    {
        var there = await OnDuty.In(site);
        await site.Save(EmergencyAccess.Open(there.Here.Amina, "Now", there.NinasHand));
        var (nina, at) = (site.SignedInAs(there.Nina.Id), Page(there.Here.Amina));

        Assert.Equal(HttpStatusCode.BadRequest, (await nina.Submit(at, ("ExtendedBecause", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await nina.Submit(at, ("ExtendedBecause", "Still with her"))).StatusCode);
        Assert.True(await site.Finds(there.Nina, there.Here.Amina, TimeSpan.FromHours(20)));

        var page = await nina.Page("/emergency");
        Assert.Equal(HttpStatusCode.BadRequest, (await nina.Press(page, $"{at}?handler=Extend", ("ExtendedBecause", "Once more"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await nina.GetAsync($"/young-people/{there.Here.Amina.Id}/groupings/record")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await nina.Press(page, $"{at}?handler=Tell", ("ToldOfIt", "Told"))).StatusCode);
    }

    [Fact]
    public async Task A_safeguarding_lead_who_opened_in_an_emergency_cannot_restrict_the_record()
    {
        var there = await OnDuty.In(site);
        var lead = Locality.Person("Rachel Stone", there.Crisis, Roles.SafeguardingLead);
        await site.Save(lead, new TeamMember { TeamId = there.Team.Id, MemberId = lead.Id });
        await site.Save(EmergencyAccess.Open(there.Here.Amina, "Now", Hand.Of(lead, there.Team, Locality.Now)));
        var client = site.SignedInAs(lead.Id);

        var answer = await client.Press(await client.Page("/emergency"), $"/young-people/{there.Here.Amina.Id}/restricted?handler=Restrict", ("RestrictedBecause", "Mine"), ("Who", lead.Id.ToString()));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_team_is_told_and_says_whether_the_young_person_knows()
    {
        var there = await OnDuty.In(site);
        var here = there.Here;
        await site.Save(EmergencyAccess.Open(here.Amina, "On the bridge now", there.NinasHand));
        var sam = site.SignedInAs(here.Sam.Id);
        Assert.Contains("opened in an emergency", await sam.Said("/"), StringComparison.Ordinal);
        Assert.Contains("On the bridge now", await sam.Said("/alerts"), StringComparison.Ordinal);
        var said = await sam.Said(Page(here.Amina));
        Assert.Contains(there.Crisis.Name, said, StringComparison.Ordinal);
        Assert.DoesNotContain("Nina Forsyth", said, StringComparison.Ordinal);

        var opening = Assert.Single(await OpenedBy(there.Nina));
        var page = await sam.Page(Page(here.Amina));
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Press(page, $"{Page(here.Amina)}?handler=Tell", ("OpeningId", opening.Id.ToString()), ("ToldOfIt", "NotSafe"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await sam.Press(page, $"{Page(here.Amina)}?handler=Tell", ("OpeningId", opening.Id.ToString()), ("ToldOfIt", "Told"))).StatusCode);
        Assert.DoesNotContain("On the bridge now", await sam.Said("/alerts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_of_whoever_knows_the_young_person_reviews_it_and_a_stranger_does_not_find_it()
    {
        var there = await OnDuty.In(site);
        await site.Save(EmergencyAccess.Open(there.Here.Amina, "On the bridge now", there.NinasHand));
        var opening = Assert.Single(await OpenedBy(there.Nina));
        var (lead, address) = (site.SignedInAs(there.Lead.Id), $"/sharing-desk/emergencies/{opening.Id}");
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedInAs((await OnDuty.In(site)).Lead.Id).GetAsync(address)).StatusCode);
        Assert.Contains("Nina Forsyth", await lead.Said("/sharing-desk"), StringComparison.Ordinal);
        Assert.DoesNotContain("Amina", await lead.Said(address), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.BadRequest, (await lead.Submit(address, ("Outcome", "InOrder"), ("ReviewNote", "Right to open"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.Submit(address, ("ToldOfIt", "NotSafe"), ("NotSafeBecause", "He reads her telephone"), ("Outcome", "InOrder"), ("ReviewNote", "Right to open"))).StatusCode);
        Assert.DoesNotContain("Nina Forsyth", await lead.Said("/sharing-desk"), StringComparison.Ordinal);
    }

    private static NhsNumber Made()
    {
        for (var n = Random.Shared.Next(999_000_000, 999_900_000); ; n++)
            for (var check = 0; check < 10; check++)
                if (NhsNumber.TryParse($"{n}{check}", null, out var number)) return number;
    }
}
