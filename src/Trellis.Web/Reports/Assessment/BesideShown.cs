using System.Globalization;
using Trellis.Domain;
using Trellis.Domain.Assessment;
using Trellis.Domain.Insight;
using Trellis.Web.Words;

namespace Trellis.Web.Reports.Assessment;

/// <summary>A self-assessment and an independent evaluation side by side: how far they agree, and each rating on which they differ with both reasons.</summary>
internal static class BesideShown
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static Section? Section(RoundMaterial round)
    {
        if (round.Beside is not { } beside) return null;
        var (own, outside) = round.Round.Mode is RoundMode.Evaluation ? (beside, round.Now) : (round.Now, beside);
        var apart = round.Tool.Ratings.Where(r => Level(own, r.Code) is not null && Level(outside, r.Code) is not null && Level(own, r.Code) != Level(outside, r.Code)).ToList();
        List<Block> blocks = [new Paragraph($"The locality rated itself on {own.Round.HeldOn.Said}; evaluators from outside rated the same items on {outside.Round.HeldOn.Said} from the evidence, neither seeing the other’s levels first. {Agreement(own, outside)}"), new Paragraph(Means(round, own, outside))];
        if (apart.Count > 0) blocks.Add(new Table("Where they differ", ["Rating", new Column("Locality", Numeric: true), new Column("Evaluators", Numeric: true), "What each noted"], [.. apart.Select(r => (IReadOnlyList<string>)[$"{r.Name}: {r.ShortTitle}", $"{Level(own, r.Code)}", $"{Level(outside, r.Code)}", Noted(own, outside, r.Code)])]));
        blocks.Add(new Paragraph("Where two who looked at the same things differ, neither is the right one by rank: it is a place to talk."));
        return new("Beside the independent evaluation", blocks);
    }

    private static string Agreement(RatedRound own, RatedRound outside) => WeightedKappa.Between(own.Levels, outside.Levels) is { } kappa
        ? string.Create(British, $"They gave the same level to {kappa.Same} of {kappa.Rated} ratings that both rated. Weighted kappa is {kappa.Value:0.00} (95 % interval {kappa.Low:0.00} to {kappa.High:0.00}), where 1 is full agreement and 0 no more than chance; with so few ratings the interval is rough.")
        : "Agreement beyond chance cannot be worked out: too few ratings have a level from both, or all have one and the same.";

    private static string Means(RoundMaterial round, RatedRound own, RatedRound outside)
    {
        var each = Standings.All.Select(l => (l, Own: own.Total(round.Tool, l, round.Rule)?.Mean, Outside: outside.Total(round.Tool, l, round.Rule)?.Mean)).ToList();
        return each.Any(e => e.Own is null || e.Outside is null) ? "One of the two has ratings without a level, so their means are not set side by side."
            : $"Mean level by the locality and by the evaluators: {each.Select(e => $"{Standings.Name(e.l)} {e.Own.Mean} and {e.Outside.Mean}").ToList().Listed}.";
    }

    private static int? Level(RatedRound round, string code) => round.Ratings.GetValueOrDefault(code)?.Level;

    private static string Noted(RatedRound own, RatedRound outside, string code) =>
        string.Join(' ', new[] { Note("Locality", own, code), Note("Evaluators", outside, code) }.OfType<string>()) is { Length: > 0 } noted ? noted : "–";

    private static string? Note(string who, RatedRound round, string code) => round.Ratings[code] is var rated && (rated.DiffersBecause ?? rated.Deliberation) is { } said ? $"{who}: {said}" : null;
}
