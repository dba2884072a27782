using System.Runtime.InteropServices;

namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>
/// Whether there are brothers and sisters among some people: counted from those who share a family name, a house number and a postcode but neither name nor
/// birthday. A caseload of children always has them; people picked one by one have none. Until enough has been counted they are expected.
/// </summary>
public sealed class Households
{
    /// <summary>With fewer records than this nothing is concluded; with more than the second nothing more is learnt.</summary>
    private const int Least = 400, Most = 20_000;

    /// <summary>Fewer than 1 in 200 with a brother or sister is what mistakes in the records make of people who have none.</summary>
    private const int OneIn = 200;

    private readonly Dictionary<int, (char Initial, int Born)> latest = [];
    private int counted, related;

    public bool KnowsEnough => counted >= Most;

    public bool HaveFamilies => counted < Least || related * OneIn >= counted;

    /// <summary>Counts one record, if it has names, a birth date, a house number and a postcode.</summary>
    public void Count(PersonDetails details)
    {
        if (KnowsEnough || details.BornOn is not { } born) return;
        var (given, family) = (PlainText.Of(details.GivenName), PlainText.Of(details.FamilyName));
        var (postcode, line) = (PlainPostcode.Of(details.Postcode), PlainAddress.Of(details.AddressLine));
        if (given.Length == 0 || family.Length == 0 || postcode.Length == 0 || line.IndexOf('|') < 1) return;

        counted++;
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(latest, HashCode.Combine(family, postcode, line[..line.IndexOf('|')]), out var met);
        if (met && known.Initial != given[0] && Math.Abs(known.Born - born.DayNumber) > 7) related++;
        known = (given[0], born.DayNumber);
    }
}
