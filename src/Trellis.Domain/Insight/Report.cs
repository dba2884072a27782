namespace Trellis.Domain.Insight;

/// <summary>A written report: what it is about, how it came about, and its sections. The page, the print and the Word file show the same one.</summary>
public sealed record Report(string Title, string About, IReadOnlyList<Section> Sections)
{
    /// <summary>When it was made, by whom, and with which version of what.</summary>
    public required string Made { get; init; }
    /// <summary>The name of its file, without the ending.</summary>
    public required string FileName { get; init; }
    /// <summary>All of it fits one sheet of A4.</summary>
    public bool OnePage { get; init; }
}

/// <summary>A part of a report under a heading.</summary>
public sealed record Section(string Heading, IReadOnlyList<Block> Blocks);

/// <summary>One thing in a section.</summary>
public abstract record Block;

/// <summary>A heading within a section.</summary>
public sealed record Subheading(string Text) : Block;

/// <summary>Sentences that belong together.</summary>
public sealed record Paragraph(string Text) : Block;

/// <summary>Something the reader must not miss, under a short heading.</summary>
public sealed record Callout(string Heading, string Text) : Block;

/// <summary>A list, with numbers where the order says something.</summary>
public sealed record Bullets(IReadOnlyList<string> Items, bool Numbered = false) : Block;

/// <summary>A column of a table; numbers stand at the right.</summary>
public sealed record Column(string Heading, bool Numeric = false)
{
    public static implicit operator Column(string heading) => new(heading);
}

/// <summary>A table with a caption and a heading for each column. The first cell of a row names the row.</summary>
public sealed record Table(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <summary>A chart in a report, with its figures as a table unless another table there holds them.</summary>
public sealed record Figure(Chart Chart, bool WithTable = true) : Block;
