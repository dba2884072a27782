using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.People;

public class AddingAYoungPerson(TrellisSite site)
{
    private static readonly (string, string?)[] Zoe =
    [
        ("LocalId", "Z-1"), ("GivenName", "Zoë"), ("FamilyName", "Nuñez"), ("BornOn[day]", "3"), ("BornOn[month]", "2"), ("BornOn[year]", "2012"), ("NhsNumber", "943 476 5919"), ("Postcode", "nb1 2aa"),
    ];

    private static (string, string?)[] With(params (string, string?)[] other) => [.. Zoe.Where(z => other.All(o => o.Item1 != z.Item1)), .. other];

    [Fact]
    public async Task A_person_is_added_with_their_details_and_the_teams_involvement_and_the_page_says_so()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);

        var response = await sam.Submit("/young-people/add", Zoe);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("Zoë has been added", (await sam.Page(response.Headers.Location!.OriginalString)).QuerySelector("main")!.Words(), StringComparison.Ordinal);

        var id = Guid.Parse(response.Headers.Location.OriginalString.Split('/')[^1]);
        var (registration, involvement) = await site.Database(async db => (await db.Registrations.SingleAsync(r => r.YoungPersonId == id && r.OrganisationId == here.Trust.Id), await db.Involvements.SingleAsync(i => i.YoungPersonId == id && i.OrganisationId == here.Trust.Id)));
        Assert.Equal(("Zoë", "Nuñez", new DateOnly(2012, 2, 3), "9434765919", "NB1 2AA"), (registration.Details.GivenName, registration.Details.FamilyName, registration.Details.BornOn, registration.Details.NhsNumber!.ToString(), registration.Details.Postcode));
        Assert.Equal((here.Camhs.Id, InvolvementState.Working), (involvement.TeamId, involvement.State));
    }

    [Fact]
    public async Task Somebody_of_the_same_organisation_who_may_be_the_same_is_offered_and_can_be_refused()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        (string, string?)[] again = [("LocalId", "T-2"), ("GivenName", "Amina"), ("FamilyName", "Yusuf"), ("BornOn[day]", "14"), ("BornOn[month]", "5"), ("BornOn[year]", "2011")];

        var page = await (await sam.Submit("/young-people/add", again)).Page();
        Assert.Contains("Is it one of these?", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main a[href='/young-people/{here.Amina.Id}']"));
        Assert.Equal("Amina", page.QuerySelector("input[name=GivenName]")!.GetAttribute("value"));

        Assert.Equal(HttpStatusCode.Redirect, (await sam.Submit(page, "/young-people/add", ("NoneOfThese", "true"))).StatusCode);
    }

    [Fact]
    public async Task A_number_that_a_person_one_may_see_already_has_is_refused_by_their_name()
    {
        var here = await new Locality().In(site);

        var page = await (await site.SignedInAs(here.Sam.Id).Submit("/young-people/add", With(("LocalId", "T-1"), ("NoneOfThese", "true")))).Page();

        Assert.Equal("T-1 is the number of Amina Yusuf. Check the number, or open their record", page.QuerySelector(".nhsuk-error-summary a")!.Words());
    }

    [Fact]
    public async Task Whoever_another_organisation_knows_is_not_offered()
    {
        var here = await new Locality().In(site);
        var elsewhere = await new Locality().In(site);

        var response = await site.SignedInAs(elsewhere.Sam.Id).Submit("/young-people/add", ("LocalId", "N-1"), ("GivenName", "Amina"), ("FamilyName", "Yusuf"), ("NoneOfThese", null), ("BornOn[day]", "15"), ("BornOn[month]", "5"), ("BornOn[year]", "2011"));
        var page = await response.Page();

        Assert.DoesNotContain(here.Amina.Id.ToString(), page.QuerySelector("main")?.InnerHtml ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LocalId", "", "Enter the number your organisation knows them by")]
    [InlineData("NhsNumber", "943 476 5918", "Check the number: its last digit does not fit the others, so one may be mistyped or two swapped. Leave it empty if you do not have it")]
    [InlineData("NhsNumber", "123", "Check the number: an NHS number has 10 digits, and this has 3. Leave it empty if you do not have it")]
    [InlineData("NhsNumber", "4444444444", "Check the number: its digits are all the same, which no NHS number is. Leave it empty if you do not have it")]
    [InlineData("BornOn[year]", "2030", "The date of birth must be today or in the past")]
    public async Task A_mistake_is_explained_and_what_was_typed_is_kept(string field, string typed, string message)
    {
        var here = await new Locality().In(site);

        var response = await site.SignedInAs(here.Sam.Id).Submit("/young-people/add", With((field, typed)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.Page();
        Assert.Equal(message, page.QuerySelector(".nhsuk-error-summary a")!.Words());
        Assert.Equal("Nuñez", page.QuerySelector("input[name=FamilyName]")!.GetAttribute("value"));
        Assert.Equal(typed, page.QuerySelector($"input[name='{field}']")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_name_and_a_number_are_enough_and_a_missing_date_of_birth_is_said_to_be_missing()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);

        var response = await sam.Submit("/young-people/add", ("LocalId", "N-5"), ("FamilyName", "Quill"));

        Assert.Contains("Age not known", (await sam.Page(response.Headers.Location!.OriginalString)).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }
}
