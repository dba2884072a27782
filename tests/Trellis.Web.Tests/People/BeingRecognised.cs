using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.People;

/// <summary>Somebody another organisation knows is added: they are recognised, and whoever adds them is told nothing of it.</summary>
public class BeingRecognised(TrellisSite site)
{
    private static int counter;

    private sealed record Somebody(string Given, string Family, DateOnly Born, NhsNumber NhsNumber);

    /// <summary>A person of this test's own, whom no other test knows.</summary>
    private static Somebody Anybody()
    {
        var n = Interlocked.Increment(ref counter);
        var number = Enumerable.Range(0, 60).Select(i => $"90{n:D6}{i:D2}").Select(d => NhsNumber.TryParse(d, null, out var found) ? found : null).First(f => f is not null)!;
        return new($"Quill{(char)('a' + n)}an", $"Ostrander{(char)('a' + n)}", new(2010, 1 + n, 20), number);
    }

    private async Task<(Locality Here, YoungPerson Known)> Known(Somebody who)
    {
        var here = await new Locality().In(site);
        var known = YoungPerson.Add(Locality.Now);
        await site.Save(known, Registration.Register(known, "S-77", new() { GivenName = who.Given, FamilyName = who.Family, BornOn = who.Born, NhsNumber = who.NhsNumber }, here.Pastoral, Locality.Now));
        return (here, known);
    }

    private async Task<(string Said, Registration Registration, RegistrationLink Link)> Add(Locality here, Somebody who)
    {
        var sam = site.SignedInAs(here.Sam.Id);
        var response = await sam.Submit("/young-people/add", ("LocalId", "T-77"), ("GivenName", who.Given), ("FamilyName", who.Family), ("NhsNumber", who.NhsNumber.Spaced),
            ("BornOn[day]", $"{who.Born.Day}"), ("BornOn[month]", $"{who.Born.Month}"), ("BornOn[year]", $"{who.Born.Year}"));
        var record = await sam.GetAsync(response.Headers.Location!.OriginalString);
        // Where details joined them, the record asks first whether it is the person they know.
        var page = record.Headers.Location is { } question ? await sam.Page(question.OriginalString) : await record.Page();
        var said = page.QuerySelector(".nhsuk-notification-banner__content")!.Words();
        var registration = await site.Database(db => db.Registrations.SingleAsync(r => r.OrganisationId == here.Trust.Id && r.LocalId == "T-77"));
        return (said, registration, await site.Database(db => db.RegistrationLinks.SingleAsync(l => l.RegistrationId == registration.Id)));
    }

    [Fact]
    public async Task The_same_person_is_joined_and_the_page_only_says_that_they_were_added()
    {
        var who = Anybody();
        var (here, known) = await Known(who);

        var (said, registration, link) = await Add(here, who);

        Assert.Equal($"{who.Given} has been added", said);
        Assert.Equal((known.Id, LinkBand.Automatic), (registration.YoungPersonId, link.Band));
        Assert.Contains("NHS number", link.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_twin_waits_for_a_matching_officer_as_somebody_new()
    {
        var who = Anybody();
        var (here, known) = await Known(who);

        var (said, registration, link) = await Add(here, who with { Given = "Bartholomew" });

        Assert.Equal("Bartholomew has been added", said);
        Assert.NotEqual(known.Id, registration.YoungPersonId);
        Assert.Equal(LinkBand.Possible, link.Band);
        Assert.Equal(known.Id, (await site.Database(db => db.PossibleMatches.SingleAsync(m => m.RegistrationId == registration.Id))).CandidateId);
    }

    [Fact]
    public async Task Somebody_marked_never_to_be_joined_is_not_compared()
    {
        var who = Anybody();
        var (here, known) = await Known(who);
        await site.Save(NeverMatch.Mark(known, null, "Adoption", Locality.Now));

        var (_, registration, link) = await Add(here, who);

        Assert.NotEqual(known.Id, registration.YoungPersonId);
        Assert.Equal(LinkBand.New, link.Band);
    }

    [Fact]
    public async Task A_restricted_record_is_not_joined_so_that_nobody_learns_there_is_one()
    {
        var who = Anybody();
        var (here, known) = await Known(who);
        var lead = Locality.Person("Una Bell", here.School, Roles.TeamLead);
        await site.Save(lead);
        await site.Database(async db =>
        {
            db.AddRange((await db.YoungPeople.SingleAsync(y => y.Id == known.Id)).Restrict("A colleague's child", [lead], Hand.Of(lead, here.Pastoral, Locality.Now)));
            return await db.SaveChangesAsync();
        });

        var (said, registration, link) = await Add(here, who);

        Assert.Equal($"{who.Given} has been added", said);
        Assert.NotEqual(known.Id, registration.YoungPersonId);
        Assert.Equal(LinkBand.Possible, link.Band);
    }

    [Fact]
    public async Task Somebody_nobody_knows_is_new()
    {
        var here = await new Locality().In(site);

        var (_, _, link) = await Add(here, Anybody());

        Assert.Equal(LinkBand.New, link.Band);
    }
}
