using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.People;

public class HelpingTogether(TrellisSite site)
{
    private static string Helping(Locality here) => $"/young-people/{here.Amina.Id}/helping";

    [Fact]
    public async Task Lead_and_cover_are_named_among_the_teams_own_members()
    {
        var here = await new Locality().In(site);
        var jo = Locality.Person("Jo Cover", here.Trust, Roles.Practitioner);
        var outsider = Locality.Person("Out Side", here.Trust, Roles.Practitioner);
        await site.Save(jo, outsider, new TeamMember { TeamId = here.Camhs.Id, MemberId = jo.Id });
        var sam = site.SignedInAs(here.Sam.Id);

        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit($"{Helping(here)}/lead", ("LeadId", here.Sam.Id.ToString()), ("CoverId", jo.Id.ToString()))).StatusCode);
        Assert.Contains("Lead: Sam Okoro, 01632 960002. Stands in: Jo Cover", await sam.Said(Helping(here)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Submit($"{Helping(here)}/lead", ("LeadId", outsider.Id.ToString()))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Submit($"{Helping(here)}/lead", ("LeadId", here.Sam.Id.ToString()), ("CoverId", here.Sam.Id.ToString()))).StatusCode);
    }

    [Fact]
    public async Task An_invitation_is_asked_read_considered_and_answered_with_yes()
    {
        var (here, away) = (await new Locality().In(site), await new Locality().In(site));
        var (sam, kit) = (site.SignedInAs(here.Sam.Id), site.SignedInAs(away.Kit.Id));
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Submit($"{Helping(here)}/invite", ("TeamId", away.Pastoral.Id.ToString()))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit($"{Helping(here)}/invite", ("TeamId", away.Pastoral.Id.ToString()), ("AskedAbout", "Amina Y, year 10. A quiet room?"))).StatusCode);
        Assert.Contains("No answer yet", await sam.Said(Helping(here)), StringComparison.Ordinal);

        var list = await kit.Page("/invitations");
        var address = list.QuerySelector("main a[href^='/invitations/']")!.GetAttribute("href")!;
        var told = await kit.Said(address);
        Assert.Contains("Amina Y, year 10. A quiet room?", told, StringComparison.Ordinal);
        Assert.Contains($"Sam Okoro, Practitioner, {here.Trust.Name}, 01632 960002", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Yusuf", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedInAs(here.Kit.Id).GetAsync(address)).StatusCode);

        await kit.Submit(address, ("Answer", "considering"));
        Assert.Contains("Thinking about it", await sam.Said(Helping(here)), StringComparison.Ordinal);
        var began = await kit.Submit(address, ("Answer", "yes"));
        Assert.Equal($"/young-people/{here.Amina.Id}", began.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await kit.GetAsync(Helping(here))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await kit.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Passing_back_needs_a_reason_which_the_asking_team_reads()
    {
        var (here, away) = (await new Locality().In(site), await new Locality().In(site));
        var kit = site.SignedInAs(away.Kit.Id);
        var invitation = Involvement.Ask(here.Amina, away.Pastoral, "Could you help?", here.SamsHand);
        await site.Save(invitation);

        Assert.Equal(HttpStatusCode.BadRequest, (await kit.Submit($"/invitations/{invitation.Id}", ("Answer", "pass-back"))).StatusCode);
        await kit.Submit($"/invitations/{invitation.Id}", ("Answer", "pass-back"), ("PassedBackBecause", "We have no room. The library does"));

        Assert.Contains("They said: We have no room. The library does", await site.SignedInAs(here.Sam.Id).Said(Helping(here)), StringComparison.Ordinal);
        Assert.DoesNotContain("/invitations/", (await kit.Page("/invitations")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ending_needs_a_reason_and_closes_the_forms_to_the_team()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Submit($"{Helping(here)}/end")).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit($"{Helping(here)}/end", ("EndedBecause", "She is well and said so"))).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await sam.GetAsync($"/young-people/{here.Amina.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await sam.GetAsync($"{Helping(here)}/invite")).StatusCode);
        Assert.DoesNotContain("She is well", await site.SignedInAs(here.Kit.Id).Said(Helping(here)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_lead_restricts_a_record_names_people_and_lifts_it_and_a_practitioner_cannot()
    {
        var here = await new Locality().In(site);
        var leila = Locality.Person("Leila Ward", here.Trust, Roles.TeamLead);
        await site.Save(leila, new TeamMember { TeamId = here.Camhs.Id, MemberId = leila.Id });
        var (sam, lead, address) = (site.SignedInAs(here.Sam.Id), site.SignedInAs(leila.Id), $"/young-people/{here.Amina.Id}/restricted");

        Assert.Contains("Ask one of them: Leila Ward", await sam.Said(address), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Press(await sam.Page("/young-people/add"), $"{address}?handler=Restrict", ("RestrictedBecause", "Me"), ("Who", here.Sam.Id.ToString()))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await lead.Submit(address, ("RestrictedBecause", "A colleague's child"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.Submit(address, ("RestrictedBecause", "A colleague's child"), ("Who", leila.Id.ToString()))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sam.GetAsync($"/young-people/{here.Amina.Id}")).StatusCode);

        var form = await lead.Page(address);
        var also = form.QuerySelector("form[action*='Name']")!;
        Assert.Contains("Sam Okoro", also.Words(), StringComparison.Ordinal);
        await lead.Press(form, $"{address}?handler=Name", ("Also", here.Sam.Id.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await sam.GetAsync($"/young-people/{here.Amina.Id}")).StatusCode);

        await lead.Press(form, $"{address}?handler=Lift");
        Assert.Null((await site.Database(db => db.YoungPeople.SingleAsync(y => y.Id == here.Amina.Id))).RestrictedAt);
    }

}
