using Trellis.Domain.Assessment;
using Trellis.Domain.Insight;
using Trellis.Web.Words;

namespace Trellis.Web.Reports.Assessment;

/// <summary>The report of one round: how it was held, where the locality stands, what moved, what it rests on and what it cannot show.</summary>
internal static class AssessmentReport
{
    public static Report Of(RoundMaterial round, Made made)
    {
        var evaluation = round.Round.Mode is RoundMode.Evaluation;
        Section?[] sections =
        [
            InShort(round), RoundHeld.Section(round), LevelsShown.Section(round), MovedShown.Section(round), PrintedShown.Section(round), RatingsShown.Table(round), NotesShown.Strengths(round), NotesShown.Improvements(round),
            NotesShown.Deliberation(round), FiguresShown.Section(round), RatingsShown.Each(round), EvidenceShown.Section(round), BesideShown.Section(round),
            new("What this report cannot show", [new Bullets([.. new Limits(round.Tool, round.Now, round.Results, round.Evidence, round.Earlier.Count > 0).Said])]),
        ];
        return new(evaluation ? "Independent evaluation" : "Assessment report", About(round), [.. sections.OfType<Section>()])
        {
            Made = made.With($"assessment tool version {round.Round.ToolVersion}; {round.Rule.Words}"), FileName = $"{(evaluation ? "evaluation" : "assessment")}-{round.Round.HeldOn.Year}",
        };
    }

    public static string About(RoundMaterial round) =>
        $"{round.Round.Title}, {round.Round.Mode.Words.ToLowerInvariant()}{(round.Round.IsLocked ? "" : ". The round is still open, so this is a draft")}";

    private static Section InShort(RoundMaterial round)
    {
        var rated = round.Tool.Ratings.Count() - round.Now.NotRated(round.Tool).Count;
        List<Block> blocks = [new Paragraph($"{round.Now.People} people rated {rated} of {round.Tool.Ratings.Count()} ratings of the tool’s {round.Tool.Principles.Count} principles, from level 1 to level 4."), new Paragraph(string.Join(' ', round.Limiting.InShort))];
        if ((round.First ?? round.Before) is { } start) blocks.Add(new Paragraph(Moved(round, start)));
        else blocks.Add(new Paragraph("There is no earlier round yet, so movement cannot be told."));
        return new("In short", blocks);
    }

    internal static string Moved(RoundMaterial round, RatedRound since)
    {
        var movement = round.Movement(since);
        return string.Join(' ', [.. movement.Said.Take(2), .. movement.Together(round.Limiting.ByMean) is { } together ? new[] { together } : []]);
    }
}
