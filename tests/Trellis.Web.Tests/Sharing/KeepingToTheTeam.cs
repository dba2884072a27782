using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Sharing;

/// <summary>What is for the recording team alone, even inside its organisation: a protected address, an adoption.</summary>
public class KeepingToTheTeam(TrellisSite site)
{
    private async Task<(Locality Here, Member Ann)> TwoTeams()
    {
        var here = await new Locality().In(site);
        var other = new Team { OrganisationId = here.Trust.Id, Name = "Crisis team" };
        var ann = Locality.Person("Ann Ray", here.Trust, Roles.Practitioner);
        await site.Save(other, ann, new TeamMember { TeamId = other.Id, MemberId = ann.Id });
        await site.Save(Involvement.Working(here.Amina, other, new(2026, 6, 1), Locality.Now));
        await site.Change(here.Agreement, a => a.Kinds = EntryKindText.Each.Aggregate((x, y) => x | y));
        return (here, ann);
    }

    [Fact]
    public async Task A_protected_address_is_read_by_the_registering_team_and_by_nobody_else()
    {
        var (here, ann) = await TwoTeams();
        await site.Database(async db =>
        {
            var registration = await db.Registrations.SingleAsync(r => r.YoungPersonId == here.Amina.Id && r.OrganisationId == here.Trust.Id);
            registration.Correct(registration.Details with { AddressLine = "7 Hidden Row", Town = "Farby", Postcode = "NB1 2ZZ", AddressProtected = true }, Locality.Now);
            return await db.SaveChangesAsync();
        });
        Task<Details> DetailsFor(Member member) => site.SeenBy(member, async db =>
            (await db.Registrations.SingleAsync(r => r.YoungPersonId == here.Amina.Id && r.OrganisationId == here.Trust.Id)).DetailsFor(db.Sight));

        Assert.Equal("7 Hidden Row", (await DetailsFor(here.Sam)).AddressLine);
        foreach (var other in new[] { ann, here.Kit })
        {
            var details = await DetailsFor(other);
            Assert.Equal("Amina", details.GivenName);
            Assert.True(details is { AddressLine: null, Town: null, Postcode: null, AddressSource: null, AddressAsOf: null, AddressProtected: true });
        }
    }

    [Fact]
    public async Task A_circumstance_the_locality_marks_as_the_teams_own_is_seen_by_that_team_alone()
    {
        var (here, ann) = await TwoTeams();
        await site.Save(Circumstance.Note(here.Amina, "adopted", new(2020, 1, 1), here.SamsHand), Circumstance.Note(here.Amina, "bereaved", new(2020, 1, 1), here.SamsHand));
        Task<List<string>> Codes(Member member) => site.SeenBy(member, db => db.Circumstances.Where(c => c.YoungPersonId == here.Amina.Id).Select(c => c.Code).OrderBy(c => c).ToListAsync());

        Assert.Equal(["adopted", "bereaved"], await Codes(here.Sam));
        Assert.Equal(["bereaved"], await Codes(ann));
        Assert.Equal(["bereaved"], await Codes(here.Kit));
    }

    [Fact]
    public async Task Words_marked_for_our_team_are_not_for_another_team_of_the_same_organisation()
    {
        var (here, ann) = await TwoTeams();
        await site.Save(OwnWords.Write(here.Amina, OwnWordsTopic.WhatMatters, new("Between us", Readers.OurTeam), here.SamsHand));
        Task<string?> Words(Member member) => site.SeenBy(member, async db => (await db.OwnWords.SingleAsync(w => w.YoungPersonId == here.Amina.Id)) is var entry ? entry.Text.For(new Reader.Staff(db.Sight), entry) : null);

        Assert.Equal("Between us", await Words(here.Sam));
        Assert.Null(await Words(ann));
        Assert.Null(await Words(here.Kit));
    }
}
