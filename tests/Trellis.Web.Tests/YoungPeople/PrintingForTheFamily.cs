using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.YoungPeople;

public class PrintingForTheFamily(TrellisSite site)
{
    private static string Print(Locality here, string whose) => $"/young-people/{here.Amina.Id}/print/{whose}";

    private async Task<Locality> Decided()
    {
        var here = await new Locality().In(site);
        await site.Save(
            here.Decide(here.SamsHand, Locality.Decided(plan: "Six meetings about sleep") with
            {
                Parts = new([new("Mum", "turns the phone off at nine")], Readers.Everyone),
                WhyMoved = new("Only among professionals", Readers.Professionals),
                YoungPersonsView = new("I told Sam a secret", Readers.NotParents),
            }),
            OwnWords.Write(here.Amina, OwnWordsTopic.WhatMatters, new("My gran and my cat", Readers.NotParents), here.SamsHand),
            OwnWords.Write(here.Amina, OwnWordsTopic.Strengths, new("I can draw", Readers.Everyone), here.SamsHand));
        return here;
    }

    [Fact]
    public async Task Hers_is_in_her_words_and_keeps_back_what_is_for_professionals()
    {
        var here = await Decided();

        var sheet = (await site.SignedInAs(here.Sam.Id).Page(Print(here, "young-person"))).Body!.Words();

        Assert.Contains("Some help", sheet, StringComparison.Ordinal);
        Assert.Contains("Six meetings about sleep", sheet, StringComparison.Ordinal);
        Assert.Contains("My gran and my cat", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Only among professionals", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_parents_is_empty_until_she_was_asked_and_then_holds_only_what_she_agrees_to()
    {
        var here = await Decided();
        var sam = site.SignedInAs(here.Sam.Id);
        Assert.Contains("Ask Amina first", (await sam.Page(Print(here, "parent"))).Body!.Words(), StringComparison.Ordinal);

        var saved = await sam.Submit(Print(here, "parent/agree"), ("May", "Grouping"), ("May", "OwnWords"), ("Basis", "YoungPersonAgrees"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        var sheet = (await sam.Page(Print(here, "parent"))).Body!.Words();
        Assert.Contains("Six meetings about sleep", sheet, StringComparison.Ordinal);
        Assert.Contains("I can draw", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("turns the phone off", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("My gran and my cat", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_she_later_asks_to_keep_from_parents_leaves_the_sheet()
    {
        var here = await Decided();
        var sam = site.SignedInAs(here.Sam.Id);
        await sam.Submit(Print(here, "parent/agree"), ("May", "Grouping"), ("Basis", "YoungPersonAgrees"));
        await site.Save(RequestNotToShare.Ask(here.Amina, 15, EntryKinds.Grouping, null, null, AskedBy.YoungPerson, Competence.JudgedAble, "Clear about why", null, here.SamsHand));

        Assert.DoesNotContain("Six meetings about sleep", (await sam.Page(Print(here, "parent"))).Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deciding_for_her_needs_reasons_and_what_was_ticked_is_kept()
    {
        var here = await Decided();

        var response = await site.SignedInAs(here.Sam.Id).Submit(Print(here, "parent/agree"), ("May", "Plan"), ("Basis", "NotAbleToDecide"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.Page();
        Assert.Equal("Say why they are not able to decide this today", page.QuerySelector(".nhsuk-error-summary a")!.Words());
        Assert.NotNull(page.QuerySelector("input[value=Plan][checked]"));
    }

    [Fact]
    public async Task A_service_that_is_not_shown_is_on_no_paper()
    {
        var here = await Decided();
        var quiet = new Team { OrganisationId = here.Trust.Id, Name = "Safe place", InvolvementNotShown = true };
        await site.Save(quiet, new TeamMember { TeamId = quiet.Id, MemberId = here.Sam.Id });
        await site.Save(Involvement.Working(here.Amina, quiet, new(2026, 6, 1), Locality.Now));

        var client = site.SignedInAs(here.Sam.Id);
        Assert.Contains("Safe place", (await client.Page($"/young-people/{here.Amina.Id}")).Body!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Safe place", (await client.Page(Print(here, "young-person"))).Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_she_is_not_able_to_decide_the_sheet_does_not_say_that_she_agreed()
    {
        var here = await Decided();
        var sam = site.SignedInAs(here.Sam.Id);
        await sam.Submit(Print(here, "parent/agree"), ("May", "Grouping"), ("Basis", "NotAbleToDecide"), ("Reasons", "She could not follow what was asked"));

        var sheet = (await sam.Page(Print(here, "parent"))).Body!.Words();

        Assert.Contains("is not able to decide this today", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("happy to share", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_eighteen_on_there_is_nothing_for_a_parent_whatever_was_agreed_before()
    {
        var here = await Decided();
        var sam = site.SignedInAs(here.Sam.Id);
        await sam.Submit(Print(here, "parent/agree"), ("May", "Grouping"), ("Basis", "YoungPersonAgrees"));
        await site.Database(async db =>
        {
            var known = await db.Registrations.SingleAsync(r => r.YoungPersonId == here.Amina.Id && r.OrganisationId == here.Trust.Id);
            known.Correct(known.Details with { BornOn = Locality.Now.Today.AddYears(-18) }, Locality.Now);
            return await db.SaveChangesAsync();
        });

        var sheet = (await sam.Page(Print(here, "parent"))).Body!.Words();
        Assert.Contains("is 18 or over", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Six meetings", sheet, StringComparison.Ordinal);
        Assert.Contains("18 or over", (await (await sam.Submit(Print(here, "parent/agree"), ("May", "Grouping"), ("Basis", "NotAbleToDecide"), ("Reasons", "because"))).Page()).Body!.Words(), StringComparison.Ordinal);
    }
}
