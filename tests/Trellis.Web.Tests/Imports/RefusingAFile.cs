using System.Text;

namespace Trellis.Web.Tests.Imports;

public class RefusingAFile
{
    private const string Header = "local_id,given_name,date_of_birth\n";

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\0\0\0\0", "empty")]
    [InlineData("<!DOCTYPE html><html><body>local_id,given_name</body></html>", "web page")]
    [InlineData("PK\u0003\u0004local_id,given_name", "spreadsheet")]
    [InlineData("%PDF-1.7 local_id,given_name", "PDF")]
    [InlineData("name,born\nAmina,2011\n", "local_id is not among them")]
    [InlineData("local_id,date_of_birth\nT-1,2011-05-14\n", "given_name or family_name")]
    [InlineData("local_id,given_name,Given Name\nT-1,Amina,Amina\n", "given_name twice")]
    [InlineData("l\0o\0c\0a\0l\0_\0i\0d\0,\0g\0", "not a text file")]
    [InlineData(Header + "T-1,\"Amina\"Yusuf,2011-05-14\n", "Row 2 has a quotation mark in the wrong place")]
    [InlineData(Header + "T-1,Amina,2011-05-14\nT-2,\"Kit,2011-05-14\n", "quotation mark")]
    public async Task What_is_no_caseload_is_refused_with_a_sentence_and_nothing_kept(string text, string says)
    {
        await using var desk = await AgencyDesk.Open();
        var told = await desk.Import(desk.Write("caseload.csv", Encoding.Latin1.GetBytes(text)));

        Assert.Equal(1, told.Exit);
        Assert.Contains(says, told.Error, StringComparison.Ordinal);
        Assert.Equal(told.Error.Trim(), told.Report.GetProperty("error").GetString());
        Assert.Equal("0 0 0 0 0 0 0", told.Counts);
        Assert.True(await desk.IsUntouched());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Rubbish_of_any_length_is_refused_without_being_held_in_memory(int headers)
    {
        await using var desk = await AgencyDesk.Open();
        var path = Path.Combine(desk.Folder, "rubbish.csv");
        await using (var file = File.Create(path))
        {
            for (var i = 0; i < headers; i++) file.Write(Encoding.ASCII.GetBytes(Header));
            var (random, chunk) = (new Random(7), new byte[1 << 20]);
            for (var i = 0; i < 40; i++)
            {
                random.NextBytes(chunk);
                file.Write(chunk);
            }
        }
        Assert.Equal(1, (await desk.Import(path)).Exit);
    }

    [Fact]
    public async Task One_line_without_an_end_is_refused()
    {
        await using var desk = await AgencyDesk.Open();
        var path = desk.Write("line.csv", Encoding.ASCII.GetBytes(Header + "T-1," + new string('x', 50_000_000)));
        Assert.Contains("Row 2 is longer", (await desk.Import(path)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_kind_under_the_right_header_is_refused_whole()
    {
        await using var desk = await AgencyDesk.Open();
        var path = desk.Write("caseload.csv", ["local_id,given_name,date_of_birth", .. Enumerable.Range(1, 1001).Select(i => $"{i},some words,of another kind")]);
        Assert.Contains("Not one of the first 1,000 rows", (await desk.Import(path)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_far_down_refuses_the_file_before_anything_is_kept()
    {
        await using var desk = await AgencyDesk.Open();
        var path = desk.Write("caseload.csv", ["local_id,given_name,date_of_birth", .. Enumerable.Range(1, 5000).Select(i => $"T-{i},Amina,2011-05-14"), "T-0,\"Kit\"x,2011-05-14"]);
        Assert.Contains("Row 5002", (await desk.Import(path)).Error, StringComparison.Ordinal);
        Assert.True(await desk.IsUntouched());
    }

    [Theory]
    [InlineData(1, "no file", "nowhere.csv", "--organisation", "RX1")]
    [InlineData(2, "Nothing stands after --organisation", "caseload.csv", "--organisation")]
    [InlineData(2, "Say whose caseload", "caseload.csv")]
    [InlineData(2, "Name the file", "--organisation", "RX1")]
    [InlineData(2, "no option --quickly", "caseload.csv", "--organisation", "RX1", "--quickly")]
    [InlineData(2, "One file at a time", "caseload.csv", "other.csv", "--organisation", "RX1")]
    [InlineData(1, "No organisation here has the code RX1", "caseload.csv", "--organisation", "RX1")]
    [InlineData(2, "There is no sector space", "caseload.csv", "--organisation", "RX1", "--create-organisation", "space")]
    public async Task A_line_that_cannot_be_followed_says_what_to_do(int exit, string says, params string[] args)
    {
        await using var desk = await AgencyDesk.Open();
        desk.Write("caseload.csv", "local_id,given_name,date_of_birth", "T-1,Amina,2011-05-14");
        var error = new StringWriter();
        string[] there = [.. args.Select(a => a.EndsWith(".csv", StringComparison.Ordinal) ? Path.Combine(desk.Folder, a) : a)];
        Assert.Equal(exit, await Commands.ImportCommand.RunAsync(there, desk.ShellTo(Stream.Null, error)));
        Assert.Contains(says, error.ToString(), StringComparison.Ordinal);
    }
}
