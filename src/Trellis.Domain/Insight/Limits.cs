using Trellis.Domain.Assessment;
using Trellis.Domain.Evidence;
using Trellis.Domain.Instruments;
using Trellis.Domain.Measures;

namespace Trellis.Domain.Insight;

/// <summary>What a round cannot show, said from what is recorded about it: how it was judged, on how much, by whom, and where cause and effect could be taken for one another.</summary>
public sealed class Limits(AssessmentTool tool, RatedRound now, IReadOnlyDictionary<Guid, MeasureResult> results, IReadOnlyList<EvidenceItem> evidence, bool hasEarlier)
{
    private const int Small = 30;

    public IEnumerable<string> Said
    {
        get
        {
            yield return "A level is the judgement of those who took part. Another group, or the same one on another day, could judge differently.";
            if (hasEarlier) yield return "A change between rounds goes together with whatever else happened in that time. It does not show what brought it about: there is no locality to compare with and no test was made.";
            foreach (var sentence in new[] { Figures, Few, Differing, Partial, Training, SharedSources, KeyedLater, Corrected }.OfType<string>()) yield return sentence;
        }
    }

    private IEnumerable<PrincipleRating> Rated => tool.Ratings.Select(r => now.Ratings.GetValueOrDefault(r.Code)).OfType<PrincipleRating>();

    private string? Figures
    {
        get
        {
            List<Rating> measured = [.. tool.Ratings.Where(r => r.Measures.Count > 0)];
            List<string> without = [.. measured.Where(r => now.Ratings.GetValueOrDefault(r.Code) is not { Results.Count: > 0 }).Select(r => r.Name)];
            return without.Count == 0 ? null : $"{measured.Count - without.Count} of {measured.Count} ratings that have a measure rest on figures. Without figures: {without.Listed}.";
        }
    }

    private string? Few
    {
        get
        {
            var few = from rating in Rated
                      from id in rating.Results
                      where results.ContainsKey(id)
                      let result = results[id]
                      where result.IsMeasurable && result.Denominator < Small && tool.Measure(result.Measure) is { Form: not MeasureForm.Count }
                      select $"{tool.Rating(rating.Rating)!.Name} ({result.Denominator} {result.Unit})";
            return few.ToList() is { Count: > 0 } some ? $"Fewer than {Small} were counted for {some.Listed}. Such figures move by chance." : null;
        }
    }

    private string? Differing => Named(Rated.Where(r => r.DiffersBecause is not null), many => $"The panel gave another level than the rules suggest for {many}; both are shown, with its reason.");

    private string? Partial => Named(Rated.Where(r => r is { SuggestedFromPart: true, Accepted: true }), many => $"One of two measures was missing for {many}, so the other decided.");

    /// <summary>Training that is among what was rated, or in the evidence, is no proof of itself.</summary>
    private string? Training
    {
        get
        {
            List<string> ratings = [.. tool.Ratings.Where(AboutTraining).Select(r => r.Name)];
            return ratings.Count == 0 ? null : $"What {ratings.Listed} {(ratings.Count == 1 ? "rests" : "rest")} on includes training that was given. Where training is also what the locality has done to improve, a higher level there partly counts the training itself, and is no separate sign that it worked.";
        }
    }

    private bool AboutTraining(Rating rating)
    {
        if (now.Ratings.GetValueOrDefault(rating.Code) is not { } rated) return false;
        var met = rating.Clauses.Where(c => rated.Met.Contains(c.Id)).Select(c => c.Words);
        var yes = rating.Questions.Where(q => rated.AnsweredYes.Contains(q.Id)).Select(q => q.Words);
        var items = evidence.Where(e => e.Ratings.Contains(rating.Code)).SelectMany(e => new[] { e.Title, e.Says });
        return met.Concat(yes).Concat(items).Any(GivesTraining);
    }

    private static bool GivesTraining(string words)
    {
        foreach (var none in new[] { "no training", "without training", "not trained", "untrained" }) words = words.Replace(none, "", StringComparison.OrdinalIgnoreCase);
        return words.Contains("training", StringComparison.OrdinalIgnoreCase) || words.Contains("trained", StringComparison.OrdinalIgnoreCase);
    }

    private string? SharedSources
    {
        get
        {
            var shared = Rated.SelectMany(r => r.Results.Where(results.ContainsKey).Select(id => (results[id].Source, tool.Rating(r.Rating)!.Name))).Distinct()
                .GroupBy(s => s.Source, s => s.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => $"{g.ToList().Listed} ({g.Key})").ToList();
            return shared.Count == 0 ? null : $"Some ratings share one source, so they do not confirm each other: {string.Join("; ", shared)}.";
        }
    }

    private string? KeyedLater => now.Round.HeldOn.MonthsSince(Clock.MomentOf(now.Round.OpenedAt).Today) is > 0 and var months
        ? $"The round was written down {(months == 1 ? "1 month" : $"{months} months")} after it was held." : null;

    private string? Corrected => Named(Rated.Where(r => r.CorrectedBecause is not null), many => $"After the round was locked, a correction was made to {many}.");

    private string? Named(IEnumerable<PrincipleRating> ratings, Func<string, string> say) => ratings.Select(r => tool.Rating(r.Rating)!.Name).ToList() is { Count: > 0 } some ? say(some.Listed) : null;
}
