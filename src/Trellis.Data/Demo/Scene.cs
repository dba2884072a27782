using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Demo;

/// <summary>What every story needs: the setting, the calendar, chance, and words.</summary>
internal sealed class Scene(Setting setting, Days days, Chance chance, string wordsVersion)
{
    private readonly Somebody inStories = new(chance, 500_000);

    public Setting Setting => setting;
    public Days Days => days;
    public Chance Chance => chance;
    /// <summary>Always the same people in the same order, whatever day it is.</summary>
    public Somebody Somebody { get; } = Everybody();
    public Wording Wording { get; } = new(chance, wordsVersion);

    public static Somebody Everybody() => new(new Chance(1867), 0);

    public NhsNumber NextNhsNumber() => inStories.NextNhsNumber();

    public string Phone() => Somebody.Phone(chance);

    public Details AsWrittenElsewhere(Details details) => Somebody.AsWrittenElsewhere(details, chance);

    public Tale Tale() => new(setting, days, chance);

    /// <summary>Somebody with a name of their own, so that a story can be found.</summary>
    public Details Known(string given, string family, DateOnly? born, string gender, string ethnicity = "A") => new()
    {
        GivenName = given, FamilyName = family, BornOn = born, Gender = gender, Ethnicity = ethnicity, NhsNumber = NextNhsNumber(), AddressLine = $"{chance.Between(1, 90)} {chance.One(Names.Streets)}",
        Town = "Northborough", Postcode = Somebody.Postcode(chance), AddressSource = "Told by the family", AddressAsOf = days.Date(90), Language = "English", Phone = Phone(),
    };

    /// <summary>Born so that they have this age today, with a birthday some days ago.</summary>
    public DateOnly Aged(int years, int daysAfterBirthday = 100) => days.Today.AddDays(-daysAfterBirthday).AddYears(-years);

    /// <summary>A decision in the story's own words.</summary>
    public Func<DateOnly, SharedDecision> Decided(Grouping grouping, string plan, int lookAgainInDays, Func<SharedDecision, SharedDecision>? more = null) => on =>
    {
        var decided = new SharedDecision
        {
            Grouping = grouping, Present = Present.YoungPerson | Present.ParentOrCarer, YoungPersonAgreed = Agreed.Yes, FamilyAgreed = Agreed.Yes, PlanLine = new(plan, Readers.Everyone), AgreedOn = on,
            Explained = Discussed.Yes, LookAgainOn = lookAgainInDays == 0 ? null : on.AddDays(lookAgainInDays), WordsVersion = wordsVersion,
        };
        return more is null ? decided : more(decided);
    };

    public static MarkedText Text(string words, Readers readers = Readers.Everyone) => new(words, readers);
}
