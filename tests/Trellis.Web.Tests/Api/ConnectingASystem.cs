using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Api;

public class ConnectingASystem(TrellisSite site)
{
    private static string Add(Locality here) => $"/administration/organisations/{here.Trust.Id}/systems/add";

    private async Task<(Locality Here, HttpClient Administrator, HttpClient Lead)> People()
    {
        var here = await new Locality().In(site);
        var (administrator, lead) = (Locality.Person("Ada Wren", here.Trust, Roles.SystemAdministrator), Locality.Person("Ira Cole", here.Trust, Roles.InformationGovernanceLead));
        await site.Save(administrator, lead);
        return (here, site.SignedInAs(administrator.Id), site.SignedInAs(lead.Id));
    }

    [Fact]
    public async Task An_administrator_asks_the_lead_allows_and_a_secret_is_shown_once()
    {
        var (here, administrator, lead) = await People();
        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.Submit(Add(here), ("Name", "RiO"), ("WhatFor", "Nightly"), ("May", nameof(SystemMay.FetchGroupings)))).StatusCode);
        var page = (await administrator.Submit(Add(here), ("Name", "RiO"), ("WhatFor", "Nightly"), ("May", nameof(SystemMay.FetchGroupings)), ("Teams", $"{here.Camhs.Id}"))).Headers.Location!.OriginalString;
        Assert.DoesNotContain("Make a secret", await administrator.Said(page), StringComparison.Ordinal);

        var asked = (await lead.Page("/sharing-desk")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(h => h.StartsWith("/sharing-desk/systems/", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, (await lead.Submit(asked, ("Allow", "True"), ("DecidedBecause", "Direct care"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.Submit(asked, ("Allow", "True"), ("Until[day]", "1"), ("Until[month]", "6"), ("Until[year]", "2027"), ("DecidedBecause", "Direct care"))).StatusCode);

        var shown = await (await administrator.PressButton(await administrator.GetAsync(page), "Make a secret")).Page();
        var secret = shown.QuerySelector("main .trellis-secret")!.Words();
        var id = page.Split('/')[^1];
        Assert.True((await Connected.Ask(site.CreateClient(), id, secret)).IsSuccessStatusCode);
        Assert.DoesNotContain(secret, await administrator.Said(page), StringComparison.Ordinal);
        Assert.Contains("A secret was made", await administrator.Said(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_secret_takes_the_place_of_the_old_without_a_pause_and_a_third_is_refused()
    {
        var there = await Connected.In(site);
        var (administrator, page) = (site.SignedInAs(there.Administrator.Id), $"/administration/systems/{there.System.Id}");
        var newer = (await (await administrator.PressButton(await administrator.GetAsync(page), "Make a secret")).Page()).QuerySelector("main .trellis-secret")!.Words();
        Assert.True((await there.Ask(there.Secret)).IsSuccessStatusCode && (await there.Ask(newer)).IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.Press(await administrator.Page(page), $"{page}?handler=Secret")).StatusCode);

        var old = await site.Database(db => db.SystemSecrets.Where(s => s.SystemId == there.System.Id).OrderBy(s => s.MadeAt).Select(s => s.Id).FirstAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.Press(await administrator.Page(page), $"{page}?handler=EndSecret", ("secretId", $"{old}"))).StatusCode);

        Assert.Equal((false, true), ((await there.Ask(there.Secret)).IsSuccessStatusCode, (await there.Ask(newer)).IsSuccessStatusCode));
    }

    [Fact]
    public async Task The_lead_stops_it_at_once_and_another_organisations_lead_does_not_find_it()
    {
        var there = await Connected.In(site);
        var (caller, page) = (await there.Caller(), $"/sharing-desk/systems/{there.System.Id}");
        var stranger = Locality.Person("Una Reed", there.Here.School, Roles.InformationGovernanceLead);
        await site.Save(stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedInAs(stranger.Id).GetAsync(page)).StatusCode);

        var lead = site.SignedInAs(there.Lead.Id);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.PressButton(await lead.GetAsync(page), "Stop the connection", ("StoppedBecause", "A new supplier"))).StatusCode);

        await Connected.Problem(await caller.GetAsync("/api/v1/groupings"), 401);
        Assert.Contains("A new supplier", await lead.Said("/sharing-desk/arrangements"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_system_is_no_colleague_in_lists_of_people()
    {
        var there = await Connected.In(site);
        var administrator = site.SignedInAs(there.Administrator.Id);

        Assert.DoesNotContain("RiO", await administrator.Said($"/administration/teams/{there.Here.Camhs.Id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/administration/members/{there.System.MemberId}")).StatusCode);
        Assert.Contains("RiO", await administrator.Said($"/administration/organisations/{there.Here.Trust.Id}"), StringComparison.Ordinal);
    }
}
