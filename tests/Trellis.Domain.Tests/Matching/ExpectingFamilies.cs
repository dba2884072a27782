using Trellis.Bench.Matching;
using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Domain.Tests.Matching;

public class ExpectingFamilies
{
    private static PersonDetails Alone(int number) => Ada.WithoutNumber with
    {
        GivenName = number % 2 == 0 ? "Ada" : "Ruby",
        FamilyName = $"Name{(char)('a' + number % 26)}{(char)('a' + number / 26 % 26)}",
        AddressLine = $"{number} Beech Road",
        BornOn = new DateOnly(2010, 1, 1).AddDays(number),
    };

    /// <summary>A child of another birthday in the home of the child with this number.</summary>
    private static PersonDetails SisterOf(int number) => Alone(number) with { GivenName = "Willow", BornOn = new DateOnly(2016, 5, 5) };

    private static Households Of(IEnumerable<PersonDetails> people)
    {
        var households = new Households();
        foreach (var person in people) households.Count(person);
        return households;
    }

    private static IEnumerable<PersonDetails> People(int alone, int withSister = 0) => Enumerable.Range(0, alone).Select(Alone).Concat(Enumerable.Range(0, withSister).Select(SisterOf));

    [Theory]
    [InlineData(399, 0, true)]
    [InlineData(400, 0, false)]
    [InlineData(1000, 4, false)]
    [InlineData(1000, 6, true)]
    public void They_are_expected_until_hardly_any_were_met_among_many(int alone, int withSister, bool expected) =>
        Assert.Equal(expected, Of(People(alone, withSister)).HaveFamilies);

    [Fact]
    public void In_a_caseload_of_children_they_are_met() => Assert.True(Of(MadeChildren.Stream(2000, seed: 5).Select(made => made.Details)).HaveFamilies);

    [Fact]
    public void One_child_recorded_twice_with_slips_is_no_family() =>
        Assert.False(Of(People(500).Concat(People(500).Select(p => p with { GivenName = p.GivenName + "e", BornOn = p.BornOn!.Value.AddDays(1) }))).HaveFamilies);

    [Fact]
    public void Records_that_do_not_say_in_which_home_tell_nothing() =>
        Assert.True(Of(People(1000).Select((p, i) => i % 2 == 0 ? p with { AddressLine = null } : p with { Postcode = null })).HaveFamilies);

    [Fact]
    public void Without_being_told_whom_to_expect_everybody_may_have_a_twin()
    {
        var known = new KnownPeople();
        foreach (var person in People(1000)) known.Add(Guid.CreateVersion7(), person);
        known.Add(Guid.CreateVersion7(), Ada.WithoutNumber);
        Assert.Equal(Band.Possible, known.Recognise(Ada.WithoutNumber with { GivenName = "Ruby", AddressLine = "14 Beach Road" }).Band);
    }

    [Fact]
    public void After_many_who_have_none_another_name_at_nearly_the_same_address_is_one_person()
    {
        var (known, person) = (new KnownPeople(), Guid.CreateVersion7());
        foreach (var other in People(1000)) { known.Expect(other); known.Add(Guid.CreateVersion7(), other); }
        known.Add(person, Ada.WithoutNumber);
        Assert.Equal(person, known.Recognise(Ada.WithoutNumber with { GivenName = "Ruby", AddressLine = "14 Beach Road" }).PersonId);
    }
}
