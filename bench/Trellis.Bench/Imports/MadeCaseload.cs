using System.Globalization;
using Trellis.Bench.Matching;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Bench.Imports;

/// <summary>A made-up caseload in the template's columns: the same seed makes the same children, and another agency knows some of them in its own words.</summary>
internal static class MadeCaseload
{
    private static readonly string[] Groupings = ["Thriving", "Getting Advice", "Getting Help", "Getting Help", "Getting More Help", "Getting Risk Support"];
    private static readonly string[] Teams = ["North team", "South team", "Schools team"];

    public static void Write(string path, int rows, int seed, int agency)
    {
        using var file = new StreamWriter(path);
        file.WriteLine(string.Join(',', CaseloadColumns.Each.Select(c => c.Header)));
        var (random, child, written, time) = (new Random(seed + agency), -1, 0, 0);
        foreach (var record in MadeChildren.Stream(int.MaxValue, seed))
        {
            (time, child) = (record.Child == child ? time + 1 : 0, record.Child);
            if (time != agency || record.BornOn.Year > 2021 || record.Details.BornOn?.Year > 2021) continue;
            if (written == rows) return;
            file.WriteLine(Row(record, agency, ++written, random));
        }
    }

    private static string Row(MadeRecord record, int agency, int number, Random random)
    {
        var (details, from) = (record.Details, new DateOnly(2024, 1, 1).AddDays(random.Next(800)));
        return string.Join(',',
            $"{(char)('A' + agency)}{number:D7}", details.NhsNumber, details.GivenName, details.FamilyName, details.PreferredName, Iso(details.BornOn), Quoted(details.AddressLine), details.Town, details.Postcode,
            details.GenderCode, "ABHJMNZ"[random.Next(7)], "Hill School", Teams[random.Next(3)], $"Worker {random.Next(40)}", Iso(from), random.Next(10) == 0 ? Iso(from.AddDays(60)) : "",
            Groupings[random.Next(6)], Iso(from.AddDays(14)), "Talked about what would fit best", "yes", random.Next(2) == 0 ? "yes" : "no", Iso(from.AddDays(100)));
    }

    private static string Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string? text) => text is null ? "" : $"\"{text}\"";
}
