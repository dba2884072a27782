using System.Net;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Groupings;

public class HoldingDifferentGroupings(TrellisSite site)
{
    private static string Page(Locality here) => $"{here.Groupings()}/disagreement";

    private async Task<Locality> InDispute()
    {
        var here = await new Locality().In(site);
        await site.Save(here.Decide(here.SamsHand, Locality.Decided(Grouping.GettingMoreHelp, on: new(2026, 3, 1))), here.Decide(here.SamsHand, Locality.Decided(Grouping.GettingMoreHelp, on: new(2026, 6, 1))),
            here.Decide(here.KitsHand, Locality.Decided(Grouping.GettingAdvice, on: new(2026, 8, 1))));
        return here;
    }

    [Fact]
    public async Task Both_are_told_who_holds_what_since_when_and_whom_to_talk_to()
    {
        var here = await InDispute();

        foreach (var member in new[] { here.Sam, here.Kit })
        {
            var client = site.SignedInAs(member.Id);
            var told = (await client.Page(Page(here))).QuerySelector("main")!.Words();
            Assert.Contains($"{here.Trust.Name} Getting more help Since 1 March 2026.", told, StringComparison.Ordinal);
            Assert.Contains($"{here.School.Name} Getting advice Since 1 August 2026.", told, StringComparison.Ordinal);
            Assert.Contains("Talk to Sam Okoro, Practitioner 01632 960002", told, StringComparison.Ordinal);
            Assert.Contains("Organisations hold different groupings.", (await client.Page($"/young-people/{here.Amina.Id}")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_lead_is_asked_to_talk_and_the_cover_is_named_beside()
    {
        var here = await InDispute();
        var (lead, cover) = (Locality.Person("Lee Lead", here.Trust, Roles.Practitioner), Locality.Person("Cove Cover", here.Trust, Roles.Practitioner));
        await site.Save(lead, cover);
        await site.Database(async db =>
        {
            var involvement = db.Involvements.Single(i => i.YoungPersonId == here.Amina.Id && i.TeamId == here.Camhs.Id);
            involvement.LedBy(lead, cover);
            return await db.SaveChangesAsync();
        });

        Assert.Contains("Talk to Lee Lead, Practitioner. Cove Cover stands in", (await site.SignedInAs(here.Kit.Id).Page(Page(here))).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_joint_decision_recorded_from_there_ends_it()
    {
        var here = await InDispute();
        var sam = site.SignedInAs(here.Sam.Id);
        var link = (await sam.Page(Page(here))).QuerySelectorAll("a").Single(a => a.Words() == "Record a joint decision").GetAttribute("href")!;
        var form = await sam.Page(link);
        Assert.NotNull(form.QuerySelector($"details#joint[open] [name=JointWith][value='{here.School.Id}'][checked]"));

        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit(form, here.Record(), Deciding.FourThings)).StatusCode);

        foreach (var member in new[] { here.Sam, here.Kit })
            Assert.Contains("No disagreement", (await site.SignedInAs(member.Id).Page(Page(here))).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Naming_an_organisation_that_does_not_work_with_her_settles_nothing()
    {
        var here = await InDispute();
        var charity = new Organisation { Name = "Charity", OdsCode = Guid.NewGuid().ToString("N")[..12], Sector = "voluntary" };
        await site.Save(charity, here.Decide(here.SamsHand, Locality.Decided(Grouping.GettingHelp, on: new(2026, 8, 30)) with { JointWith = [charity.Id] }));

        Assert.Contains("Organisations hold different groupings", (await site.SignedInAs(here.Kit.Id).Page(Page(here))).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_of_a_disagreement_with_a_position_they_may_not_see()
    {
        var here = await InDispute();
        await site.Save(RequestNotToShare.Ask(here.Amina, 15, EntryKinds.Grouping, here.Trust, here.School, AskedBy.YoungPerson, Competence.JudgedAble, "Clear about why", null, here.SamsHand));

        var kit = site.SignedInAs(here.Kit.Id);
        Assert.Contains("No disagreement", (await kit.Page(Page(here))).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("different groupings", (await kit.Page($"/young-people/{here.Amina.Id}")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Organisations hold different groupings", (await site.SignedInAs(here.Sam.Id).Page(Page(here))).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }
}
