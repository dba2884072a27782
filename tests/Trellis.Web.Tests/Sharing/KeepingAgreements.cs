using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Sharing;

public class KeepingAgreements(TrellisSite site)
{
    private async Task<(Locality Here, HttpClient Lead)> Lead()
    {
        var here = await new Locality().In(site);
        var ivy = Locality.Person("Ivy Gould", here.Trust, Roles.InformationGovernanceLead);
        await site.Save(ivy);
        return (here, site.SignedInAs(ivy.Id));
    }

    private Task<SharingAgreement> Kept(Locality here) => site.Database(db => db.SharingAgreements.Include(a => a.Parties).SingleAsync(a => a.Id == here.Agreement.Id));


    [Fact]
    public async Task The_list_says_where_each_stands_and_that_a_review_date_passing_stops_nothing()
    {
        var (here, lead) = await Lead();
        await site.Change(here.Agreement, a => a.ReviewOn = new(2026, 6, 30));

        var list = (await lead.Page("/agreements")).QuerySelector("main")!.Words();

        Assert.Contains("Review due It was due for review on 30 June 2026. Sharing continues until someone stops it.", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_is_suspended_at_once_resumed_reviewed_and_stopped_for_good()
    {
        var (here, lead) = await Lead();
        var address = $"/agreements/{here.Agreement.Id}";
        var page = await lead.Page(address);

        Assert.Equal(HttpStatusCode.BadRequest, (await lead.Press(page, $"{address}?handler=Suspend")).StatusCode);
        await lead.Press(page, $"{address}?handler=Suspend", ("Because", "A breach is looked at"));
        Assert.Equal(AgreementState.Suspended, (await Kept(here)).StateOn(Locality.Now.Today));
        await lead.Press(page, $"{address}?handler=Resume");
        await lead.Press(page, $"{address}?handler=Reviewed", ("ReviewOn[day]", "1"), ("ReviewOn[month]", "3"), ("ReviewOn[year]", "2028"));
        Assert.Equal((AgreementState.InForce, new DateOnly(2028, 3, 1)), ((await Kept(here)).StateOn(Locality.Now.Today), (await Kept(here)).ReviewOn));

        Assert.Contains("1 young person is helped today by more than one of these organisations", (await lead.Page($"{address}/stop")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        await lead.Submit($"{address}/stop", ("Because", "The school has left"));
        Assert.Equal(AgreementState.Ended, (await Kept(here)).StateOn(Locality.Now.Today));
    }

    [Fact]
    public async Task What_it_lists_and_who_takes_part_can_be_changed()
    {
        var (here, lead) = await Lead();
        var address = $"/agreements/{here.Agreement.Id}/edit";

        Assert.Equal(HttpStatusCode.BadRequest, (await lead.Submit(address, ("Kinds", null))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.Submit(address, ("Kinds", "Goals"), ("Purpose", "Goals only"))).StatusCode);

        var kept = await Kept(here);
        Assert.Equal((EntryKinds.Goals, "Goals only"), (kept.Kinds, kept.Purpose));
        Assert.Equal(new[] { here.Trust.Id, here.School.Id }.Order(), kept.Parties.Select(p => p.OrganisationId).Order());
        Assert.All(kept.Parties, p => Assert.Equal(ControllerRole.JointController, p.Role));
    }

    [Fact]
    public async Task A_new_one_holds_everything_it_must_and_shares_once_another_organisation_has_joined_and_agreed()
    {
        var (here, lead) = await Lead();
        (string, string?)[] answers =
        [
            ("Title", "With the school"), ("Purpose", "Helping together"), ("Kinds", "Plan"), ("StartsOn[day]", "1"), ("StartsOn[month]", "9"), ("StartsOn[year]", "2026"),
            ("ReviewOn[day]", "1"), ("ReviewOn[month]", "9"), ("ReviewOn[year]", "2027"), ("Article6Basis", "6(1)(e)"), ("Article9Basis", "9(2)(h)"), ("DataProtectionActCondition", "Schedule 1"),
            ("ConfidentialityBasis", "Direct care"), ("ContactForRights", "rights@example.org"), ("Signatories", "Both"), ("Role", "Controller"),
        ];
        foreach (var left in new[] { "Title", "Purpose", "Kinds", "Article6Basis", "Article9Basis", "DataProtectionActCondition", "ConfidentialityBasis", "ContactForRights", "Signatories", "Role" })
            Assert.Equal(HttpStatusCode.BadRequest, (await lead.Submit("/agreements/add", [.. answers.Where(a => a.Item1 != left)])).StatusCode);

        var parties = (await lead.Submit("/agreements/add", answers)).Headers.Location!.OriginalString;
        Task<Guid[]> SeenFrom() => site.SeenBy(here.Kit, db => Task.FromResult(db.Sight.From(EntryKinds.Plan)));
        Assert.Empty(await SeenFrom());

        Assert.Equal(HttpStatusCode.BadRequest, (await lead.Submit(parties, ("OrganisationId", here.School.Id.ToString()))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.Submit(parties, ("OrganisationId", here.School.Id.ToString()), ("Role", "JointController"))).StatusCode);
        Assert.Empty(await SeenFrom());
        var ian = Locality.Person("Ian Booth", here.School, Roles.InformationGovernanceLead);
        await site.Save(ian);
        var school = site.SignedInAs(ian.Id);
        await school.PressButton(await school.GetAsync(parties[..^"/parties".Length]), "We agree");
        Assert.Equal([here.Trust.Id], await SeenFrom());

        var page = await lead.Page(parties);
        await lead.Press(page, $"{parties}?handler=Leave", ("OrganisationId", here.School.Id.ToString()));
        Assert.Empty(await SeenFrom());
        Assert.Equal(HttpStatusCode.BadRequest, (await lead.Press(page, $"{parties}?handler=Leave", ("OrganisationId", here.Trust.Id.ToString()))).StatusCode);
    }

    [Fact]
    public async Task Only_the_parties_own_leads_find_it()
    {
        var (here, _) = await Lead();
        var (_, stranger) = await Lead();

        foreach (var page in new[] { "", "/edit", "/parties", "/stop" }) Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/agreements/{here.Agreement.Id}{page}")).StatusCode);
    }
}
