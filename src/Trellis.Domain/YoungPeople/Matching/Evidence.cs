namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>What one detail of two registrations says. Each weight is in bits against two strangers: for one person, and for two children of one household.</summary>
internal readonly record struct Evidence(Finding Finding, double OnePerson, double OneHousehold)
{
    /// <summary>A detail missing on either side says nothing.</summary>
    public static Evidence None => default;

    /// <summary>From the chance of the finding in records of one person, of two strangers, and of two children of one household.</summary>
    public static Evidence Of(Finding finding, double onePerson, double strangers, double household) =>
        new(finding, Math.Log2(onePerson / strangers), Math.Log2(household / strangers));
}
