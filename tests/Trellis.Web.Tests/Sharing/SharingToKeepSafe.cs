using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Sharing;

public class SharingToKeepSafe(TrellisSite site)
{
    private static SafeguardingDecision Share(Locality here, EntryKinds kinds, SharedWith with, DateOnly? until = null, Hand? by = null) =>
        SafeguardingDecision.Decide(here.Amina, SafeguardingChoice.Share, "He hit her last night", kinds, with, "She goes home at three", false, "He would hurt her", until, by ?? here.SamsHand);

    /// <summary>Amina, whom the trust works with, and a school that neither works with her nor has an agreement.</summary>
    private async Task<(Locality Here, Locality Elsewhere)> Apart()
    {
        var (here, elsewhere) = (await new Locality().In(site), await new Locality().In(site));
        await site.Save(here.TrustsEntries());
        return (here, elsewhere);
    }

    [Fact]
    public async Task It_opens_exactly_the_kinds_named_of_the_sharing_organisation_to_exactly_that_team()
    {
        var (here, elsewhere) = await Apart();
        await site.Save(here.Decide(here.KitsHand));
        await site.Save(Share(here, EntryKinds.Grouping | EntryKinds.Identity, new(elsewhere.Pastoral)));

        Assert.True(await site.Finds(elsewhere.Kit, here.Amina));
        Assert.Equal([("GroupingDecision", 1), ("OwnWords", 1), ("Registration", 1), ("Carer", 1), ("Involvement", 0), ("Circumstance", 0)], (await site.Sees(elsewhere.Kit, here)).Select(s => (s.Key, s.Value)));
        Assert.Equal(here.Trust.Id, await site.SeenBy(elsewhere.Kit, db => db.GroupingDecisions.Where(d => d.YoungPersonId == here.Amina.Id).Select(d => d.OrganisationId).SingleAsync()));
        Assert.False(await site.Finds(elsewhere.Sam, here.Amina));
        Assert.All(await site.Sees(elsewhere.Sam, here), s => Assert.Equal(0, s.Value));
    }

    [Fact]
    public async Task One_person_of_a_team_can_be_named_and_the_others_see_nothing()
    {
        var (here, elsewhere) = await Apart();
        var colleague = Locality.Person("Lee Byrne", elsewhere.School, Roles.SchoolLead);
        await site.Save(colleague, new TeamMember { TeamId = elsewhere.Pastoral.Id, MemberId = colleague.Id });
        await site.Save(Share(here, EntryKinds.Grouping, new(elsewhere.Pastoral, elsewhere.Kit)));

        Assert.True(await site.Finds(elsewhere.Kit, here.Amina));
        Assert.False(await site.Finds(colleague, here.Amina));
    }

    [Fact]
    public async Task It_goes_against_a_request_not_to_share_and_beside_an_agreement()
    {
        var here = await new Locality().In(site);
        await site.Save(here.Decide(here.SamsHand));
        await site.Save(RequestNotToShare.Ask(here.Amina, 15, EntryKinds.Grouping, here.Trust, here.School, AskedBy.YoungPerson, Competence.JudgedAble, "Clear", null, here.SamsHand));
        Assert.Equal(0, (await site.Sees(here.Kit, here))["GroupingDecision"]);

        await site.Save(Share(here, EntryKinds.Grouping, new(here.Pastoral)));

        Assert.Equal(1, (await site.Sees(here.Kit, here))["GroupingDecision"]);
    }

    [Fact]
    public async Task A_plan_that_was_shared_is_read_with_the_grouping()
    {
        var here = await new Locality().In(site);
        var decision = here.Decide(here.SamsHand, Locality.Decided() with { Parts = new([new("Mum", "turns the phone off at nine")], Readers.Everyone) });
        await site.Save(decision);
        var (kit, address) = (site.SignedInAs(here.Kit.Id), $"/young-people/{here.Amina.Id}/groupings/{decision.Id}");
        Assert.DoesNotContain("turns the phone off", await kit.Said(address), StringComparison.Ordinal);

        await site.Save(Share(here, EntryKinds.Plan, new(here.Pastoral)));

        Assert.Contains("turns the phone off", await kit.Said(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_service_not_shown_recorded_goes_only_with_its_own_decision()
    {
        var (here, elsewhere) = await Apart();
        var quiet = new Team { OrganisationId = here.Trust.Id, Name = "Safe place", InvolvementNotShown = true };
        await site.Save(quiet);
        await site.Save(GroupingDecision.Record(here.Amina, null, Locality.Decided(), Hand.Of(here.Sam, quiet, Locality.Now)), Share(here, EntryKinds.Grouping, new(elsewhere.Pastoral)));
        Assert.Equal(1, (await site.Sees(elsewhere.Kit, here))["GroupingDecision"]);

        await site.Save(Share(here, EntryKinds.Grouping, new(elsewhere.Pastoral), by: Hand.Of(here.Sam, quiet, Locality.Now)));

        Assert.Equal(2, (await site.Sees(elsewhere.Kit, here))["GroupingDecision"]);
    }

    [Fact]
    public async Task It_closes_after_its_last_day_and_when_somebody_ends_it()
    {
        var (here, elsewhere) = await Apart();
        await site.Save(Share(here, EntryKinds.Grouping, new(elsewhere.Pastoral), Locality.Now.Today.AddDays(2)));
        Assert.True(await site.Finds(elsewhere.Kit, here.Amina, TimeSpan.FromDays(2)));
        Assert.False(await site.Finds(elsewhere.Kit, here.Amina, TimeSpan.FromDays(3)));
        Assert.Equal(0, (await site.SeenBy(elsewhere.Kit, db => db.GroupingDecisions.CountAsync(d => d.YoungPersonId == here.Amina.Id), TimeSpan.FromDays(3))));

        var id = await site.Database(db => db.SafeguardingDecisions.Where(d => d.YoungPersonId == here.Amina.Id).Select(d => d.Id).SingleAsync());
        var (sam, end) = (site.SignedInAs(here.Sam.Id), $"/young-people/{here.Amina.Id}/sharing/safeguarding/{id}/end");
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Submit(end, ("EndedBecause", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit(end, ("EndedBecause", "She is with her aunt"))).StatusCode);
        Assert.False(await site.Finds(elsewhere.Kit, here.Amina));
    }

    [Fact]
    public async Task The_form_shares_and_whom_it_is_shared_with_is_told_and_reads_what_and_not_why()
    {
        var (here, elsewhere) = await Apart();
        var (sam, kit) = (site.SignedInAs(here.Sam.Id), site.SignedInAs(elsewhere.Kit.Id));
        (string, string?)[] answers = [("Choice", "Share"), ("What", "He hit her last night"), ("ToTeamId", elsewhere.Pastoral.Id.ToString()), ("Kinds", "Identity"), ("Why", "She goes home at three"), ("FamilyTold", "False")];

        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Submit($"/young-people/{here.Amina.Id}/sharing/safeguarding", answers)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit($"/young-people/{here.Amina.Id}/sharing/safeguarding", [.. answers, ("NotToldBecause", "He would hurt her")])).StatusCode);

        Assert.Contains("shared with you", await kit.Said("/"), StringComparison.Ordinal);
        var told = await kit.Said("/alerts");
        Assert.Contains("Amina Yusuf", told, StringComparison.Ordinal);
        Assert.Contains("He hit her last night", told, StringComparison.Ordinal);
        foreach (var said in new[] { told, await kit.Said($"/young-people/{here.Amina.Id}/sharing") })
        {
            Assert.DoesNotContain("She goes home at three", said, StringComparison.Ordinal);
            Assert.DoesNotContain("He would hurt her", said, StringComparison.Ordinal);
        }
        Assert.Contains("He would hurt her", await sam.Said($"/young-people/{here.Amina.Id}/sharing"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await kit.GetAsync($"/young-people/{here.Amina.Id}/sharing/safeguarding")).StatusCode);
    }

    [Fact]
    public async Task A_decision_not_to_share_is_kept_by_the_same_form_and_opens_nothing()
    {
        var (here, elsewhere) = await Apart();
        var sam = site.SignedInAs(here.Sam.Id);

        await sam.Submit($"/young-people/{here.Amina.Id}/sharing/safeguarding", ("Choice", "DoNotShare"), ("What", "That she missed a day"), ("ToTeamId", elsewhere.Pastoral.Id.ToString()), ("Kinds", "Grouping"), ("Why", "No risk of harm"), ("FamilyTold", "True"));

        Assert.Contains("Not shared with Pastoral team", await sam.Said($"/young-people/{here.Amina.Id}/sharing"), StringComparison.Ordinal);
        Assert.False(await site.Finds(elsewhere.Kit, here.Amina));
        Assert.DoesNotContain("missed a day", await site.SignedInAs(elsewhere.Kit.Id).Said("/alerts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_shared_is_said_before_a_grouping_is_saved()
    {
        var (here, elsewhere) = await Apart();
        await site.Save(Share(here, EntryKinds.Grouping, new(elsewhere.Pastoral)));

        Assert.Contains(elsewhere.School.Name, await site.SignedInAs(here.Sam.Id).Said($"/young-people/{here.Amina.Id}/groupings/record"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lead_sees_that_the_family_was_not_told_and_why_and_not_what_it_is_about()
    {
        var there = await OnDuty.In(site);
        await site.Save(Share(there.Here, EntryKinds.Grouping, new(there.Team)));

        var desk = await site.SignedInAs(there.Lead.Id).Said("/sharing-desk");

        Assert.Contains("He would hurt her", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("He hit her", desk, StringComparison.Ordinal);
    }
}
