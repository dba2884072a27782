namespace Trellis.Domain.Alliance;

/// <summary>One row of a list of organisations, teams or members: cells by the heading of their column.</summary>
public sealed record RosterRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "").Trim();

    public bool Has(string column) => this[column].Length > 0;

    internal string Needed(string column, string sentence) => Has(column) ? this[column] : throw new RuleBrokenException(sentence, column);

    internal bool? YesOrNo(string column) => this[column].ToLowerInvariant() switch
    {
        "" => null,
        "yes" or "y" or "true" or "1" => true,
        "no" or "n" or "false" or "0" => false,
        _ => throw new RuleBrokenException($"Write yes or no, not \"{this[column]}\"", column),
    };

    internal DateOnly? Day(string column) => !Has(column) ? null
        : DateOnly.TryParseExact(this[column], ["yyyy-MM-dd", "d/M/yyyy"], out var day) ? day
        : throw new RuleBrokenException($"Write the day like 2026-09-01 or 1/9/2026, not \"{this[column]}\"", column);
}

/// <summary>A row that cannot be taken in, and how to put it right.</summary>
public sealed record WrongRow(int Number, string Column, string Sentence);
