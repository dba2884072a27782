using Trellis.Domain.Alliance;

namespace Trellis.Domain.Tests;

public class TakingInARoster
{
    private readonly Organisation trust = new() { Name = "Trust", OdsCode = "RX1", Sector = "health", InAlliance = true };
    private readonly Team camhs;
    private readonly Member sam;

    public TakingInARoster()
    {
        camhs = new() { OrganisationId = trust.Id, Name = "Getting Help" };
        sam = new() { OrganisationId = trust.Id, Name = "Sam Okoro", JobTitle = "Nurse", Roles = Roles.Practitioner, Band = "6" };
    }

    private Roster Taken(string headings, params string[] lines)
    {
        var heads = headings.Split(',');
        var roster = new Roster(["health", "education"], [trust], [camhs], [sam], []);
        roster.Take([.. lines.Select((line, i) => new RosterRow(i + 2, heads.Zip(line.Split(',')).ToDictionary(c => c.First, c => c.Second)))]);
        return roster;
    }

    [Fact]
    public void Organisations_are_added_and_changed_and_each_change_is_said()
    {
        var roster = Taken("ods_code,name,sector,in_alliance", "ee2,Hill School,education,no", "RX1,Trust of the North,,");

        Assert.Empty(roster.Wrong);
        Assert.Equal(["Hill School (EE2) is new", "Trust is called Trust of the North, not Trust"], roster.Changes);
        Assert.Equal(("Hill School", "EE2", false), roster.Added.OfType<Organisation>().Select(o => (o.Name, o.OdsCode, o.InAlliance)).Single());
        Assert.Equal(("Trust of the North", "health", true), (trust.Name, trust.Sector, trust.InAlliance));
    }

    [Fact]
    public void People_are_added_and_brought_up_to_date_and_an_empty_cell_changes_nothing()
    {
        var roster = Taken("ods_code,name,job_title,roles,band,clinical,started_on,left_on,teams", "RX1,Sam Okoro,,,7,yes,,1/10/2026,Getting Help", "RX1,Elin Pugh,Therapist,practitioner; team lead,,,2026-09-01,,Getting Help");

        Assert.Empty(roster.Wrong);
        Assert.Equal(("Nurse", Roles.Practitioner, "7", true, new DateOnly(2026, 10, 1)), (sam.JobTitle, sam.Roles, sam.Band, sam.Clinical, sam.LeftOn!.Value));
        var elin = roster.Added.OfType<Member>().Single();
        Assert.Equal(("Elin Pugh", Roles.Practitioner | Roles.TeamLead, new DateOnly(2026, 9, 1)), (elin.Name, elin.Roles, elin.StartedOn!.Value));
        Assert.Equal([sam.Id, elin.Id], roster.Added.OfType<TeamMember>().Select(t => t.MemberId));
        Assert.Contains("Sam Okoro of Trust: band 7; a clinical post; leaves on 1 October 2026", roster.Changes);
    }

    [Theory]
    [InlineData("ods_code,name,sector,in_alliance", "EE2,,education,no", "name", "Enter the name")]
    [InlineData("ods_code,name,sector,in_alliance", "EE2,Hill,schools,no", "sector", "There is no sector \"schools\"")]
    [InlineData("ods_code,name,sector,in_alliance", "EE2,Hill,education,perhaps", "in_alliance", "Write yes or no")]
    [InlineData("ods_code,team,not_shown", "NONE,A team,", "ods_code", "There is no organisation NONE")]
    [InlineData("ods_code,team,not_shown", "RX1,Getting Help,yes", "not_shown", "changed on the team's own page")]
    [InlineData("ods_code,name,job_title,roles", "RX1,New,,practitioner", "job_title", "Enter the job")]
    [InlineData("ods_code,name,job_title,roles", "RX1,New,Nurse,wizard", "roles", "There is no role \"wizard\"")]
    [InlineData("ods_code,name,job_title,roles", "RX1,New,Nurse,3", "roles", "There is no role \"3\"")]
    [InlineData("ods_code,name,job_title,roles", "RX1,New,Nurse,system administrator", "roles", "changed on their own page")]
    [InlineData("ods_code,name,job_title,roles,started_on", "RX1,New,Nurse,practitioner,31/2/2026", "started_on", "Write the day like")]
    [InlineData("ods_code,name,job_title,roles,teams", "RX1,New,Nurse,practitioner,Getting Lost", "teams", "has no team \"Getting Lost\"")]
    public void A_row_that_cannot_be_taken_says_how_to_put_it_right(string headings, string line, string column, string sentence)
    {
        var wrong = Taken(headings, line).Wrong.Single();

        Assert.Equal((2, column), (wrong.Number, wrong.Column));
        Assert.Contains(sentence, wrong.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once_and_nothing_stands_twice()
    {
        var roster = Taken("ods_code,team", "RX1,A", "RX1,a", "NONE,B");

        Assert.Equal([3, 4], roster.Wrong.Select(w => w.Number));
    }

    [Fact]
    public void A_list_of_nothing_known_is_refused() => Assert.Throws<RuleBrokenException>(() => Taken("colour,shape", "red,round"));
}
