using System.Net;
using System.Text.RegularExpressions;
using Trellis.Domain.Alliance;
using Trellis.Web.Access;

namespace Trellis.Web.Tests.Access;

/// <summary>Every page there is, asked for and sent to, by every role of three organisations and by nobody; about what is theirs, another's, and nobody's. A new page is visited the day it is there.</summary>
public partial class VisitingEveryPage(ThreeOrganisations alliance) : IClassFixture<ThreeOrganisations>
{
    /// <summary>They answer to how far somebody has come, not to who they are: the tests of signing in and of rooms hold them.</summary>
    private static bool AnswersToAnother(PageRoute page) => Grid.IsPublic(page.Page);

    private readonly WhoSeesWhat says = new(alliance.Site);
    private readonly Subjects invented = Subjects.Invented();
    private readonly List<string> wrong = [];

    private IEnumerable<PageRoute> Closed => alliance.Pages.Where(p => !AnswersToAnother(p));
    /// <summary>Somebody else's thing at the address of one's own young person, round or entry.</summary>
    private Subjects Mixed(PageRoute page) => alliance.AtTheTrust with { Ids = new(alliance.AtTheCharity.Ids) { [First(page)] = alliance.AtTheTrust[First(page)] } };

    [Fact]
    public async Task The_roles_of_the_first_organisation_get_what_grid_and_Sight_say()
    {
        HashSet<string> compared = [];
        foreach (var member in alliance.OfTheTrust)
        {
            var browser = alliance.Site.SignedInAs(member.Id);
            foreach (var page in Closed)
            {
                await Visit(browser, member, page, alliance.AtTheTrust);
                if (page.HasNoParameter || !member.Has(Grid.For(page.Page))) continue;
                await Visit(browser, member, page, Mixed(page));
                if (compared.Add(page.Pattern)) await SameAsNothing(browser, member, page);
            }
        }
        Nothing(wrong);
    }

    [Fact]
    public async Task The_roles_of_the_two_others_get_what_grid_and_Sight_say()
    {
        foreach (var member in alliance.Others)
        {
            var browser = alliance.Site.SignedInAs(member.Id);
            foreach (var page in Closed.Where(p => !p.HasNoParameter)) await Visit(browser, member, page, alliance.AtTheTrust);
            foreach (var page in Closed.Where(p => p.HasNoParameter && p.Reads)) await Get(browser, member, page, alliance.AtTheTrust);
        }
        Nothing(wrong);
    }

    [Fact]
    public async Task Nobody_signed_in_gets_nothing_but_the_way_to_sign_in()
    {
        var browser = alliance.Site.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var page in Closed)
            foreach (var answer in await Both(browser, page, alliance.AtTheTrust))
                if (answer.StatusCode is not HttpStatusCode.Redirect || answer.Headers.Location?.AbsolutePath is not "/sign-in") wrong.Add($"{answer.RequestMessage!.Method} {page.Pattern}: {answer.StatusCode} {answer.Headers.Location}");
        Nothing(wrong);
    }

    [Fact]
    public async Task An_open_page_never_fails_and_takes_no_form_without_its_token()
    {
        foreach (var browser in new[] { alliance.Site.CreateClient(new() { AllowAutoRedirect = false }), alliance.Site.SignedInAs(alliance.OfTheTrust[0].Id) })
            foreach (var page in alliance.Pages.Where(AnswersToAnother))
                foreach (var about in new[] { alliance.AtTheTrust, invented })
                    foreach (var answer in await Both(browser, page, about))
                    {
                        var sent = answer.RequestMessage!.Method == HttpMethod.Post;
                        var elsewhere = answer.StatusCode is HttpStatusCode.Redirect && (page.Page.StartsWith("/SignIn/", StringComparison.Ordinal) || answer.Headers.Location!.OriginalString == $"/room/{about.Code}/join");
                        var fits = sent && page.Page is not "/Error" ? elsewhere || answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound : (int)answer.StatusCode < 500;
                        if (!fits) wrong.Add($"{answer.RequestMessage.Method} {answer.RequestMessage.RequestUri}: {answer.StatusCode}");
                    }
        Nothing(wrong);
    }

    /// <summary>Last, since it does what an empty form does: the answer to what is not theirs stays "not found", and no page breaks.</summary>
    [Fact]
    public async Task An_empty_form_with_its_token_breaks_no_page()
    {
        HashSet<string> tried = [];
        foreach (var member in alliance.OfTheTrust)
        {
            var browser = alliance.Site.SignedInAs(member.Id);
            var token = (await browser.Page("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            foreach (var page in Closed.Where(p => member.Has(Grid.For(p.Page)) && tried.Add(p.Pattern)))
                foreach (var press in page.Presses)
                    foreach (var about in page.HasNoParameter ? [alliance.AtTheTrust] : new[] { invented, alliance.AtTheCharity, alliance.AtTheTrust })
                    {
                        var answer = await browser.PostAsync(Address(page, about, press), new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));
                        if ((int)answer.StatusCode >= 500) wrong.Add($"{member.Roles} sends {press ?? "a form"} to {page.Pattern}: {answer.StatusCode}");
                    }
        }
        Nothing(wrong);
    }

    private async Task Visit(HttpClient browser, Member member, PageRoute page, Subjects about)
    {
        if (page.Reads) await Get(browser, member, page, about);
        var expected = await says.Answers(page, member, about, sends: true);
        // What the role forbids it forbids whatever is pressed.
        foreach (var press in expected is [HttpStatusCode.Forbidden] ? page.Presses.Take(1) : page.Presses)
            if ((await browser.PostAsync(Address(page, about, press), Empty())).StatusCode is var got && !expected.Contains(got)) Wrong(member, $"sends {press ?? "a form"} to", page, got, expected);
    }

    private async Task Get(HttpClient browser, Member member, PageRoute page, Subjects about)
    {
        var expected = await says.Answers(page, member, about, sends: false);
        using var answer = await browser.GetAsync(Address(page, about, null));
        if (!expected.Contains(answer.StatusCode)) Wrong(member, "opens", page, answer.StatusCode, expected);
        if (answer.StatusCode is HttpStatusCode.OK && (await answer.Content.ReadAsStringAsync()).Contains("<svg onload", StringComparison.Ordinal)) wrong.Add($"{page.Pattern} shows what was typed as it was typed");
        if (answer.Headers.CacheControl?.NoStore is not true) wrong.Add($"{page.Pattern} may be kept by a browser: {answer.Headers.CacheControl}");
    }

    /// <summary>What is not theirs is told byte for byte like what is nowhere.</summary>
    private async Task SameAsNothing(HttpClient browser, Member member, PageRoute page)
    {
        if (await says.Answers(page, member, alliance.AtTheCharity, sends: false) is not [HttpStatusCode.NotFound]) { await Visit(browser, member, page, invented); return; }
        var (theirs, nobodys) = (await Both(browser, page, alliance.AtTheCharity), await Both(browser, page, invented));
        foreach (var (one, other) in theirs.Zip(nobodys))
            if (await Told(one) is var told && (one.StatusCode != HttpStatusCode.NotFound || told != await Told(other))) wrong.Add($"{member.Roles}, {one.RequestMessage!.Method} {page.Pattern}: {one.StatusCode}, told otherwise than what is nowhere");
    }

    private static async Task<string> Told(HttpResponseMessage answer) =>
        $"{answer.StatusCode}\n{string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key is not "Set-Cookie").Select(h => $"{h.Key}: {string.Join(',', h.Value)}"))}\n{Secret().Replace(await answer.Content.ReadAsStringAsync(), "")}";

    private static async Task<List<HttpResponseMessage>> Both(HttpClient browser, PageRoute page, Subjects about)
    {
        List<HttpResponseMessage> answers = [];
        if (page.Reads) answers.Add(await browser.GetAsync(Address(page, about, null)));
        foreach (var press in page.Presses) answers.Add(await browser.PostAsync(Address(page, about, press), Empty()));
        return answers;
    }

    private static string Address(PageRoute page, Subjects about, string? press) => page.Address(name => about.For(page, name)) + (press is null ? "" : $"?handler={press}");

    private static string First(PageRoute page) => page.Endpoint.RoutePattern.Parameters.First(p => !p.IsOptional).Name;

    private static FormUrlEncodedContent Empty() => new([]);

    private void Wrong(Member member, string does, PageRoute page, HttpStatusCode got, HttpStatusCode[] expected) =>
        wrong.Add($"{member.Roles} of {(member.OrganisationId == alliance.Trust.Id ? "the first organisation" : "another organisation")} {does} {page.Pattern}: {got}, not {string.Join(" or ", expected)}");

    private static void Nothing(List<string> wrong) => Assert.True(wrong.Count == 0, $"{wrong.Count} answers are wrong:\n{string.Join('\n', wrong.Take(200))}");

    [GeneratedRegex("(name=\"__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]*|[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Secret();
}
