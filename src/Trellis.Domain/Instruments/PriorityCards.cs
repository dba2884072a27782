namespace Trellis.Domain.Instruments;

/// <summary>The set of cards that tables put in order, in one version: 17, and two for principles that the printed set leaves out.</summary>
public sealed record PriorityCards(string Version, string Note, IReadOnlyList<PriorityCard> Cards)
{
    public PriorityCard? Card(string code) => Cards.FirstOrDefault(c => c.Code == code);

    /// <summary>Each card of the tool's crosswalk once, and each of the eight framework principles marked on one card.</summary>
    public PriorityCards Checked(AssessmentTool tool) =>
        !Cards.Select(c => c.Code).Order(StringComparer.Ordinal).SequenceEqual(tool.Crosswalk.Select(r => r.Card).Order(StringComparer.Ordinal)) ? throw Wrong("the cards must be those of the tool’s crosswalk, each once")
        : Cards.Any(c => string.IsNullOrWhiteSpace(c.Title) || string.IsNullOrWhiteSpace(c.Words)) ? throw Wrong("every card needs a title and words")
        : !Cards.Select(c => c.Framework).OfType<string>().Order(StringComparer.Ordinal).SequenceEqual(tool.FrameworkPrinciples.Select(f => f.Code).Order(StringComparer.Ordinal)) ? throw Wrong("each framework principle must be marked on one card")
        : this;

    private static InvalidDataException Wrong(string what) => new($"priority-cards.json: {what}.");
}

/// <summary>One card: a principle in a few words. Some carry the marker of a framework principle.</summary>
public sealed record PriorityCard(string Code, SystemLevel Level, string Title, string Words)
{
    public string? Framework { get; init; }
    public bool Optional { get; init; }

    /// <summary>As it is printed on the card: its number, or that it is an extra one.</summary>
    public string Name => Optional ? "Extra card" : $"Card {Code["card-".Length..]}";
}
