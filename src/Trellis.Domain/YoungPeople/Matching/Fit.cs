namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>How incoming details fit one known person, over all of that person's registrations.</summary>
internal sealed record Fit(Comparison Best, double Weight, bool IsSure, bool SameOrganisation, bool AnyOtherNhsNumber, bool AnySameNhsNumber, bool AnyOtherGivenName)
{
    public Fit(Comparison comparison, int people, MatchingRules rules, bool sameOrganisation)
        : this(comparison, comparison.Weight(people, rules), comparison.IsSure, sameOrganisation,
            comparison.NhsNumber.Finding == Finding.NhsNumberDiffers, comparison.NhsNumber.Finding == Finding.NhsNumberSame, comparison.GivenDisagrees)
    { }

    /// <summary>The heavier of two registrations speaks; what the other one holds against it is kept.</summary>
    public Fit And(Fit other) => (other.Rank.CompareTo(Rank) > 0 ? other : this) with
    {
        IsSure = IsSure || other.IsSure,
        SameOrganisation = SameOrganisation || other.SameOrganisation,
        AnyOtherNhsNumber = AnyOtherNhsNumber || other.AnyOtherNhsNumber,
        AnySameNhsNumber = AnySameNhsNumber || other.AnySameNhsNumber,
        AnyOtherGivenName = AnyOtherGivenName || other.AnyOtherGivenName,
    };

    public Candidate ToCandidate(Guid personId, int people, MatchingRules rules) =>
        new(personId, Weight, IsSure, HeldBack(rules), Best.Why(people, rules, IsSure));

    public HoldBack? HeldBack(MatchingRules rules) =>
        SameOrganisation ? HoldBack.SameOrganisation
        : AnyOtherNhsNumber && !AnySameNhsNumber ? HoldBack.AnotherNhsNumber
        : rules.ExpectsFamilies && AnyOtherGivenName && Best.Given.Finding == Finding.NotKnown ? HoldBack.AnotherGivenName
        : Best.HeldBack(rules);

    // Never a tie between registrations that say different things, so that the order in which they were added does not show.
    private (double, bool, int, int, int, int) Rank =>
        (Weight, IsSure, -(int)Best.Given.Finding, -(int)Best.Family.Finding, -(int)Best.Born.Finding, -(int)Best.Address.Finding);
}
