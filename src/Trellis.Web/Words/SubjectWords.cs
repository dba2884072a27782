using Trellis.Data.Content;
using Trellis.Domain.Instruments;
using Trellis.Domain.Workshops;

namespace Trellis.Web.Words;

/// <summary>A subject in words: its line, and the four levels somebody chooses from.</summary>
public sealed record SubjectWords(string? Line, IReadOnlyList<LevelWords> Levels)
{
    /// <summary>A rating in the words of the tool; anything else a room scores, in words that fit everything.</summary>
    public static SubjectWords Of(Subject subject, AssessmentTool tool) => subject.Kind is SubjectKind.Check ? new(null, RoomWords.Answers)
        : tool.Rating(subject.Code) is { } rating ? new(rating.Title, [.. rating.Levels.Zip(RoomWords.Levels, (said, level) => level with { Full = said.Words, First = said.Clauses[0].Words })])
        : new(null, RoomWords.Levels);
}

/// <summary>Votes to draw: what was shown, the words of the levels; the sectors' titles where a split may be drawn; the reader's own vote on their own phone.</summary>
public sealed record Dots(Reveal Shown, IReadOnlyList<LevelWords> Levels, ContentList? Sectors = null, int? Own = null)
{
    /// <summary>Nobody is asked to say why: the check at the end.</summary>
    public bool AsksNothing { get; init; }
}
