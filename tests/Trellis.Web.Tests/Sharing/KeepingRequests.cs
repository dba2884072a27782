using System.Net;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Sharing;

public class KeepingRequests(TrellisSite site)
{
    private static string Sharing(Locality here) => $"/young-people/{here.Amina.Id}/sharing";

    private static (string, string?)[] Asks(Locality here, string by = "YoungPerson") =>
    [
        ("Kinds", "Grouping"), ("Whom", here.School.Id.ToString()), ("AskedBy", by), ("Competence", "JudgedAble"), ("CompetenceReasons", "She weighed it up and was clear"),
    ];

    [Fact]
    public async Task The_page_says_in_words_who_sees_what_and_why_not()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);

        var before = await sam.Said(Sharing(here));
        Assert.Contains($"{here.School.Name} Sees: name and contact details, that you are working together and grouping and plan line.", before, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit($"{Sharing(here)}/ask", Asks(here))).StatusCode);

        var after = await sam.Said(Sharing(here));
        Assert.Contains("Does not see, because somebody asked: grouping and plan line.", after, StringComparison.Ordinal);
        Assert.Contains($"Amina asked that {here.School.Name} should not see: grouping and plan line. It holds.", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_from_parents_is_said_even_where_another_organisation_was_asked()
    {
        var here = await new Locality().In(site);
        await site.SignedInAs(here.Sam.Id).Submit($"{Sharing(here)}/ask", [.. Asks(here).Where(a => a.Item1 is not ("Whom" or "Kinds")), ("Whom", "parents"), ("Kinds", "Goals")]);

        Assert.Contains("Parents and carers Not given to them, because somebody asked: goals.", await site.SignedInAs(here.Kit.Id).Said(Sharing(here)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_sixteen_the_judgement_needs_reasons()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);

        var presumed = await (await sam.Submit($"{Sharing(here)}/ask", [.. Asks(here).Where(a => a.Item1 != "Competence"), ("Competence", "Presumed")])).Page();
        Assert.Equal("Under 16, say whether they can decide this themselves, and why", presumed.QuerySelector(".nhsuk-error-summary a")!.Words());
        var silent = await (await sam.Submit($"{Sharing(here)}/ask", [.. Asks(here).Where(a => a.Item1 != "CompetenceReasons"), ("CompetenceReasons", null)])).Page();
        Assert.Equal("Say how you came to this view", silent.QuerySelector(".nhsuk-error-summary a")!.Words());
    }

    [Fact]
    public async Task A_senior_of_the_team_finds_it_in_the_worklist_and_overrides_it_with_reasons()
    {
        var here = await new Locality().In(site);
        var leila = Locality.Person("Leila Ward", here.Trust, Roles.TeamLead);
        await site.Save(leila, new TeamMember { TeamId = here.Camhs.Id, MemberId = leila.Id }, here.Decide(here.SamsHand));
        var (sam, senior) = (site.SignedInAs(here.Sam.Id), site.SignedInAs(leila.Id));
        await sam.Submit($"{Sharing(here)}/ask", Asks(here));
        Assert.DoesNotContain("Amina", await sam.Said("/requests"), StringComparison.Ordinal);

        var list = await senior.Page("/requests");
        Assert.Contains("Decide by 8 September 2026", list.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        var address = list.QuerySelector("main a[href^='/requests/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.BadRequest, (await senior.Submit(address, ("Decision", "override"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Submit(address, ("Decision", "override"), ("DecidedBecause", "I think so"))).StatusCode);
        Assert.Equal(0, (await site.Sees(here.Kit, here))["GroupingDecision"]);
        Assert.Equal(HttpStatusCode.Redirect, (await senior.Submit(address, ("Decision", "override"), ("DecidedBecause", "The school must know to keep her safe"))).StatusCode);

        Assert.Equal(1, (await site.Sees(here.Kit, here))["GroupingDecision"]);
        Assert.Contains("The school must know to keep her safe (Leila Ward", await sam.Said(Sharing(here)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asked_can_change_their_mind()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        await sam.Submit($"{Sharing(here)}/ask", Asks(here));
        var address = (await sam.Page(Sharing(here))).QuerySelector("main a[href$='/take-back']")!.GetAttribute("href")!;

        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Submit(address)).StatusCode);
        await sam.Submit(address, ("DecidedBecause", "She wants school to know now"));

        Assert.Contains("It was taken back and does not hold.", await sam.Said(Sharing(here)), StringComparison.Ordinal);
        Assert.DoesNotContain("Does not see, because somebody asked", await sam.Said(Sharing(here)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_senior_of_another_organisation_does_not_find_the_request()
    {
        var here = await new Locality().In(site);
        var lead = Locality.Person("Una Bell", here.School, Roles.TeamLead);
        await site.Save(lead, new TeamMember { TeamId = here.Pastoral.Id, MemberId = lead.Id });
        await site.SignedInAs(here.Sam.Id).Submit($"{Sharing(here)}/ask", Asks(here));

        Assert.DoesNotContain("Amina", await site.SignedInAs(lead.Id).Said("/requests"), StringComparison.Ordinal);
    }
}
