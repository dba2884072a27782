namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>Weighs given and family names together, since they are sometimes written in each other's place.</summary>
internal readonly ref struct NameEvidence(Frequencies often, MatchingRules rules)
{
    public (Evidence Given, Evidence Family) Of(in Traits one, in Traits other)
    {
        var given = new GivenNameEvidence(often, rules).Of(one, other);
        var family = Family(one.Family, other.Family);
        if (given.OnePerson > 0 && family.OnePerson > 0) return (Dampened(given), family);

        var swapped = Swapped(one, other);
        return swapped.OnePerson > Math.Max(0, given.OnePerson + family.OnePerson) ? (swapped, Evidence.None) : (given, family);
    }

    private Evidence Dampened(Evidence given)
    {
        var by = Math.Min(given.OnePerson, Math.Log2(rules.NamesGoTogether));
        return given with { OnePerson = given.OnePerson - by, OneHousehold = given.OneHousehold - by };
    }

    private Evidence Family(PlainName? one, PlainName? other)
    {
        if (one is null || other is null) return Evidence.None;
        if (one.Text == other.Text) return OfHousehold(Finding.FamilySame, 0.85, often.OfFamily(one));
        if (Spelling.AreNear(one.Text, other.Text)) return OfHousehold(Finding.FamilyTyped, 0.07, 0.004);
        if (one.SharesAPartWith(other, out var shared)) return OfHousehold(Finding.FamilyPart, 0.03, Math.Min(0.5, 2 * shared.Min(often.OfFamily)));
        return OfHousehold(Finding.FamilyDiffers, 0.05, 0.98);
    }

    // Children of one household mostly bear one family name, written with the same slips; the rest differ as strangers do.
    private static Evidence OfHousehold(Finding finding, double onePerson, double strangers) =>
        Evidence.Of(finding, onePerson, strangers, 0.85 * onePerson + 0.15 * strangers);

    private Evidence Swapped(in Traits one, in Traits other)
    {
        if (one.Given is not { } given1 || one.Family is not { } family1 || other.Given is not { } given2 || other.Family is not { } family2) return Evidence.None;
        if (given1.Text == family2.Text && family1.Text == given2.Text)
            return Evidence.Of(Finding.NamesSwapped, 0.012, Math.Max(often.OfGiven(given1) * often.OfFamily(family1), often.OfGiven(given2) * often.OfFamily(family2)), 0.00001);
        return IsSlip(given1, family2) && IsSlip(family1, given2) ? Evidence.Of(Finding.NamesSwappedAndTyped, 0.003, 0.00002, 0.00002) : Evidence.None;
    }

    private bool IsSlip(PlainName one, PlainName other)
    {
        if (one.Text == other.Text) return true;
        return Spelling.AreNear(one.Text, other.Text) && (!rules.ExpectsFamilies || GivenNameEvidence.IsSlight(one.Text, other.Text) && !often.AreTwoNames(one, other));
    }
}
