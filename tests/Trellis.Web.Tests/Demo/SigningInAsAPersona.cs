using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Trellis.Data.Demo;
using Trellis.Domain.Accounts;

namespace Trellis.Web.Tests.Demo;

[Collection(nameof(Northborough))]
public class SigningInAsAPersona(NorthboroughSite site)
{
    private static async Task<HttpResponseMessage> Press(HttpClient client, string persona, string address = "/sign-in", params (string, string?)[] more) =>
        await client.Submit(address, [("As", persona), .. more]);

    [Fact]
    public async Task Each_persona_has_a_name_a_job_an_organisation_and_one_button()
    {
        var page = await site.Stranger().Page("/sign-in");

        Assert.All(NorthboroughAlliance.Personas, p =>
        {
            var card = page.GetElementById(p.Key)!;
            Assert.Contains(p.Finds, card.Words(), StringComparison.Ordinal);
            Assert.Single(card.QuerySelectorAll("form[method=post] button"));
        });
        Assert.Contains("Mental health practitioner, Northborough Children's NHS Trust", page.GetElementById("sam.okoro")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_press_and_one_is_there_and_one_press_out_again()
    {
        var client = site.Stranger();
        var pressed = await Press(client, "sam.okoro");
        Assert.Equal((HttpStatusCode.Redirect, "/"), (pressed.StatusCode, pressed.Headers.Location!.OriginalString));

        var home = await client.Page("/");
        Assert.Contains("Hello, Sam Okoro", home.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("Northborough Children's NHS Trust", home.QuerySelector(".nhsuk-header__account")!.Words(), StringComparison.Ordinal);

        var way = home.QuerySelector<IHtmlFormElement>(".nhsuk-header__account form")!;
        await client.PostAsync(way.GetAttribute("action"), new FormUrlEncodedContent(way.Elements.OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value))));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/young-people")).StatusCode);
        Assert.Equal([AccountAct.SignedIn, AccountAct.SignedOut], await site.Database(db => (from e in db.AccountEvents
                                                                                             join account in db.Users on e.AccountId equals account.Id
                                                                                             where account.UserName == "sam.okoro@northborough.example.org"
                                                                                             orderby e.At descending
                                                                                             select e.What).Take(2).Reverse().ToListAsync()));
    }

    [Theory]
    [InlineData("/young-people?Show=LookAgain", "/young-people?Show=LookAgain")]
    [InlineData("https://example.org/young-people", "/")]
    [InlineData("//example.org", "/")]
    [InlineData(null, "/")]
    public async Task One_goes_on_to_where_one_was_going_but_never_elsewhere(string? then, string expected)
    {
        var pressed = await Press(site.Stranger(), "sam.okoro", "/sign-in", ("Then", then));

        Assert.Equal(expected, pressed.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Somebody_who_has_left_does_not_get_in()
    {
        var client = site.Stranger();
        var refused = await Press(client, "joe.fenton");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Joe Fenton no longer works at Northborough Children's NHS Trust", (await refused.Page()).Body!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/young-people")).StatusCode);
    }

    [Fact]
    public async Task Somebody_with_two_jobs_says_which_and_is_there_for_that_one()
    {
        var client = site.Stranger();
        var asked = await Press(client, "dana.whitfield");
        var choice = await client.Page(asked.Headers.Location!.OriginalString);
        var forms = choice.QuerySelectorAll<IHtmlFormElement>("main form").ToList();
        Assert.Equal(2, forms.Count);

        var loft = forms.Single(f => f.Words().Contains("The Loft", StringComparison.Ordinal));
        await client.PostAsync("/sign-in", new FormUrlEncodedContent(loft.Elements.OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value))));
        Assert.Contains("Dana Whitfield, The Loft Youth Project", (await client.Page("/")).QuerySelector(".nhsuk-header__account")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_can_be_somebody_elses_job_or_nobody()
    {
        var ruth = await site.Person("Ruth Castle");
        var client = site.Stranger();

        await Press(client, "dana.whitfield", "/sign-in", ("job", ruth.Id.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/young-people")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Press(client, "nobody.at.all")).StatusCode);
    }

    [Fact]
    public async Task A_press_without_the_pages_token_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Stranger().PostAsync("/sign-in", new FormUrlEncodedContent([KeyValuePair.Create("As", "sam.okoro")]))).StatusCode);
}

public class SigningInWithoutTheDemo(TrellisSite site)
{
    [Fact]
    public async Task There_is_no_page_of_people_and_one_is_sent_to_prove_who_one_is()
    {
        var client = site.CreateClient(new() { AllowAutoRedirect = false });
        Assert.Equal("/sign-in/password", (await client.GetAsync("/sign-in")).Headers.Location!.OriginalString);
        var page = await client.Page("/sign-in/password");

        Assert.Empty(page.QuerySelectorAll("input[name=As]"));
        Assert.NotNull(page.QuerySelector("input[type=password][autocomplete=current-password]"));
    }

    [Fact]
    public async Task Even_a_form_made_by_hand_opens_nothing()
    {
        var client = site.CreateClient(new() { AllowAutoRedirect = false });
        var pressed = await client.Press(await client.Page("/sign-in/password"), "/sign-in", ("As", "sam.okoro"));
        Assert.Equal(HttpStatusCode.NotFound, pressed.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/young-people")).StatusCode);
    }
}
