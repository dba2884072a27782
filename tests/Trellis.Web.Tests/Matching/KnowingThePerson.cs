using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Tests.Sharing;

namespace Trellis.Web.Tests.Matching;

/// <summary>Details brought two organisations' registrations together: each is asked once whether it is the person they know.</summary>
public class KnowingThePerson(TrellisSite site)
{
    private async Task<Locality> Linked()
    {
        var here = await new Locality().In(site);
        await site.Database(async db =>
        {
            var school = await db.Registrations.SingleAsync(r => r.YoungPersonId == here.Amina.Id && r.LocalId == "S-1");
            db.Add(RegistrationLink.Link(school, LinkBand.Automatic, 2400, "", null, Locality.Now));
            return await db.SaveChangesAsync();
        });
        await site.Save(here.Decide(here.KitsHand, Locality.Decided(Grouping.GettingAdvice, "Breakfast club")), here.Decide(here.SamsHand, Locality.Decided(plan: "Panic group")));
        return here;
    }

    private static string Record(Locality here) => $"/young-people/{here.Amina.Id}";
    private static string Question(Locality here) => $"{Record(here)}/same-person";

    [Fact]
    public async Task The_first_opening_asks_and_yes_opens_the_record_for_every_colleague()
    {
        var here = await Linked();
        var sam = site.SignedInAs(here.Sam.Id);

        Assert.Equal(Question(here), (await sam.GetAsync(Record(here))).Headers.Location?.ToString());
        Assert.Equal(Question(here), (await sam.GetAsync($"{Record(here)}/groupings/history")).Headers.Location?.ToString());
        var asked = await sam.Said(Question(here));
        Assert.Contains("14 May 2011", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Breakfast club", asked, StringComparison.Ordinal);

        Assert.Equal(Record(here), (await sam.Submit(Question(here), ("Answer", "Yes"))).Headers.Location?.ToString());

        var colleague = Locality.Person("Nadia Hussain", here.Trust, Roles.Practitioner);
        await site.Save(colleague, new TeamMember { TeamId = here.Camhs.Id, MemberId = colleague.Id });
        Assert.Contains("Breakfast club", await site.SignedInAs(colleague.Id).Said(Record(here)), StringComparison.Ordinal);
        Assert.Equal(Question(here), (await site.SignedInAs(here.Kit.Id).GetAsync(Record(here))).Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("NotSure")]
    [InlineData("No")]
    public async Task Doubt_keeps_the_two_apart_in_both_directions_until_an_officer_settles_it(string answer)
    {
        var here = await Linked();
        var (sam, kit) = (site.SignedInAs(here.Sam.Id), site.SignedInAs(here.Kit.Id));
        var olga = Locality.Person("Olga Petrova", here.Trust, Roles.MatchingOfficer);
        await site.Save(olga);
        await kit.Submit(Question(here), ("Answer", "Yes"));

        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Submit(Question(here), ("Answer", answer), ("Why", ""))).StatusCode);
        await sam.Submit(Question(here), ("Answer", answer), ("Why", "Ours has a twin"));

        var (trusts, schools) = (await sam.Said(Record(here)), await kit.Said(Record(here)));
        Assert.Contains("Panic group", trusts, StringComparison.Ordinal);
        Assert.Contains("kept apart", trusts, StringComparison.Ordinal);
        Assert.DoesNotContain("Breakfast club", trusts, StringComparison.Ordinal);
        Assert.Contains("Breakfast club", schools, StringComparison.Ordinal);
        Assert.DoesNotContain("Panic group", schools, StringComparison.Ordinal);
        Assert.DoesNotContain(here.Trust.Name, schools, StringComparison.Ordinal);

        var officer = site.SignedInAs(olga.Id);
        Assert.Contains("Ours has a twin", await officer.Said("/matching"), StringComparison.Ordinal);
        var doubt = await site.Database(db => db.IdentityAnswers.SingleAsync(a => a.YoungPersonId == here.Amina.Id && a.Answer != SamePerson.Yes));
        await officer.Submit($"/matching/doubts/{doubt.Id}", ("Because", "I rang both"));

        Assert.Contains("Breakfast club", await sam.Said(Record(here)), StringComparison.Ordinal);
        Assert.Contains("Panic group", await kit.Said(Record(here)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_an_agreement_shows_nothing_of_who_it_is_nobody_is_asked()
    {
        var here = await Linked();
        await site.Change(here.Agreement, a => a.Kinds = EntryKinds.Grouping);

        Assert.Equal(HttpStatusCode.OK, (await site.SignedInAs(here.Sam.Id).GetAsync(Record(here))).StatusCode);
    }

    [Fact]
    public async Task An_emergency_does_not_wait_for_the_answer()
    {
        var here = await Linked();

        Assert.Equal(HttpStatusCode.OK, (await site.SignedInAs(here.Sam.Id).GetAsync($"{Record(here)}/emergency")).StatusCode);
    }

    [Fact]
    public async Task Teams_that_invited_each_other_are_not_asked()
    {
        var here = await new Locality().In(site);
        await site.Database(async db =>
        {
            var school = await db.Registrations.SingleAsync(r => r.YoungPersonId == here.Amina.Id && r.LocalId == "S-1");
            db.Add(RegistrationLink.Link(school, LinkBand.Confirmed, null, "", null, Locality.Now));
            return await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.OK, (await site.SignedInAs(here.Sam.Id).GetAsync(Record(here))).StatusCode);
    }

    [Fact]
    public async Task A_question_about_details_names_no_other_record_and_its_answer_goes_to_the_officer()
    {
        var there = await TwoRecords.In(site);
        var page = await there.Officer.GetAsync(there.Pair);
        var asked = await there.Officer.PressButton(page, "Ask them", ("AskId", $"{there.Schools.Id}/{there.Here.Pastoral.Id}"), ("Details", "BirthDate"));
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var check = await site.Database(db => db.DetailsChecks.SingleAsync(c => c.MatchId == there.Match.Id));

        var record = await there.Kit.Said($"/young-people/{there.Other.Id}");
        var question = await there.Kit.Said($"/young-people/{there.Other.Id}/check-details/{check.Id}");
        Assert.Contains("asks you to check date of birth", record, StringComparison.Ordinal);
        Assert.DoesNotContain(there.Here.Trust.Name, record + question, StringComparison.Ordinal);
        Assert.Contains("details are to be checked", await there.Kit.Said("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await there.Sam.GetAsync($"/young-people/{there.One.Id}/check-details/{check.Id}")).StatusCode);

        await there.Kit.Submit($"/young-people/{there.Other.Id}/check-details/{check.Id}", ("Found", "Right"), ("Note", "Seen on her passport"));

        Assert.Contains("Seen on her passport", await there.Officer.Said(there.Pair), StringComparison.Ordinal);
        Assert.DoesNotContain("asks you to check", await there.Kit.Said($"/young-people/{there.Other.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_whose_details_are_put_right_is_looked_at_again_and_nobody_is_told()
    {
        var there = await TwoRecords.In(site, d => d with { GivenName = "Xanthe", FamilyName = "Unalike", BornOn = new(2009, 7, 7), AddressLine = null, Postcode = null });
        await there.Officer.Submit(there.Pair, ("Outcome", "OnePerson"), ("Because", ""));
        var before = await site.Database(db => db.PossibleMatches.CountAsync(m => m.YoungPersonId == there.One.Id || m.CandidateId == there.One.Id));
        var newcomer = YoungPerson.Add(Locality.Now);
        var known = Registration.Register(newcomer, "S-9", Locality.Known($"{there.Given}xy", "Vandersteen", new(2012, 9, 9)) with { Postcode = "NB9 9ZZ", AddressLine = "3 Weir Row" }, there.Here.Pastoral, Locality.Now);
        await site.Save(newcomer, known, Involvement.Working(newcomer, there.Here.Pastoral, new(2026, 3, 1), Locality.Now));

        var answer = await there.Sam.Submit($"/young-people/{there.One.Id}/details/correct", ("GivenName", $"{there.Given}xy"), ("FamilyName", "Vandersteen"), ("BornOn[day]", "9"), ("BornOn[month]", "9"), ("BornOn[year]", "2012"), ("AddressLine", "3 Weir Row"), ("Postcode", "NB9 9ZZ"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(before + 1, await site.Database(db => db.PossibleMatches.CountAsync(m => m.YoungPersonId == there.One.Id || m.CandidateId == there.One.Id)));
    }
}
