using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Bench.Pages;

/// <summary>One team of made-up practitioners, each at one connection, and the young people they work with.</summary>
internal sealed record MadeTeam(IReadOnlyList<Member> Members, IReadOnlyList<YoungPerson> YoungPeople)
{
    public static async Task<MadeTeam> InAsync(MadeSite site, int members, int youngPeople, int decisions)
    {
        var now = TimeProvider.System.Now();
        var trust = new Organisation { Name = "Northborough Trust", OdsCode = "RXB", Sector = "health", InAlliance = true };
        var team = new Team { OrganisationId = trust.Id, Name = "Getting Help team" };
        var practitioners = Enumerable.Range(1, members).Select(n => new Member { OrganisationId = trust.Id, Name = $"Practitioner {n}", JobTitle = "Practitioner", Roles = Roles.Practitioner }).ToList();
        await site.Save([trust, team, .. practitioners, .. practitioners.SelectMany(p => MadeSite.LetIn(p, now)), .. practitioners.Select(p => new TeamMember { TeamId = team.Id, MemberId = p.Id })]);

        var people = new List<YoungPerson>();
        foreach (var batch in Enumerable.Range(1, youngPeople).Chunk(200))
        {
            var added = batch.Select(n => (Number: n, Person: YoungPerson.Add(now))).ToList();
            await site.Save(added.SelectMany(a => (object[])
            [
                a.Person,
                Registration.Register(a.Person, $"B-{a.Number}", new() { GivenName = $"Child {a.Number}", FamilyName = "Made", BornOn = new(2011, 5, 14) }, team, now),
                Involvement.Working(a.Person, team, now.Today.AddDays(-90), now),
                .. Enumerable.Range(0, decisions).Select(d => GroupingDecision.Record(a.Person, null, Decided(d, now), Hand.Of(practitioners[d % members], team, now))),
            ]));
            people.AddRange(added.Select(a => a.Person));
        }
        return new(practitioners, people);
    }

    private static SharedDecision Decided(int number, Moment now) => new()
    {
        Grouping = (Grouping)(number % 3 + 1), Present = Present.YoungPerson, YoungPersonAgreed = Agreed.Yes, PlanLine = new("Meet every week until Easter", Readers.Everyone),
        AgreedOn = now.Today.AddDays(number - 90), WordsVersion = "1",
    };
}
