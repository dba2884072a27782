namespace Trellis.Domain.YoungPeople.Caseloads;

/// <summary>The columns of the caseload template, in its order.</summary>
public enum CaseloadColumn
{
    LocalId, NhsNumber, GivenName, FamilyName, PreferredName, DateOfBirth, AddressLine, Town, Postcode, Gender, Ethnicity, School,
    Team, Practitioner, InvolvedFrom, InvolvedTo,
    Grouping, GroupingAgreedOn, GroupingReason, YoungPersonTookPart, FamilyTookPart, ReviewOn,
}

public static class CaseloadColumns
{
    private static readonly string[] Headers =
    [
        "local_id", "nhs_number", "given_name", "family_name", "preferred_name", "date_of_birth", "address_line", "town", "postcode", "gender", "ethnicity", "school",
        "team", "practitioner", "involved_from", "involved_to",
        "grouping", "grouping_agreed_on", "grouping_reason", "young_person_took_part", "family_took_part", "review_on",
    ];

    private static readonly Dictionary<string, CaseloadColumn> ByLetters = Each.ToDictionary(c => Letters(c.Header));

    // Where a rule of the domain speaks of its own field, the row's refusal names the column it came from.
    private static readonly Dictionary<string, CaseloadColumn> ByField = new()
    {
        ["BornOn"] = CaseloadColumn.DateOfBirth, ["WorkingFrom"] = CaseloadColumn.InvolvedFrom, ["WorkedUntil"] = CaseloadColumn.InvolvedTo,
        ["AgreedOn"] = CaseloadColumn.GroupingAgreedOn, ["LookAgainOn"] = CaseloadColumn.ReviewOn,
    };

    public static CaseloadColumn[] Each => Enum.GetValues<CaseloadColumn>();

    extension(CaseloadColumn column)
    {
        /// <summary>As the template writes it.</summary>
        public string Header => Headers[(int)column];

        /// <summary>As one says it: date of birth.</summary>
        public string Words => column switch
        {
            CaseloadColumn.LocalId => "your own number",
            CaseloadColumn.NhsNumber => "NHS number",
            _ => Headers[(int)column].Replace('_', ' '),
        };

        /// <summary>The most letters that are still taken for an entry and not for a mishap.</summary>
        public int Longest => column switch
        {
            CaseloadColumn.LocalId => 100,
            CaseloadColumn.GivenName or CaseloadColumn.FamilyName or CaseloadColumn.PreferredName => 150,
            CaseloadColumn.GroupingReason => 4000,
            _ => 250,
        };
    }

    /// <summary>The column a header names, whatever its capitals, spaces and underscores.</summary>
    public static CaseloadColumn? Named(string header) => ByLetters.TryGetValue(Letters(header), out var column) ? column : null;

    /// <summary>The column that a broken rule is about, as the template writes it; empty when it is about the whole row.</summary>
    public static string HeaderOf(RuleBrokenException broken) =>
        broken.Field is not { } field ? "" : ByField.TryGetValue(field, out var column) || Enum.TryParse(field, out column) ? column.Header : field;

    private static string Letters(string header) => string.Concat(header.Where(char.IsLetter).Select(char.ToLowerInvariant));
}
