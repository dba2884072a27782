using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Domain.Tests.Matching;

public class ComparingTwoRegistrations
{
    private readonly KnownPeople known = Ada.Locality();

    [Theory]
    [InlineData("Adaline", "ADALINE", "Given name: the same")]
    [InlineData("Adaline", "Adalien", "Given name: spelt nearly the same")]
    [InlineData("Thomas", "Tom", "Given name: short form or other spelling of the same name")]
    [InlineData("Mohammed", "Muhammad", "Given name: short form or other spelling of the same name")]
    [InlineData("Ann-Marie", "Ann", "Given name: one of several names is the same")]
    [InlineData("Mohammed Ali", "Mohammed Hassan", "Given name: first names are the same, second names differ")]
    [InlineData("Adaline", "A", "Given name: the initial is the same")]
    [InlineData("Hassan", "Hussain", "Given name: two names that look alike")]
    [InlineData("Adaline", "Ruby", "Given name: different")]
    [InlineData("Miss Adaline", "Adaline", "Given name: the same")]
    public void Given_names(string one, string other, string says) => Says(says, new() { GivenName = one }, new() { GivenName = other });

    [Theory]
    [InlineData("O'Neill", "ONeill", "Family name: the same")]
    [InlineData("Thornfield", "Thornfeild", "Family name: spelt nearly the same")]
    [InlineData("Thornfield-Khan", "Khan", "Family name: one part of a double name is the same")]
    [InlineData("van der Berg", "van der Linden", "Family name: different")]
    public void Family_names(string one, string other, string says) => Says(says, new() { FamilyName = one }, new() { FamilyName = other });

    [Theory]
    [InlineData("2012-03-09", "2012-03-09", "Date of birth: the same")]
    [InlineData("2012-03-09", "2012-09-03", "Date of birth: day and month swapped")]
    [InlineData("2012-03-09", "2012-03-08", "Date of birth: one digit differs or two are swapped")]
    [InlineData("2012-03-12", "2012-03-21", "Date of birth: one digit differs or two are swapped")]
    [InlineData("2012-03-29", "2012-04-02", "Date of birth: a few days apart")]
    [InlineData("2012-03-09", "2012-03-28", "Date of birth: two of day, month and year agree")]
    [InlineData("2012-03-09", "2015-11-28", "Date of birth: different")]
    public void Dates_of_birth(string one, string other, string says) => Says(says, new() { BornOn = Day(one) }, new() { BornOn = Day(other) });

    [Theory]
    [InlineData("20120230", "20120203", "Date of birth: one digit differs or two are swapped")]
    [InlineData("20121309", "20120913", "Date of birth: day and month swapped")]
    [InlineData("20120230", "20120230", "Date of birth: the same")]
    public void A_date_that_no_calendar_has_is_compared_by_its_digits(string one, string other, string says) =>
        Says(says, new() { BornAsWritten = one }, new() { BornAsWritten = other });

    [Fact]
    public void A_date_that_stands_for_not_known_says_nothing() =>
        Assert.DoesNotContain(Why(new() { BornOn = new(1900, 1, 1) }, new() { BornOn = new(1900, 1, 1) }), says => says.StartsWith("Date of birth", StringComparison.Ordinal));

    [Theory]
    [InlineData("14 Beech Road", "NB3 4QT", "14 beech rd", "nb34qt", "Address: same house and postcode")]
    [InlineData("14 Beech Road", "NB3 4QT", "14 Beech Road", "NB3 4QS", "Address: same house, postcode missing or written differently")]
    [InlineData("14 Beech Road", "NB3 4QT", "Beech Road", "NB3 4QT", "Address: same street, house number missing or different")]
    [InlineData("14 Beech Road", "NB3 4QT", "2 Mill Lane", "NB3 4QT", "Address: same postcode")]
    [InlineData("14 Beech Road", "NB3 4QT", "2 Mill Lane", "NB3 9AA", "Address: same town or a postcode nearby")]
    [InlineData("14 Beech Road", "NB3 4QT", "2 Mill Lane", "M1 1AE", "Address: different")]
    public void Addresses(string line, string postcode, string otherLine, string otherPostcode, string says) =>
        Says(says, new() { AddressLine = line, Postcode = postcode }, new() { AddressLine = otherLine, Postcode = otherPostcode });

    [Fact]
    public void Names_in_each_others_place_are_found() =>
        Says("Names: given and family name swapped", new() { GivenName = "Adaline", FamilyName = "Thornfield" }, new() { GivenName = "Thornfield", FamilyName = "Adaline" });

    [Fact]
    public void A_preferred_name_speaks_for_a_given_name_and_never_against_it()
    {
        Says("Given name: one is the name the other is known as", new() { GivenName = "Adaline", PreferredName = "Sky" }, new() { GivenName = "Sky" });
        Says("Given name: the same", new() { GivenName = "Adaline", PreferredName = "Sky" }, new() { GivenName = "Adaline", PreferredName = "Robin" });
    }

    [Fact]
    public void The_weights_add_up_to_the_whole()
    {
        var compared = known.Compare(Ada.Details, Ada.WithoutNumber with { BornOn = new(2012, 9, 3), Postcode = null });
        Assert.Equal(compared.Weight, compared.Why.Sum(reason => reason.Weight), precision: 6);
    }

    [Fact]
    public void An_officer_reads_a_sentence_with_its_weight()
    {
        var why = known.Compare(new() { GivenName = "Adaline", BornOn = Day("2012-03-09") }, new() { GivenName = "Ruby", BornOn = Day("2012-09-03") }).Why.Select(reason => reason.ToString());
        Assert.Contains(why, line => line.StartsWith("Date of birth: day and month swapped, +6.", StringComparison.Ordinal));
        Assert.Contains(why, line => line.StartsWith("Given name: different, −5.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rare_family_name_weighs_more_than_a_common_one() =>
        Assert.True(WeightOf(new() { FamilyName = "Thornfield" }) > WeightOf(new() { FamilyName = "Smith" }) + 2);

    [Fact]
    public void A_name_weighs_less_the_more_people_bear_it()
    {
        var before = WeightOf(new() { FamilyName = "Thornfield" });
        for (var i = 0; i < 50; i++) known.Add(Guid.CreateVersion7(), new() { FamilyName = "Thornfield" });
        Assert.True(WeightOf(new() { FamilyName = "Thornfield" }) < before - 2);
    }

    private double WeightOf(PersonDetails details) => known.Compare(details, details).Why[0].Weight;

    private static DateOnly Day(string day) => DateOnly.Parse(day);

    private void Says(string says, PersonDetails one, PersonDetails other)
    {
        Assert.Contains(says, Why(one, other));
        Assert.Contains(says, Why(other, one));
    }

    private IEnumerable<string> Why(PersonDetails one, PersonDetails other) => known.Compare(one, other).Why.Select(reason => reason.Says);
}
