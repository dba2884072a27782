namespace Trellis.Domain.Groupings;

/// <summary>One grouping in words: for staff, and for the young person it is about.</summary>
public sealed record GroupingWording(Grouping Code, string Title, string Staff, string YoungTitle, string Young, string? AlsoCalled = null);

/// <summary>The locality's one set of definitions of the five groupings, in a version that decisions remember.</summary>
public sealed record GroupingWords(string Version, IReadOnlyList<GroupingWording> Groupings)
{
    public GroupingWording this[Grouping grouping] => Groupings.Single(g => g.Code == grouping);

    /// <summary>Exactly the five, each once, with every text filled.</summary>
    public GroupingWords Checked() =>
        Groupings.Select(g => g.Code).Order().SequenceEqual(Enum.GetValues<Grouping>()) && Groupings.All(g => new[] { g.Title, g.Staff, g.YoungTitle, g.Young }.All(t => !string.IsNullOrWhiteSpace(t)))
            ? this
            : throw new InvalidDataException("groupings.json must describe each of the five groupings once, with a title and a text for staff and for young people.");
}
