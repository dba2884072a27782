using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data.Workshops;
using Trellis.Domain.Alliance;
using Trellis.Domain.Workshops;

namespace Trellis.Web.Tests.Workshops;

/// <summary>A workshop of a test's own with its facilitator, and phones that join it.</summary>
public sealed class Gathering
{
    private readonly TrellisSite site;

    private Gathering(TrellisSite site, Workshop workshop, HttpClient facilitator) => (this.site, Workshop, Facilitator) = (site, workshop, facilitator);

    public Workshop Workshop { get; }
    public HttpClient Facilitator { get; }
    public string Code => Workshop.JoinCode;
    public string Phone => $"/room/{Code}";
    public string Wall => $"/room/{Code}/wall";
    public string Leading => $"/workshops/{Workshop.Id}";

    public static async Task<Gathering> In(TrellisSite site, bool started = true, Action<Workshop>? also = null)
    {
        var here = new Locality();
        var ade = Locality.Person("Ade Balogun", here.Trust, Roles.Facilitator);
        await site.Save(here.Trust, ade);
        var workshop = Workshop.Plan($"Baseline {Guid.NewGuid():N}", Locality.Now.Today, new(9, 30), 180, ade, Locality.Now);
        workshop.WillScore("macro-1", "One strategy");
        workshop.WillScore("meso-1", "The right place");
        workshop.WillDo([("Welcome", 15), ("Scoring", 60)]);
        if (started) workshop.Start(Locality.Now);
        if (started) workshop.PutUp("macro-1", Locality.Now);
        also?.Invoke(workshop);
        await site.Save(workshop);
        return new(site, workshop, site.SignedInAs(ade.Id));
    }

    public HttpClient Browser() => site.CreateClient(new() { AllowAutoRedirect = false });

    public static (string, string?)[] Joining(string sector = "health", RoleInRoom role = RoleInRoom.FrontLine, PartInRoom part = PartInRoom.Voter, int? table = null) =>
        [("Organisation", "Northborough Trust"), ("Sector", sector), ("Role", role.ToString()), ("Part", part.ToString()), ("Table", $"{table}")];

    public async Task<HttpClient> Joined(string sector = "health", RoleInRoom role = RoleInRoom.FrontLine, PartInRoom part = PartInRoom.Voter, int? table = null)
    {
        var phone = Browser();
        var answer = await phone.Submit($"{Phone}/join", Joining(sector, role, part, table));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return phone;
    }

    public async Task<HttpResponseMessage> Votes(HttpClient phone, int level) => await phone.Submit(Phone, ("Level", $"{level}"));

    public async Task Voted(string sector, params int[] levels)
    {
        foreach (var level in levels) Assert.Equal(System.Net.HttpStatusCode.Redirect, (await Votes(await Joined(sector), level)).StatusCode);
    }

    /// <summary>Presses a button of the facilitator's page.</summary>
    public async Task<HttpResponseMessage> Leads(string button, params (string, string?)[] answers) => await Facilitator.PressButton(await Facilitator.GetAsync(Leading), button, answers);

    public Task<Room> Room() => site.Database(async db => (await site.Services.GetRequiredService<Rooms>().ByIdAsync(db, Workshop.Id, default))!.Room);

    public static string? Mistake(IHtmlDocument page) => page.QuerySelector(".nhsuk-error-summary__list li")?.Words();
}
