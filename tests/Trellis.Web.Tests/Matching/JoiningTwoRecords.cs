using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Tests.Auditing;

namespace Trellis.Web.Tests.Matching;

public class JoiningTwoRecords(RecordOfItsOwn record) : IClassFixture<RecordOfItsOwn>
{
    private static readonly Moment Later = Clock.MomentOf(TrellisSite.Start.AddHours(1));

    private readonly TrellisSite site = record.Site;

    private static object[] SchoolsEntries(TwoRecords there) =>
    [
        GroupingDecision.Record(there.Other, null, Locality.Decided(Grouping.GettingAdvice, "A card for the worry box"), there.Here.KitsHand),
        Carer.Add(there.Other, "Hodan", "Mother", true, null, null, null, there.Here.KitsHand), Circumstance.Note(there.Other, "young-carer", new(2026, 1, 1), there.Here.KitsHand),
        OwnWords.Write(there.Other, OwnWordsTopic.WhatMatters, new("My cat", Readers.Everyone), there.Here.KitsHand),
        RequestNotToShare.Ask(there.Other, 15, EntryKinds.Plan, null, there.Here.Trust, AskedBy.YoungPerson, Competence.JudgedAble, "Clear", null, there.Here.KitsHand),
    ];

    [Fact]
    public async Task Everything_of_the_later_record_goes_to_the_older_and_its_address_leads_there()
    {
        var there = await TwoRecords.In(site);
        await site.Save(SchoolsEntries(there));

        Assert.Equal("/matching", (await there.Join()).Headers.Location?.ToString());
        await there.BothKnowThem();

        Assert.Equal((0, 0, 0, 0), (await there.Of(there.Other, db => db.GroupingDecisions), await there.Of(there.Other, db => db.Registrations), await there.Of(there.Other, db => db.Involvements), await there.Of(there.Other, db => db.RequestsNotToShare)));
        Assert.Equal((1, 2, 2, 1), (await there.Of(there.One, db => db.GroupingDecisions), await there.Of(there.One, db => db.Registrations), await there.Of(there.One, db => db.Involvements), await there.Of(there.One, db => db.RequestsNotToShare)));
        var old = await there.Kit.GetAsync($"/young-people/{there.Other.Id}/groupings/history?all=1");
        Assert.Equal($"/young-people/{there.One.Id}/groupings/history?all=1", old.Headers.Location?.ToString());
        Assert.Contains("A card for the worry box", await there.Sam.Said($"/young-people/{there.One.Id}"), StringComparison.Ordinal);
        var links = await site.Database(db => db.RegistrationLinks.Where(l => l.RegistrationId == there.Schools.Id).OrderBy(l => l.LinkedAt).ToListAsync());
        Assert.Equal([(LinkBand.Possible, false), (LinkBand.Joined, true)], links.Select(l => (l.Band, l.UndoneAt is null)));
    }

    [Fact]
    public async Task Both_chains_tell_it_and_still_verify_also_after_it_was_undone()
    {
        var there = await TwoRecords.In(site);
        await site.Save(SchoolsEntries(there));
        var join = await there.Joined();

        Assert.Empty(await record.FoundOn(there.One.Id, there.Other.Id));
        Assert.Contains("matching", (await record.Entries(there.Other.Id))[^1].Act, StringComparison.Ordinal);

        await there.Officer.Submit($"/matching/joined/{join.Id}", ("Because", "Cousins after all"));

        Assert.Empty(await record.FoundOn(there.One.Id, there.Other.Id));
        Assert.True((await record.Verify()).Findings.Count == 0);
    }

    [Fact]
    public async Task Undoing_gives_back_what_came_and_what_each_has_written_since()
    {
        var there = await TwoRecords.In(site);
        await site.Save(SchoolsEntries(there));
        var join = await there.Joined();
        await there.BothKnowThem();
        await site.Save(GroupingDecision.Record(there.One, null, Locality.Decided(plan: "The trust, since"), there.Here.SamsHand with { Now = Later }), GroupingDecision.Record(there.One, null, Locality.Decided(plan: "The school, since"), there.Here.KitsHand with { Now = Later }));
        await there.Sam.GetAsync($"/young-people/{there.One.Id}");

        var looks = await TwoRecords.Rows(there.Officer, $"/matching/joined/{join.Id}");
        await there.Officer.Submit($"/matching/joined/{join.Id}", ("Because", "Cousins after all"));

        Assert.Contains(looks, l => l.EndsWith($"{there.Here.Trust.Name} | Practitioner | The record", StringComparison.Ordinal));
        Assert.Equal((1, 2), (await there.Of(there.One, db => db.GroupingDecisions), await there.Of(there.Other, db => db.GroupingDecisions)));
        Assert.Equal((1, 1, 1, 1), (await there.Of(there.One, db => db.Registrations), await there.Of(there.Other, db => db.Registrations), await there.Of(there.Other, db => db.Involvements), await there.Of(there.Other, db => db.Carers)));
        Assert.Equal(HttpStatusCode.NotFound, (await there.Kit.GetAsync($"/young-people/{there.One.Id}")).StatusCode);
        Assert.Contains("The school, since", await there.Kit.Said($"/young-people/{there.Other.Id}"), StringComparison.Ordinal);
        Assert.Equal(1, await site.Database(db => db.NeverMatches.CountAsync(n => n.YoungPersonId == there.Other.Id && n.OtherId == there.One.Id)));
        await site.Save(OwnWords.Write(there.Other, OwnWordsTopic.HelpsMyself, new("Music", Readers.Everyone), there.Here.KitsHand));
    }

    [Fact]
    public async Task Where_both_records_are_of_one_organisation_somebody_says_whose_the_later_entries_are()
    {
        var there = await TwoRecords.In(site);
        var here = there.Here;
        await site.Save(Registration.Register(there.Other, "T-5002", Locality.Known("Marisol", "Quartermain"), here.Camhs, Locality.Now));
        var join = await there.Joined();
        var decision = GroupingDecision.Record(there.One, null, Locality.Decided(plan: "Of the second"), here.SamsHand with { Now = Later });
        var kept = GroupingDecision.Record(there.One, null, Locality.Decided(plan: "Of the first"), here.SamsHand with { Now = Later });
        await site.Save(decision, kept);

        var answer = await there.Officer.Submit($"/matching/joined/{join.Id}", ("Because", "Two numbers, two girls"), ("AlsoGo", $"{decision.Id}"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal((there.Other.Id, there.One.Id), await site.Database(async db => ((await db.GroupingDecisions.FindAsync(decision.Id))!.YoungPersonId, (await db.GroupingDecisions.FindAsync(kept.Id))!.YoungPersonId)));
    }

    [Fact]
    public async Task The_lead_of_each_organisation_reads_who_of_theirs_looked_in_between()
    {
        var there = await TwoRecords.In(site);
        var (ira, una) = (Locality.Person("Ira Cole", there.Here.Trust, Roles.InformationGovernanceLead), Locality.Person("Una Bell", there.Here.School, Roles.InformationGovernanceLead));
        await site.Save(ira, una);
        var join = await there.Joined();
        await there.BothKnowThem();
        await there.Sam.GetAsync($"/young-people/{there.One.Id}");
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedInAs(ira.Id).GetAsync($"/sharing-desk/taken-apart/{join.Id}")).StatusCode);
        await there.Officer.Submit($"/matching/joined/{join.Id}", ("Because", "Cousins after all"));

        var (trusts, schools) = (await site.SignedInAs(ira.Id).Said($"/sharing-desk/taken-apart/{join.Id}"), await site.SignedInAs(una.Id).Said($"/sharing-desk/taken-apart/{join.Id}"));

        Assert.Contains("Sam Okoro", trusts, StringComparison.Ordinal);
        Assert.Contains("Our number T-5001", trusts, StringComparison.Ordinal);
        Assert.DoesNotContain("Kit Marsh", trusts, StringComparison.Ordinal);
        Assert.Contains("Kit Marsh", schools, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam Okoro", schools, StringComparison.Ordinal);
        Assert.Contains("Cousins after all", await site.SignedInAs(ira.Id).Said("/sharing-desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_on_the_later_record_goes_along()
    {
        var there = await TwoRecords.In(site);
        var form = $"/young-people/{there.Other.Id}/groupings/record";
        var open = await there.Kit.Page(form);
        var kept = await there.Kit.Submit(form, ("PlanLine.Words", "Six talks"), ("__keep", "later"));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        await there.Join();
        await there.BothKnowThem();

        Assert.Equal($"/young-people/{there.One.Id}/groupings/record", (await there.Kit.GetAsync(form)).Headers.Location?.ToString());
        Assert.Equal("Six talks", (await there.Kit.Page($"/young-people/{there.One.Id}/groupings/record")).QuerySelector("[name=\"PlanLine.Words\"]")!.GetAttribute("value"));

        var sent = await there.Kit.Submit(open, form, ("PlanLine.Words", "Eight talks"));
        Assert.Equal($"/young-people/{there.One.Id}/groupings/record", sent.Headers.Location?.ToString());
        Assert.Equal("Eight talks", (await there.Kit.Page($"/young-people/{there.One.Id}/groupings/record")).QuerySelector("[name=\"PlanLine.Words\"]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Whoever_saves_at_the_same_moment_is_in_time_and_goes_along_or_is_told()
    {
        for (var round = 0; round < 5; round++)
        {
            var there = await TwoRecords.In(site);
            var saves = Enumerable.Range(0, 6).Select(async i =>
            {
                await Task.Delay(i * 4);
                try { await site.Save(GroupingDecision.Record(there.Other, null, Locality.Decided(plan: $"{i}"), there.Here.KitsHand)); return true; }
                catch (RuleBrokenException) { return false; }
            }).ToList();
            var joined = there.Join();
            var saved = (await Task.WhenAll(saves)).Count(s => s);

            Assert.Equal(HttpStatusCode.Redirect, (await joined).StatusCode);
            Assert.Equal((0, saved), (await there.Of(there.Other, db => db.GroupingDecisions), await there.Of(there.One, db => db.GroupingDecisions)));
        }
    }

    [Fact]
    public async Task Two_presses_join_once()
    {
        var there = await TwoRecords.In(site);
        var page = await there.Officer.Page(there.Pair);

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => there.Officer.Submit(page, there.Pair, ("Outcome", "OnePerson"), ("Because", "Sure"))));

        Assert.Single(answers, a => a.StatusCode is HttpStatusCode.Redirect);
        Assert.Equal(1, await site.Database(db => db.JoinedRecords.CountAsync(j => j.OtherId == there.Other.Id)));
    }

    [Fact]
    public async Task A_link_that_a_file_made_is_taken_apart_as_well_and_never_made_again()
    {
        var there = await TwoRecords.In(site);
        var quill = Registration.Register(there.One, "S-777", Locality.Known("Quill", "Quartermaine", new(2011, 2, 3)), there.Here.Pastoral, Clock.MomentOf(TrellisSite.Start.AddMinutes(2)));
        var link = RegistrationLink.Link(quill, LinkBand.Automatic, 2400, "Date of birth: the same", null, Clock.MomentOf(TrellisSite.Start.AddMinutes(2)));
        await site.Save(quill, link, Involvement.Working(there.One, there.Here.Pastoral, new(2026, 3, 1), Clock.MomentOf(TrellisSite.Start.AddMinutes(2))));

        var found = await there.Officer.Submit("/matching", ("OrganisationId", $"{there.Here.School.Id}"), ("LocalId", " S-777 "));
        Assert.Equal($"/matching/joined/{link.Id}", found.Headers.Location?.ToString());
        await there.Officer.Submit($"/matching/joined/{link.Id}", ("Because", "Her twin"));

        var (now, person) = await site.Database(async db => (await db.Registrations.SingleAsync(r => r.Id == quill.Id), there.One.Id));
        Assert.NotEqual(person, now.YoungPersonId);
        Assert.Equal(1, await site.Database(db => db.Involvements.CountAsync(i => i.YoungPersonId == now.YoungPersonId)));
        Assert.Equal(1, await site.Database(db => db.NeverMatches.CountAsync(n => n.YoungPersonId == now.YoungPersonId && n.OtherId == person)));
        Assert.Empty(await record.FoundOn(person, now.YoungPersonId));
    }

    [Fact]
    public async Task Who_looked_before_is_still_told_after_joining()
    {
        var there = await TwoRecords.In(site);
        await there.Kit.GetAsync($"/young-people/{there.Other.Id}");
        await there.Join();
        await there.BothKnowThem();

        Assert.Contains(there.Here.School.Name, await there.Sam.Said($"/young-people/{there.One.Id}/who-looked"), StringComparison.Ordinal);
        Assert.Equal(1, await site.Database(db => db.ReadSubjects.CountAsync(s => s.YoungPersonId == there.Other.Id && s.ReaderId == there.Here.Kit.Id)));
    }
}
