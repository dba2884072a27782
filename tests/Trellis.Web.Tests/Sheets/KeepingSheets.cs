using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Trellis.Domain;
using Trellis.Web.Sheets;

namespace Trellis.Web.Tests.Sheets;

public class KeepingSheets
{
    private static IReadOnlyList<ReadRow> Read(byte[] file) => SheetReader.Read(new MemoryStream(file), "Plan");

    private static string Refused(byte[] file) => Assert.Throws<RuleBrokenException>(() => Read(file)).Message;

    private static byte[] Book(params string[] words) => Workbook.Write(new Sheet("Plan", [new("A")], [.. words.Select(w => (IReadOnlyList<Cell>)[w])]));

    [Fact]
    public void What_is_written_is_a_valid_workbook()
    {
        var everything = new Sheet("Everything", [new("A", 20), new("B")], [[new Cell("words"), 12], [new DateOnly(2026, 1, 2), new Cell(Number: 1.5m)], [.. Enum.GetValues<Look>().Select(l => new Cell("x", Look: l))], [new Cell(), Cell.Filled(Look.Orange)]]) { Kept = 1 };
        using var book = SpreadsheetDocument.Open(new MemoryStream(Workbook.Write(everything, new Sheet("Empty", [new("A")], []))), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var rows = Read(Files.Plain());
        Assert.Equal([1, 2], rows.Select(r => r.Number));
        Assert.Equal(("Amy", 3m, new DateOnly(2026, 11, 30)), (rows[1][0].Said, rows[1][1].Number, rows[1][2].Date!.Value));
        Assert.Equal(("C2", "D2", true), (rows[1][2].At, rows[1][3].At, rows[1][3].IsEmpty));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 1632 960000")]
    [InlineData("@SUM(A1)")]
    [InlineData("  Zoë \"O’Brien\"\n<b>&amp;</b> 🙂")]
    public void Words_stay_words_whatever_they_begin_with(string words)
    {
        var book = Book(words);
        Assert.DoesNotContain("<x:f>", book.Part("xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
        Assert.Equal(words, Read(book)[1][0].Text);
    }

    [Fact]
    public void What_no_file_can_hold_is_left_out() => Assert.Equal("ab", Read(Book("a\u0000\u000bb"))[1][0].Text);

    [Theory]
    [InlineData("30/11/2026")]
    [InlineData("30 November 2026")]
    [InlineData("30 Nov 2026")]
    [InlineData("2026-11-30")]
    public void Dates_are_read_as_people_type_them(string typed) => Assert.Equal(new DateOnly(2026, 11, 30), Read(Book(typed))[1][0].Date);

    [Fact]
    public void A_word_is_no_date() => Assert.Null(Read(Book("soon"))[1][0].Date);

    [Fact]
    public void Every_cell_is_read_or_the_file_is_refused()
    {
        byte[] Altered(string from, string to) => Files.Plain() is var file && file.Part("xl/worksheets/sheet1.xml") is var sheet ? file.With("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes(sheet.Replace(from, to, StringComparison.Ordinal))) : file;
        Assert.Equal("Amy", Read(Altered("r=\"A2\"", "r=\"a2\""))[1][0].Said);
        Assert.Contains("has no column", Refused(Altered("r=\"A2\"", "r=\"2\"")), StringComparison.Ordinal);
        Assert.Contains("Cell B2 holds a number that is too large", Refused(Altered("<x:v>3</x:v>", "<x:v>1E400</x:v>")), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_past_Z_have_two_letters() => Assert.Equal(("Z", "AA", "AZ", "BA"), (Sheet.Letters(25), Sheet.Letters(26), Sheet.Letters(51), Sheet.Letters(52)));

    [Fact]
    public void A_file_that_is_no_plain_workbook_is_refused_with_a_sentence()
    {
        var external = Encoding.UTF8.GetBytes("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="t" Target="https://example.org/x" TargetMode="External"/></Relationships>""");
        foreach (var (file, sentence) in new (byte[], string)[]
        {
            ([], "It is empty"),
            (Encoding.UTF8.GetBytes("a,b,c\n1,2,3"), "It is not a workbook. Send an .xlsx file"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "It has a password, or is of an old kind (.xls)"),
            ([.. "PK\u0003\u0004"u8, .. new byte[400]], "It is damaged"),
            (Files.Plain().With("xl/vbaProject.bin", [1]), "It holds macros"),
            (Files.Plain().With("xl/externalLinks/externalLink1.xml", [1]), "It links to other files"),
            (Files.Plain().With("xl/worksheets/_rels/sheet1.xml.rels", external), "It links to other files"),
            (Files.Plain().With("xl/embeddings/object.bin", [1]), "It holds other files"),
            (Files.Plain().WithFormula(), "Cell C2 holds a formula. Copy the cells and paste them as values"),
            (Files.Plain().With("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes("<worksheet")), "Save it anew"),
            (Files.Plain().With("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes("""<!DOCTYPE x [<!ENTITY a "b">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>""")), "Save it anew"),
            (Files.Plain().With("xl/pad.bin", new byte[30_000_000]), "It unpacks to far more than a plan can hold"),
        })
            Assert.StartsWith($"This file cannot be taken in. {sentence}", Refused(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_or_sheet_beyond_the_limits_is_refused()
    {
        Assert.Contains("larger than 2 MB", Refused([.. "PK\u0003\u0004"u8, .. new byte[SheetReader.MostBytes]]), StringComparison.Ordinal);
        Assert.Contains("more than 5,000 rows", Refused(Book([.. Enumerable.Repeat("x", SheetReader.MostRows + 1)])), StringComparison.Ordinal);
        Assert.Contains("more than 200 columns", Refused(Workbook.Write(new Sheet("Plan", [.. Enumerable.Repeat(new Column("x"), 201)], []))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_file_that_would_fill_the_memory_or_end_the_process_is_refused()
    {
        static byte[] Holding(string inSheetData) => Files.Plain().With("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes($"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{inSheetData}</sheetData></worksheet>"""));
        static string Nested(int deep) => string.Concat(Enumerable.Repeat("<a>", deep)) + string.Concat(Enumerable.Repeat("</a>", deep));
        Assert.Contains("built as no plain workbook is", Refused(Holding(Nested(200_000))), StringComparison.Ordinal);
        Assert.Contains("built as no plain workbook is", Refused(Files.Plain().With("xl/elsewhere.bin", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Nested(200_000))).ToArray())), StringComparison.Ordinal);
        Assert.Contains("Cell A1 holds more than 32,767 letters", Refused(Holding($"""<row r="1"><c r="A1" t="inlineStr"><is><t>{new string('x', 32_768)}</t></is></c></row>""")), StringComparison.Ordinal);
        Assert.Contains("more text than a plan can", Refused(Book([.. Enumerable.Repeat(new string('x', 32_000), 63)])), StringComparison.Ordinal);
    }
}
