using System.Globalization;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople.Particulars;

/// <summary>Details in words: what each is called, and how what is kept is said.</summary>
public static class DetailWords
{
    private static readonly (string Field, string Words)[] Fields =
    [
        (nameof(Details.GivenName), "Given name"), (nameof(Details.FamilyName), "Family name"), (nameof(Details.PreferredName), "Likes to be called"), (nameof(Details.Pronouns), "Pronouns"),
        (nameof(Details.BornOn), "Date of birth"), (nameof(Details.NhsNumber), "NHS number"), (nameof(Details.Gender), "Gender"), (nameof(Details.Ethnicity), "Ethnic group"), (nameof(Details.School), "School or college"),
        (nameof(Details.Language), "Language"), (nameof(Details.InterpreterNeeded), "Needs an interpreter"), (nameof(Details.CommunicationNeeds), "What helps them understand"),
        (nameof(Details.Phone), "Phone"), (nameof(Details.Email), "E-mail"), (nameof(Details.SafeToContact), "How it is safe to get in touch"), (nameof(Details.ContactUnsafe), "Some ways of getting in touch are not safe"),
        (nameof(Details.AddressLine), "Address"), (nameof(Details.Town), "Town or city"), (nameof(Details.Postcode), "Postcode"), (nameof(Details.AddressSource), "Who told us the address"),
        (nameof(Details.AddressAsOf), "When we were told"), (nameof(Details.AddressProtected), "The address is protected"),
    ];

    public static string Field(string field) => Fields.FirstOrDefault(f => f.Field == field).Words ?? field;

    /// <summary>What is filled in, in the order people ask for it. A date of birth that is missing is said to be.</summary>
    public static IEnumerable<(string Field, string Value)> Of(Details details, DateOnly today)
    {
        foreach (var (field, words) in Fields)
        {
            var kept = typeof(Details).GetProperty(field)!.GetValue(details);
            if (field is nameof(Details.BornOn)) yield return (words, details.BornOn is { } born ? $"{born.Said} ({details.AgeOn(today)} years old)" : "Not known yet. Please ask");
            else if (kept is not (null or "" or false)) yield return (words, Value(field, kept is IFormattable some ? some.ToString("O", CultureInfo.InvariantCulture) : kept.ToString()));
        }
    }

    /// <summary>One value as the audit trail keeps it.</summary>
    public static string Value(string field, string? kept) => (field, kept) switch
    {
        (_, null or "") => "nothing",
        (nameof(Details.BornOn) or nameof(Details.AddressAsOf), _) => DateOnly.Parse(kept, CultureInfo.InvariantCulture).Said,
        (nameof(Details.NhsNumber), _) => NhsNumber.TryParse(kept, null, out var number) ? number.Spaced : kept,
        (nameof(Details.Gender), _) => NationalCodes.Genders.GetValueOrDefault(kept, kept),
        (nameof(Details.Ethnicity), _) => NationalCodes.Ethnicities.GetValueOrDefault(kept, kept),
        (_, "True") => "yes",
        (_, "False") => "no",
        _ => kept,
    };
}
