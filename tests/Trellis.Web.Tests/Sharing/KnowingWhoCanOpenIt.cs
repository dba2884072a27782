using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Sharing;

public class KnowingWhoCanOpenIt(TrellisSite site)
{
    private static string Desk(Locality here) => $"/sharing-desk/who-looked/{here.Amina.Id}/access";

    private static string Team(Locality here) => $"/young-people/{here.Amina.Id}/sharing/access";

    /// <summary>Each row, without what a phone shows in front of each cell.</summary>
    private async Task<List<string>> Rows(Member member, string address)
    {
        var page = await site.SignedInAs(member.Id).Page(address);
        return [.. page.QuerySelectorAll("tbody tr").Select(r => r.Words())];
    }

    [Fact]
    public async Task Each_way_in_says_who_why_what_and_until_when()
    {
        var there = await OnDuty.In(site);
        var here = there.Here;
        await site.Save(EmergencyAccess.Open(here.Amina, "Now", there.NinasHand), OpenedWithReason.Open(here.Amina, "Covering", here.SamsHand),
            SafeguardingDecision.Decide(here.Amina, SafeguardingChoice.Share, "He hit her", EntryKinds.Identity, new(there.Team), "Tonight", true, null, null, here.SamsHand));

        var rows = await Rows(there.Lead, Desk(here));

        Assert.Equal(5, rows.Count);
        Assert.Contains(rows, r => r.Contains("Getting Help team", StringComparison.Ordinal) && r.Contains("works with", StringComparison.Ordinal) && r.Contains("All we record", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains(here.School.Name, StringComparison.Ordinal) && r.Contains("Alliance sharing", StringComparison.Ordinal) && r.Contains("grouping and plan line", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("Sam Okoro", StringComparison.Ordinal) && r.Contains("Gave a reason", StringComparison.Ordinal) && r.Contains("1 September 2026 at 22", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("Shared to keep", StringComparison.Ordinal) && r.Contains("Name and contact details", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("Nina Forsyth", StringComparison.Ordinal) && r.Contains("Emergency access", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_what_the_record_really_opens_to_whom()
    {
        var there = await OnDuty.In(site);
        var here = there.Here;
        await site.Save(here.TrustsEntries());
        bool InMap(List<string> rows) => rows.Any(r => r.Contains(here.School.Name, StringComparison.Ordinal));
        async Task Same(bool opens)
        {
            Assert.Equal(opens, InMap(await Rows(there.Lead, Desk(here))));
            Assert.Equal(opens, (await site.Sees(here.Kit, here))["GroupingDecision"] > 0);
        }

        await Same(true);
        await site.Change(here.Agreement, a => a.Kinds = EntryKinds.Grouping);
        await site.Save(RequestNotToShare.Ask(here.Amina, 15, EntryKinds.Grouping, null, here.School, AskedBy.YoungPerson, Competence.JudgedAble, "Clear", null, here.SamsHand));
        await Same(false);
        await site.Change(here.Agreement, a => a.Suspend("A breach", Locality.Now));
        await Same(false);
    }

    [Fact]
    public async Task Of_a_restricted_record_only_the_named_and_those_who_lead_are_in_it()
    {
        var there = await OnDuty.In(site);
        var senior = Locality.Person("Alex Hall", there.Here.Trust, Roles.TeamLead);
        await site.Save(senior);
        await site.Save(OpenedWithReason.Open(there.Here.Amina, "Covering", there.Here.SamsHand));
        await site.Database(async db =>
        {
            db.AddRange((await db.YoungPeople.SingleAsync(y => y.Id == there.Here.Amina.Id)).Restrict("Her father works here", [senior], Hand.Of(senior, there.Here.Camhs, Locality.Now)));
            return await db.SaveChangesAsync();
        });

        Assert.Contains("Alex Hall", Assert.Single(await Rows(there.Lead, Desk(there.Here))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_not_shown_is_in_it_for_its_own_organisations_lead_and_nobody_else()
    {
        var there = await OnDuty.In(site);
        var here = there.Here;
        var quiet = new Team { OrganisationId = here.Trust.Id, Name = "Safe place", InvolvementNotShown = true };
        var schools = Locality.Person("Ian Booth", here.School, Roles.InformationGovernanceLead);
        await site.Save(quiet, schools);
        await site.Save(Involvement.Working(here.Amina, quiet, new(2026, 6, 1), Locality.Now));

        Assert.Contains(await Rows(there.Lead, Desk(here)), r => r.Contains("Safe place", StringComparison.Ordinal));
        Assert.DoesNotContain(await Rows(schools, Desk(here)), r => r.Contains("Safe place", StringComparison.Ordinal));
        Assert.DoesNotContain(await Rows(here.Sam, Team(here)), r => r.Contains("Safe place", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_colleague_sees_only_whom_they_may_know_to_be_helping_and_somebody_who_may_only_look_nothing()
    {
        var there = await OnDuty.In(site);
        var here = there.Here;
        Assert.Contains(await Rows(here.Sam, Team(here)), r => r.Contains(here.School.Name, StringComparison.Ordinal));
        await site.Change(here.Agreement, a => a.Kinds = EntryKinds.Grouping);
        Assert.DoesNotContain(await Rows(here.Sam, Team(here)), r => r.Contains(here.School.Name, StringComparison.Ordinal));

        await site.Save(EmergencyAccess.Open(here.Amina, "Now", there.NinasHand));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedInAs(there.Nina.Id).GetAsync(Team(here))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedInAs((await OnDuty.In(site)).Lead.Id).GetAsync(Desk(here))).StatusCode);
    }

    [Fact]
    public async Task What_two_organisations_share_is_on_one_page()
    {
        var there = await OnDuty.In(site);
        var lead = site.SignedInAs(there.Lead.Id);

        var said = await lead.Said($"/sharing-desk/between?With={there.Here.School.Id}");

        Assert.Contains("Name and contact details, that you are working together, grouping and plan line", said, StringComparison.Ordinal);
        Assert.Contains("1 young person", said, StringComparison.Ordinal);
        Assert.Contains("joint controller", said, StringComparison.Ordinal);
        await site.Change(there.Here.Agreement, a => a.Suspend("A breach", Locality.Now));
        Assert.Equal("Nothing", (await lead.Page($"/sharing-desk/between?With={there.Here.School.Id}")).QuerySelector(".nhsuk-summary-list__value")!.Words());
        Assert.Contains("no agreement", await lead.Said($"/sharing-desk/between?With={there.Crisis.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_an_agreement_says_first_whom_and_what_it_cuts()
    {
        var there = await OnDuty.In(site);
        var here = there.Here;
        await site.Save(Locality.Sharing(EntryKinds.Grouping, here.Trust, here.School));

        var said = await site.SignedInAs(there.Lead.Id).Said($"/agreements/{here.Agreement.Id}/stop");

        Assert.Contains($"{here.School.Name} and {here.Trust.Name}", said, StringComparison.Ordinal);
        Assert.Contains("Name and contact details, that you are working together", said, StringComparison.Ordinal);
        Assert.DoesNotContain("grouping and plan line", said, StringComparison.Ordinal);
    }
}
