using System.Net;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Tests.Sharing;

namespace Trellis.Web.Tests.Matching;

public class LookingAtAPair(TrellisSite site)
{
    private static async Task<int> Status(HttpClient client, string address) => (int)(await client.GetAsync(address)).StatusCode;

    [Fact]
    public async Task Each_detail_is_shown_with_what_was_found_where_both_may_be_shown()
    {
        var there = await TwoRecords.In(site);

        var (said, rows) = (await there.Officer.Said(there.Pair), await TwoRecords.Rows(there.Officer, there.Pair));

        Assert.Contains("Family name | Spelt nearly the same | Quartermain | Quartermaine | Speaks strongly for one person", rows);
        Assert.Contains("Date of birth | The same | 3 February 2011 | 3 February 2011 | Speaks strongly for one person", rows);
        Assert.Contains($"{there.Here.School.Name} would see of {there.Here.Trust.Name}: name and contact details, that you are working together, grouping and plan line", said, StringComparison.Ordinal);
        Assert.Contains(there.Here.School.Name, await there.Listed(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_agreement_only_what_was_found_is_shown_and_no_value_of_either_side()
    {
        var there = await TwoRecords.In(site);
        await site.Change(there.Here.Agreement, a => a.Kinds = EntryKinds.Grouping);

        var said = await there.Officer.Said(there.Pair);

        Assert.Contains("Family name | Spelt nearly the same | Speaks strongly for one person", await TwoRecords.Rows(there.Officer, there.Pair));
        foreach (var value in new[] { "Quartermain", there.Given, "February 2011", "Lock Side", "T-5001", "S-5001" }) Assert.DoesNotContain(value, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_asked_not_to_share_is_not_shown_either()
    {
        var there = await TwoRecords.In(site);
        await site.Save(RequestNotToShare.Ask(there.Other, 15, EntryKinds.Identity, null, there.Here.Trust, AskedBy.YoungPerson, Competence.JudgedAble, "Clear", null, there.Here.KitsHand));

        Assert.DoesNotContain("Quartermain", await there.Officer.Said(there.Pair), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protected_address_is_not_even_compared()
    {
        var there = await TwoRecords.In(site, d => d with { AddressProtected = true, Phone = "01632 960345" });

        var said = await there.Officer.Said(there.Pair);

        Assert.Equal(["Given name", "Family name", "Date of birth"], (await TwoRecords.Rows(there.Officer, there.Pair)).Select(r => r.Split(" | ")[0]));
        foreach (var told in new[] { "Lock Side", "NB1 4ZZ", "960345" }) Assert.DoesNotContain(told, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twins_are_marked_as_such()
    {
        var there = await TwoRecords.In(site, d => d with { GivenName = "Rosalind", FamilyName = "Quartermaine" });

        var said = await there.Officer.Said(there.Pair);

        Assert.Contains("this may be a twin, brother or sister", said, StringComparison.Ordinal);
        Assert.Contains((await TwoRecords.Rows(there.Officer, there.Pair)), r => r.StartsWith("Given name | Different", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_restricted_record_and_a_service_that_is_not_shown_are_in_no_pair()
    {
        var (restricted, hidden) = (await TwoRecords.In(site), await TwoRecords.In(site));
        var senior = Locality.Person("Alex Hall", restricted.Here.School, Roles.SafeguardingLead);
        await site.Save(senior);
        await site.Database(async db =>
        {
            db.AddRange((await db.YoungPeople.FindAsync(restricted.Other.Id))!.Restrict("A colleague's child", [senior], Hand.Of(senior, restricted.Here.Pastoral, Locality.Now)));
            (await db.Teams.FindAsync(hidden.Here.Pastoral.Id))!.InvolvementNotShown = true;
            return await db.SaveChangesAsync();
        });

        Assert.Equal((404, 404), (await Status(restricted.Officer, restricted.Pair), await Status(hidden.Officer, hidden.Pair)));
        var listed = await hidden.Listed();
        Assert.DoesNotContain(hidden.Here.School.Name, listed, StringComparison.Ordinal);
        Assert.DoesNotContain(restricted.Here.School.Name, listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_learns_that_a_pair_waits()
    {
        var there = await TwoRecords.In(site);

        Assert.Equal((403, 403), (await Status(there.Sam, "/matching"), await Status(there.Kit, there.Pair)));
        foreach (var (client, person) in new[] { (there.Sam, there.One), (there.Kit, there.Other) })
            Assert.DoesNotContain("officer", await client.Said($"/young-people/{person.Id}"), StringComparison.Ordinal);
        Assert.Equal(404, await Status(there.Kit, $"/young-people/{there.One.Id}"));
    }

    [Fact]
    public async Task Two_people_are_not_shown_again_and_not_joined_later()
    {
        var there = await TwoRecords.In(site);

        var answer = await there.Officer.Submit(there.Pair, ("Outcome", "TwoPeople"), ("Because", "Cousins of one name"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(MatchOutcome.TwoPeople, await site.Database(async db => (await db.PossibleMatches.FindAsync(there.Match.Id))!.Outcome));
        Assert.DoesNotContain(there.Here.School.Name, await there.Listed(), StringComparison.Ordinal);
        var again = PossibleMatch.Find(there.Schools, there.One.Id, 900, "", Locality.Now);
        await site.Save(again);
        Assert.Contains("marked never to be joined", (await (await there.Officer.Submit($"/matching/{again.Id}", ("Outcome", "OnePerson"), ("Because", "After all"))).Page()).QuerySelector(".nhsuk-error-summary")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_is_asked_for_and_what_was_typed_stays()
    {
        var there = await TwoRecords.In(site);

        var empty = await there.Officer.Submit(there.Pair, ("Outcome", "OnePerson"), ("Because", " "));
        var undecided = await there.Officer.Submit(there.Pair, ("Because", "I think so"));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (empty.StatusCode, undecided.StatusCode));
        Assert.Equal("I think so", (await undecided.Page()).QuerySelector("#Because")!.TextContent.Trim());
    }
}
