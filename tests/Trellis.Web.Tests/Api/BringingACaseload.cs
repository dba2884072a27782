using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Api;

public class BringingACaseload(TrellisSite site)
{
    private static object Row(string localId, string family = "Newly", string? grouping = null, string? team = null) => new
    {
        local_id = localId, given_name = "Imogen", family_name = family, date_of_birth = "2012-03-04", postcode = "NB1 4ZZ", involved_from = "2026-02-01", grouping, grouping_agreed_on = grouping is null ? null : "2026-08-01", team,
    };

    private static string Outcomes(JsonElement taken) => string.Join(' ', taken.GetProperty("rows").EnumerateArray().Select(r => $"{r.GetProperty("local_id").GetString()}:{r.GetProperty("outcome").GetString()}"));

    private static string Unique(string word) => $"{word}{Guid.NewGuid():N}"[..20];

    private Task<int> Registered(Connected there, string localId) => site.Database(db => db.Registrations.CountAsync(r => r.OrganisationId == there.Here.Trust.Id && r.LocalId == localId));

    [Fact]
    public async Task Rows_are_taken_in_or_refused_one_by_one_with_what_to_put_right_and_come_back_as_groupings()
    {
        var there = await Connected.In(site);
        var caller = await there.Caller();

        var taken = await Connected.Json((await Connected.Bring(caller, "one", Row("N-1", grouping: "Getting Help"), new { local_id = "N-2" }, Row("N-3", team: "Somebody else's"))).EnsureSuccessStatusCode());

        Assert.Equal("N-1:taken_in N-2:refused N-3:refused", Outcomes(taken));
        Assert.Equal((1, 2), (taken.GetProperty("taken_in").GetInt32(), taken.GetProperty("refused").GetInt32()));
        Assert.Contains(there.Here.Camhs.Name, taken.GetProperty("rows")[2].GetProperty("remarks")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        var back = await Connected.Json((await caller.GetAsync("/api/v1/groupings?local_id=N-1")).EnsureSuccessStatusCode());
        Assert.Equal("GettingHelp", back.GetProperty("young_people")[0].GetProperty("grouping").GetProperty("code").GetString());
        Assert.Contains("Imogen Newly", await site.SignedInAs(there.Here.Sam.Id).Said("/young-people"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_call_again_is_answered_as_before_and_another_body_is_refused()
    {
        var there = await Connected.In(site);
        var caller = await there.Caller();

        var first = await (await Connected.Bring(caller, "k", Row("N-1"))).EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        var runs = await site.Database(db => db.ImportRuns.CountAsync(r => r.OrganisationId == there.Here.Trust.Id));
        Assert.Equal(first, await (await Connected.Bring(caller, "k", Row("N-1"))).EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        Assert.Equal(runs, await site.Database(db => db.ImportRuns.CountAsync(r => r.OrganisationId == there.Here.Trust.Id)));

        await Connected.Problem(await Connected.Bring(caller, "k", Row("N-9")), 422);
        Assert.Equal(0, await Registered(there, "N-9"));
        await Connected.Problem(await Connected.Bring(caller, "", Row("N-9")), 400);
    }

    [Fact]
    public async Task Two_at_once_with_one_key_happen_once_and_hear_the_same()
    {
        var there = await Connected.In(site);
        var caller = await there.Caller();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await (await Connected.Bring(caller, "k", Row("N-1", grouping: "Thriving"))).EnsureSuccessStatusCode().Content.ReadAsStringAsync()));

        Assert.Single(answers.Distinct());
        Assert.Equal(1, await Registered(there, "N-1"));
        Assert.Equal(1, await site.Database(db => db.AnsweredCalls.CountAsync(c => c.SystemId == there.System.Id)));
    }

    [Fact]
    public async Task One_systems_key_is_nothing_to_another_system()
    {
        var (one, other) = (await Connected.In(site), await Connected.In(site));
        await Connected.Bring(await one.Caller(), "k", Row("N-1"));

        Assert.Equal("N-2:taken_in", Outcomes(await Connected.Json((await Connected.Bring(await other.Caller(), "k", Row("N-2"))).EnsureSuccessStatusCode())));
    }

    [Fact]
    public async Task The_answer_for_somebody_another_organisation_knows_is_the_one_for_somebody_new()
    {
        var there = await Connected.In(site);
        var (family, caller) = (Unique("Silent"), await there.Caller());
        var known = YoungPerson.Add(Locality.Now);
        await site.Save(known, Registration.Register(known, Unique("S"), new() { GivenName = "Imogen", FamilyName = family, BornOn = new(2012, 3, 4), Postcode = "NB1 4ZZ", NhsNumber = NhsNumber.Parse("943 476 5919") }, there.Here.Pastoral, Locality.Now));
        var row = new { local_id = "N-1", given_name = "Imogen", family_name = family, date_of_birth = "2012-03-04", postcode = "NB1 4ZZ", nhs_number = "943 476 5919" };

        var ofKnown = await (await Connected.Bring(caller, "a", row)).EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        var ofNew = await (await Connected.Bring(caller, "b", Row("N-2", Unique("Nobody")))).EnsureSuccessStatusCode().Content.ReadAsStringAsync();

        Assert.Equal(known.Id, (await site.Database(db => db.Registrations.SingleAsync(r => r.OrganisationId == there.Here.Trust.Id && r.LocalId == "N-1"))).YoungPersonId);
        Assert.Equal(ofNew.Replace("N-2", "N-1", StringComparison.Ordinal), ofKnown);
    }

    [Fact]
    public async Task What_others_recorded_of_somebody_recognised_by_details_waits_until_a_colleague_says_it_is_them()
    {
        var there = await Connected.In(site);
        var (family, caller) = (Unique("Waiting"), await there.Caller());
        var known = YoungPerson.Add(Locality.Now);
        await site.Save(known, Registration.Register(known, Unique("S"), new() { GivenName = "Ottilie", FamilyName = family, BornOn = new(2011, 10, 9), Postcode = "NB7 2QQ", NhsNumber = NhsNumber.Parse("450 557 7104") }, there.Here.Pastoral, Locality.Now),
            Involvement.Working(known, there.Here.Pastoral, new(2026, 3, 1), Locality.Now), GroupingDecision.Record(known, null, Locality.Decided(), there.Here.KitsHand));
        await Connected.Bring(caller, "a", new { local_id = "N-1", given_name = "Ottilie", family_name = family, date_of_birth = "2011-10-09", postcode = "NB7 2QQ", nhs_number = "450 557 7104" });
        Assert.True(await site.Database(db => db.Registrations.AnyAsync(r => r.YoungPersonId == known.Id && r.OrganisationId == there.Here.Trust.Id)));
        async Task<JsonValueKind> Grouping() => (await Connected.Json(await caller.GetAsync("/api/v1/groupings?local_id=N-1"))).GetProperty("young_people")[0].GetProperty("grouping").ValueKind;
        Assert.Equal(JsonValueKind.Null, await Grouping());

        var of = await site.Database(db => db.Registrations.SingleAsync(r => r.YoungPersonId == known.Id && r.OrganisationId == there.Here.School.Id));
        await site.Save(IdentityAnswer.Give(of, SamePerson.Yes, null, there.Here.SamsHand));

        Assert.Equal(JsonValueKind.Object, await Grouping());
    }

    [Fact]
    public async Task A_number_that_a_service_which_is_not_shown_uses_is_as_free_as_any_other()
    {
        var there = await Connected.In(site);
        var quiet = new Team { OrganisationId = there.Here.Trust.Id, Name = "Quiet team", InvolvementNotShown = true };
        var ines = YoungPerson.Add(Locality.Now);
        await site.Save(quiet);
        await site.Save(ines, Registration.Register(ines, "N-1", Locality.Known("Ines", "Quietly"), quiet, Locality.Now));

        Assert.Equal("N-1:taken_in", Outcomes(await Connected.Json((await Connected.Bring(await there.Caller(), "k", Row("N-1"))).EnsureSuccessStatusCode())));
        Assert.Equal("Quietly", (await site.Database(db => db.Registrations.SingleAsync(r => r.YoungPersonId == ines.Id))).Details.FamilyName);
    }

    [Theory]
    [InlineData("{\"rows\": [", 400)]
    [InlineData("{\"rows\": []}", 400)]
    [InlineData("[]", 400)]
    [InlineData("{\"rows\": [{\"local_id\": \"N-1\", \"risk_level\": \"x\"}]}", 400)]
    [InlineData("{\"rows\": [{\"local_id\": {\"a\": 1}}]}", 400)]
    [InlineData("{\"rows\": [null]}", 200)]
    public async Task A_body_that_cannot_be_read_is_refused_as_a_whole(string body, int status)
    {
        var there = await Connected.In(site);
        var call = new HttpRequestMessage(HttpMethod.Post, "/api/v1/caseload") { Content = new StringContent(body, Encoding.UTF8, "application/json"), Headers = { { "Idempotency-Key", "k" } } };
        var answer = await (await there.Caller()).SendAsync(call);

        if (status == 200) Assert.Equal(":refused", Outcomes(await Connected.Json(answer)));
        else await Connected.Problem(answer, status);
    }

    [Fact]
    public async Task Too_many_rows_or_too_large_a_body_is_refused_before_anything_is_read()
    {
        var there = await Connected.In(site);
        var caller = await there.Caller();

        await Connected.Problem(await Connected.Bring(caller, "a", [.. Enumerable.Range(0, 501).Select(n => (object)new { local_id = $"N-{n}" })]), 413);
        await Connected.Problem(await Connected.Bring(caller, "b", new { local_id = new string('x', 1024 * 1024) }), 413);
        var call = new HttpRequestMessage(HttpMethod.Post, "/api/v1/caseload") { Content = new StringContent("rows"), Headers = { { "Idempotency-Key", "c" } } };
        await Connected.Problem(await caller.SendAsync(call), 415);
    }

    [Fact]
    public async Task What_came_in_is_on_each_young_persons_chain_as_the_systems_act()
    {
        var there = await Connected.In(site);
        await Connected.Bring(await there.Caller(), "k", Row("N-1", Unique("Chain")));

        var person = await site.Database(db => db.Registrations.Where(r => r.OrganisationId == there.Here.Trust.Id && r.LocalId == "N-1").Select(r => r.YoungPersonId).SingleAsync());
        var act = await site.Database(db => db.AuditEntries.SingleAsync(e => e.Chain == person));
        Assert.Equal((there.System.MemberId, "POST api/v1/caseload"), (act.MemberId, act.Act));
    }
}
