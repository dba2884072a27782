using System.Diagnostics;
using System.Net;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Matching;

/// <summary>Whoever adds somebody learns neither by words nor by how long it takes whether another organisation knows them.</summary>
public class TellingNothing(TrellisSite site)
{
    private const int Times = 24;

    [Fact]
    public async Task Adding_takes_as_long_whether_another_organisation_knows_them_or_not()
    {
        var here = await new Locality().In(site);
        var sam = site.SignedInAs(here.Sam.Id);
        for (var i = 0; i < Times; i++)
        {
            var known = YoungPerson.Add(Locality.Now);
            await site.Save(known, Registration.Register(known, $"K-{i}", Locality.Known($"Zeb{Letters(i)}ulon", $"Ashgrove{Letters(i)}", new(2009, 1 + i % 12, 5)), here.Pastoral, Locality.Now));
        }
        var form = await sam.Page("/young-people/add");
        var (knownElsewhere, unknown) = (new List<double>(), new List<double>());

        for (var i = -4; i < Times; i++)
        {
            var (one, other) = (await Add($"A-{i}", $"Zeb{Letters(Math.Abs(i))}ulon", $"Ashgrove{Letters(Math.Abs(i))}", new(2009, 1 + Math.Abs(i) % 12, 5)), await Add($"B-{i}", $"Quin{Letters(Math.Abs(i))}tus", $"Barrowby{Letters(Math.Abs(i))}", new(2009, 1 + Math.Abs(i) % 12, 5)));
            if (i < 0) continue;
            knownElsewhere.Add(one);
            unknown.Add(other);
        }

        Assert.InRange(Middle(knownElsewhere) / Middle(unknown), 0.5, 2.0);

        async Task<double> Add(string number, string given, string family, DateOnly born)
        {
            var begun = Stopwatch.GetTimestamp();
            var answer = await sam.Submit(form, "/young-people/add", ("LocalId", number), ("GivenName", given), ("FamilyName", family), ("NoneOfThese", "true"),
                ("BornOn[day]", $"{born.Day}"), ("BornOn[month]", $"{born.Month}"), ("BornOn[year]", $"{born.Year}"));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }
    }

    private static string Letters(int i) => $"{(char)('a' + i / 5)}{(char)('a' + i % 5)}";

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
