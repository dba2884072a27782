using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Sheets;

namespace Trellis.Web.Tests.Sharing;

public class TakingAFileBack(TrellisSite site)
{
    private const string Address = "/young-people/export/back";

    private static async Task<string> Take(HttpClient client, params (string, string?)[] how)
    {
        var answer = (await client.PressButton(await client.GetAsync(Address), "Take the file, once", how)).EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<OnDuty> WithPeople(int more)
    {
        var there = await OnDuty.In(site);
        List<object> people = [];
        for (var i = 0; i < more; i++)
        {
            var youngPerson = YoungPerson.Add(Locality.Now);
            people.AddRange([youngPerson, Registration.Register(youngPerson, $"=T-{1000 + i}", Locality.Known("Mia", $"Row{i}"), there.Here.Camhs, Locality.Now), Involvement.Working(youngPerson, there.Here.Camhs, new(2026, 3, 1), Locality.Now)]);
        }
        if (people.Count > 0) await site.Save([.. people]);
        return there;
    }

    [Fact]
    public async Task The_file_has_our_own_numbers_the_current_grouping_and_whose_it_is_and_no_name()
    {
        var there = await WithPeople(1);
        await site.Save(there.Here.Decide(there.Here.SamsHand, Locality.Decided(Grouping.GettingHelp, on: new(2026, 6, 1))), there.Here.Decide(there.Here.KitsHand, Locality.Decided(Grouping.GettingAdvice, on: new(2026, 7, 1)) with { LookAgainOn = new(2026, 12, 1) }));
        var sam = site.SignedInAs(there.Here.Sam.Id);
        await sam.Submit(Address, ("WhatFor", "RiO, each week"));

        var lines = (await Take(sam, ("Form", "csv"))).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("local_id,nhs_number,grouping,grouping_agreed_on,grouping_agreed_by", lines[0], StringComparison.Ordinal);
        Assert.Equal(["'=T-1000,,,,,,,,,,no", $"T-1,,Getting advice,2026-07-01,{there.Here.School.Name},{there.Here.School.OdsCode},2026-12-01,Getting help,2026-06-01,,yes"], lines[1..].Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Amina", string.Concat(lines), StringComparison.Ordinal);
        var looks = await site.Database(db => db.ReadSubjects.Where(s => s.ReaderId == there.Here.Sam.Id && s.What == "POST young-people/export/back").ToListAsync());
        Assert.Equal(2, looks.Count);
        Assert.DoesNotContain("Take the file", await sam.Said(Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_since_a_day_or_the_last_file_is_all_that_comes()
    {
        var there = await WithPeople(1);
        await site.Database(db => db.Registrations.Where(r => r.OrganisationId == there.Here.Trust.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.RegisteredAt, new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero))));
        await site.Database(db => db.Involvements.Where(r => r.OrganisationId == there.Here.Trust.Id || r.OrganisationId == there.Here.School.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.RecordedAt, new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero))));
        await site.Database(db => db.AuditEntries.Where(e => e.Chain == there.Here.Agreement.Id).ExecuteUpdateAsync(e => e.SetProperty(x => x.At, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))));
        await site.Save(there.Here.Decide(there.Here.SamsHand));
        var sam = site.SignedInAs(there.Here.Sam.Id);
        await sam.Submit(Address, ("WhatFor", "RiO"));

        var file = await Take(sam, ("Form", "csv"), ("Holds", "Day"), ("Day", "2026-09-01"));

        Assert.Contains("T-1,", file, StringComparison.Ordinal);
        Assert.DoesNotContain("T-1000", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_says_what_its_columns_mean_and_a_wrong_day_is_told()
    {
        var there = await WithPeople(0);
        var sam = site.SignedInAs(there.Here.Sam.Id);
        await sam.Submit(Address, ("WhatFor", "RiO"));

        Assert.Equal(HttpStatusCode.BadRequest, (await sam.PressButton(await sam.GetAsync(Address), "Take the file, once", ("Holds", "Day"), ("Day", "soon"))).StatusCode);
        var answer = await sam.PressButton(await sam.GetAsync(Address), "Take the file, once", ("Form", "xlsx"));

        Assert.Equal(Workbook.MediaType, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task More_than_a_hundred_wait_and_a_lead_may_allow_it_each_time_until_they_stop_it()
    {
        var there = await WithPeople(100);
        var (sam, lead) = (site.SignedInAs(there.Here.Sam.Id), site.SignedInAs(there.Lead.Id));
        await sam.Submit(Address, ("WhatFor", "RiO, nightly"));
        Assert.DoesNotContain("Take the file", await sam.Said(Address), StringComparison.Ordinal);
        var href = (await lead.Page("/sharing-desk")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(h => h.StartsWith("/sharing-desk/exports/", StringComparison.Ordinal));
        var until = new[] { ("EachTimeUntil[day]", "1"), ("EachTimeUntil[month]", "6") };
        Assert.Equal(HttpStatusCode.BadRequest, (await lead.Submit(href, [("Allow", "True"), ("DecidedBecause", "Nightly"), .. until, ("EachTimeUntil[year]", "2029")])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.Submit(href, [("Allow", "True"), ("DecidedBecause", "Nightly"), .. until, ("EachTimeUntil[year]", "2027")])).StatusCode);

        for (var night = 0; night < 2; night++) (await sam.PressButton(await sam.GetAsync(Address), "Take the file")).EnsureSuccessStatusCode();
        Assert.Contains("RiO, nightly", await lead.Said("/sharing-desk/arrangements"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.PressButton(await lead.GetAsync(href), "Stop this arrangement")).StatusCode);

        Assert.DoesNotContain("Take the file", await sam.Said(Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_was_allowed_is_no_file_back_and_the_other_way_round()
    {
        var there = await WithPeople(0);
        var sam = site.SignedInAs(there.Here.Sam.Id);
        await sam.Submit("/young-people/export", ("WhatFor", "The meeting"));
        var list = await site.Database(db => db.ExportRequests.SingleAsync(e => e.MemberId == there.Here.Sam.Id));

        Assert.Equal(HttpStatusCode.NotFound, (await sam.Press(await sam.Page(Address), $"{Address}?handler=Take", ("exportId", $"{list.Id}"), ("Holds", "Everything"))).StatusCode);
    }
}
