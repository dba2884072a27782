using Trellis.Bench.Matching;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Domain.Tests.Matching;

/// <summary>A made-up child and the locality she lives in, for the tests of matching.</summary>
internal static class Ada
{
    public static readonly NhsNumber Number = NhsNumber.Parse("943 476 5919"), OtherNumber = NhsNumber.Parse("401 023 2137");

    public static PersonDetails Details { get; } = new()
    {
        GivenName = "Adaline",
        FamilyName = "Thornfield",
        BornOn = new(2012, 3, 9),
        NhsNumber = Number,
        AddressLine = "14 Beech Road",
        Town = "Northborough",
        Postcode = "NB3 4QT",
        GenderCode = "2",
        Phone = "07700 900123",
    };

    public static PersonDetails WithoutNumber { get; } = Details with { NhsNumber = null };

    /// <summary>Enough other children for names to be told from slips.</summary>
    public static KnownPeople Locality(int records = 1500)
    {
        var known = new KnownPeople();
        foreach (var record in MadeChildren.Stream(records, seed: 11)) known.Add(Guid.CreateVersion7(), record.Details);
        return known;
    }

    public static (KnownPeople Known, Guid Person) Known(PersonDetails details, int records = 1500)
    {
        var (known, person) = (Locality(records), Guid.CreateVersion7());
        known.Add(person, details);
        return (known, person);
    }
}
