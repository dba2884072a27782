using Trellis.Domain.YoungPeople.Caseloads;
using static Trellis.Domain.YoungPeople.Caseloads.CaseloadColumn;

namespace Trellis.Domain.Tests.Caseloads;

public class ReadingACaseloadRow
{
    [Theory]
    [InlineData("local_id", LocalId)]
    [InlineData("Local ID", LocalId)]
    [InlineData(" LOCALID ", LocalId)]
    [InlineData("NHS-Number", CaseloadColumn.NhsNumber)]
    [InlineData("Young person took part", YoungPersonTookPart)]
    public void A_column_is_known_by_its_letters_alone(string header, CaseloadColumn column) => Assert.Equal(column, CaseloadColumns.Named(header));

    [Theory]
    [InlineData("local_id_2nd")]
    [InlineData("id")]
    [InlineData("")]
    public void Another_header_is_no_column_of_the_template(string header) => Assert.Null(CaseloadColumns.Named(header));

    [Fact]
    public void The_template_has_these_columns_in_this_order() => Assert.Equal(
        "local_id, nhs_number, given_name, family_name, preferred_name, date_of_birth, address_line, town, postcode, gender, ethnicity, school, team, practitioner, involved_from, involved_to, "
        + "grouping, grouping_agreed_on, grouping_reason, young_person_took_part, family_took_part, review_on", string.Join(", ", CaseloadColumns.Each.Select(c => c.Header)));

    [Fact]
    public void A_local_id_a_name_and_a_birth_date_are_enough()
    {
        var entry = Typed.Entry();
        Assert.Equal(("A1", "Amina", "Yusuf", new DateOnly(2011, 5, 14)), (entry.LocalId, entry.Details.GivenName, entry.Details.FamilyName, entry.Details.BornOn!.Value));
        Assert.Null(entry.Details.AddressSource);
    }

    [Theory]
    [InlineData(CaseloadColumn.NhsNumber, "943 476 5919")]
    [InlineData(Postcode, "nb1 2tn")]
    [InlineData(AddressLine, "74 Park Avenue")]
    public void Any_one_more_detail_will_do_for_a_birth_date(CaseloadColumn column, string text) => Typed.Entry((DateOfBirth, ""), (column, text));

    [Fact]
    public void A_name_alone_is_refused() => Assert.Equal("date_of_birth", Typed.Refused((DateOfBirth, "")).Field);

    [Fact]
    public void An_nhs_number_that_fails_its_check_is_left_out_with_a_warning()
    {
        var row = Typed.Row((CaseloadColumn.NhsNumber, "1234567890"));
        Assert.Null(CaseloadEntry.Read(row, Typed.Now).Details.NhsNumber);
        Assert.Equal("nhs_number", Assert.Single(row.Warnings).Column);
    }

    [Fact]
    public void A_wrong_nhs_number_does_not_count_as_the_one_more_detail() => Typed.Refused((DateOfBirth, ""), (CaseloadColumn.NhsNumber, "1234567890"));

    [Theory]
    [InlineData(LocalId, "", "local_id")]
    [InlineData(DateOfBirth, "31/02/2012", "date_of_birth")]
    [InlineData(DateOfBirth, "2027-01-01", "date_of_birth")]
    [InlineData(DateOfBirth, "1950-01-01", "date_of_birth")]
    [InlineData(InvolvedFrom, "13/13/2025", "involved_from")]
    [InlineData(InvolvedFrom, "2026-09-02", "involved_from")]
    [InlineData(InvolvedTo, "soon", "involved_to")]
    public void What_cannot_be_is_refused_and_the_column_named(CaseloadColumn column, string text, string named) =>
        Assert.Equal(named, CaseloadColumns.HeaderOf(Typed.Refused((column, text))));

    [Fact]
    public void Nobody_without_a_name_is_taken_in() => Assert.Equal("given_name", CaseloadColumns.HeaderOf(Typed.Refused((GivenName, ""), (FamilyName, ""))));

    [Fact]
    public void An_end_before_the_beginning_is_refused() =>
        Assert.Equal("involved_to", Typed.Refused((InvolvedFrom, "2026-03-02"), (InvolvedTo, "2026-03-01")).Field);

    [Fact]
    public void An_end_that_is_still_to_come_is_left_out_with_a_warning()
    {
        var row = Typed.Row((InvolvedTo, "2026-09-02"));
        Assert.Null(CaseloadEntry.Read(row, Typed.Now).InvolvedTo);
        Assert.Equal("involved_to", Assert.Single(row.Warnings).Column);
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("Female", "2")]
    [InlineData("m", "1")]
    [InlineData("non-binary", "3")]
    [InlineData("x", "X")]
    public void Gender_is_read_by_code_title_or_everyday_word(string text, string code) => Assert.Equal(code, Typed.Entry((Gender, text)).Details.Gender);

    [Theory]
    [InlineData("a", "A")]
    [InlineData("White British", "A")]
    [InlineData("asian or asian british: indian", "H")]
    [InlineData("99", "99")]
    public void Ethnicity_is_read_by_code_or_title(string text, string code) => Assert.Equal(code, Typed.Entry((Ethnicity, text)).Details.Ethnicity);

    [Fact]
    public void A_code_that_no_list_has_is_left_out_with_a_warning()
    {
        var row = Typed.Row((Ethnicity, "Martian"));
        Assert.Null(CaseloadEntry.Read(row, Typed.Now).Details.Ethnicity);
        Assert.Contains("Martian", Assert.Single(row.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_signs_and_outer_spaces_say_nothing_and_a_formula_is_only_text()
    {
        var details = Typed.Entry((GivenName, "  Am\0ina\t "), (FamilyName, "=1+1"), (School, "Hill\r\nSchool")).Details;
        Assert.Equal(("Am ina", "=1+1", "Hill\nSchool"), (details.GivenName, details.FamilyName, details.School));
    }

    [Fact]
    public void A_cell_far_too_long_is_refused() => Assert.Equal("family_name", Typed.Refused((FamilyName, new('x', 151))).Field);

    [Fact]
    public void A_row_with_a_cell_too_many_is_refused() =>
        Assert.Throws<RuleBrokenException>(() => CaseloadEntry.Read(new(2, ["A1", "", "Amina", "Yusuf", "", "2011-05-14"], tooManyCells: true), Typed.Now));

    [Fact]
    public void An_empty_cell_takes_nothing_away()
    {
        var known = Typed.Entry((AddressLine, "74 Park Avenue"), (Town, "Northborough"), (Postcode, "NB1 2TN"), (School, "Hill School"), (PreferredName, "Mina")).Details with { Phone = "01632 960001" };
        Assert.Equal(known, Typed.Entry().Correcting(known));
    }

    [Fact]
    public void What_differs_corrects_what_was_known_and_an_address_moves_as_a_whole()
    {
        var known = Typed.Entry((AddressLine, "74 Park Avenue"), (Town, "Northborough"), (Postcode, "NB1 2TN")).Details with { Phone = "01632 960001" };
        var corrected = Typed.Entry((FamilyName, "Yusuf-Hill"), (Postcode, "EW2 1AA")).Correcting(known);
        Assert.Equal(("Yusuf-Hill", "EW2 1AA", null, "01632 960001"), (corrected.FamilyName, corrected.Postcode, corrected.AddressLine, corrected.Phone));
    }
}
