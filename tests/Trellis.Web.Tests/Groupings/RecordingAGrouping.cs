using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Groupings;

public class RecordingAGrouping(TrellisSite site)
{
    [Fact]
    public async Task Four_answers_are_enough_and_the_young_persons_page_shows_them()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);

        var saved = await sam.Submit(here.Record(), Deciding.FourThings);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await sam.Page(saved.Headers.Location!.ToString());
        Assert.Equal("Getting help", page.GetElementById("grouping")!.Words());
        Assert.Equal("Meet Sam every Tuesday until half term", page.GetElementById("plan")!.Words());
        Assert.Contains("Amina partly agreed", page.QuerySelector(".trellis-grouping")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Saved: “Some help”, agreed on 1 September 2026.", page.QuerySelector(".nhsuk-notification-banner")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_may_be_said_is_kept_as_it_was_said()
    {
        var here = await new Locality().In(site);

        await site.SignedInAs(here.Sam.Id).Submit(here.Record(), Deciding.FourThings.But(
            ("Present", "ParentOrCarer"), ("Present", "Interpreter"), ("PlanLine.Readers", "NotParents"), ("Explained", "Yes"), ("YoungPersonsView.Words", "I want to talk"), ("YoungPersonsView.Readers", "OurTeam"),
            ("FamilysView.Words", "We are worried"), ("FamilyAgreed", "Yes"), ("OptionsReaders", "Professionals"), ("Options[0].What", "Drama club"), ("Options[0].Kind", "CommunityOrSelfHelp"), ("Options[0].Chosen", "true"),
            ("Options[1].What", "Talking therapy"), ("Options[1].Kind", "EvidenceBasedTreatment"), ("Options[1].LikelyToHelp", "Worry"), ("Options[1].Limits", "Takes time"), ("Options[1].Preferred", "true"),
            ("Parts[0].Who", "Mum"), ("Parts[0].What", "Rings the club"), ("AgreedOn[day]", "30"), ("AgreedOn[month]", "8"), ("LookAgainOn[day]", "1"), ("LookAgainOn[month]", "12"), ("LookAgainOn[year]", "2026"),
            ("WhyMoved.Words", "School is easier"), ("Assessment.Words", "First conversation"), ("Subcategory", "help-anxiety"), ("JointWith", here.School.Id.ToString())));

        var kept = Assert.Single(await site.Decisions(here));
        var reader = new Reader.Staff(Sight.Of(here.Sam, [here.Camhs.Id], [], [], Locality.Now));
        Assert.Equal((Present.ParentOrCarer | Present.Interpreter, Agreed.Partly, Agreed.Yes, Discussed.Yes, Readers.NotParents),
            (kept.Present, kept.YoungPersonAgreed, kept.FamilyAgreed, kept.Explained, kept.PlanLine.Readers));
        Assert.Equal(("I want to talk", Readers.OurTeam, "We are worried", "School is easier", "First conversation"),
            (kept.YoungPersonsView.For(reader, kept), kept.YoungPersonsView.Readers, kept.FamilysView.For(reader, kept), kept.WhyMoved.For(reader, kept), kept.Assessment.For(reader, kept)));
        Assert.Equal([new("Drama club", HelpKind.CommunityOrSelfHelp, true), new("Talking therapy", HelpKind.EvidenceBasedTreatment, false, "Worry", "Takes time", true)], kept.Options.For(reader, kept)!);
        Assert.Equal([new("Mum", "Rings the club")], kept.Parts.For(reader, kept)!);
        Assert.Equal((new DateOnly(2026, 8, 30), new DateOnly(2026, 12, 1), "help-anxiety", "1"), (kept.AgreedOn, kept.LookAgainOn!.Value, kept.Subcategory, kept.WordsVersion));
        Assert.Equal((here.School.Id, here.Sam.Id, here.Camhs.Id, Readers.Professionals), (Assert.Single(kept.JointWith), kept.RecordedById!.Value, kept.TeamId, kept.Options.Readers));
    }

    [Theory]
    [InlineData("Grouping", null, "Choose the support that fits best now")]
    [InlineData("Grouping", "Severe", "“Severe” cannot be used here. Check it and try again")]
    [InlineData("Present", null, "Tick who was there")]
    [InlineData("YoungPersonAgreed", null, "Say whether they agreed. “Not asked yet” is an answer too")]
    [InlineData("PlanLine.Words", " ", "Write the plan in one line")]
    [InlineData("AgreedOn[day]", "31", "Enter a real date, such as 14 3 2026")]
    [InlineData("AgreedOn[year]", "2027", "The date agreed must be today or in the past")]
    [InlineData("AgreedOn[year]", "2009", "The date agreed must be after the young person was born")]
    [InlineData("LookAgainOn[year]", "2025", "The date to look again must be after the date agreed")]
    [InlineData("Options[0].What", "", "Write what this option is, or clear the row")]
    [InlineData("Options[1].Kind", "", "Choose what kind of help this option is, or clear the row")]
    [InlineData("Parts[0].Who", "", "Write who does this, or clear the row")]
    [InlineData("Subcategory", "made-up", "Choose from the list, or leave it out")]
    [InlineData("JointWith", "5f0c6a50-2f2b-4c5e-9f63-1f2f0a4f8a11", "Tick only organisations that work with Amina now")]
    public async Task A_mistake_is_explained_and_what_was_typed_is_kept(string field, string? typed, string sentence)
    {
        var here = await new Locality().In(site);
        var answers = Deciding.FourThings.But(("AgreedOn[day]", "12"), ("AgreedOn[month]", "9"), ("AgreedOn[year]", "2025"), ("LookAgainOn[day]", "1"), ("LookAgainOn[month]", "3"), ("LookAgainOn[year]", "2027"),
            ("Options[0].What", "Drama club"), ("Options[0].Kind", "CommunityOrSelfHelp"), ("Options[1].What", "Talking therapy"), ("Options[1].Kind", "EvidenceBasedTreatment"), ("Options[1].Limits", "It takes time"),
            ("Parts[0].Who", "Mum"), ("Parts[0].What", "Rings the club"), ("Words[0].Words", "My horse"), ("YoungPersonsView.Words", "I’d rather walk"));

        var answer = await site.SignedInAs(here.Sam.Id).Submit(here.Record(), answers.But((field, typed)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Page();
        var link = page.QuerySelector(".nhsuk-error-summary__list a")!;
        Assert.Equal(sentence, link.Words());
        Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!));
        Assert.Equal("It takes time", page.QuerySelector("[name='Options[1].Limits']")!.GetAttribute("value"));
        Assert.Equal("Rings the club", page.QuerySelector("[name='Parts[0].What']")!.GetAttribute("value"));
        Assert.Equal("I’d rather walk", page.QuerySelector("[name='YoungPersonsView.Words']")!.Words());
        Assert.Equal("My horse", page.QuerySelector("[name='Words[0].Words']")!.Words());
        if (field != "PlanLine.Words") Assert.Equal("Meet Sam every Tuesday until half term", page.QuerySelector("[name='PlanLine.Words']")!.GetAttribute("value"));
        Assert.Empty(await site.Decisions(here));
    }

    [Fact]
    public async Task Another_row_is_added_without_checking_and_without_losing_a_word()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);

        var answer = await sam.PressButton(await sam.GetAsync(here.Record()), "Add another option", ("PlanLine.Words", "Half a plan"), ("AgreedOn[day]", "31"), ("AgreedOn[month]", "2"), ("Options[0].What", "Drama club"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Page();
        Assert.Null(page.QuerySelector(".nhsuk-error-summary, .nhsuk-error-message"));
        Assert.DoesNotContain("Error", page.Title, StringComparison.Ordinal);
        Assert.Equal(("Half a plan", "31", "Drama club"), (page.QuerySelector("[name='PlanLine.Words']")!.GetAttribute("value"), page.QuerySelector("[name='AgreedOn[day]']")!.GetAttribute("value"),
            page.QuerySelector("[name='Options[0].What']")!.GetAttribute("value")));
        Assert.NotNull(page.QuerySelector("details#options[open] [name='Options[2].What']"));
        var third = await sam.PressButton(answer, "Save", Deciding.FourThings.But(("AgreedOn[day]", "28"), ("Options[0].Kind", "CommunityOrSelfHelp"), ("Options[2].What", "Walks"), ("Options[2].Kind", "CommunityOrSelfHelp")));
        Assert.Equal(HttpStatusCode.Redirect, third.StatusCode);
        var kept = Assert.Single(await site.Decisions(here));
        Assert.Equal(["Drama club", "Walks"], kept.Options.For(new Reader.YoungPerson(), kept)!.Select(o => o.What));
    }

    [Fact]
    public async Task The_next_time_only_the_four_things_are_asked_and_the_rest_is_carried_forward()
    {
        var here = await new Locality().In(site);
        var before = Locality.Decided() with
        {
            YoungPersonsView = new("I like mornings", Readers.NotParents),
            Options = new([new("Drama club", HelpKind.CommunityOrSelfHelp, true)], Readers.Everyone),
            Explained = Discussed.Yes,
            LookAgainOn = new(2026, 12, 1),
            WhyMoved = new("Exams", Readers.Everyone),
        };
        await site.Save(here.Decide(here.SamsHand, before));

        var page = await site.SignedInAs(here.Sam.Id).Page(here.Record());

        Assert.Empty(page.QuerySelectorAll("[name=Grouping][checked], [name=Present][checked], [name=YoungPersonAgreed][checked]"));
        Assert.Equal("I like mornings", page.QuerySelector("[name='YoungPersonsView.Words']")!.Words());
        Assert.Equal("NotParents", page.QuerySelector("[name='YoungPersonsView.Readers'] [selected]")!.GetAttribute("value"));
        Assert.Equal("Drama club", page.QuerySelector("[name='Options[0].What']")!.GetAttribute("value"));
        Assert.Equal("Yes", page.QuerySelector("[name=Explained][checked]")!.GetAttribute("value"));
        Assert.Equal("12", page.QuerySelector("[name='LookAgainOn[month]']")!.GetAttribute("value"));
        Assert.Equal("", page.QuerySelector("[name='WhyMoved.Words']")!.Words());
    }

    [Fact]
    public async Task Words_that_are_still_true_are_not_written_again_and_changed_ones_are()
    {
        var here = await new Locality().In(site);
        await site.Save(OwnWords.Write(here.Amina, OwnWordsTopic.WhatMatters, new("My gran\nand my dog", Readers.Everyone), here.KitsHand), OwnWords.Write(here.Amina, OwnWordsTopic.Strengths, new("Maths", Readers.Everyone), here.SamsHand));
        var sam = site.SignedInAs(here.Sam.Id);
        var form = await sam.Page(here.Record());
        Assert.Contains($"Written on 1 September 2026 by {here.School.Name}. Still true? Then leave it", form.GetElementById("words")!.Words(), StringComparison.Ordinal);

        await sam.Submit(form, here.Record(), Deciding.FourThings.But(("Words[0].Words", "My gran\r\nand my dog"), ("Words[2].Words", "Maths and drawing")));

        var kept = await site.Database(db => db.OwnWords.Where(w => w.YoungPersonId == here.Amina.Id && w.OrganisationId == here.Trust.Id).OrderBy(w => w.Id).ToListAsync());
        Assert.Equal([OwnWordsTopic.Strengths, OwnWordsTopic.Strengths], kept.Select(w => w.Topic));
        Assert.Equal(new MarkedText("Maths and drawing", Readers.Everyone), kept[1].Text);
    }

    [Fact]
    public async Task Every_line_of_it_is_in_the_audit_trail_under_who_did_it()
    {
        var here = await new Locality().In(site);

        await site.SignedInAs(here.Sam.Id).Submit(here.Record(), Deciding.FourThings.But(("Options[0].What", "Drama club"), ("Options[0].Kind", "CommunityOrSelfHelp"), ("Parts[0].Who", "Mum"), ("Parts[0].What", "Rings the club"), ("Words[0].Words", "My gran")));

        var act = await site.Database(db => db.AuditEntries.SingleAsync(a => a.Chain == here.Amina.Id && a.MemberId == here.Sam.Id));
        foreach (var written in new[] { "Meet Sam every Tuesday until half term", "Drama club", "Rings the club", "My gran" }) Assert.Contains(written, act.Content!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_other_organisations_decision_leaves_open_is_carried_forward_from_our_own()
    {
        var here = await new Locality().In(site);
        await site.Save(here.Decide(here.SamsHand, Locality.Decided(plan: "Our plan") with { YoungPersonsView = new("I like mornings", Readers.Everyone), Parts = new([new("Mum", "rings")], Readers.Professionals) }),
            here.Decide(here.KitsHand, Locality.Decided(plan: "Their plan", on: Locality.Now.Today) with { FamilysView = new("Glad", Readers.Everyone) }));

        var page = await site.SignedInAs(here.Sam.Id).Page(here.Record());

        Assert.Equal(("Their plan", "I like mornings", "Glad", "Mum", "Professionals"), (page.QuerySelector("[name='PlanLine.Words']")!.GetAttribute("value"), page.QuerySelector("[name='YoungPersonsView.Words']")!.Words(),
            page.QuerySelector("[name='FamilysView.Words']")!.Words(), page.QuerySelector("[name='Parts[0].Who']")!.GetAttribute("value"), page.QuerySelector("[name=PartsReaders] [selected]")!.GetAttribute("value")));
    }

    [Fact]
    public async Task Groupings_are_offered_in_young_peoples_words_beside_those_of_staff_and_nothing_asks_how_bad_it_is()
    {
        var here = await new Locality().In(site);

        var page = await site.SignedInAs(here.Sam.Id).Page(here.Record());

        Assert.Equal(["Doing OK Thriving", "A bit of advice Getting advice", "Some help Getting help", "More help Getting more help", "Keeping safe together Getting risk support"],
            page.QuerySelectorAll("[name=Grouping]").Select(r => page.QuerySelector($"label[for='{r.Id}']")!.Words()));
        Assert.Contains("It is not a diagnosis", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)severity|severe|risk level|high risk|threshold", page.QuerySelector("main")!.Words());
    }

    [Fact]
    public async Task A_stranger_does_not_find_it_and_a_colleague_who_may_only_look_may_not_write()
    {
        var here = await new Locality().In(site);
        var (stranger, colleague) = (Locality.Person("Stranger", here.School, Roles.SchoolLead), Locality.Person("Colleague", here.Trust, Roles.Practitioner));
        var other = new Team { OrganisationId = here.Trust.Id, Name = "Another team" };
        await site.Save(stranger, colleague, other, new TeamMember { TeamId = other.Id, MemberId = colleague.Id });
        await site.Save(OpenedWithReason.Open(here.Amina, "On duty", Hand.Of(colleague, other, Locality.Now)));

        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedInAs(stranger.Id).GetAsync(here.Record())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedInAs(colleague.Id).GetAsync(here.Record())).StatusCode);
    }
}
