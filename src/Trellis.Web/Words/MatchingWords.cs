using Trellis.Data.Recognising;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Web.Words;

/// <summary>How a matching officer's work is said.</summary>
public static class MatchingWords
{
    extension(PossibleMatch match)
    {
        /// <summary>In bits of evidence: 6.6 is 99 in a hundred, 0 is one in two.</summary>
        public string Strength => match.WeightHundredths >= 660 ? "Nearly everything fits" : match.WeightHundredths >= 0 ? "Much fits" : "Some things fit";
    }

    extension(DetailBeside found)
    {
        public string Name => found.About switch
        {
            Detail.Given => "Given name",
            Detail.Family => "Family name",
            Detail.Born => "Date of birth",
            Detail.NhsNumber => "NHS number",
            Detail.Address => "Address",
            Detail.Gender => "Gender",
            Detail.Phone => "Phone",
            _ => throw new ArgumentOutOfRangeException(nameof(found)),
        };

        /// <summary>What was found, without the name of the detail before it.</summary>
        public string FoundSaid => found.Says.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at ? $"{char.ToUpperInvariant(found.Says[at + 2])}{found.Says[(at + 3)..]}" : found.Says;

        public string Direction => found.Weight switch
        {
            >= 4 => "Speaks strongly for one person",
            >= 0.5 => "Speaks for one person",
            > -0.5 => "Says little",
            > -4 => "Speaks for two people",
            _ => "Speaks strongly for two people",
        };

        public string Style => found.Weight >= 0.5 ? "for" : found.Weight > -0.5 ? "little" : "against";
    }

    extension(MatchOutcome outcome)
    {
        public string Words => outcome switch
        {
            MatchOutcome.OnePerson => "One person",
            MatchOutcome.TwoPeople => "Two people",
            MatchOutcome.NeverCompare => "Two people, and neither may ever be compared",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };
    }

    extension(DetailsAsked details)
    {
        public string Words => string.Join(", ", DetailsEach.Where(d => details.HasFlag(d.Detail)).Select(d => d.Words.ToLowerInvariant())).Replace("nhs", "NHS", StringComparison.Ordinal);
    }

    extension(DetailsFound found)
    {
        public string Words => found switch
        {
            DetailsFound.Right => "They checked, and the details are right",
            DetailsFound.PutRight => "They put right what was wrong",
            DetailsFound.CouldNotFindOut => "They could not find out",
            _ => throw new ArgumentOutOfRangeException(nameof(found)),
        };
    }

    extension(SamePerson answer)
    {
        public string Words => answer switch
        {
            SamePerson.Yes => "It is the person we know",
            SamePerson.NotSure => "Not sure that it is the person they know",
            SamePerson.No => "It is somebody else",
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };
    }

    extension(RecordRow row)
    {
        /// <summary>"Grouping decision, 3 November 2026"</summary>
        public string Said => $"{Kind(row.What)}{(row.At is { } at ? $", {at.UkDate.Said}" : "")}";
    }

    public static readonly IReadOnlyList<(DetailsAsked Detail, string Words)> DetailsEach =
        [(DetailsAsked.Names, "Names"), (DetailsAsked.BirthDate, "Date of birth"), (DetailsAsked.NhsNumber, "NHS number"), (DetailsAsked.Address, "Address"), (DetailsAsked.Phone, "Phone")];

    /// <summary>What the organisations of two records would see of each other once they are one.</summary>
    public static string Sentence(this WouldSee sees, Names names) => sees.Kinds == EntryKinds.None
        ? $"{names.Organisation(sees.OrganisationId)} would still see nothing of {names.Organisation(sees.OfOrganisationId)}: no agreement covers it."
        : $"{names.Organisation(sees.OrganisationId)} would see of {names.Organisation(sees.OfOrganisationId)}: {sees.Kinds.Words}.";

    // "GroupingDecision" as "Grouping decision".
    private static string Kind(string type) => string.Concat(type.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
}
