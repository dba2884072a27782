using Trellis.Domain.Assessment;
using Trellis.Domain.Insight;
using Trellis.Domain.Instruments;
using Trellis.Web.Words;

namespace Trellis.Web.Reports.Assessment;

/// <summary>The scoring table, and each rating with its level, the suggestion and why, and the statements that are met.</summary>
internal static class RatingsShown
{
    public static Section Table(RoundMaterial round)
    {
        var scores = new Scores(round.Tool, round.Now.Levels, round.Rule);
        return new("Levels of the principles",
        [
            new Table("Scoring table", ["Rating", "How it is rated", new Column("Level", Numeric: true), new Column("Suggested", Numeric: true), new Column("Round before", Numeric: true), new Column("Principle", Numeric: true)],
                [.. round.Tool.Principles.SelectMany(p => p.Ratings.Select((r, i) => Row(round, scores, p, r, i == 0)))]),
            new Paragraph($"“Principle” is the level of the principle as a whole: {round.Rule.Words}. * marks a level of the panel that differs from the suggested one. A dash means that there is none; it never means level 0 or 1."),
        ]);
    }

    private static IReadOnlyList<string> Row(RoundMaterial round, Scores scores, Principle principle, Rating rating, bool first)
    {
        var now = round.Now.Ratings.GetValueOrDefault(rating.Code);
        var differs = now is { Level: not null, SuggestedLevel: not null, Accepted: false };
        return
        [
            $"{rating.Name}: {rating.ShortTitle}", rating.Kind.Words, $"{(now?.Level).OrDash}{(differs ? "*" : "")}", (now?.SuggestedLevel).OrDash,
            (round.Before?.Ratings.GetValueOrDefault(rating.Code)?.Level).OrDash, first ? scores.Of(principle) is { IsComplete: true } score ? $"{score.Level}" : "–" : "",
        ];
    }

    public static Section Each(RoundMaterial round) => new("What each rating rests on", [.. round.Tool.Principles.SelectMany(p => Said(round, p))]);

    private static IEnumerable<Block> Said(RoundMaterial round, Principle principle)
    {
        yield return new Subheading($"{principle.Name}: {principle.Title}");
        foreach (var rating in principle.Ratings)
        {
            var (part, now) = (principle.Ratings.Count > 1 ? $"{rating.Name}, {rating.Title}. " : "", round.Now.Ratings.GetValueOrDefault(rating.Code));
            if (now is null) { yield return new Paragraph($"{part}Not yet rated."); continue; }
            yield return new Paragraph($"{part}{Level(now)} {now.SuggestedBecause}");
            if (now.DiffersBecause is { } because) yield return new Callout("Why the panel differed", because);
            var met = rating.Levels.SelectMany(l => l.Clauses.Where(c => now.Met.Contains(c.Id)).Select(c => $"{c.Words} (a statement of level {l.Level}{(now.Planned.Contains(c.Id) ? ", planned and not yet there" : "")})")).ToList();
            if (met.Count > 0) yield return new Bullets(met);
            if (now.CorrectedBecause is { } wrong) yield return new Paragraph($"Corrected on {now.RecordedAt.UkDate.Said}, after the round was locked: {wrong}");
        }
    }

    private static string Level(PrincipleRating now) => (now.Level, now.SuggestedLevel) switch
    {
        (null, null) => "Not yet rated; no level is suggested.",
        (null, { } suggested) => $"Not yet rated; level {suggested} is suggested.",
        ({ } level, null) => $"Level {level}, by the panel’s judgement.",
        ({ } level, { } suggested) => level == suggested ? $"Level {level}, as suggested{(now.SuggestedFromPart ? " from one of two measures" : "")}." : $"Level {level}, where level {suggested} was suggested.",
    };
}
