using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Domain.Tests.Matching;

public class RecognisingAPerson
{
    [Fact]
    public void The_same_details_are_the_same_person()
    {
        var (known, person) = Ada.Known(Ada.WithoutNumber);
        var recognised = known.Recognise(Ada.WithoutNumber);

        Assert.Equal((Band.Automatic, person), (recognised.Band, recognised.PersonId));
        Assert.True(recognised.Candidates[0].Probability > 0.998);
    }

    [Fact]
    public void Nobody_alike_is_somebody_new()
    {
        var recognised = Ada.Locality().Recognise(Ada.Details);
        Assert.Equal((Band.New, null), (recognised.Band, recognised.PersonId));
        Assert.Empty(recognised.Candidates);
    }

    [Fact]
    public void Nobody_is_recognised_among_nobody() => Assert.Equal(Band.New, new KnownPeople().Recognise(Ada.Details).Band);

    [Fact]
    public void A_name_alone_is_never_enough()
    {
        var (known, _) = Ada.Known(Ada.Details);
        var recognised = known.Recognise(new() { GivenName = "Adaline", FamilyName = "Thornfield" });
        Assert.NotEqual(Band.Automatic, recognised.Band);
    }

    [Fact]
    public void NHS_number_birth_date_and_given_name_decide_at_once_whatever_else_differs()
    {
        var (known, person) = Ada.Known(Ada.Details);
        var recognised = known.Recognise(Ada.Details with { FamilyName = "Okafor", AddressLine = "2 Mill Lane", Postcode = "M1 1AE", Town = "Leeds", Phone = null });

        Assert.Equal((Band.Automatic, person), (recognised.Band, recognised.PersonId));
        Assert.StartsWith("NHS number, date of birth and given name agree", recognised.Candidates[0].Why[0].Says, StringComparison.Ordinal);
    }

    [Fact]
    public void An_NHS_number_with_another_childs_name_waits_for_a_person()
    {
        var (known, person) = Ada.Known(Ada.Details);
        var recognised = known.Recognise(Ada.Details with { GivenName = "Ruby" });

        Assert.Equal(Band.Possible, recognised.Band);
        Assert.Null(recognised.PersonId);
        Assert.Equal((person, HoldBack.AnotherGivenName), (recognised.Candidates[0].PersonId, recognised.Candidates[0].HeldBack));
    }

    [Fact]
    public void An_NHS_number_alone_is_not_enough()
    {
        var (known, _) = Ada.Known(Ada.Details);
        Assert.NotEqual(Band.Automatic, known.Recognise(new() { FamilyName = "Okafor", NhsNumber = Ada.Number }).Band);
    }

    [Fact]
    public void Two_well_formed_NHS_numbers_that_differ_wait_for_a_person()
    {
        var (known, _) = Ada.Known(Ada.Details);
        var recognised = known.Recognise(Ada.Details with { NhsNumber = Ada.OtherNumber });

        Assert.Equal(Band.Possible, recognised.Band);
        Assert.Equal(HoldBack.AnotherNhsNumber, recognised.Candidates[0].HeldBack);
    }

    [Fact]
    public void A_mistake_or_two_does_not_hide_a_person()
    {
        var (known, person) = Ada.Known(Ada.Details);
        PersonDetails[] incoming =
        [
            Ada.WithoutNumber with { BornOn = new(2012, 9, 3) },
            Ada.WithoutNumber with { BornOn = null },
            Ada.WithoutNumber with { GivenName = "Thornfield", FamilyName = "Adaline" },
            Ada.WithoutNumber with { FamilyName = "Thornfeild", Postcode = "NB3 4TQ" },
            Ada.WithoutNumber with { AddressLine = "2 Mill Lane", Postcode = "NB9 1AA", Phone = null },
            Ada.WithoutNumber with { FamilyName = "Okafor" },
        ];
        Assert.All(incoming, details => Assert.Equal(person, known.Recognise(details).PersonId));
    }

    [Fact]
    public void A_slip_in_a_known_name_is_forgiven_unless_it_may_stand_for_another_name()
    {
        var (known, person) = Ada.Known(Ada.WithoutNumber with { GivenName = "Charlotte" });
        Assert.Equal(person, known.Recognise(Ada.WithoutNumber with { GivenName = "Charlote" }).PersonId);

        (known, _) = Ada.Known(Ada.WithoutNumber with { GivenName = "Ellie" });
        Assert.Equal(Band.Possible, known.Recognise(Ada.WithoutNumber with { GivenName = "Eslie" }).Band);
    }

    [Fact]
    public void A_namesake_born_another_day_and_living_elsewhere_is_somebody_else()
    {
        var (known, _) = Ada.Known(Ada.WithoutNumber with { GivenName = "Olivia", FamilyName = "Smith" });
        var recognised = known.Recognise(new() { GivenName = "Olivia", FamilyName = "Smith", BornOn = new(2016, 11, 20), AddressLine = "2 Mill Lane", Postcode = "NB9 1AA" });
        Assert.Equal(Band.New, recognised.Band);
    }

    [Fact]
    public void A_common_name_asks_for_more_than_a_rare_one()
    {
        var moved = new PersonDetails { GivenName = "Olivia", FamilyName = "Smith", BornOn = new(2012, 3, 9) };
        var (known, person) = Ada.Known(moved with { AddressLine = "14 Beech Road", Postcode = "NB3 4QT" });
        var recognised = known.Recognise(moved with { AddressLine = "2 Mill Lane", Postcode = "NB9 1AA" });

        Assert.Equal(Band.Possible, recognised.Band);
        Assert.Equal(person, recognised.Candidates[0].PersonId);
    }

    [Fact]
    public void Every_registration_of_a_person_is_looked_at()
    {
        var moved = Ada.WithoutNumber with { FamilyName = "Okafor", AddressLine = "2 Mill Lane", Town = "Eastwick", Postcode = "NB9 1AA", Phone = null };
        var (known, person) = Ada.Known(Ada.WithoutNumber);
        known.Add(person, moved);

        Assert.Equal(person, known.Recognise(Ada.WithoutNumber).PersonId);
        Assert.Equal(person, known.Recognise(moved).PersonId);
        Assert.Single(known.Recognise(moved).Candidates);
    }

    [Fact]
    public void What_one_registration_holds_against_a_match_counts_though_another_fits_better()
    {
        var (known, person) = Ada.Known(Ada.Details with { NhsNumber = Ada.OtherNumber, AddressLine = "2 Mill Lane" });
        known.Add(person, Ada.WithoutNumber);
        Assert.Equal(HoldBack.AnotherNhsNumber, known.Recognise(Ada.Details).Candidates[0].HeldBack);

        known.Add(person, Ada.Details);
        Assert.Equal(person, known.Recognise(Ada.Details).PersonId);
    }

    [Fact]
    public void A_registration_without_a_given_name_does_not_hide_that_another_has_a_different_one()
    {
        var (known, person) = Ada.Known(Ada.WithoutNumber with { GivenName = "Ruby" });
        known.Add(person, Ada.Details with { GivenName = null });
        Assert.Equal(HoldBack.AnotherGivenName, known.Recognise(Ada.Details).Candidates[0].HeldBack);
    }

    [Fact]
    public void Swapped_names_are_found_with_nothing_else_to_go_by_but_a_phone_number()
    {
        var (known, person) = Ada.Known(Ada.Details);
        var recognised = known.Recognise(new() { GivenName = "Thornfield", FamilyName = "Adaline", Phone = "+44 7700 900123" });
        Assert.Equal(person, recognised.Candidates.Single().PersonId);
    }

    [Fact]
    public void Another_local_id_of_the_same_organisation_waits_for_a_person()
    {
        var (known, person, camhs, school) = (Ada.Locality(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        known.Add(person, Ada.Details, camhs);

        var recognised = known.Recognise(Ada.Details, camhs);
        Assert.Equal((Band.Possible, HoldBack.SameOrganisation), (recognised.Band, recognised.Candidates[0].HeldBack));
        Assert.Equal(person, known.Recognise(Ada.Details, school).PersonId);
    }

    [Fact]
    public void A_mark_of_never_match_comes_before_any_weight()
    {
        var (known, person) = Ada.Known(Ada.Details);
        Assert.Empty(known.Recognise(Ada.Details, except: new HashSet<Guid> { person }).Candidates);

        known.NeverMatch(person);
        Assert.Equal(Band.New, known.Recognise(Ada.Details).Band);
    }

    [Fact]
    public void A_person_marked_before_being_known_stays_marked()
    {
        var (known, person) = (Ada.Locality(), Guid.CreateVersion7());
        known.NeverMatch(person);
        known.Add(person, Ada.Details);
        Assert.Equal(Band.New, known.Recognise(Ada.Details).Band);
    }

    [Fact]
    public void When_two_people_fit_a_person_chooses()
    {
        var known = Ada.Locality();
        known.Add(Guid.CreateVersion7(), Ada.Details);
        known.Add(Guid.CreateVersion7(), Ada.Details with { NhsNumber = Ada.OtherNumber });
        var recognised = known.Recognise(Ada.WithoutNumber);

        Assert.Equal((Band.Possible, HoldBack.SeveralPeople), (recognised.Band, recognised.Candidates[0].HeldBack));
        Assert.Equal(2, recognised.Candidates.Count);
    }

    [Fact]
    public void A_birth_date_shared_by_a_thousand_does_not_draw_strangers_together()
    {
        var known = new KnownPeople();
        for (var i = 0; i < 1000; i++) known.Add(Guid.CreateVersion7(), new() { GivenName = $"Child{(char)('a' + i % 26)}", FamilyName = $"Of{(char)('a' + i / 26 % 26)}", BornOn = new(2010, 1, 1) });
        var compared = known.Compare(new() { FamilyName = "Thornfield", BornOn = new(2010, 1, 1) }, new() { FamilyName = "Okafor", BornOn = new(2010, 1, 1) });

        Assert.True(compared.Why.Single(reason => reason.Says == "Date of birth: the same").Weight < 1);
    }
}
