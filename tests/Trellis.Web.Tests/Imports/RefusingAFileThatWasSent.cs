using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Trellis.Web.Sheets;
using Trellis.Web.Tests.Sheets;

namespace Trellis.Web.Tests.Imports;

public class RefusingAFileThatWasSent(TrellisSite site)
{
    private const string SheetPart = "xl/worksheets/sheet1.xml";
    private static readonly byte[] Book = Workbook.Write(new Sheet("Caseload", [new("local_id"), new("given_name")], [["X1", "Maya"]]));

    public static TheoryData<string, string> Wrong => new()
    {
        { "formula", "holds a formula. Copy the cells and paste them as values" }, { "macros", "holds macros" }, { "links", "links to other files" }, { "bomb", "unpacks to far more" }, { "long text", "holds more" },
        { "column million", "more than 300 columns" }, { "columns", "columns" }, { "deep", "Save it anew" }, { "entity", "Save it anew" }, { "old", "old kind" }, { "damaged", "Save it anew" }, { "zip", "not a workbook" },
        { "pdf", "PDF" }, { "page", "web page" }, { "empty", "empty" }, { "headings", "no rows below" }, { "quotes", "quotation mark" }, { "row", "longer than" }, { "binary", "not a text file" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task It_is_refused_with_a_sentence_that_says_what_to_do_and_nothing_of_it_is_kept(string kind, string says)
    {
        var desk = await DataDesk.In(site);

        var answer = await desk.AtOfficer.SendFile("/imports/send", "caseload.xlsx", Made(kind));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains(says, page.QuerySelector(".nhsuk-error-summary")!.Words(), StringComparison.Ordinal);
        Assert.Equal("#Upload", page.QuerySelector(".nhsuk-error-summary a")!.GetAttribute("href"));
        Assert.False(await site.Database(db => db.CaseloadLoads.AnyAsync(l => l.OrganisationId == desk.Here.Trust.Id)));
    }

    [Fact]
    public async Task More_than_a_hundred_megabytes_are_refused_before_they_are_kept()
    {
        var desk = await DataDesk.In(site);

        var answer = await desk.AtOfficer.SendFile("/imports/send", "caseload.csv", new ByteArrayContent(new byte[102_000_000]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("larger than 100 MB. Send it in parts", (await answer.Page()).QuerySelector(".nhsuk-error-summary")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_we_did_not_give_out_is_refused()
    {
        var desk = await DataDesk.In(site);
        using var form = new MultipartFormDataContent { { new StringContent("made up"), "__RequestVerificationToken" }, { new ByteArrayContent("local_id,given_name\nX1,Maya\n"u8.ToArray()), "Upload", "caseload.csv" } };
        using var without = new MultipartFormDataContent { { new ByteArrayContent("local_id,given_name\nX1,Maya\n"u8.ToArray()), "Upload", "caseload.csv" } };

        Assert.Equal(HttpStatusCode.BadRequest, (await desk.AtOfficer.PostAsync("/imports/send", form)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.AtOfficer.PostAsync("/imports/send", without)).StatusCode);
        Assert.False(await site.Database(db => db.CaseloadLoads.AnyAsync(l => l.OrganisationId == desk.Here.Trust.Id)));
    }

    private static byte[] Made(string kind) => kind switch
    {
        "formula" => Book.WithFormula(),
        "macros" => Book.With("xl/vbaProject.bin", [1, 2, 3]),
        "links" => Book.With("xl/externalLinks/externalLink1.xml", "<externalLink/>"u8.ToArray()),
        "bomb" => Bomb(),
        "long text" => Sheet($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{new string('a', 40_000)}</t></is></c></row>"),
        "column million" => Sheet("<row r=\"1\"><c r=\"ZZZZ1\" t=\"inlineStr\"><is><t>a</t></is></c></row>"),
        "columns" => Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(1, 1_000).Select(i => $"c{i}")) + "\nX1\n"),
        "deep" => Sheet(string.Concat(Enumerable.Repeat("<a>", 100_000))),
        "entity" => Book.With(SheetPart, "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>"u8.ToArray()),
        "old" => [0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0],
        "damaged" => [.. Book[..(Book.Length / 2)]],
        "zip" => Zip(),
        "pdf" => "%PDF-1.7 something"u8.ToArray(),
        "page" => "<!DOCTYPE html><html></html>"u8.ToArray(),
        "empty" => [],
        "headings" => "local_id,given_name\n"u8.ToArray(),
        "quotes" => "local_id,given_name\nX1,\"Maya\"Bell\n"u8.ToArray(),
        "row" => Encoding.UTF8.GetBytes($"local_id,given_name\nX1,\"{new string('a', 400_000)}\"\n"),
        "binary" => Encoding.Latin1.GetBytes("local\0id\0,\0\n\0"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static byte[] Sheet(string rows) => Book.With(SheetPart, Encoding.UTF8.GetBytes($"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"));

    // A megabyte or so that unpacks to seven hundred.
    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        stream.Write(Book);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true)) zip.GetEntry(SheetPart)!.Delete();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.CreateEntry(SheetPart, CompressionLevel.Fastest).Open();
            part.Write("<worksheet><sheetData><row>"u8);
            var cells = Encoding.UTF8.GetBytes($"<c/>{new string(' ', 900_000)}");
            for (var i = 0; i < 800; i++) part.Write(cells);
        }
        return stream.ToArray();
    }

    private static byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("notes.txt");
        return stream.ToArray();
    }
}
