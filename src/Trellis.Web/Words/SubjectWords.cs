using Trellis.Data.Content;
using Trellis.Domain.Workshops;

namespace Trellis.Web.Words;

/// <summary>A subject in words: its line, and the four levels somebody chooses from.</summary>
public sealed record SubjectWords(string? Line, IReadOnlyList<LevelWords> Levels)
{
    /// <summary>What a room may score, in order.</summary>
    public static IReadOnlyList<(string Code, string Title)> Each { get; } = [("macro-1", "Working from one strategy"), ("meso-1", "Help from the right place"), ("micro-1a", "Deciding together")];

    public static SubjectWords Of(Subject subject) => new(null, subject.Kind is SubjectKind.Check ? RoomWords.Answers : RoomWords.Levels);
}

/// <summary>Votes to draw: what was shown, the words of the levels; the sectors' titles where a split may be drawn; the reader's own vote on their own phone.</summary>
public sealed record Dots(Reveal Shown, IReadOnlyList<LevelWords> Levels, ContentList? Sectors = null, int? Own = null)
{
    /// <summary>Nobody is asked to say why: the check at the end.</summary>
    public bool AsksNothing { get; init; }
}
