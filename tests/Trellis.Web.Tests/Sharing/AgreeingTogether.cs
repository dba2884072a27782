using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Sharing;

/// <summary>No lead opens another organisation's records alone: what is added waits for the lead of whoever it is about.</summary>
public class AgreeingTogether(TrellisSite site)
{
    private async Task<(Locality Here, HttpClient Trust, HttpClient School, string Address)> Leads()
    {
        var here = await new Locality().In(site);
        var (ivy, ian) = (Locality.Person("Ivy Gould", here.Trust, Roles.InformationGovernanceLead), Locality.Person("Ian Booth", here.School, Roles.InformationGovernanceLead));
        await site.Save([ivy, ian, .. here.TrustsEntries()]);
        return (here, site.SignedInAs(ivy.Id), site.SignedInAs(ian.Id), $"/agreements/{here.Agreement.Id}");
    }

    private async Task<int> CircumstancesSeenByTheSchool(Locality here) => (await site.Sees(here.Kit, here))["Circumstance"];

    [Fact]
    public async Task A_kind_that_one_lead_adds_is_shared_once_the_other_has_agreed()
    {
        var (here, trust, school, address) = await Leads();
        (await school.Submit($"{address}/edit", ("Kinds", "CareStatus"))).EnsureRedirection();
        Assert.Equal(0, await CircumstancesSeenByTheSchool(here));
        Assert.Contains("has not agreed to all of it yet", await trust.Said("/sharing-desk"), StringComparison.Ordinal);

        (await trust.PressButton(await trust.GetAsync(address), "We agree")).EnsureRedirection();

        Assert.Equal(1, await CircumstancesSeenByTheSchool(here));
        Assert.DoesNotContain("has not agreed", await trust.Said(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_that_is_added_shares_nothing_until_its_own_lead_agrees()
    {
        var (here, trust, school, address) = await Leads();
        await site.Change(here.Agreement, a => a.Leave(here.Trust.Id, here.School.Id));
        var page = await school.Page($"{address}/parties");
        (await school.Press(page, $"{address}/parties?handler=Join", ("OrganisationId", $"{here.Trust.Id}"), ("Role", "Controller"))).EnsureRedirection();
        Assert.Equal(0, (await site.Sees(here.Kit, here))["GroupingDecision"]);

        (await trust.PressButton(await trust.GetAsync(address), "We agree")).EnsureRedirection();

        Assert.Equal(1, (await site.Sees(here.Kit, here))["GroupingDecision"]);
    }

    [Fact]
    public async Task Nobody_agrees_for_another_or_to_what_they_have_not_read()
    {
        var (here, trust, school, address) = await Leads();
        await site.Change(here.Agreement, a => a.Cover(a.Kinds | EntryKinds.CareStatus, here.School.Id));
        var read = await trust.Page(address);
        await site.Change(here.Agreement, a => a.Cover(a.Kinds | EntryKinds.SafetyAndRisk, here.School.Id));

        Assert.Equal(HttpStatusCode.BadRequest, (await trust.Press(read, $"{address}?handler=Agree", ("Seen", read.QuerySelector("input[name=Seen]")!.GetAttribute("value")!))).StatusCode);
        var seen = $"{await site.Database(db => db.SharingAgreements.Where(a => a.Id == here.Agreement.Id).Select(a => a.Version).SingleAsync())}";
        await school.Press(await school.Page(address), $"{address}?handler=Agree", ("Seen", seen));
        Assert.Equal(0, await CircumstancesSeenByTheSchool(here));
    }

    [Fact]
    public async Task What_one_organisation_suspended_another_does_not_resume()
    {
        var (here, trust, school, address) = await Leads();
        (await trust.Press(await trust.Page(address), $"{address}?handler=Suspend", ("Because", "A breach"))).EnsureRedirection();

        Assert.Equal(HttpStatusCode.BadRequest, (await school.Press(await school.Page(address), $"{address}?handler=Resume")).StatusCode);
        Assert.Equal(0, (await site.Sees(here.Kit, here))["GroupingDecision"]);
        (await trust.Press(await trust.Page(address), $"{address}?handler=Resume")).EnsureRedirection();
        Assert.Equal(1, (await site.Sees(here.Kit, here))["GroupingDecision"]);
    }
}

internal static class Redirection
{
    public static void EnsureRedirection(this HttpResponseMessage answer) => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
}
