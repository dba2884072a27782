using System.Globalization;

namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>One registration in the compact form in which it is kept and compared. Nothing and zero mean not known.</summary>
internal readonly record struct Traits
{
    public PlainName? Given { get; init; }
    public PlainName? Preferred { get; init; }
    public PlainName? Family { get; init; }
    public Word? Postcode { get; init; }
    public Word? Town { get; init; }
    public ReadOnlyMemory<byte> Line { get; init; }
    public long NhsNumber { get; init; }
    public long Phone { get; init; }

    /// <summary>Year, month and day as one number, which need not be a day that any calendar has.</summary>
    public int Born { get; init; }

    public char Gender { get; init; }
    public bool NamedAsNewborn { get; init; }

    public static Traits Of(PersonDetails details, Frequencies frequencies) => new()
    {
        Given = frequencies.Name(PlainName.WordsOf(details.GivenName)),
        Preferred = frequencies.Name(PlainName.WordsOf(details.PreferredName)),
        Family = frequencies.Name(PlainName.WordsOf(details.FamilyName)),
        Postcode = frequencies.Postcode(PlainPostcode.Of(details.Postcode)),
        Town = frequencies.Town(PlainText.Of(details.Town)),
        Line = PlainAddress.Bytes(PlainAddress.Of(details.AddressLine)),
        NhsNumber = details.NhsNumber is { } number ? long.Parse(number.ToString(), CultureInfo.InvariantCulture) : 0,
        Phone = PhoneOf(details.Phone),
        Born = BornOf(details),
        Gender = details.GenderCode?.Trim() is "1" or "2" ? details.GenderCode.Trim()[0] : '\0',
        NamedAsNewborn = Placeholders.IsNewborn(PlainText.Words(details.GivenName)),
    };

    private static int BornOf(PersonDetails details)
    {
        var digits = details.BornOn is { } day ? day.Year * 10000 + day.Month * 100 + day.Day : DigitsOf(details.BornAsWritten);
        return Placeholders.IsDate(digits) ? 0 : digits;
    }

    private static int DigitsOf(string? written)
    {
        var digits = string.Concat((written ?? "").Where(char.IsAsciiDigit));
        return digits.Length == 8 ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
    }

    // The last nine digits, so that 07700 900123 and +44 7700 900123 are one number.
    private static long PhoneOf(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        return digits.Length is >= 9 and <= 15 ? long.Parse(digits[^9..], CultureInfo.InvariantCulture) : 0;
    }
}
