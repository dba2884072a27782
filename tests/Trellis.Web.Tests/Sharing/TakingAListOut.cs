using System.Net;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Sheets;

namespace Trellis.Web.Tests.Sharing;

public class TakingAListOut(TrellisSite site)
{
    private const string Address = "/young-people/export";

    private async Task<OnDuty> WithPeople(int more)
    {
        var there = await OnDuty.In(site);
        List<object> people = [];
        for (var i = 0; i < more; i++)
        {
            var youngPerson = YoungPerson.Add(Locality.Now);
            people.AddRange([youngPerson, Registration.Register(youngPerson, $"T-{1000 + i}", Locality.Known("Mia", $"Row{i}"), there.Here.Camhs, Locality.Now), Involvement.Working(youngPerson, there.Here.Camhs, new(2026, 3, 1), Locality.Now)]);
        }
        if (people.Count > 0) await site.Save([.. people]);
        return there;
    }

    [Fact]
    public async Task A_short_list_is_taken_at_once_and_once_and_is_in_the_log_person_by_person()
    {
        var there = await WithPeople(2);
        var sam = site.SignedInAs(there.Here.Sam.Id);
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Submit(Address, ("WhatFor", ""))).StatusCode);
        await sam.Submit(Address, ("WhatFor", "The team meeting on Monday"));

        var answer = await sam.PressButton(await sam.GetAsync(Address), "Take the file, once");

        Assert.Equal(Workbook.MediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("Take the file, once", await sam.Said(Address), StringComparison.Ordinal);
        var log = await site.SignedInAs(there.Lead.Id).Said($"/sharing-desk/colleagues/{there.Here.Sam.Id}?Kind=TakenOut");
        Assert.Contains("3 young people", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_hundred_wait_for_the_lead_and_nobody_goes_round_it()
    {
        var there = await WithPeople(100);
        var (sam, lead) = (site.SignedInAs(there.Here.Sam.Id), site.SignedInAs(there.Lead.Id));
        await sam.Submit(Address, ("WhatFor", "The yearly audit"));
        Assert.Contains("An information-governance lead decides", await sam.Said(Address), StringComparison.Ordinal);
        var href = (await lead.Page("/sharing-desk")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(h => h.StartsWith("/sharing-desk/exports/", StringComparison.Ordinal));
        var id = href.Split('/')[^1];
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Press(await sam.Page(Address), $"{Address}?handler=Take", ("exportId", id))).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await lead.Submit(href, ("Allow", "True"), ("DecidedBecause", "For the audit"))).StatusCode);

        var kit = site.SignedInAs(there.Here.Kit.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await kit.Press(await kit.Page(Address), $"{Address}?handler=Take", ("exportId", id))).StatusCode);
        Assert.Equal(Workbook.MediaType, (await sam.Press(await sam.Page(Address), $"{Address}?handler=Take", ("exportId", id))).Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Another_organisations_lead_does_not_find_the_request()
    {
        var there = await WithPeople(100);
        await site.SignedInAs(there.Here.Sam.Id).Submit(Address, ("WhatFor", "The yearly audit"));
        var id = await site.Database(db => Task.FromResult(db.ExportRequests.Single(e => e.OrganisationId == there.Here.Trust.Id).Id));

        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedInAs((await OnDuty.In(site)).Lead.Id).GetAsync($"/sharing-desk/exports/{id}")).StatusCode);
    }
}
