using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Domain.Tests.Caseloads;

public class ReadingAFileOfTheirs
{
    private static readonly DateOnly Today = new(2026, 9, 1);

    [Theory]
    [InlineData("Client No", CaseloadColumn.LocalId)]
    [InlineData("NHS No.", CaseloadColumn.NhsNumber)]
    [InlineData("D.O.B.", CaseloadColumn.DateOfBirth)]
    [InlineData("Surname", CaseloadColumn.FamilyName)]
    [InlineData("FIRST NAME", CaseloadColumn.GivenName)]
    [InlineData("Key worker", CaseloadColumn.Practitioner)]
    [InlineData("Discharge date", CaseloadColumn.InvolvedTo)]
    [InlineData("THRIVE grouping", CaseloadColumn.Grouping)]
    [InlineData("Shoe size", null)]
    public void A_heading_tells_which_column_it_is(string heading, CaseloadColumn? column) => Assert.Equal(column, Suggest((heading, [])).TryGetValue(heading, out var found) ? found : null);

    [Fact]
    public void Where_a_heading_tells_nothing_what_stands_below_it_does()
    {
        var found = Suggest(("a", ["943 476 5919", "9434765919", "401 023 2137"]), ("b", ["NB1 1AA", "M14 5RT", "sw1a 1aa"]), ("c", ["14/05/2011", "03/04/2012", "2013-01-09"]), ("d", ["Male", "Female", "girl"]), ("e", ["Getting help", "Thriving", "Getting help"]), ("f", ["1", "2", "3"]));

        Assert.Equal([("a", CaseloadColumn.NhsNumber), ("b", CaseloadColumn.Postcode), ("c", CaseloadColumn.DateOfBirth), ("d", CaseloadColumn.Gender), ("e", CaseloadColumn.Grouping)], found.OrderBy(f => f.Key).Select(f => (f.Key, f.Value)));
    }

    [Fact]
    public void No_column_of_ours_is_guessed_twice_and_what_was_said_before_comes_first()
    {
        var remembered = new Dictionary<string, CaseloadColumn> { ["Other date"] = CaseloadColumn.DateOfBirth };

        var found = Headings.Suggest([("DOB", []), ("Other date", []), ("Birth date", [])], remembered, _ => false, Today);

        Assert.Equal([("Other date", CaseloadColumn.DateOfBirth)], found.Select(f => (f.Key, f.Value)));
    }

    [Theory]
    [InlineData("14/05/2011", false, "2011-05-14")]
    [InlineData("05/14/2011", true, "2011-05-14")]
    [InlineData("03/04/2012", true, "2012-03-04")]
    [InlineData("03/04/2012", false, "2012-04-03")]
    [InlineData("2012-04-03", true, "2012-04-03")]
    [InlineData("3 April 2012", true, "2012-04-03")]
    [InlineData("40677", false, "2011-05-14")]
    [InlineData("31/02/2012", false, "31/02/2012")]
    [InlineData("9999", false, "9999")]
    public void A_day_is_read_in_the_order_that_was_said_or_left_as_it_stands(string text, bool monthFirst, string read) =>
        Assert.Equal(read, (Read(("d", CaseloadColumn.DateOfBirth)) with { MonthFirst = monthFirst ? [CaseloadColumn.DateOfBirth] : [] }).Cell(CaseloadColumn.DateOfBirth, text));

    [Fact]
    public void A_word_of_theirs_stands_for_ours_whatever_its_capitals()
    {
        var reading = Read(("g", CaseloadColumn.Gender)) with { Words = new Dictionary<CaseloadColumn, Dictionary<string, string>> { [CaseloadColumn.Gender] = new() { ["lass"] = "2", ["dont know"] = "" } } };

        Assert.Equal(["2", "", "Lad", "Lass"], [reading.Cell(CaseloadColumn.Gender, "LASS"), reading.Cell(CaseloadColumn.Gender, "Don't know"), reading.Cell(CaseloadColumn.Gender, "Lad"), reading.Cell(CaseloadColumn.School, "Lass")]);
    }

    [Theory]
    [InlineData(new[] { "14/05/2011", "03/04/2012" }, false, false)]
    [InlineData(new[] { "05/14/2011", "03/04/2012" }, false, true)]
    [InlineData(new[] { "03/04/2012", "05/06/2012" }, true, false)]
    [InlineData(new[] { "14/05/2011", "05/14/2011" }, true, false)]
    [InlineData(new[] { "2011-05-14", "40677", "3 May 2012", "04/04/2012" }, false, false)]
    [InlineData(new[] { "31/02/2012", "" }, false, false)]
    public void Which_comes_first_is_asked_only_where_the_file_does_not_tell(string[] days, bool asked, bool monthFirst)
    {
        var seen = new DaysSeen();
        foreach (var day in days) seen.Add(day);

        Assert.Equal((asked, monthFirst), (seen.MustBeAsked, seen.MonthFirst));
        Assert.Equal(days.Count(d => d.Length > 0), seen.All);
    }

    [Fact]
    public void A_reading_needs_our_number_a_name_and_no_column_twice()
    {
        Assert.Contains("your own number", Assert.Throws<RuleBrokenException>(() => Read(("a", CaseloadColumn.GivenName)).Check()).Message, StringComparison.Ordinal);
        Assert.Contains("name", Assert.Throws<RuleBrokenException>(() => Read(("a", CaseloadColumn.LocalId)).Check()).Message, StringComparison.Ordinal);
        Assert.Contains("“a” and “b”", Assert.Throws<RuleBrokenException>(() => Read(("a", CaseloadColumn.LocalId), ("b", CaseloadColumn.LocalId), ("c", CaseloadColumn.GivenName)).Check()).Message, StringComparison.Ordinal);
        Read(("a", CaseloadColumn.LocalId), ("c", CaseloadColumn.FamilyName)).Check();
    }

    private static CaseloadReading Read(params (string Heading, CaseloadColumn Column)[] columns) => new() { Columns = columns.ToDictionary(c => c.Heading, c => c.Column) };

    private static IReadOnlyDictionary<string, CaseloadColumn> Suggest(params (string Heading, string[] Examples)[] headings) =>
        Headings.Suggest([.. headings.Select(h => (h.Heading, (IReadOnlyList<string>)h.Examples))], new Dictionary<string, CaseloadColumn>(), text => text is "Getting help" or "Thriving", Today);
}
