namespace Trellis.Domain.YoungPeople.Matching;

public static class Compared
{
    /// <summary>What of an organisation's details is compared to recognise somebody.</summary>
    public static PersonDetails ToCompare(this Details details) => new()
    {
        GivenName = details.GivenName, FamilyName = details.FamilyName, PreferredName = details.PreferredName, BornOn = details.BornOn, NhsNumber = details.NhsNumber,
        AddressLine = details.AddressLine, Town = details.Town, Postcode = details.Postcode, GenderCode = details.Gender, Phone = details.Phone,
    };
}
