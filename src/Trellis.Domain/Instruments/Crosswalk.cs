namespace Trellis.Domain.Instruments;

/// <summary>How a card and a principle of the tool belong together.</summary>
public enum Relation { Same, Reworded, Merged, CardOnly, ToolOnly }

/// <summary>One distinct idea: the card that holds it, the tool's principle if it has one, and the framework principle it belongs to or supports.</summary>
public sealed record CrosswalkRow(string Card, Relation Relation, string Framework)
{
    public string? Principle { get; init; }
    /// <summary>The link to the framework is this locality's reading and not printed on the cards.</summary>
    public bool Supports { get; init; }
}
