using System.Text;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Imports;

public class TakingInACaseload
{
    private const string Amina = "T-1,9434765919,Amina,Yusuf,14/05/2011,74 Park Avenue,NB1 2TN,North team,01/03/2026,Getting Help,15/03/2026";
    private const string Kit = "T-2,,Kit,Marsh,2012-09-02,5 Cedar Close,NB2 9AA,North team,2026-02-01,Thriving,2026-02-15";

    [Fact]
    public async Task The_template_is_taken_in_as_it_stands()
    {
        await using var desk = await AgencyDesk.Open();
        var told = await desk.Import(Path.Combine(Root(), "docs", "caseload-template.csv"));

        Assert.Equal((0, "3 3 0 0 0 0 0"), (told.Exit, told.Counts));
        Assert.Empty(told.Warnings);
        var decision = await desk.Database(db => db.GroupingDecisions.SingleAsync(d => d.Grouping == Grouping.GettingHelp));
        Assert.Equal((new DateOnly(2026, 3, 15), new DateOnly(2026, 10, 1), DecisionSource.Imported, Discussed.NotKnown, Present.YoungPerson | Present.ParentOrCarer),
            (decision.AgreedOn, decision.LookAgainOn, decision.Source, decision.Explained, decision.Present));
        Assert.Equal(["Caseload", "Getting Help team"], await desk.Database(db => db.Teams.Select(t => t.Name).OrderBy(n => n).ToListAsync()));
        Assert.Equal([(InvolvementState.Worked, null), (InvolvementState.Working, "Sam Okoro"), (InvolvementState.Working, null)],
            (await desk.Database(db => db.Involvements.OrderBy(i => i.WorkingFrom).ToListAsync())).Select(i => (i.State, i.LeadName)));
        Assert.Equal("health", (await desk.Database(db => db.Organisations.SingleAsync())).Sector);
    }

    [Fact]
    public async Task Of_the_sample_nine_rows_are_refused_and_the_rest_taken_in()
    {
        await using var desk = await AgencyDesk.Open();
        var told = await desk.Import(Path.Combine(Root(), "docs", "sample-caseload.csv"));
        Assert.Equal((212, 203, 9), (told["rows"], told["created"] + told["possible"], told["refused"]));
        Assert.Equal(9, told.Refusals.Count());
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await using var desk = await AgencyDesk.Open();
        var file = desk.Write("caseload.csv", AgencyDesk.Header, Amina, Kit, "T-3,,Nobody,Known,31/02/2012,,,,,,");
        await desk.Import(file);
        var before = await desk.Everything();

        var told = await desk.Import(file);

        Assert.Equal("3 0 0 0 2 0 1", told.Counts);
        Assert.Equal(before, await desk.Everything());
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_changes_nothing()
    {
        await using var desk = await AgencyDesk.Open();
        await desk.Import(desk.Write("first.csv", AgencyDesk.Header, Amina));
        var second = desk.Write("second.csv", AgencyDesk.Header, Amina.Replace("Yusuf", "Yusuf-Hill"), Kit, "T-3,,Nobody,Known,31/02/2012,,,,,,");
        var before = await desk.Everything();

        var would = await desk.Import(second, "--dry-run");

        Assert.Equal(before, await desk.Everything());
        var did = await desk.Import(second);
        Assert.Equal("3 1 0 0 0 1 1", would.Counts);
        Assert.Equal(did.Counts, would.Counts);
        Assert.Equal(did.Refusals, would.Refusals);
        Assert.NotEqual(before, await desk.Everything());
    }

    [Fact]
    public async Task A_dry_run_where_there_is_nothing_yet_leaves_nothing_behind()
    {
        await using var desk = await AgencyDesk.Open();
        var told = await desk.Import(desk.Write("caseload.csv", AgencyDesk.Header, Amina), "--dry-run");
        Assert.Equal("1 1 0 0 0 0 0", told.Counts);
        Assert.True(await desk.IsUntouched());
    }

    [Fact]
    public async Task Each_row_that_cannot_be_taken_in_is_refused_and_its_column_named()
    {
        await using var desk = await AgencyDesk.Open();
        var told = await desk.Import(desk.Write("caseload.csv", AgencyDesk.Header, Amina,
            "T-2,,Kit,Marsh,31/02/2012,,NB1 2TN,,,,",
            ",,Kit,Marsh,2012-01-01,,,,,,",
            "T-1,,Another,Person,2012-01-01,,,,,,",
            "",
            "T-3,,Kit,Marsh,2012-01-01,,,,,Tier 3,2026-01-01",
            "T-4,,Kit,Marsh,,,,,,,",
            "T-5,,Kit,Marsh,2012-01-01,5, Cedar Close,NB2 9AA,,,,",
            "T-6,1234567890,Lee,Hall,2012-01-01,,,,,,",
            ",,,,,,,,,,"));

        Assert.Equal("8 2 0 0 0 0 6", told.Counts);
        Assert.Equal(["3 date_of_birth", "4 local_id", "5 local_id", "7 grouping", "8 date_of_birth", "9 "], told.Refusals);
        Assert.Equal(["10 nhs_number"], told.Warnings);
        Assert.Null((await desk.Database(db => db.Registrations.SingleAsync(r => r.LocalId == "T-6"))).Details.NhsNumber);
    }

    [Fact]
    public async Task What_an_older_program_wrote_is_read_with_its_accents_and_semicolons()
    {
        await using var desk = await AgencyDesk.Open();
        var text = "Local ID;Given Name;Family name;Date of birth;Colour\r\nT-1;Zoë;O’Brien;14.05.2011;red\r\n";
        var told = await desk.Import(desk.Write("caseload.csv", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text)));

        var details = (await desk.Database(db => db.Registrations.SingleAsync())).Details;
        Assert.Equal(("Zoë", "O’Brien"), (details.GivenName, details.FamilyName));
        Assert.Equal("Colour", told.Report.GetProperty("unknown_columns")[0].GetString());
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_byte_order_mark_is_understood(string encoding)
    {
        await using var desk = await AgencyDesk.Open();
        var how = Encoding.GetEncoding(encoding);
        await desk.Import(desk.Write("caseload.csv", [.. how.GetPreamble(), .. how.GetBytes("local_id,given_name,date_of_birth\nT-1,Zoë,2011-05-14\n\n\n")]));
        Assert.Equal("Zoë", (await desk.Database(db => db.Registrations.SingleAsync())).Details.GivenName);
    }

    [Fact]
    public async Task A_cell_may_hold_lines_and_quotation_marks()
    {
        await using var desk = await AgencyDesk.Open();
        await desk.Import(desk.Write("caseload.csv", "local_id,given_name,date_of_birth,address_line", "#1,\"Jo \"\"JJ\"\"\",2011-05-14,\"Flat 3,\n12 Mill Lane\""));
        var registration = await desk.Database(db => db.Registrations.SingleAsync());
        Assert.Equal(("#1", "Jo \"JJ\"", "Flat 3,\n12 Mill Lane"), (registration.LocalId, registration.Details.GivenName, registration.Details.AddressLine));
    }

    [Fact]
    public async Task Corrected_details_keep_the_old_value_in_the_trail()
    {
        await using var desk = await AgencyDesk.Open();
        await desk.Import(desk.Write("first.csv", AgencyDesk.Header, Amina));
        var told = await desk.Import(desk.Write("second.csv", AgencyDesk.Header, Amina.Replace("Yusuf", "Yusuf-Hill")));

        Assert.Equal("1 0 0 0 0 1 0", told.Counts);
        var registration = await desk.Database(db => db.Registrations.SingleAsync());
        Assert.Equal("Yusuf-Hill", registration.Details.FamilyName);
        var last = await desk.Database(db => db.AuditEntries.Where(a => a.Chain == registration.YoungPersonId).OrderBy(a => a.Sequence).LastAsync());
        Assert.Equal((2L, "trellis import"), (last.Sequence, last.Act));
        Assert.Contains("\"Details.FamilyName\":\"Yusuf\"", last.Content!, StringComparison.Ordinal);
        Assert.Contains("\"Details.FamilyName\":\"Yusuf-Hill\"", last.Content!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_grouping_goes_into_history_and_the_same_one_again_is_no_news()
    {
        await using var desk = await AgencyDesk.Open();
        await desk.Import(desk.Write("first.csv", AgencyDesk.Header, Amina));
        var older = await desk.Import(desk.Write("older.csv", AgencyDesk.Header, Amina.Replace("Getting Help,15/03/2026", "Getting Advice,01/02/2026")));
        var again = await desk.Import(desk.Write("again.csv", AgencyDesk.Header, Amina.Replace("15/03/2026", "2026-03-15")));

        Assert.Equal(("1 0 0 0 0 1 0", "1 0 0 0 1 0 0"), (older.Counts, again.Counts));
        var decisions = await desk.Database(db => db.GroupingDecisions.ToListAsync());
        Assert.Equal(2, decisions.Count);
        Assert.Equal(Grouping.GettingHelp, new Positions(decisions, []).Current!.Grouping);
    }

    [Fact]
    public async Task Somebody_missing_from_the_next_file_is_not_ended_and_an_end_date_ends()
    {
        await using var desk = await AgencyDesk.Open();
        await desk.Import(desk.Write("first.csv", AgencyDesk.Header, Amina, Kit));
        await desk.Import(desk.Write("second.csv", AgencyDesk.Header.Replace("involved_from", "involved_to"), Amina.Replace("01/03/2026", "01/06/2026")));

        Assert.Equal([(InvolvementState.Worked, new DateOnly(2026, 6, 1)), (InvolvementState.Working, null)],
            (await desk.Database(db => db.Involvements.OrderBy(i => i.WorkedUntil == null).ToListAsync())).Select(i => (i.State, i.WorkedUntil)));
    }

    [Fact]
    public async Task Teams_and_people_who_are_here_are_known_by_their_names()
    {
        await using var desk = await AgencyDesk.Open();
        var trust = new Organisation { Name = "Trust", OdsCode = "RX1", Sector = "health" };
        var (north, sam) = (new Team { OrganisationId = trust.Id, Name = "North Team" }, Locality.Person("Sam O’Koro", trust, Roles.Practitioner));
        await desk.Save(trust, north, sam);

        await desk.Import(desk.Write("caseload.csv", "local_id,given_name,date_of_birth,team,practitioner", "T-1,Amina,2011-05-14,north team,SAM O'KORO", "T-2,Kit,2012-05-14,,Somebody Else"));

        var involvements = await desk.Database(db => db.Involvements.OrderBy(i => i.LeadName != null).ToListAsync());
        Assert.Equal([(north.Id, sam.Id, null), (north.Id, null, "Somebody Else")], involvements.Select(i => (i.TeamId, i.LeadId, i.LeadName)));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.GetFiles("Trellis.slnx").Length == 0) folder = folder.Parent!;
        return folder.FullName;
    }

    [Fact]
    public async Task Afterwards_the_chain_heads_are_in_their_second_place()
    {
        await using var desk = await AgencyDesk.Open();
        await desk.Import(desk.Write("a.csv", "local_id,given_name,date_of_birth", "A1,Amina,2011-05-14"));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(desk.DataFolder, "chain-heads"), "*.jsonl"));
    }

    [Fact]
    public async Task A_line_that_is_wrong_is_one_object_as_well()
    {
        await using var desk = await AgencyDesk.Open();
        var told = await desk.Import(desk.Write("a.csv", "local_id"), "--wibble");
        Assert.Equal(2, told.Exit);
        Assert.Contains("--wibble", told.Report.GetProperty("error").GetString(), StringComparison.Ordinal);
    }
}
