using Trellis.Domain;
using Trellis.Domain.Assessment;
using Trellis.Domain.Insight;
using Trellis.Web.Words;

namespace Trellis.Web.Reports.Assessment;

/// <summary>What moved since the round before and since the first, rating by rating and statement by statement.</summary>
internal static class MovedShown
{
    public static Section? Section(RoundMaterial round) => round.Before is null ? null : new("What moved",
    [
        new Subheading($"Since the round before, {round.Before.Round.HeldOn.Said}"), .. Since(round, round.Before),
        .. round.First is { } first ? [new Subheading($"Since the first round, {first.Round.HeldOn.Said}"), .. Since(round, first)] : Array.Empty<Block>(),
    ]);

    private static IEnumerable<Block> Since(RoundMaterial round, RatedRound before)
    {
        var movement = round.Movement(before);
        yield return new Paragraph(string.Join(' ', movement.Said));
        if (movement.Together(round.Limiting.ByMean) is { } together) yield return new Paragraph(together);

        var compared = new Comparison(round.Tool, before.Round, before.Ratings, round.Round, round.Now.Ratings, round.Rule);
        List<Moved> moved = [.. compared.Ratings.Where(r => r.AnythingChanged)];
        if (moved.Count > 0) yield return new Table($"From {before.Round.HeldOn.Said} to {round.Round.HeldOn.Said}, rating by rating", ["Rating", "Level", "Statements met now", "Statements met no longer"], [.. moved.Select(Row)]);
        if (moved.Count > 0 && compared.WithoutStatements is { Count: > 0 } without) yield return new Paragraph($"Statements were not gone through in one of the two rounds for {without.Select(r => r.Name).ToList().Listed}: of those, only the levels are compared.");
        if (compared.Ratings.Where(r => !r.AnythingChanged).Select(r => r.Rating.Name).ToList() is { Count: > 0 } still) yield return new Paragraph($"Nothing changed for {still.Listed}.");
    }

    private static IReadOnlyList<string> Row(Moved moved) =>
    [
        $"{moved.Rating.Name}: {moved.Rating.ShortTitle}",
        moved.Before == moved.After ? $"{moved.After.OrDash}, as before" : $"{moved.Before.OrDash} → {moved.After.OrDash}{(moved.By is { } by ? $" ({by.WithSign})" : "")}",
        moved.NowMet.Count == 0 ? "–" : string.Join("; ", moved.NowMet.Select(c => c.Words)),
        moved.NoLongerMet.Count == 0 ? "–" : string.Join("; ", moved.NoLongerMet.Select(c => c.Words)),
    ];
}
