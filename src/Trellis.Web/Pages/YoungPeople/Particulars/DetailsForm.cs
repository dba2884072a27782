using System.ComponentModel.DataAnnotations;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Pages.YoungPeople.Particulars;

/// <summary>The details of a young person as they are typed. Names are the details' own, so that a rule's message finds its field.</summary>
public sealed class DetailsForm
{
    [StringLength(100)] public string? GivenName { get; set; }
    [StringLength(100)] public string? FamilyName { get; set; }
    [StringLength(100)] public string? PreferredName { get; set; }
    [StringLength(50)] public string? Pronouns { get; set; }
    public DateOnly? BornOn { get; set; }
    [StringLength(20)] public string? NhsNumber { get; set; }
    [StringLength(200)] public string? AddressLine { get; set; }
    [StringLength(100)] public string? Town { get; set; }
    [StringLength(10)] public string? Postcode { get; set; }
    [StringLength(100)] public string? AddressSource { get; set; }
    public DateOnly? AddressAsOf { get; set; }
    public bool AddressProtected { get; set; }
    [StringLength(30)] public string? Phone { get; set; }
    [StringLength(200)] public string? Email { get; set; }
    [StringLength(500)] public string? SafeToContact { get; set; }
    public bool ContactUnsafe { get; set; }
    public string? Gender { get; set; }
    public string? Ethnicity { get; set; }
    [StringLength(50)] public string? Language { get; set; }
    public bool InterpreterNeeded { get; set; }
    [StringLength(500)] public string? CommunicationNeeds { get; set; }
    [StringLength(200)] public string? School { get; set; }

    public static DetailsForm Of(Details d) => new()
    {
        GivenName = d.GivenName, FamilyName = d.FamilyName, PreferredName = d.PreferredName, Pronouns = d.Pronouns, BornOn = d.BornOn, NhsNumber = d.NhsNumber?.Spaced,
        AddressLine = d.AddressLine, Town = d.Town, Postcode = d.Postcode, AddressSource = d.AddressSource, AddressAsOf = d.AddressAsOf, AddressProtected = d.AddressProtected,
        Phone = d.Phone, Email = d.Email, SafeToContact = d.SafeToContact, ContactUnsafe = d.ContactUnsafe, Gender = d.Gender, Ethnicity = d.Ethnicity, Language = d.Language,
        InterpreterNeeded = d.InterpreterNeeded, CommunicationNeeds = d.CommunicationNeeds, School = d.School,
    };

    public Details Typed() => new()
    {
        GivenName = Trimmed(GivenName) ?? "", FamilyName = Trimmed(FamilyName) ?? "", PreferredName = Trimmed(PreferredName), Pronouns = Trimmed(Pronouns), BornOn = BornOn, NhsNumber = Number(),
        AddressLine = Trimmed(AddressLine), Town = Trimmed(Town), Postcode = Trimmed(Postcode)?.ToUpperInvariant(), AddressSource = Trimmed(AddressSource), AddressAsOf = AddressAsOf,
        AddressProtected = AddressProtected, Phone = Trimmed(Phone), Email = Trimmed(Email), SafeToContact = Trimmed(SafeToContact), ContactUnsafe = ContactUnsafe,
        Gender = Trimmed(Gender), Ethnicity = Trimmed(Ethnicity), Language = Trimmed(Language), InterpreterNeeded = InterpreterNeeded,
        CommunicationNeeds = Trimmed(CommunicationNeeds), School = Trimmed(School),
    };

    private NhsNumber? Number() => Trimmed(NhsNumber) is not { } typed ? null
        : Domain.YoungPeople.NhsNumber.WhyNot(typed) is { } wrong ? throw new RuleBrokenException(wrong, nameof(NhsNumber))
        : Domain.YoungPeople.NhsNumber.Parse(typed, null);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
