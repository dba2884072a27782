using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Imports;

public class RecognisingWhoComesIn
{
    private const string Header = AgencyDesk.Header;
    private const string Amina = "T-1,9434765919,Amina,Yusuf,14/05/2011,74 Park Avenue,NB1 2TN,,,,";

    [Fact]
    public async Task Somebody_another_organisation_knows_is_joined_and_the_reason_kept()
    {
        await using var desk = await AgencyDesk.Open();
        await desk.Import(desk.Write("trust.csv", Header, Amina));
        var told = await desk.Import(desk.Write("school.csv", Header, "S-9,9434765919,Amina,Yusuf,2011-05-14,,,,,Getting Advice,2026-05-01"), "--organisation", "EE1", "--create-organisation", "education");

        Assert.Equal("1 0 1 0 0 0 0", told.Counts);
        var registrations = await desk.Database(db => db.Registrations.ToListAsync());
        Assert.Single(registrations.Select(r => r.YoungPersonId).Distinct());
        var link = await desk.Database(db => db.RegistrationLinks.SingleAsync(l => l.Band == LinkBand.Automatic));
        Assert.Contains("NHS number: the same", link.Explanation, StringComparison.Ordinal);
        Assert.Equal([1L, 2L], await desk.Database(db => db.AuditEntries.Where(a => a.Chain == link.YoungPersonId).Select(a => a.Sequence).OrderBy(s => s).ToListAsync()));
    }

    [Fact]
    public async Task Twins_in_one_file_stay_two_people()
    {
        await using var desk = await AgencyDesk.Open();
        var told = await desk.Import(desk.Write("trust.csv", Header, "T-1,,Amina,Yusuf,14/05/2011,74 Park Avenue,NB1 2TN,,,,", "T-2,,Amira,Yusuf,14/05/2011,74 Park Avenue,NB1 2TN,,,,"));
        Assert.Equal((2, 0), (told["created"] + told["possible"], told["automatic"]));
        Assert.Equal(2, await desk.Database(db => db.YoungPeople.CountAsync()));
    }

    [Fact]
    public async Task Somebody_who_may_be_known_is_taken_in_as_new_and_waits_for_a_matching_officer()
    {
        await using var desk = await AgencyDesk.Open();
        await desk.Import(desk.Write("trust.csv", Header, Amina));
        var told = await desk.Import(desk.Write("school.csv", Header, "S-9,,Amira,Yusuf,14/05/2011,74 Park Avenue,NB1 2TN,,,,"), "--organisation", "EE1", "--create-organisation", "education", "--links", Path.Combine(desk.Folder, "links.csv"));

        Assert.Equal("1 0 0 1 0 0 0", told.Counts);
        var waiting = await desk.Database(db => db.PossibleMatches.SingleAsync());
        Assert.NotEqual(waiting.YoungPersonId, waiting.CandidateId);
        Assert.Equal(["local_id,young_person_id,band", $"S-9,{waiting.YoungPersonId},possible"], await File.ReadAllLinesAsync(Path.Combine(desk.Folder, "links.csv")));
    }

    [Fact]
    public async Task Somebody_marked_never_to_be_matched_is_not_even_compared()
    {
        await using var desk = await AgencyDesk.Open();
        await desk.Import(desk.Write("trust.csv", Header, Amina));
        var amina = await desk.Database(db => db.YoungPeople.SingleAsync());
        await desk.Save(NeverMatch.Mark(amina, null, "Adoption", Locality.Now));

        var told = await desk.Import(desk.Write("school.csv", Header, Amina.Replace("T-1", "S-9")), "--organisation", "EE1", "--create-organisation", "education");
        Assert.Equal("1 1 0 0 0 0 0", told.Counts);
        Assert.Empty(await desk.Database(db => db.PossibleMatches.ToListAsync()));
    }

    [Fact]
    public async Task Nobody_is_joined_to_a_restricted_record_without_a_matching_officer()
    {
        await using var desk = await AgencyDesk.Open();
        await desk.Import(desk.Write("trust.csv", Header, Amina.Replace(",,,,", ",North,,,")));
        await desk.Database(async db =>
        {
            var (amina, team) = (await db.YoungPeople.SingleAsync(), await db.Teams.SingleAsync());
            var sam = new Member { OrganisationId = team.OrganisationId, Name = "Sam", JobTitle = "Nurse", Roles = Roles.TeamLead };
            db.AddRange([sam, .. amina.Restrict("A colleague's child", [sam], Hand.Of(sam, team, Locality.Now))]);
            return await db.SaveChangesAsync();
        });

        var told = await desk.Import(desk.Write("school.csv", Header, Amina.Replace("T-1", "S-9")), "--organisation", "EE1", "--create-organisation", "education");
        Assert.Equal("1 0 0 1 0 0 0", told.Counts);
        Assert.Equal(2, await desk.Database(db => db.YoungPeople.CountAsync()));
    }

    [Fact]
    public async Task Details_corrected_later_may_show_who_somebody_is_and_then_a_matching_officer_decides()
    {
        await using var desk = await AgencyDesk.Open();
        await desk.Import(desk.Write("trust.csv", Header, Amina));
        string[] school = ["--organisation", "EE1", "--create-organisation", "education"];
        await desk.Import(desk.Write("school.csv", Header, "S-9,,A.,Smith,01/01/2010,1 Far Lane,ZZ1 1ZZ,,,,"), school);
        var told = await desk.Import(desk.Write("school2.csv", Header, Amina.Replace("T-1", "S-9")), school);

        Assert.Equal("1 0 0 0 0 1 0", told.Counts);
        Assert.Equal(2, await desk.Database(db => db.Registrations.Select(r => r.YoungPersonId).Distinct().CountAsync()));
        Assert.Single(await desk.Database(db => db.PossibleMatches.ToListAsync()));
    }

    [Fact]
    public async Task The_links_name_every_row_that_was_taken_in_and_no_other()
    {
        await using var desk = await AgencyDesk.Open();
        var (file, links) = (desk.Write("trust.csv", Header, Amina, "T-2,,Kit,Marsh,32/01/2012,,,,,,", "\"T,3\",,Kit,Marsh,2012-01-31,,,,,,"), Path.Combine(desk.Folder, "links.csv"));

        await desk.Import(file, "--dry-run", "--links", links);
        Assert.Equal(["local_id,young_person_id,band", "T-1,,new", "\"T,3\",,new"], await File.ReadAllLinesAsync(links));

        await desk.Import(file, "--links", links);
        var people = await desk.Database(db => db.Registrations.ToDictionaryAsync(r => r.LocalId, r => r.YoungPersonId));
        string[] taken = ["local_id,young_person_id,band", $"T-1,{people["T-1"]},new", $"\"T,3\",{people["T,3"]},new"];
        Assert.Equal(taken, await File.ReadAllLinesAsync(links));

        await desk.Import(file, "--links", links);
        Assert.Equal(taken, await File.ReadAllLinesAsync(links));
    }
}
