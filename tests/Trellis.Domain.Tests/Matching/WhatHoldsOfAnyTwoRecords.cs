using CsCheck;
using Trellis.Bench.Matching;
using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Domain.Tests.Matching;

public class WhatHoldsOfAnyTwoRecords
{
    private const int Tries = 300;

    private static readonly List<PersonDetails> Made = [.. MadeChildren.Records(1500, seed: 5).Select(record => record.Details)];

    private static readonly Gen<PersonDetails> OneMade = Gen.Int[0, Made.Count - 1].Select(i => Made[i]);

    private static readonly Gen<PersonDetails> Odd = Gen.Select(Gen.String, Gen.String, Gen.String, Gen.String, Gen.String)
        .Select((given, family, line, postcode, born) => new PersonDetails { GivenName = given, FamilyName = family, AddressLine = line, Postcode = postcode, BornAsWritten = born, Phone = postcode, Town = line });

    private static readonly Gen<PersonDetails> Somebody = Gen.Frequency((4, OneMade), (1, Odd));

    private readonly KnownPeople known = new();

    public WhatHoldsOfAnyTwoRecords() => Made.ForEach(details => known.Add(Guid.CreateVersion7(), details));

    [Fact]
    public void It_does_not_matter_which_comes_first() => Gen.Select(Near, Somebody).Sample((one, other) =>
    {
        Candidate there = known.Compare(one, other), back = known.Compare(other, one);
        return Math.Abs(there.Weight - back.Weight) < 1e-9 && there.HeldBack == back.HeldBack && there.Why.Select(r => r.Says).SequenceEqual(back.Why.Select(r => r.Says));
    }, iter: Tries, threads: 1);

    [Fact]
    public void What_is_missing_says_nothing_for_or_against() => Somebody.Sample(somebody =>
        known.Compare(new() { GivenName = "Baby" }, somebody).Why.Single().Says.StartsWith("One among", StringComparison.Ordinal), iter: Tries, threads: 1);

    [Fact]
    public void A_missing_detail_never_counts_more_against_than_a_different_one() => OneMade.Sample(one =>
    {
        (PersonDetails Missing, PersonDetails Different)[] pairs =
        [
            (one with { BornOn = null, BornAsWritten = null }, one with { BornOn = new(1951, 12, 31) }),
            (one with { GivenName = null, PreferredName = null }, one with { GivenName = "Quillon", PreferredName = null }),
            (one with { FamilyName = null }, one with { FamilyName = "Ostrowski-Quell" }),
            (one with { NhsNumber = null }, one with { NhsNumber = Ada.Number }),
            (one with { AddressLine = null, Town = null, Postcode = null }, one with { AddressLine = "999 Zzyzx", Town = "Quux", Postcode = "AB1 2CD" }),
            (one with { GenderCode = null }, one with { GenderCode = one.GenderCode == "1" ? "2" : "1" }),
            (one with { Phone = null }, one with { Phone = "01632 960001" }),
        ];
        return pairs.All(pair => known.Compare(one, pair.Missing).Weight >= known.Compare(one, pair.Different).Weight - 1e-9);
    }, iter: Tries, threads: 1);

    [Fact]
    public void The_answer_does_not_depend_on_the_order_in_which_people_became_known() => Gen.Int[1, 1_000_000].Select(Near).Sample((seed, incoming) =>
    {
        var people = Made.Take(400).Select((details, i) => (Id: new Guid(i + 1, 0, 0, new byte[8]), details)).ToArray();
        KnownPeople straight = new(), shuffled = new();
        foreach (var (id, details) in people) straight.Add(id, details);
        new Random(seed).Shuffle(people);
        foreach (var (id, details) in people) shuffled.Add(id, details);

        Recognition one = straight.Recognise(incoming), other = shuffled.Recognise(incoming);
        return one.Band == other.Band && one.PersonId == other.PersonId && Shown(one).SequenceEqual(Shown(other));
    }, iter: 15, threads: 1);

    private static IEnumerable<string> Shown(Recognition recognition) =>
        recognition.Candidates.Select(candidate => $"{candidate.PersonId} {candidate.HeldBack} {string.Join(';', candidate.Why)}");

    // A record of a made child, altered a little, so that close comparisons are tried as well as distant ones.
    private static Gen<PersonDetails> Near => Gen.Select(OneMade, Gen.Int[0, 5]).Select((details, how) => how switch
    {
        0 => details with { GivenName = details.FamilyName, FamilyName = details.GivenName },
        1 => details with { BornOn = details.BornOn?.AddDays(1) },
        2 => details with { GivenName = details.GivenName + "e" },
        3 => details with { Postcode = null, NhsNumber = null },
        4 => details with { FamilyName = "Smith-" + details.FamilyName },
        _ => details,
    });
}
