using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Matching;

/// <summary>A trust and a school that each have a record of somebody with nearly the same details, and a matching officer of the trust.</summary>
public sealed class TwoRecords
{
    private static int counter;

    private TwoRecords(TrellisSite site, Locality here) => (Site, Here) = (site, here);

    public TrellisSite Site { get; }
    public Locality Here { get; }
    public Member Olga { get; private set; } = null!;
    /// <summary>The trust's, which is older.</summary>
    public YoungPerson One { get; } = YoungPerson.Add(Locality.Now);
    public YoungPerson Other { get; } = YoungPerson.Add(Clock.MomentOf(TrellisSite.Start.AddMinutes(1)));
    public Registration Trusts { get; private set; } = null!;
    public Registration Schools { get; private set; } = null!;
    public PossibleMatch Match { get; private set; } = null!;
    public string Given { get; private set; } = "";

    public string Pair => $"/matching/{Match.Id}";
    public HttpClient Officer { get; private set; } = null!;
    public HttpClient Sam { get; private set; } = null!;
    public HttpClient Kit { get; private set; } = null!;

    public static async Task<TwoRecords> In(TrellisSite site, Func<Details, Details>? schools = null)
    {
        var n = Interlocked.Increment(ref counter);
        var there = new TwoRecords(site, await new Locality().In(site)) { Given = $"Marisol{(char)('a' + n % 26)}{(char)('a' + n / 26)}" };
        var here = there.Here;
        there.Olga = Locality.Person("Olga Petrova", here.Trust, Roles.MatchingOfficer);
        var details = Locality.Known(there.Given, "Quartermaine", new(2011, 2, 3)) with { AddressLine = "14 Lock Side", Town = "Northborough", Postcode = "NB1 4ZZ", Phone = "01632 960345" };
        there.Trusts = Registration.Register(there.One, "T-5001", details, here.Camhs, Locality.Now);
        there.Schools = Registration.Register(there.Other, "S-5001", (schools ?? (d => d))(details with { FamilyName = "Quartermain", Phone = null }), here.Pastoral, Locality.Now);
        there.Match = PossibleMatch.Find(there.Schools, there.One.Id, 1180, "Date of birth: the same", Locality.Now);
        await site.Save(there.Olga, there.One, there.Other, there.Trusts, there.Schools, there.Match,
            RegistrationLink.Link(there.Trusts, LinkBand.New, null, "", null, Locality.Now), RegistrationLink.Link(there.Schools, LinkBand.Possible, 1180, "", null, Locality.Now),
            Involvement.Working(there.One, here.Camhs, new(2026, 3, 1), Locality.Now), Involvement.Working(there.Other, here.Pastoral, new(2026, 3, 1), Locality.Now));
        (there.Officer, there.Sam, there.Kit) = (site.SignedInAs(there.Olga.Id), site.SignedInAs(here.Sam.Id), site.SignedInAs(here.Kit.Id));
        return there;
    }

    /// <summary>The rows of the tables of a page, their cells one after another.</summary>
    public static async Task<IReadOnlyList<string>> Rows(HttpClient client, string address) =>
        [.. (await client.Page(address)).QuerySelectorAll("main tbody tr").Select(r => string.Join(" | ", r.QuerySelectorAll("td").Select(c => c.Words()[(c.QuerySelector(".nhsuk-table__heading")?.Words().Length ?? 0)..].Trim())))];

    /// <summary>What the cards of the officer's list say.</summary>
    public async Task<string> Listed() => string.Join(' ', (await Officer.Page("/matching")).QuerySelectorAll("main .nhsuk-card").Select(c => c.Words()));

    public Task<HttpResponseMessage> Join() => Officer.Submit(Pair, ("Outcome", "OnePerson"), ("Because", "Both mothers say so"));

    public async Task<JoinedRecord> Joined()
    {
        await Join();
        return await Site.Database(db => db.JoinedRecords.SingleAsync(j => j.OtherId == Other.Id));
    }

    /// <summary>Both have said that it is the person they know.</summary>
    public async Task BothKnowThem()
    {
        foreach (var (client, person) in new[] { (Sam, One), (Kit, One) }) await client.Submit($"/young-people/{person.Id}/same-person", ("Answer", "Yes"));
    }

    public Task<int> Of<T>(YoungPerson person, Func<TrellisDb, IQueryable<T>> which) where T : class => Site.Database(db => which(db).CountAsync(e => EF.Property<Guid>(e, "YoungPersonId") == person.Id));
}
