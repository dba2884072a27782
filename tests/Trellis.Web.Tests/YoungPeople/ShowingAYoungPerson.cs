using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;

namespace Trellis.Web.Tests.YoungPeople;

public class ShowingAYoungPerson(TrellisSite site)
{
    private static string Address(Locality here) => $"/young-people/{here.Amina.Id}";

    [Fact]
    public async Task The_grouping_says_since_when_by_whom_and_the_plan_in_a_line()
    {
        var here = await new Locality().In(site);
        await site.Save(here.Decide(here.SamsHand));

        var page = await site.SignedInAs(here.Sam.Id).Page(Address(here));

        Assert.Equal("Getting help", page.GetElementById("grouping")!.Words());
        Assert.Equal("Meet every week until Easter", page.GetElementById("plan")!.Words());
        var how = page.QuerySelector(".trellis-grouping")!.Words();
        Assert.Contains("Since 25 August 2026", how, StringComparison.Ordinal);
        Assert.Contains($"Sam Okoro, {here.Trust.Name}, with Amina. Amina agreed.", how, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_latest_agreed_is_current_whoever_recorded_it_and_however_late_the_others_came()
    {
        var here = await new Locality().In(site);
        var school = here.Decide(here.KitsHand, Locality.Decided(Grouping.GettingAdvice, on: new(2026, 8, 30)));
        var later = here.Decide(here.SamsHand with { Now = Clock.MomentOf(TrellisSite.Start.AddMinutes(5)) }, Locality.Decided(Grouping.GettingMoreHelp, on: new(2026, 8, 1)));
        await site.Save(school, later);

        var page = await site.SignedInAs(here.Sam.Id).Page(Address(here));

        Assert.Equal("Getting advice", page.GetElementById("grouping")!.Words());
        Assert.Contains(here.School.Name, page.QuerySelector(".trellis-grouping")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_imported_grouping_says_that_the_discussion_is_not_known()
    {
        var here = await new Locality().In(site);
        await site.Save(GroupingDecision.Import(here.Amina, null, Locality.Decided() with { Present = Present.None, PlanLine = MarkedText.None }, here.Camhs, Locality.Now));

        var page = await site.SignedInAs(here.Sam.Id).Page(Address(here));

        Assert.Contains("It came from another system, so we do not know how it was discussed", page.QuerySelector(".trellis-grouping")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_for_the_writing_team_alone_is_kept_from_the_school()
    {
        var here = await new Locality().In(site);
        await site.Save(here.Decide(here.SamsHand, Locality.Decided() with { PlanLine = new("Talk about what happened at home", Readers.OurTeam) }));

        Assert.Equal("Talk about what happened at home", (await site.SignedInAs(here.Sam.Id).Page(Address(here))).GetElementById("plan")!.Words());
        var schools = await (await site.SignedInAs(here.Kit.Id).GetAsync(Address(here))).Content.ReadAsStringAsync();
        Assert.Contains("The plan line is for their own team only.", schools, StringComparison.Ordinal);
        Assert.DoesNotContain("happened at home", schools, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_seen_is_said_with_the_reason()
    {
        var here = await new Locality().In(site);

        var page = await site.SignedInAs(here.Kit.Id).Page(Address(here));

        var kept = page.QuerySelectorAll("details").Single(d => d.Words().StartsWith("What you cannot see", StringComparison.Ordinal)).Words();
        Assert.Contains($"{here.Trust.Name} also helps. Your agreement with them does not cover: requests for support, plan, goals", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_line_stands_out_only_when_a_contact_is_not_safe()
    {
        var here = await new Locality().In(site);
        var client = site.SignedInAs(here.Sam.Id);
        Assert.Null((await client.Page(Address(here))).QuerySelector(".trellis-take-care"));

        await site.Database(async db =>
        {
            var registration = await db.Registrations.SingleAsync(r => r.YoungPersonId == here.Amina.Id && r.OrganisationId == here.Trust.Id);
            registration.Correct(registration.Details with { ContactUnsafe = true, SafeToContact = "Never phone home." }, Locality.Now);
            return await db.SaveChangesAsync();
        });

        Assert.Contains("Never phone home.", (await client.Page(Address(here))).QuerySelector(".trellis-take-care")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_finds_nothing_and_a_look_is_kept()
    {
        var here = await new Locality().In(site);
        var elsewhere = await new Locality().In(site);

        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedInAs(elsewhere.Sam.Id).GetAsync(Address(here))).StatusCode);
        await site.SignedInAs(here.Kit.Id).GetAsync(Address(here));

        var looks = await site.Database(db => db.ReadSubjects.Where(s => s.YoungPersonId == here.Amina.Id).Select(s => s.ReaderId).ToListAsync());
        Assert.Equal([here.Kit.Id], looks);
    }

    [Fact]
    public async Task The_text_for_RiO_holds_what_was_decided_and_nothing_kept_back()
    {
        var here = await new Locality().In(site);
        await site.Save(here.Decide(here.SamsHand, Locality.Decided() with
        {
            WhyMoved = new("Private to us", Readers.OurTeam),
            Options = new([new("Drama club", HelpKind.CommunityOrSelfHelp, Chosen: true), new("Group work", HelpKind.EvidenceBasedTreatment, Chosen: false)], Readers.Everyone),
            Parts = new([new("Amina", "keeps a sleep diary")], Readers.Everyone),
            LookAgainOn = new(2026, 12, 1),
        }));

        var ours = (await site.SignedInAs(here.Sam.Id).Page($"{Address(here)}/copy-for-rio")).GetElementById("text")!.TextContent;
        Assert.Contains("Local id: T-1\nNeeds-based grouping (THRIVE): Getting help\nAgreed on: 25 August 2026\n", ours, StringComparison.Ordinal);
        Assert.Contains("Why it moved: Private to us\nOptions chosen: Drama club (in the community or by myself)\nOptions not now: Group work (evidence-based treatment)\nWho does what: Amina: keeps a sleep diary\nLook again on: 1 December 2026", ours, StringComparison.Ordinal);
        Assert.DoesNotContain("Private to us", (await site.SignedInAs(here.Kit.Id).Page($"{Address(here)}/copy-for-rio")).GetElementById("text")!.TextContent, StringComparison.Ordinal);
    }
}
