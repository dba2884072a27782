using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Api;

public class FetchingGroupings(TrellisSite site)
{
    private const string Address = "/api/v1/groupings";

    private static async Task<List<JsonElement>> People(HttpClient caller, string address = Address) => [.. (await Connected.Json((await caller.GetAsync(address)).EnsureSuccessStatusCode())).GetProperty("young_people").EnumerateArray()];

    private static (string?, string?, string?, bool) Told(JsonElement one)
    {
        string? Code(string of) => one.GetProperty(of) is { ValueKind: JsonValueKind.Object } grouping ? grouping.GetProperty("code").GetString() : null;
        return (one.GetProperty("local_id").GetString(), Code("grouping"), Code("our_grouping"), one.GetProperty("seen_differently").GetBoolean());
    }

    [Fact]
    public async Task What_an_agreement_opens_comes_back_with_whose_it_is_and_stops_when_the_agreement_does()
    {
        var there = await Connected.In(site);
        await site.Save(there.Here.Decide(there.Here.SamsHand, Locality.Decided(Grouping.GettingHelp, on: new(2026, 6, 1))), there.Here.Decide(there.Here.KitsHand, Locality.Decided(Grouping.GettingAdvice, on: new(2026, 7, 1)) with { LookAgainOn = new(2026, 12, 1) }));
        var caller = await there.Caller();

        var one = Assert.Single(await People(caller));
        Assert.Equal(("T-1", "GettingAdvice", "GettingHelp", true), Told(one));
        var now = one.GetProperty("grouping");
        Assert.Equal((there.Here.School.Name, there.Here.School.OdsCode, "2026-07-01", "2026-12-01"), (now.GetProperty("agreed_by").GetString(), now.GetProperty("agreed_by_code").GetString(), now.GetProperty("agreed_on").GetString(), now.GetProperty("look_again_on").GetString()));

        await site.Database(async db =>
        {
            (await db.SharingAgreements.SingleAsync(a => a.Id == there.Here.Agreement.Id)).Suspend("A breach", Locality.Now);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(("T-1", "GettingHelp", "GettingHelp", false), Told(Assert.Single(await People(caller))));
    }

    [Fact]
    public async Task Another_organisations_system_and_one_of_another_team_see_nobody_of_this_team()
    {
        var there = await Connected.In(site);
        var other = new Team { OrganisationId = there.Here.Trust.Id, Name = "Eating team" };
        await site.Save(other);
        var (ofSchool, ofOthers) = (await Connected.In(site, there: there.Here, of: there.Here.School, team: there.Here.Pastoral), await Connected.In(site, there: there.Here, team: other));

        Assert.Equal("S-1", Told(Assert.Single(await People(await ofSchool.Caller()))).Item1);
        Assert.Empty(await People(await ofOthers.Caller()));
        Assert.Empty(await People(await ofSchool.Caller(), $"{Address}?local_id=T-1"));
    }

    [Fact]
    public async Task A_restricted_record_does_not_come_back()
    {
        var there = await Connected.In(site);
        var leila = Locality.Person("Leila Ward", there.Here.Trust, Roles.TeamLead);
        await site.Save(leila);
        await site.Database(async db =>
        {
            db.AddRange((await db.YoungPeople.SingleAsync(y => y.Id == there.Here.Amina.Id)).Restrict("A colleague's child", [leila], Hand.Of(leila, there.Here.Camhs, Locality.Now)));
            return await db.SaveChangesAsync();
        });

        Assert.Empty(await People(await there.Caller()));
    }

    [Fact]
    public async Task Whoever_comes_back_is_in_the_read_log_as_read_by_the_system()
    {
        var there = await Connected.In(site);
        await People(await there.Caller());

        var look = await site.Database(db => db.ReadSubjects.SingleAsync(s => s.ReaderId == there.System.MemberId));
        Assert.Equal((there.Here.Amina.Id, "GET api/v1/groupings"), (look.YoungPersonId, look.What));
        Assert.Contains("Record system", await site.SignedInAs(there.Here.Sam.Id).Said($"/young-people/{there.Here.Amina.Id}/who-looked"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_one_another_and_each_young_person_comes_once()
    {
        var there = await Connected.In(site);
        foreach (var n in Enumerable.Range(0, 4))
        {
            var youngPerson = YoungPerson.Add(Locality.Now);
            await site.Save(youngPerson, Registration.Register(youngPerson, $"P-{n}", Locality.Known("Mia", $"Row{n}"), there.Here.Camhs, Locality.Now), Involvement.Working(youngPerson, there.Here.Camhs, new(2026, 3, 1), Locality.Now));
        }
        var caller = await there.Caller();
        List<string?> found = [];
        for (string? next = $"{Address}?limit=2"; next is not null;)
        {
            var page = await Connected.Json((await caller.GetAsync(next)).EnsureSuccessStatusCode());
            found.AddRange(page.GetProperty("young_people").EnumerateArray().Select(p => p.GetProperty("local_id").GetString()));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(["P-0", "P-1", "P-2", "P-3", "T-1"], found.Order());
    }

    [Fact]
    public async Task Since_the_last_time_only_what_changed_comes_and_unchanged_is_answered_without_a_body()
    {
        var there = await Connected.In(site);
        var caller = await there.Caller();
        var first = await caller.GetAsync(Address);
        caller.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await caller.GetAsync(Address)).StatusCode);

        var later = Uri.EscapeDataString(site.Clock.GetUtcNow().AddMinutes(1).ToString("O"));
        Assert.Empty(await People(caller, $"{Address}?changed_since={later}"));
        await site.Save(there.Here.Decide(there.Here.SamsHand with { Now = Clock.MomentOf(site.Clock.GetUtcNow().AddMinutes(2)) }));
        Assert.Equal("GettingHelp", Told(Assert.Single(await People(caller, $"{Address}?changed_since={later}"))).Item2);
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync(Address)).StatusCode);
    }

    [Theory]
    [InlineData("?limit=501")]
    [InlineData("?limit=x")]
    [InlineData("?changed_since=yesterday")]
    [InlineData("?after=1")]
    public async Task What_cannot_be_answered_is_refused_with_how_to_put_it_right(string query)
    {
        var there = await Connected.In(site);

        Assert.NotEmpty(await Connected.Problem(await (await there.Caller()).GetAsync(Address + query), 400));
    }

    [Fact]
    public async Task An_address_that_is_not_there_is_answered_as_a_program_reads_it()
    {
        var there = await Connected.In(site);

        await Connected.Problem(await (await there.Caller()).GetAsync("/api/v1/no-such-thing"), 404);
    }

    [Fact]
    public async Task The_document_for_programs_names_what_there_is_and_the_page_for_people_too()
    {
        var document = await Connected.Json((await site.CreateClient().GetAsync("/api/v1/openapi.json")).EnsureSuccessStatusCode());
        var paths = document.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        var page = await File.ReadAllTextAsync(Path.Combine(Root(new(AppContext.BaseDirectory)).FullName, "docs", "api.md"));

        Assert.Equal(["/api/v1/caseload", "/api/v1/groupings", "/api/v1/token"], paths.Order());
        var fields = document.GetProperty("paths").GetProperty("/api/v1/caseload").GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("properties").GetProperty("rows").GetProperty("items").GetProperty("properties").EnumerateObject().Select(p => p.Name).ToList();
        Assert.Equal(22, fields.Count);
        Assert.All([.. paths, .. document.GetProperty("components").GetProperty("schemas").GetProperty("GroupingSent").GetProperty("properties").EnumerateObject().Select(p => p.Name)], said => Assert.Contains(said, page, StringComparison.Ordinal));
    }

    private static DirectoryInfo Root(DirectoryInfo folder) => folder.GetFiles("Trellis.slnx").Length > 0 ? folder : Root(folder.Parent!);
}
