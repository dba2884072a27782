using Trellis.Domain;
using Trellis.Domain.Insight;
using Trellis.Web.Reports;
using Trellis.Web.Reports.Word;

namespace Trellis.Web.Tests.Reports;

public class WritingAWordFile
{
    private const string Hostile = "]]> </w:t> <script> & \u0000\u0001\b\v\f\u001f \ud800 \udfff \ufffe \uffff 👩‍👧‍👦 שלום مرحبا \r\n second line\ttab";

    private static Report Report(params Block[] blocks) => new("A report", "About it", [new("First", blocks), new("Second", [new Paragraph("End.")])]) { Made = "Made today", FileName = "report" };

    private static WordDocument Written(Report report) => new(WordFile.Of(report, new(2026, 9, 1, 9, 0, 0, DateTimeKind.Utc), "Prue"));

    private static Chart Lines(string text = "Levels", params Fraction?[] values) => new(ChartForm.Lines, text, $"{text} in a sentence", "Round", [.. values.Select((_, i) => $"{text} {i}")], [new(text, values), new("Other", values)]) { Lowest = 1, Highest = 4, Decimals = 2, Mark = new(3, text) };

    [Theory]
    [InlineData("", "assessment-2026.docx")]
    [InlineData("Northborough", "northborough-assessment-2026.docx")]
    [InlineData(" ../Kent & Medway: “all” ", "kent-medway-all-assessment-2026.docx")]
    public void Its_name_begins_with_the_locality_where_that_has_one(string locality, string file)
    {
        var made = new Made("Prue Hart, Trust", Locality.Now, locality);
        Assert.Equal(file, ReportPage.FileOf("assessment-2026", locality, "docx"));
        Assert.StartsWith(locality.Length > 0 ? $"Made for {locality} on" : "Made on", made.With("words version 1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_tables_lists_and_pictures_are_real_ones()
    {
        using var word = Written(Report(new Subheading("Within"), new Bullets(["a", "b"]), new Bullets(["c", "d"], Numbered: true), new Table("Who", ["Name", new Column("People", Numeric: true)], [["Health", "3"]]), new Figure(Lines("Levels", 1, new Fraction(5, 2)))));

        Assert.Empty(word.Mistakes);
        Assert.Equal(["First", "Second"], word.Headings(1));
        Assert.Equal(["Within"], word.Headings(2));
        Assert.All(word.Tables, t => Assert.Single(t.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableHeader>()));
        Assert.Contains("Health | 3", word.Rows);
        Assert.Equal(["Levels in a sentence"], word.Alternatives);
        Assert.Equal(1, word.Pictures);
        Assert.Equal(("en-GB", "A report", "PAGENUMPAGES"), (word.Language, word.Title, word.Foot));
    }

    [Fact]
    public void The_figures_of_a_chart_stand_under_it_and_what_is_not_known_is_no_nought()
    {
        using var word = Written(Report(new Figure(Lines("Levels", 1, null, new Fraction(7, 3)))));
        Assert.Equal(["Round | Levels | Other", "Levels 0 | 1.00 | 1.00", "Levels 1 | – | –", "Levels 2 | 2.33 | 2.33"], word.Rows);
    }

    [Fact]
    public void Whatever_people_typed_makes_a_file_that_opens()
    {
        using var word = Written(Report(new Subheading(Hostile), new Paragraph(Hostile), new Callout(Hostile, Hostile), new Bullets([Hostile, ""], Numbered: true), new Bullets([]), new Table(Hostile, [Hostile, new Column("", Numeric: true)], [[Hostile, ""], [new string('x', 60_000), "1"]]),
            new Table("Empty", ["Nothing"], []), new Figure(Lines(Hostile, 2, 3)), new Figure(Lines("Nothing known", null, null)), new Figure(Lines("No round")),
            new Figure(new Chart(ChartForm.Bars, Hostile, Hostile, "Card", [Hostile, "b"], [new("Tables", [3, null])]) { Lowest = 0, Highest = 5 })) with
        { Title = Hostile, About = Hostile, Made = Hostile });

        Assert.Empty(word.Mistakes);
        Assert.Contains("]]> </w:t> <script> &", word.Text, StringComparison.Ordinal);
        Assert.Contains("👩‍👧‍👦", word.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0001', word.Text);
        Assert.Equal(4, word.Pictures);
    }

    [Theory]
    [InlineData("שלום, this is Hebrew", true)]
    [InlineData("12. مرحبا", true)]
    [InlineData("Hello שלום", false)]
    [InlineData("", false)]
    public void A_text_takes_its_direction_from_its_first_letter(string text, bool fromTheRight) => Assert.Equal(fromTheRight, WordText.RightToLeft(text));
}
