namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>Weighs given and preferred names: the detail that tells brothers, sisters and twins apart.</summary>
internal readonly ref struct GivenNameEvidence(Frequencies often, MatchingRules rules)
{
    public Evidence Of(in Traits one, in Traits other)
    {
        var best = Of(one.Given, other.Given);
        if (one.Preferred is null && other.Preferred is null || best.Finding == Finding.GivenSame) return best;

        best = Better(best, KnownAs(one.Preferred, other.Given));
        best = Better(best, KnownAs(one.Given, other.Preferred));
        return Better(best, KnownAs(one.Preferred, other.Preferred));
    }

    private Evidence Of(PlainName? one, PlainName? other)
    {
        if (one is null || other is null) return Evidence.None;
        if (one.Text == other.Text) return Evidence.Of(Finding.GivenSame, 0.88, often.OfGiven(one), InOneHousehold(one));
        if (one.SharesANicknameGroupWith(other) && Nicknames.AreOne(one.First, other.First) && SecondsAgree(one, other)) return ShortForm(one, other);
        if (one.SharesAPartWith(other, out var shared)) return OfSeveral(one, other, shared);
        if (Math.Min(one.Text.Length, other.Text.Length) == 1 && one.Text[0] == other.Text[0]) return Evidence.Of(Finding.GivenInitial, 0.01, 1 / 15.0, 0.08);
        if (Spelling.AreNear(one.Text, other.Text)) return Typed(one, other);
        if (BeginsAlike(one.Text, other.Text)) return Evidence.Of(Finding.GivenShortForm, 0.01, 0.005, 0.004);
        return Evidence.Of(Finding.GivenDiffers, 0.025, 0.97, 0.92);
    }

    /// <summary>A slip seldom falls on the first letter, while the names of twins often rhyme; and in a short or twice altered name another name is likelier.</summary>
    public static bool IsSlight(string one, string other) =>
        one[0] == other[0] && Math.Min(one.Length, other.Length) >= 4 && Spelling.Slips(one, other, 1) == 1;

    // A preferred name can only bring people together: that it differs from a given name is what it is for.
    private Evidence KnownAs(PlainName? one, PlainName? other) =>
        one is not null && other is not null && one.Text == other.Text
            ? Evidence.Of(Finding.GivenKnownAs, 0.05, often.OfGiven(one), InOneHousehold(one)) : Evidence.None;

    private static Evidence Better(Evidence one, Evidence other) =>
        other.Finding != Finding.NotKnown && (one.Finding == Finding.NotKnown || other.OnePerson > one.OnePerson) ? other : one;

    // Brothers are called Mohammed together; and a family name written as a given name is shared by all of them.
    private double InOneHousehold(PlainName given) =>
        Nicknames.IsShared(given.Text) ? 0.05 : often.OfFamily(given) > 4 * often.OfGiven(given) ? 0.02 : 0.0007;

    private Evidence Typed(PlainName one, PlainName other)
    {
        if (rules.ExpectsFamilies && often.AreTwoNames(one, other)) return Evidence.Of(Finding.GivenLooksAlike, 0.003, 0.006, 0.03);

        var slight = IsSlight(one.Text, other.Text);
        var (onePerson, strangers) = slight ? (0.035, 0.004) : (0.012, 0.003);
        return Evidence.Of(Finding.GivenTyped, onePerson, strangers, slight && rules.ExpectsFamilies && !often.MayBeAnother(one, other) ? 0.0015 : 0.0125);
    }

    private static bool SecondsAgree(PlainName one, PlainName other) =>
        one.Parts.Length < 2 || other.Parts.Length < 2 || one.Parts[1] == other.Parts[1];

    private Evidence ShortForm(PlainName one, PlainName other)
    {
        var names = one.NicknameGroups.Intersect(other.NicknameGroups).SelectMany(Nicknames.Members).Distinct();
        return Evidence.Of(Finding.GivenShortForm, 0.04, Math.Min(0.5, names.Sum(often.OfGiven)), Nicknames.IsShared(one.First) ? 0.05 : 0.0015);
    }

    private Evidence OfSeveral(PlainName one, PlainName other, IReadOnlyList<string> shared)
    {
        var rarest = shared.Min(often.OfGiven);
        if (one.Parts.Length > 1 && other.Parts.Length > 1 && shared.Count == 1)
            return Evidence.Of(Finding.GivenSecondDiffers, 0.01, rarest, Nicknames.IsShared(shared[0]) ? 0.05 : 0.01);
        // Second names run in families more than first names do.
        return Evidence.Of(Finding.GivenPart, 0.03, Math.Min(0.5, 2 * rarest), one.First != other.First ? 0.03 : shared.All(Nicknames.IsShared) ? 0.05 : 0.002);
    }

    private static bool BeginsAlike(string one, string other)
    {
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        return shorter.Length >= 3 && longer.StartsWith(shorter, StringComparison.Ordinal);
    }
}
