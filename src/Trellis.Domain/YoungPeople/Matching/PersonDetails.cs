namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>What one organisation wrote down about who a person is. Anything may be missing except that there is some name.</summary>
public sealed record PersonDetails
{
    public string? GivenName { get; init; }
    public string? FamilyName { get; init; }
    public string? PreferredName { get; init; }
    public DateOnly? BornOn { get; init; }

    /// <summary>The date of birth as it was written, year first (19720812), for a date that no calendar has. Read only when <see cref="BornOn"/> is missing.</summary>
    public string? BornAsWritten { get; init; }

    public NhsNumber? NhsNumber { get; init; }
    public string? AddressLine { get; init; }
    public string? Town { get; init; }
    public string? Postcode { get; init; }

    /// <summary>National code: 1 male, 2 female; every other code counts as not known.</summary>
    public string? GenderCode { get; init; }

    public string? Phone { get; init; }

    public bool HasName => Given(GivenName) || Given(FamilyName) || Given(PreferredName);

    private static bool Given(string? text) => !string.IsNullOrWhiteSpace(text);
}
