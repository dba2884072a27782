using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Assessment;

/// <summary>The programme team of a locality at its pages.</summary>
internal sealed record Programme(Locality Here, Member Prue, HttpClient Browser, TrellisSite Site)
{
    public static async Task<Programme> In(TrellisSite site)
    {
        var here = await new Locality().In(site);
        var prue = Locality.Person("Prue Hart", here.Trust, Roles.ProgrammeTeam);
        await site.Save(prue);
        return new(here, prue, site.SignedInAs(prue.Id), site);
    }

    public async Task<HttpClient> Another(Roles role)
    {
        var member = Locality.Person($"{role}", Here.Trust, role);
        await Site.Save(member);
        return Site.SignedInAs(member.Id);
    }

    /// <summary>Opens a round held on a day and gives its address.</summary>
    public async Task<string> Starts(DateOnly heldOn, HttpClient? by = null, string mode = "SelfAssessment")
    {
        var answer = await (by ?? Browser).Submit("/assessment/start", [("Kind", "FollowUp"), ("Mode", mode), .. Date("HeldOn", heldOn), ("Rule", "LowestPart")]);
        return answer.Headers.Location!.OriginalString;
    }

    public async Task NotesPeople(string round) => (await Browser.Submit($"{round}/people", ("Rows[0].Role", "Manager"), ("Rows[0].Sector", "health"), ("Rows[0].People", "12"))).EnsureRedirect();

    public static (string, string?)[] Date(string name, DateOnly day) => [($"{name}[day]", $"{day.Day}"), ($"{name}[month]", $"{day.Month}"), ($"{name}[year]", $"{day.Year}")];
}

internal static class Answered
{
    /// <summary>The rows of the tables on a page as they read on a wide screen, without the headings that a phone repeats in each cell.</summary>
    public static async Task<IReadOnlyList<string>> Rows(this HttpClient browser, string address)
    {
        var page = await browser.Page(address);
        foreach (var repeated in page.QuerySelectorAll(".nhsuk-table__heading").ToList()) repeated.Remove();
        return [.. page.QuerySelectorAll("main tbody tr").Select(r => string.Join(" | ", r.Children.Select(c => c.Words())))];
    }

    public static void EnsureRedirect(this HttpResponseMessage answer) => Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
}
