namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>What was found when one detail of two registrations was compared.</summary>
public enum Finding
{
    NotKnown,
    GivenSame, GivenKnownAs, GivenShortForm, GivenTyped, GivenPart, GivenSecondDiffers, GivenInitial, GivenLooksAlike, GivenDiffers,
    FamilySame, FamilyTyped, FamilyPart, FamilyDiffers,
    NamesSwapped, NamesSwappedAndTyped,
    BornSame, BornDayAndMonthSwapped, BornOneDigit, BornDaysApart, BornTwoParts, BornDiffers,
    NhsNumberSame, NhsNumberDiffers,
    AddressSame, AddressSameHouse, AddressSameStreet, AddressSamePostcode, AddressNear, AddressDiffers,
    GenderSame, GenderDiffers,
    PhoneSame, PhoneDiffers,
}

public static class FindingInWords
{
    /// <summary>The field and what was found, without a value from either record.</summary>
    public static string InWords(this Finding finding) => finding switch
    {
        Finding.NotKnown => "Not known on one side",
        Finding.GivenSame => "Given name: the same",
        Finding.GivenKnownAs => "Given name: one is the name the other is known as",
        Finding.GivenShortForm => "Given name: short form or other spelling of the same name",
        Finding.GivenTyped => "Given name: spelt nearly the same",
        Finding.GivenPart => "Given name: one of several names is the same",
        Finding.GivenSecondDiffers => "Given name: first names are the same, second names differ",
        Finding.GivenInitial => "Given name: the initial is the same",
        Finding.GivenLooksAlike => "Given name: two names that look alike",
        Finding.GivenDiffers => "Given name: different",
        Finding.FamilySame => "Family name: the same",
        Finding.FamilyTyped => "Family name: spelt nearly the same",
        Finding.FamilyPart => "Family name: one part of a double name is the same",
        Finding.FamilyDiffers => "Family name: different",
        Finding.NamesSwapped => "Names: given and family name swapped",
        Finding.NamesSwappedAndTyped => "Names: given and family name swapped, spelt nearly the same",
        Finding.BornSame => "Date of birth: the same",
        Finding.BornDayAndMonthSwapped => "Date of birth: day and month swapped",
        Finding.BornOneDigit => "Date of birth: one digit differs or two are swapped",
        Finding.BornDaysApart => "Date of birth: a few days apart",
        Finding.BornTwoParts => "Date of birth: two of day, month and year agree",
        Finding.BornDiffers => "Date of birth: different",
        Finding.NhsNumberSame => "NHS number: the same",
        Finding.NhsNumberDiffers => "NHS number: two different numbers, both well formed",
        Finding.AddressSame => "Address: same house and postcode",
        Finding.AddressSameHouse => "Address: same house, postcode missing or written differently",
        Finding.AddressSameStreet => "Address: same street, house number missing or different",
        Finding.AddressSamePostcode => "Address: same postcode",
        Finding.AddressNear => "Address: same town or a postcode nearby",
        Finding.AddressDiffers => "Address: different",
        Finding.GenderSame => "Gender: the same",
        Finding.GenderDiffers => "Gender: different",
        Finding.PhoneSame => "Phone: the same",
        Finding.PhoneDiffers => "Phone: different",
        _ => throw new ArgumentOutOfRangeException(nameof(finding)),
    };
}
