using System.Globalization;

namespace Trellis.Domain.YoungPeople.Caseloads;

/// <summary>How an organisation's own file is read: which of its columns is which of ours, how it writes days, and what its words stand for.</summary>
public sealed record CaseloadReading
{
    public static readonly CaseloadColumn[] Days = [CaseloadColumn.DateOfBirth, CaseloadColumn.InvolvedFrom, CaseloadColumn.InvolvedTo, CaseloadColumn.GroupingAgreedOn, CaseloadColumn.ReviewOn];
    /// <summary>Columns that hold one of a list's words, which may differ from ours.</summary>
    public static readonly CaseloadColumn[] OfLists = [CaseloadColumn.Grouping, CaseloadColumn.Gender, CaseloadColumn.Ethnicity];

    /// <summary>Their headings, each with our column. A heading that is not here is left alone.</summary>
    public required IReadOnlyDictionary<string, CaseloadColumn> Columns { get; init; }
    /// <summary>Columns in which the month comes before the day.</summary>
    public IReadOnlyList<CaseloadColumn> MonthFirst { get; init; } = [];
    /// <summary>Their words, folded, each with ours; empty where a word is to be left out.</summary>
    public IReadOnlyDictionary<CaseloadColumn, Dictionary<string, string>> Words { get; init; } = new Dictionary<CaseloadColumn, Dictionary<string, string>>();

    /// <summary>Where nothing else is known: their headings are ours.</summary>
    public static CaseloadReading OfTemplate(IEnumerable<string> headings) => new()
    {
        Columns = headings.Select(h => (Heading: h, Column: CaseloadColumns.Named(h))).Where(h => h.Column is not null).DistinctBy(h => h.Column).ToDictionary(h => h.Heading, h => h.Column!.Value),
    };

    public void Check()
    {
        if (Columns.GroupBy(c => c.Value).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            throw new RuleBrokenException($"Two of your columns are {twice.Key.Words}: {string.Join(" and ", twice.Select(c => $"“{c.Key}”"))}. Keep one of them", "Columns");
        if (!Columns.Values.Contains(CaseloadColumn.LocalId)) throw new RuleBrokenException("Say which column holds your own number for a young person. Without it nobody is known again next time", "Columns");
        if (!Columns.Values.Contains(CaseloadColumn.GivenName) && !Columns.Values.Contains(CaseloadColumn.FamilyName)) throw new RuleBrokenException("Say which column holds the given name or the family name", "Columns");
    }

    /// <summary>What stands in a cell of theirs, as our own template would write it.</summary>
    public string? Cell(CaseloadColumn column, string? cell)
    {
        if (string.IsNullOrWhiteSpace(cell)) return cell;
        if (Days.Contains(column)) return WrittenDate.TryRead(cell, MonthFirst.Contains(column), out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell;
        return Words.TryGetValue(column, out var ours) && ours.TryGetValue(Folding.Fold(cell), out var word) ? word : cell;
    }
}
