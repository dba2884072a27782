namespace Trellis.Domain.YoungPeople;

/// <summary>Names, birth date, number, address and what a person needs from us, as one organisation knows them.</summary>
public sealed record Details
{
    public string GivenName { get; init; } = "";
    public string FamilyName { get; init; } = "";
    public string? PreferredName { get; init; }
    public string? Pronouns { get; init; }
    /// <summary>Missing when nobody knows it yet; then the record says so.</summary>
    public DateOnly? BornOn { get; init; }
    public NhsNumber? NhsNumber { get; init; }
    public string? AddressLine { get; init; }
    public string? Town { get; init; }
    public string? Postcode { get; init; }
    public string? AddressSource { get; init; }
    public DateOnly? AddressAsOf { get; init; }
    /// <summary>The address is known to the registering team alone.</summary>
    public bool AddressProtected { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    /// <summary>How and when it is safe to make contact, or that it is not.</summary>
    public string? SafeToContact { get; init; }
    public bool ContactUnsafe { get; init; }
    /// <summary>National code; see <see cref="NationalCodes"/>.</summary>
    public string? Gender { get; init; }
    /// <summary>National code; see <see cref="NationalCodes"/>.</summary>
    public string? Ethnicity { get; init; }
    public string? Language { get; init; }
    public bool InterpreterNeeded { get; init; }
    public string? CommunicationNeeds { get; init; }
    public string? School { get; init; }

    public string CalledName => PreferredName is { Length: > 0 } ? PreferredName : GivenName is { Length: > 0 } ? GivenName : FamilyName;

    public string FullName => string.Join(' ', new[] { GivenName, FamilyName }.Where(n => n.Length > 0));

    public int? AgeOn(DateOnly day)
    {
        if (BornOn is not { } born) return null;
        var years = day.Year - born.Year;
        return born.AddYears(years) > day ? years - 1 : years;
    }

    internal Details WithoutAddress() => this with { AddressLine = null, Town = null, Postcode = null, AddressSource = null, AddressAsOf = null };

    internal Details WithAddressOf(Details kept) => this with
    {
        AddressLine = kept.AddressLine,
        Town = kept.Town,
        Postcode = kept.Postcode,
        AddressSource = kept.AddressSource,
        AddressAsOf = kept.AddressAsOf,
        AddressProtected = kept.AddressProtected,
    };

    internal void Check(DateOnly today)
    {
        if (GivenName.Length == 0 && FamilyName.Length == 0) throw new RuleBrokenException("Enter a given name or a family name", nameof(GivenName));
        if (BornOn > today) throw new RuleBrokenException("The date of birth must be today or in the past", nameof(BornOn));
        if (AddressAsOf > today) throw new RuleBrokenException("The date you were told must be today or in the past", nameof(AddressAsOf));
        if (BornOn < today.AddYears(-30)) throw new RuleBrokenException("The date of birth makes this person over 30. Check the year", nameof(BornOn));
        if (Gender is not null && !NationalCodes.Genders.ContainsKey(Gender)) throw new RuleBrokenException("Choose a gender from the list", nameof(Gender));
        if (Ethnicity is not null && !NationalCodes.Ethnicities.ContainsKey(Ethnicity)) throw new RuleBrokenException("Choose an ethnic group from the list", nameof(Ethnicity));
    }
}
