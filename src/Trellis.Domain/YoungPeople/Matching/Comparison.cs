using System.Globalization;

namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>Two registrations compared, detail by detail. It is the same whichever of the two comes first.</summary>
internal readonly record struct Comparison
{
    public required Evidence Given { get; init; }
    public required Evidence Family { get; init; }
    public required Evidence Born { get; init; }
    public required Evidence NhsNumber { get; init; }
    public required Evidence Address { get; init; }
    public required Evidence Gender { get; init; }
    public required Evidence Phone { get; init; }
    public required bool NamedAsNewborn { get; init; }

    /// <summary>Two names, and all the rest of a home and a birthday the same, letter for letter: whoever the people are, these may be twins.</summary>
    public required bool AsTwins { get; init; }

    public static Comparison Of(in Traits one, in Traits other, Frequencies often, MatchingRules rules)
    {
        var (given, family) = new NameEvidence(often, rules).Of(one, other);
        return new()
        {
            Given = given,
            Family = family,
            Born = BirthEvidence.Of(one.Born, other.Born, often, rules),
            NhsNumber = OfNhsNumber(one.NhsNumber, other.NhsNumber),
            Address = AddressEvidence.Of(one, other, often),
            Gender = OfGender(one.Gender, other.Gender),
            Phone = OfPhone(one.Phone, other.Phone),
            NamedAsNewborn = one.NamedAsNewborn || other.NamedAsNewborn,
            AsTwins = HaveTwoNames(one, other, given.Finding) && one.Born == other.Born && one.Family?.Text == other.Family?.Text &&
                one.Line.Length > 0 && one.Line.Span.SequenceEqual(other.Line.Span) && one.Postcode?.Text == other.Postcode?.Text,
        };
    }

    /// <summary>Bits for one person against anybody else among so many people, a brother or sister included.</summary>
    public double Weight(int people, MatchingRules rules) => OnePerson - FamilyDoubt(people, rules) - Math.Log2(people);

    /// <summary>Every weight with its sentence; together they make the whole weight.</summary>
    public IReadOnlyList<Reason> Why(int people, MatchingRules rules, bool isSure)
    {
        var why = new List<Reason>();
        if (isSure) why.Add(new("NHS number, date of birth and given name agree: this decides", 0));
        foreach (var (about, evidence) in All.Where(e => e.Evidence.Finding != Finding.NotKnown)) why.Add(new(evidence.Finding.InWords(), evidence.OnePerson, about));

        var doubt = FamilyDoubt(people, rules);
        if (doubt >= 0.05) why.Add(new("Could be a brother, sister or twin", -doubt));
        why.Add(new(string.Create(CultureInfo.InvariantCulture, $"One among {people:N0} people"), -Math.Log2(people)));
        return why;
    }

    public bool GivenAgrees => Given.Finding is Finding.GivenSame or Finding.GivenKnownAs or Finding.GivenShortForm or Finding.GivenTyped or Finding.GivenPart
        or Finding.NamesSwapped or Finding.NamesSwappedAndTyped;

    public bool GivenDisagrees => Disagrees(Given.Finding);

    /// <summary>The first step: NHS number, birth date and given name agree, which twins do not.</summary>
    public bool IsSure => NhsNumber.Finding == Finding.NhsNumberSame && Born.Finding == Finding.BornSame && GivenAgrees && !NamedAsNewborn;

    /// <summary>Why this pair may not be joined without a person, however heavy it is.</summary>
    public HoldBack? HeldBack(MatchingRules rules) =>
        NhsNumber.Finding == Finding.NhsNumberDiffers ? HoldBack.AnotherNhsNumber
        : NamedAsNewborn ? HoldBack.NamedAsNewborn
        : AsTwins || rules.ExpectsFamilies && GivenDisagrees ? HoldBack.AnotherGivenName
        : null;

    private static bool Disagrees(Finding given) => given is Finding.GivenDiffers or Finding.GivenLooksAlike or Finding.GivenSecondDiffers;

    private static bool HaveTwoNames(in Traits one, in Traits other, Finding given) =>
        Disagrees(given) || given is Finding.GivenTyped && Frequencies.AreBothNames(one.Given!, other.Given!);

    private (Detail About, Evidence Evidence)[] All =>
        [(Detail.Given, Given), (Detail.Family, Family), (Detail.Born, Born), (Detail.NhsNumber, NhsNumber), (Detail.Address, Address), (Detail.Gender, Gender), (Detail.Phone, Phone)];

    private double OnePerson => Given.OnePerson + Family.OnePerson + Born.OnePerson + NhsNumber.OnePerson + Address.OnePerson + Gender.OnePerson + Phone.OnePerson;

    private double OneHousehold => Given.OneHousehold + Family.OneHousehold + Born.OneHousehold + NhsNumber.OneHousehold + Address.OneHousehold + Gender.OneHousehold + Phone.OneHousehold;

    // How much likelier the whole becomes without being one person, once a child of the same household is allowed for beside the strangers.
    private double FamilyDoubt(int people, MatchingRules rules) => Math.Log2(1 + double.Exp2(OneHousehold) * rules.BrothersAndSisters / people);

    private static Evidence OfNhsNumber(long one, long other) =>
        one == 0 || other == 0 ? Evidence.None
        : one == other ? Evidence.Of(Finding.NhsNumberSame, 0.98, 0.0002, 0.001)
        : Evidence.Of(Finding.NhsNumberDiffers, 0.002, 0.9998, 0.999);

    private static Evidence OfGender(char one, char other) =>
        one == '\0' || other == '\0' ? Evidence.None
        : one == other ? Evidence.Of(Finding.GenderSame, 0.96, 0.5, 0.5)
        : Evidence.Of(Finding.GenderDiffers, 0.04, 0.5, 0.5);

    private static Evidence OfPhone(long one, long other) =>
        one == 0 || other == 0 ? Evidence.None
        : one == other ? Evidence.Of(Finding.PhoneSame, 0.5, 0.0001, 0.5)
        : Evidence.Of(Finding.PhoneDiffers, 0.5, 0.9999, 0.5);
}
