using Trellis.Bench.Matching;
using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Domain.Tests.Matching;

public class FindingSamePeopleInAFile
{
    private static readonly List<PersonDetails> Others = [.. MadeChildren.Stream(1200, seed: 11).Select(record => record.Details)];

    [Fact]
    public void Records_of_one_person_come_together_through_each_other()
    {
        var before = Ada.WithoutNumber with { AddressLine = "2 Mill Lane", Town = "Eastwick", Postcode = "NB9 1AA", Phone = null };
        var between = Ada.Details with { FamilyName = "Okafor" };
        var same = SamePeople.In([.. Others, before, between, Ada.Details]);

        Assert.Equal([1200, 1200, 1200], same.PersonOf.Skip(1200));
    }

    [Fact]
    public void A_record_without_a_given_name_does_not_draw_twins_together()
    {
        var same = SamePeople.In([.. Others, Ada.WithoutNumber, Ada.WithoutNumber with { GivenName = null }, Ada.WithoutNumber with { GivenName = "Ruby" }]);

        Assert.Equal([1200, 1201, 1202], same.PersonOf.Skip(1200));
        Assert.Contains(same.Possible, pair => (pair.One, pair.Other) == (1200, 1201));
        Assert.Contains(same.Possible, pair => (pair.One, pair.Other) == (1200, 1202) && pair.HeldBack == HoldBack.AnotherGivenName);
    }

    [Fact]
    public void One_that_fits_two_who_have_different_NHS_numbers_is_joined_to_neither()
    {
        var same = SamePeople.In([.. Others, Ada.Details, Ada.WithoutNumber, Ada.Details with { NhsNumber = Ada.OtherNumber }]);

        Assert.Equal([1200, 1201, 1202], same.PersonOf.Skip(1200));
        Assert.Contains(same.Possible, pair => (pair.One, pair.Other) == (1200, 1201));
        Assert.Contains(same.Possible, pair => (pair.One, pair.Other) == (1201, 1202));
    }

    [Fact]
    public void A_chain_of_records_does_not_draw_two_with_different_NHS_numbers_together()
    {
        var here = Ada.WithoutNumber with { Phone = null };
        var elsewhere = here with { AddressLine = "2 Mill Lane", Town = "Eastwick", Postcode = "NB9 1AA" };
        var same = SamePeople.In([.. Others, here with { BornOn = null, NhsNumber = Ada.Number }, here, elsewhere, elsewhere with { BornOn = null, NhsNumber = Ada.OtherNumber }]);

        Assert.Equal([1200, 1200, 1202, 1202], same.PersonOf.Skip(1200));
    }

    [Fact]
    public void A_shuffled_file_gives_the_same_links()
    {
        var made = MadeChildren.Records(1500, seed: 3).Select(record => record.Details).ToArray();
        var places = Enumerable.Range(0, made.Length).ToArray();
        new Random(1).Shuffle(places);

        var straight = SamePeople.In(made);
        var shuffled = SamePeople.In([.. places.Select(place => made[place])]);

        Assert.Equal(Links(straight, place => place), Links(shuffled, place => places[place]));
        Assert.NotEmpty(Links(straight, place => place));
    }

    [Fact]
    public void An_empty_file_holds_nobody() => Assert.Empty(SamePeople.In([]).PersonOf);

    private static HashSet<(int, int)> Links(SamePeople same, Func<int, int> place) =>
        [.. Enumerable.Range(0, same.PersonOf.Count).GroupBy(i => same.PersonOf[i]).SelectMany(person => person.SelectMany(i => person.Where(j => i != j).Select(j => (place(i), place(j)))))];
}
