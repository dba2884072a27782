using Trellis.Data.Imports;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Web.Imports;

/// <summary>A word of a list that we do not know, and how many rows say it.</summary>
public sealed record UnknownWord(CaseloadColumn Column, string Word, int Rows);

/// <summary>What stands in a file, looked at before any of it is taken in: examples of each column, how its days are written, and words that we do not know.</summary>
public sealed class FileLook
{
    private const int RowsForExamples = 500, MostExamples = 20, MostWords = 60, LongestWord = 100;

    private readonly Dictionary<CaseloadColumn, DaysSeen> days = [];
    private readonly Dictionary<(CaseloadColumn, string), UnknownWord> unknown = [];

    public IReadOnlyDictionary<CaseloadColumn, DaysSeen> Days => days;
    public IReadOnlyList<UnknownWord> Unknown => [.. unknown.Values.OrderBy(u => u.Column).ThenByDescending(u => u.Rows)];
    /// <summary>There are more unknown words than anybody would go through; the column may be another than it was taken for.</summary>
    public bool TooManyWords { get; private set; }

    /// <summary>Different things that stand in each column, from its first rows.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<string> Examples)> Examples(CaseloadFile file)
    {
        var found = file.Headings.Select(_ => new List<string>()).ToArray();
        foreach (var (_, cells) in file.Cells().Take(RowsForExamples))
            for (var i = 0; i < Math.Min(cells.Length, found.Length); i++)
                if (cells[i].Trim() is { Length: > 0 } cell && found[i].Count < MostExamples && !found[i].Contains(cell)) found[i].Add(cell);
        return [.. file.Headings.Zip(found, (heading, some) => (heading, (IReadOnlyList<string>)some))];
    }

    /// <summary>Goes through the whole file under a reading.</summary>
    public static FileLook Through(CaseloadFile file, CaseloadReading reading, CaseloadGrouping groupings)
    {
        var look = new FileLook();
        CaseloadColumn?[] columns = [.. file.Headings.Select(h => reading.Columns.TryGetValue(h, out var column) ? column : (CaseloadColumn?)null)];
        foreach (var day in columns.OfType<CaseloadColumn>().Where(CaseloadReading.Days.Contains)) look.days[day] = new();
        foreach (var (_, cells) in file.Cells())
            for (var i = 0; i < Math.Min(cells.Length, columns.Length); i++)
                if (columns[i] is { } column && cells[i].Trim() is { Length: > 0 } cell)
                {
                    if (look.days.TryGetValue(column, out var seen)) seen.Add(cell);
                    else if (IsUnknown(column, cell, groupings)) look.Count(column, cell);
                }
        return look;
    }

    private static bool IsUnknown(CaseloadColumn column, string cell, CaseloadGrouping groupings) => column switch
    {
        CaseloadColumn.Grouping => !groupings.Knows(cell),
        CaseloadColumn.Gender => WrittenCodes.Gender(cell) is null,
        CaseloadColumn.Ethnicity => WrittenCodes.Ethnicity(cell) is null,
        _ => false,
    };

    private void Count(CaseloadColumn column, string cell)
    {
        var word = cell.Length > LongestWord ? cell[..LongestWord] : cell;
        var key = (column, Folding.Fold(word));
        if (unknown.TryGetValue(key, out var known)) unknown[key] = known with { Rows = known.Rows + 1 };
        else if (unknown.Count < MostWords) unknown[key] = new(column, word, 1);
        else TooManyWords = true;
    }
}
