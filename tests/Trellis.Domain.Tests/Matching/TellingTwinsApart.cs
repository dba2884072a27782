using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Domain.Tests.Matching;

public class TellingTwinsApart
{
    [Theory]
    [InlineData("Adaline", "Ruby")]
    [InlineData("Ella", "Bella")]
    [InlineData("Hassan", "Hussain")]
    [InlineData("Ellie", "Elsie")]
    [InlineData("Maja", "Maya")]
    [InlineData("Mohammed Ali", "Mohammed Hassan")]
    [InlineData("Amelia", "Amelie")]
    [InlineData("Alexander", "Alexandra")]
    public void Twins_at_one_address_are_never_joined(string one, string other)
    {
        var (known, person) = Ada.Known(Ada.WithoutNumber with { GivenName = one });
        var recognised = known.Recognise(Ada.WithoutNumber with { GivenName = other });

        Assert.Equal(Band.Possible, recognised.Band);
        Assert.Equal(person, recognised.Candidates[0].PersonId);
        Assert.NotNull(recognised.Candidates[0].HeldBack);
    }

    [Theory]
    [InlineData("Jorja", "Jorga")]
    [InlineData("Adaline", "Adeline")]
    public void In_a_first_small_file_two_spellings_count_as_two_names(string one, string other)
    {
        var (known, _) = Ada.Known(Ada.WithoutNumber with { GivenName = one }, records: 20);
        Assert.Equal(Band.Possible, known.Recognise(Ada.WithoutNumber with { GivenName = other }).Band);
    }

    [Fact]
    public void Twins_whose_NHS_numbers_differ_are_weighed_far_apart()
    {
        var known = Ada.Locality();
        var without = known.Compare(Ada.WithoutNumber, Ada.WithoutNumber with { GivenName = "Ruby" });
        var with = known.Compare(Ada.Details, Ada.Details with { GivenName = "Ruby", NhsNumber = Ada.OtherNumber });
        Assert.True(with.Weight < without.Weight - 8);
    }

    [Fact]
    public void A_brother_or_sister_is_somebody_new()
    {
        var (known, _) = Ada.Known(Ada.WithoutNumber);
        Assert.Equal(Band.New, known.Recognise(Ada.WithoutNumber with { GivenName = "Ruby", BornOn = new(2015, 11, 28) }).Band);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Baby")]
    [InlineData("Twin 2")]
    [InlineData("Not known")]
    public void Without_a_given_name_a_twin_cannot_be_told(string given)
    {
        var (known, person) = Ada.Known(Ada.WithoutNumber);
        var recognised = known.Recognise(Ada.WithoutNumber with { GivenName = given });

        Assert.Equal(Band.Possible, recognised.Band);
        Assert.Equal(person, recognised.Candidates[0].PersonId);
    }

    [Fact]
    public void A_birth_record_with_the_right_NHS_number_still_waits()
    {
        var (known, _) = Ada.Known(Ada.Details with { GivenName = "Twin 1" });
        var recognised = known.Recognise(Ada.Details);
        Assert.Equal((Band.Possible, HoldBack.NamedAsNewborn), (recognised.Band, recognised.Candidates[0].HeldBack));
    }

    [Fact]
    public void The_doubt_is_put_in_words()
    {
        var why = Ada.Locality().Compare(Ada.WithoutNumber, Ada.WithoutNumber with { GivenName = null }).Why;
        Assert.True(why.Single(reason => reason.Says == "Could be a brother, sister or twin").Weight < -5);
    }

    [Theory]
    [InlineData("Adaline", "Ruby")]
    [InlineData("Hassan", "Hussain")]
    [InlineData("Mohammed Ali", "Mohammed Hassan")]
    public void Where_no_families_are_expected_two_names_in_one_home_with_one_birthday_still_wait(string one, string other)
    {
        var known = new KnownPeople(MatchingRules.UnrelatedPeople);
        known.Add(Guid.CreateVersion7(), Ada.WithoutNumber with { GivenName = one });

        var recognised = known.Recognise(Ada.WithoutNumber with { GivenName = other });

        Assert.Equal((Band.Possible, HoldBack.AnotherGivenName), (recognised.Band, recognised.Candidates[0].HeldBack));
    }

    [Fact]
    public void Where_no_families_are_expected_another_name_at_nearly_the_same_address_is_one_person()
    {
        var known = new KnownPeople(MatchingRules.UnrelatedPeople);
        var person = Guid.CreateVersion7();
        known.Add(person, Ada.WithoutNumber);
        Assert.Equal(person, known.Recognise(Ada.WithoutNumber with { GivenName = "Ruby", AddressLine = "14 Beach Road" }).PersonId);
    }
}
