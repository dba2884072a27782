using System.Globalization;
using Trellis.Data.Rows;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Demo;

/// <summary>
/// A caseload as a made-up family hub would export it, to try the import with: 212 rows, of which 9 cannot be taken in. Some of its people are known in
/// Northborough already.
/// </summary>
public static class SampleCaseload
{
    private const int Rows = 212, Known = 60;
    private static readonly DateOnly Exported = new(2026, 8, 28);
    private static readonly string[] Reasons = ["Finished the parents' group and asks for more time", "", "", "Mornings are calmer, the family wants to go on alone", "School asked, family agreed", ""];
    private static readonly string[] Workers = ["Bev Sykes", "Omar Farah", "Lindsay Crabtree", ""];
    private static readonly (string, int)[] Groupings = [("Getting advice", 38), ("Getting help", 34), ("Thriving", 12), ("Getting more help", 6), ("Getting Advice and Signposting", 4), ("", 6)];

    public const string Header = "local_id,nhs_number,given_name,family_name,preferred_name,date_of_birth,address_line,town,postcode,gender,ethnicity,school,team,practitioner,involved_from,involved_to,"
        + "grouping,grouping_agreed_on,grouping_reason,young_person_took_part,family_took_part,review_on";

    public static string Csv()
    {
        var chance = new Chance(1868);
        var (known, unknown) = (Scene.Everybody(), new Somebody(chance, 700_000));
        var rows = Enumerable.Range(0, Rows).Select(i =>
        {
            var details = i % 7 < 2 && i / 7 * 2 + i % 7 < Known ? Somebody.AsWrittenElsewhere(known.MakeUp(Exported).Details, chance) : unknown.MakeUp(Exported).Details;
            return Spoilt(i, Row(i, details, chance));
        });
        return string.Join('\n', rows.Select(r => string.Join(',', r.Select(CsvText.Cell))).Prepend(Header)) + "\n";
    }

    private static string[] Row(int i, Details details, Chance chance)
    {
        var from = Exported.AddDays(-chance.Between(20, 500));
        var grouping = chance.Weighted(Groupings);
        var agreed = from.AddDays(chance.Between(3, 17));
        var ended = grouping == "Thriving" && chance.Percent(60);
        return
        [
            $"FH{2001 + i}", details.NhsNumber?.Spaced ?? "", details.GivenName, details.FamilyName, details.PreferredName ?? "", Day(details.BornOn), details.AddressLine ?? "", details.Town ?? "", details.Postcode ?? Somebody.Postcode(chance),
            details.Gender ?? "", details.Ethnicity ?? "", details.School ?? "", i % 5 == 0 ? "Family hub south" : "Family hub north", chance.One(Workers), Day(from), ended ? Day(Exported.AddDays(-chance.Between(0, 1))) : "",
            grouping, grouping.Length == 0 ? "" : Day(agreed), grouping.Length == 0 ? "" : chance.One(Reasons), chance.One("yes", "no", ""), chance.One("yes", "yes", ""), grouping.Length == 0 ? "" : Day(agreed.AddDays(84)),
        ];
    }

    // Nine rows that cannot be taken in, each for a reason of its own.
    private static string[] Spoilt(int i, string[] row) => i switch
    {
        17 => With(row, (5, "31/02/2012")),
        41 => With(row, (16, "Getting lots of help")),
        66 => With(row, (0, "FH2010")),
        90 => With(row, (1, ""), (5, ""), (6, ""), (7, ""), (8, "")),
        113 => With(row, (0, "")),
        138 => With(row, (2, ""), (3, ""), (4, "")),
        160 => With(row, (14, "03/05/2026"), (15, "04/05/2025")),
        183 => With(row, (5, "14/06/2041")),
        205 => With(row, (5, "14/02/2012"), (16, "Getting help"), (17, "02/09/2001")),
        _ => row,
    };

    private static string[] With(string[] row, params (int Column, string Text)[] changes)
    {
        foreach (var (column, text) in changes) row[column] = text;
        return row;
    }

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";
}
