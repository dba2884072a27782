using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Accounts;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Sharing;

/// <summary>Forms made by hand, to say of sharing what no page offers.</summary>
public class ForgingForms(TrellisSite site)
{
    private static void Refused(HttpResponseMessage answer) => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);

    [Fact]
    public async Task A_form_cannot_say_that_it_is_about_something_else_than_its_address()
    {
        var there = await OnDuty.In(site);
        var both = Locality.Person("Ira Cole", there.Here.Trust, Roles.InformationGovernanceLead | Roles.Practitioner);
        var (own, anothers) = (OpenedWithReason.Open(there.Here.Amina, "Curious", Hand.Of(both, there.Here.Camhs, Locality.Now)), OpenedWithReason.Open(there.Here.Amina, "Duty", there.Here.SamsHand));
        await site.Save(both, own, anothers);
        var lead = site.SignedInAs(both.Id);

        await lead.Submit($"/sharing-desk/check/Reason/{anothers.Id}", ("Outcome", "InOrder"), ("subjectId", $"{own.Id}"));

        Assert.Equal([anothers.Id], await site.Database(db => db.SampleChecks.Where(c => c.CheckedById == both.Id).Select(c => c.SubjectId).ToListAsync()));
        Refused(await lead.Submit($"/sharing-desk/check/Reason/{own.Id}", ("Outcome", "InOrder")));
    }

    [Fact]
    public async Task Somebody_with_two_jobs_does_not_decide_in_one_what_they_did_in_the_other()
    {
        var there = await OnDuty.In(site);
        var account = Account.For($"{Guid.NewGuid():N}@example.org");
        Member Job(Roles roles) { var member = Locality.Person("Ira Cole", there.Here.Trust, roles); member.AccountId = account.Id; return member; }
        var (lead, helps) = (Job(Roles.InformationGovernanceLead), Job(Roles.CrisisWorker | Roles.Practitioner));
        var hand = Hand.Of(helps, there.Here.Camhs, Locality.Now);
        var (opened, export, emergency) = (OpenedWithReason.Open(there.Here.Amina, "Duty", hand), ExportRequest.Ask(there.Here.Camhs, 101, "A list", helps, Locality.Now), EmergencyAccess.Open(there.Here.Amina, "Now", hand));
        var request = RequestNotToShare.Ask(there.Here.Amina, 15, EntryKinds.Goals, null, there.Here.School, AskedBy.YoungPerson, Competence.JudgedAble, "She says why", null, hand);
        await site.Database(async db => { db.Add(account); return await db.SaveUnauditedAsync(CancellationToken.None); });
        await site.Save(lead, helps, new TeamMember { TeamId = there.Here.Camhs.Id, MemberId = helps.Id }, opened, export, emergency, request);
        var browser = site.SignedInAs(lead.Id);

        Refused(await browser.Submit($"/sharing-desk/check/Reason/{opened.Id}", ("Outcome", "InOrder")));
        Refused(await browser.Submit($"/sharing-desk/exports/{export.Id}", ("Allow", "true"), ("DecidedBecause", "Fine")));
        Refused(await browser.Submit($"/sharing-desk/emergencies/{emergency.Id}", ("ToldOfIt", "Told"), ("Outcome", "InOrder"), ("ReviewNote", "Fine")));
        Refused(await browser.Submit($"/requests/{request.Id}", ("Decision", "override"), ("DecidedBecause", "Fine")));
    }

    [Fact]
    public async Task An_export_is_taken_once_however_often_it_is_pressed_at_once()
    {
        var here = await new Locality().In(site);
        var asked = ExportRequest.Ask(here.Camhs, 1, "Supervision", here.Sam, Locality.Now);
        await site.Save(asked);
        var browser = site.SignedInAs(here.Sam.Id);
        var page = await browser.Page("/young-people/export");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.Press(page, "/young-people/export?handler=Take", ("exportId", $"{asked.Id}"))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.All(answers, a => Assert.True(a.Headers.CacheControl!.NoStore));
    }

    [Fact]
    public async Task Emergency_access_is_extended_once_however_often_it_is_pressed_at_once()
    {
        var there = await OnDuty.In(site);
        var opening = EmergencyAccess.Open(there.Here.Amina, "Now", there.NinasHand);
        await site.Save(opening);
        var browser = site.SignedInAs(there.Nina.Id);
        var address = $"/young-people/{there.Here.Amina.Id}/emergency";
        var page = await browser.Page(address);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.Press(page, $"{address}?handler=Extend", ("ExtendedBecause", "Still looking"))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(opening.OpenedAt.AddHours(24), await site.Database(db => db.EmergencyAccess.Where(e => e.Id == opening.Id).Select(e => e.Until).SingleAsync()));
    }

    [Fact]
    public async Task Searches_in_vain_are_counted_however_many_are_sent_at_once()
    {
        var there = await OnDuty.In(site);
        var (_, name) = await there.Somebody(site);
        var browser = site.SignedInAs(there.Nina.Id);
        var page = await browser.Page("/emergency");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => browser.Press(page, "/emergency", [.. OnDuty.Typed($"Mia Nobody{i}").Select(t => (t.Item1, t.Item2!))])));

        Refused(await browser.Press(page, "/emergency", [.. OnDuty.Typed(name).Select(t => (t.Item1, t.Item2!))]));
        Assert.Equal(0, await site.Database(db => db.EmergencyAccess.CountAsync(e => e.MemberId == there.Nina.Id)));
    }
}
