using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Sharing;

public class KeepingTheDesk(TrellisSite site)
{
    private async Task<(OnDuty There, Member Robin, OpenedWithReason Opened)> WithAReason()
    {
        var there = await OnDuty.In(site);
        var their = new Team { OrganisationId = there.Here.Trust.Id, Name = "Eating team" };
        var robin = Locality.Person("Robin Hale", there.Here.Trust, Roles.Practitioner);
        await site.Save(their, robin, new TeamMember { TeamId = their.Id, MemberId = robin.Id });
        var opened = OpenedWithReason.Open(there.Here.Amina, "She came to our drop-in", Hand.Of(robin, their, Locality.Now));
        await site.Save(opened);
        return (there, robin, opened);
    }

    [Fact]
    public async Task A_reason_is_on_the_desk_with_who_gave_it_and_the_number_and_no_name_of_a_young_person()
    {
        var (there, robin, _) = await WithAReason();

        var desk = await site.SignedInAs(there.Lead.Id).Said("/sharing-desk");

        Assert.Contains(robin.Name, desk, StringComparison.Ordinal);
        Assert.Contains("She came to our drop-in", desk, StringComparison.Ordinal);
        Assert.Contains("Our number T-1", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("Amina", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("Yusuf", desk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_organisations_lead_sees_nothing_of_it()
    {
        var (there, robin, opened) = await WithAReason();
        var other = Locality.Person("Ian Booth", there.Here.School, Roles.InformationGovernanceLead);
        await site.Save(other);
        var client = site.SignedInAs(other.Id);

        Assert.DoesNotContain(robin.Name, await client.Said("/sharing-desk"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/sharing-desk/check/Reason/{opened.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/sharing-desk/colleagues/{robin.Id}")).StatusCode);
    }

    [Fact]
    public async Task It_is_followed_up_until_it_is_in_order()
    {
        var (there, robin, opened) = await WithAReason();
        await site.SignedInAs(robin.Id).GetAsync($"/young-people/{there.Here.Amina.Id}/details");
        var (lead, address) = (site.SignedInAs(there.Lead.Id), $"/sharing-desk/check/Reason/{opened.Id}");
        Assert.Contains("The record: details", await lead.Said(address), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.BadRequest, (await lead.Submit(address, ("Outcome", "ToFollowUp"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.Submit(address, ("Outcome", "ToFollowUp"), ("Note", "Ask Robin which drop-in"))).StatusCode);
        Assert.Contains("Ask Robin which drop-in", await lead.Said("/sharing-desk"), StringComparison.Ordinal);
        await lead.Submit(address, ("Outcome", "InOrder"));
        Assert.DoesNotContain(robin.Name, await lead.Said("/sharing-desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restricted_record_is_looked_at_by_why_and_who_is_named_and_not_opened()
    {
        var there = await OnDuty.In(site);
        var senior = Locality.Person("Alex Hall", there.Here.Trust, Roles.TeamLead);
        await site.Save(senior);
        await site.Database(async db =>
        {
            db.AddRange((await db.YoungPeople.SingleAsync(y => y.Id == there.Here.Amina.Id)).Restrict("Her father works here", [senior], Hand.Of(senior, there.Here.Camhs, Locality.Now)));
            return await db.SaveChangesAsync();
        });
        var (lead, address) = (site.SignedInAs(there.Lead.Id), $"/sharing-desk/check/RestrictedRecord/{there.Here.Amina.Id}");

        Assert.Contains("Her father works here", await lead.Said("/sharing-desk"), StringComparison.Ordinal);
        var said = await lead.Said(address);
        Assert.Contains("Alex Hall", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Amina", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync($"/young-people/{there.Here.Amina.Id}")).StatusCode);
        await lead.Submit(address, ("Outcome", "InOrder"));
        Assert.DoesNotContain("Her father works here", await lead.Said("/sharing-desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exact_search_finds_the_log_of_one_record_by_name()
    {
        var (there, robin, _) = await WithAReason();
        var (mia, name) = await there.Somebody(site);
        await site.SignedInAs(there.Here.Sam.Id).GetAsync($"/young-people/{mia.Id}");
        var lead = site.SignedInAs(there.Lead.Id);

        Assert.Equal(HttpStatusCode.BadRequest, (await lead.Submit("/sharing-desk/who-looked", ("Name", name))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await lead.Submit("/sharing-desk/who-looked", [("Name", name), .. OnDuty.On("BornOn", "2011-05-13")])).StatusCode);
        var found = await lead.Submit("/sharing-desk/who-looked", [("Name", name), .. OnDuty.On("BornOn", "2011-05-14")]);

        var log = await lead.Said(found.Headers.Location!.ToString());
        Assert.Contains("Sam Okoro", log, StringComparison.Ordinal);
        Assert.DoesNotContain(name, log, StringComparison.Ordinal);
        Assert.DoesNotContain(robin.Name, log, StringComparison.Ordinal);
        Assert.Equal(found.Headers.Location, (await lead.Submit("/sharing-desk/who-looked", ("LocalId", name[4..]))).Headers.Location);
    }

    [Fact]
    public async Task A_lead_finds_nobody_whom_their_own_organisation_does_not_know()
    {
        var (there, elsewhere) = (await OnDuty.In(site), await OnDuty.In(site));
        var (mia, name) = await there.Somebody(site);
        var stranger = site.SignedInAs(elsewhere.Lead.Id);

        Assert.Equal(HttpStatusCode.BadRequest, (await stranger.Submit("/sharing-desk/who-looked", [("Name", name), .. OnDuty.On("BornOn", "2011-05-14")])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/sharing-desk/who-looked/{mia.Id}")).StatusCode);
    }

    [Fact]
    public async Task A_look_held_back_is_not_shown_to_colleagues_until_its_day_is_past_or_it_is_shown_again()
    {
        var there = await OnDuty.In(site);
        var helen = Locality.Person("Helen Marsh", there.Here.Trust, Roles.SafeguardingLead);
        await site.Save(helen, new TeamMember { TeamId = there.Here.Camhs.Id, MemberId = helen.Id });
        await site.SignedInAs(helen.Id).GetAsync($"/young-people/{there.Here.Amina.Id}");
        async Task<bool> Shown() => (await site.SignedInAs(there.Here.Kit.Id).Said($"/young-people/{there.Here.Amina.Id}/who-looked")).Contains("Safeguarding lead", StringComparison.Ordinal);
        Assert.True(await Shown());

        var lead = site.SignedInAs(there.Lead.Id);
        var address = (await lead.Page($"/sharing-desk/who-looked/{there.Here.Amina.Id}")).QuerySelectorAll("tbody a").Single(a => a.TextContent.Contains("Helen", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.BadRequest, (await lead.Submit(address, ("Because", "An enquiry"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.Submit(address, [("Because", "An enquiry"), .. OnDuty.On("Until", "2026-10-01")])).StatusCode);

        Assert.False(await Shown());
        Assert.Contains("Not until after 1 October 2026", await lead.Said($"/sharing-desk/who-looked/{there.Here.Amina.Id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.Submit(address)).StatusCode);
        Assert.True(await Shown());
    }

    [Fact]
    public async Task Another_organisations_look_is_not_this_leads_to_hold_back()
    {
        var there = await OnDuty.In(site);
        await site.SignedInAs(there.Here.Kit.Id).GetAsync($"/young-people/{there.Here.Amina.Id}");
        var look = await site.Database(db => db.ReadSubjects.SingleAsync(s => s.ReaderId == there.Here.Kit.Id && s.YoungPersonId == there.Here.Amina.Id));

        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedInAs(there.Lead.Id).GetAsync($"/sharing-desk/who-looked/{there.Here.Amina.Id}/hold/{look.ReaderId}/{look.Sequence}")).StatusCode);
    }

    [Fact]
    public async Task Lists_searches_prints_and_searches_that_found_nobody_are_in_a_colleagues_log()
    {
        var there = await OnDuty.In(site);
        var sam = site.SignedInAs(there.Here.Sam.Id);
        foreach (var address in new[] { "/young-people", "/search?q=Nobodyatall", "/search", $"/young-people/{there.Here.Amina.Id}/copy-for-rio" }) await sam.GetAsync(address);

        var lead = site.SignedInAs(there.Lead.Id);
        var rows = (await lead.Page($"/sharing-desk/colleagues/{there.Here.Sam.Id}")).QuerySelectorAll("tbody tr").Select(r => r.Words()).ToList();

        Assert.Equal(3, rows.Count);
        Assert.Contains("copied", rows[0], StringComparison.Ordinal);
        Assert.Contains("Our number T-1", rows[0], StringComparison.Ordinal);
        Assert.Contains("Nobody found", rows[1], StringComparison.Ordinal);
        Assert.Contains("List", rows[2], StringComparison.Ordinal);
        Assert.Single((await lead.Page($"/sharing-desk/colleagues/{there.Here.Sam.Id}?Kind=Search")).QuerySelectorAll("tbody tr"));
        Assert.Contains("Sam Okoro", await lead.Said("/sharing-desk/colleagues"), StringComparison.Ordinal);
        Assert.DoesNotContain("Kit Marsh", await lead.Said("/sharing-desk/colleagues"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_that_wait_are_on_the_desk_and_the_lead_can_decide_them()
    {
        var there = await OnDuty.In(site);
        var here = there.Here;
        var asked = RequestNotToShare.Ask(here.Amina, 15, EntryKinds.Grouping, null, here.School, AskedBy.YoungPerson, Competence.JudgedAble, "Clear", null, here.SamsHand);
        await site.Save(asked);
        var lead = site.SignedInAs(there.Lead.Id);

        Assert.Contains("should not see: grouping", await lead.Said("/sharing-desk"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.Submit($"/requests/{asked.Id}", ("Decision", "confirm"), ("DecidedBecause", "Hers to decide"))).StatusCode);
        Assert.DoesNotContain("should not see: grouping", await lead.Said("/sharing-desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agreements_that_are_due_or_nearly_are_on_the_desk()
    {
        var there = await OnDuty.In(site);
        var lead = site.SignedInAs(there.Lead.Id);
        Assert.DoesNotContain("Alliance sharing", await lead.Said("/sharing-desk"), StringComparison.Ordinal);

        await site.Change(there.Here.Agreement, a => a.ReviewOn = Locality.Now.Today.AddDays(60));
        Assert.Contains("due for review on 31 October 2026. Sharing continues", await lead.Said("/sharing-desk"), StringComparison.Ordinal);
        await site.Change(there.Here.Agreement, a => a.ReviewOn = Locality.Now.Today.AddDays(-3));
        Assert.Contains("Review due", await lead.Said("/sharing-desk"), StringComparison.Ordinal);
    }
}
