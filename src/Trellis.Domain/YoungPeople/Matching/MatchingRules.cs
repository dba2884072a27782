namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>What is believed about the people before any two are compared, and how sure one must be. Weights are in bits: 10 is about a thousand to one.</summary>
public sealed record MatchingRules
{
    /// <summary>Children: brothers, sisters and twins share an address, a family name and sometimes a birthday.</summary>
    public static MatchingRules Children { get; } = new();

    /// <summary>People picked one by one, none related to another, as in published test files.</summary>
    /// <remarks>Where nobody is mistaken for a sister, links are far surer than the least sure of them: 20 to 1 for that one keeps fewer than 1 in 2,000 wrong.</remarks>
    public static MatchingRules UnrelatedPeople { get; } = new() { BrothersAndSisters = 0, Twins = 0, NamesGoTogether = 1, AutomaticFrom = 4.3 };

    /// <summary>Children, unless so few brothers and sisters were met among so many that these are people without families.</summary>
    public static MatchingRules For(Households households) => households.HaveFamilies ? Children : UnrelatedPeople;

    /// <summary>How many brothers and sisters of a child are expected among the people known.</summary>
    public double BrothersAndSisters { get; init; } = 0.5;

    /// <summary>The share of those who were born on the same day (about 3 of 100 children are one of twins).</summary>
    public double Twins { get; init; } = 0.03;

    /// <summary>Given names go with families: two strangers who share a family name share a given name this many times more often than any two.</summary>
    public double NamesGoTogether { get; init; } = 8;

    /// <summary>512 to 1. A false link shows one child's record to another child's agency, so it is taken to cost five hundred looks by a matching officer.</summary>
    public double AutomaticFrom { get; init; } = 9;

    /// <summary>1 to 50. A child recorded twice is taken to cost fifty looks.</summary>
    public double PossibleFrom { get; init; } = -5.64;

    /// <summary>Fewer people than this are reckoned as this many, since the first file of an alliance says little about who else lives there.</summary>
    public int LeastPeople { get; init; } = 1000;

    internal bool ExpectsFamilies => BrothersAndSisters > 0;
}
