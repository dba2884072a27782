using System.Net;
using AngleSharp.Dom;
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
    public async Task A_new_one_needs_two_parties_our_own_among_them_and_holds_everything_it_must()
    {
        var (here, lead) = await Lead();
        var page = await lead.Page("/agreements/add");
        (string, string?)[] answers =
        [
            ("Title", "With the school"), ("Purpose", "Helping together"), ("Kinds", "Plan"), ("StartsOn[day]", "1"), ("StartsOn[month]", "9"), ("StartsOn[year]", "2026"),
            ("ReviewOn[day]", "1"), ("ReviewOn[month]", "9"), ("ReviewOn[year]", "2027"), ("Article6Basis", "6(1)(e)"), ("Article9Basis", "9(2)(h)"), ("DataProtectionActCondition", "Schedule 1"),
            ("ConfidentialityBasis", "Direct care"), ("ContactForRights", "rights@example.org"), ("Signatories", "Both"), (Role(page, here.School), "JointController"),
        ];

        var alone = await lead.Submit("/agreements/add", answers);
        Assert.Equal("Choose at least two organisations", (await alone.Page()).QuerySelector(".nhsuk-error-summary a")!.Words());
        var saved = await lead.Submit("/agreements/add", [.. answers, (Role(page, here.Trust), "JointController")]);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("With the school", (await lead.Page("/agreements")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_parties_own_leads_find_it()
    {
        var (here, _) = await Lead();
        var (_, stranger) = await Lead();

        foreach (var page in new[] { "", "/edit", "/stop" }) Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/agreements/{here.Agreement.Id}{page}")).StatusCode);
    }

    private static string Role(IParentNode page, Organisation organisation) =>
        page.QuerySelector($"input[value='{organisation.Id}']")!.GetAttribute("name")!.Replace("OrganisationId", "Role", StringComparison.Ordinal);
}
