using Trellis.Domain.Assessment;
using Trellis.Domain.Evidence;
using Trellis.Domain.Insight;
using Trellis.Domain.Measures;
using Trellis.Domain.Tests.Instruments;
using static Trellis.Domain.Tests.Assessment.Rounds;

namespace Trellis.Domain.Tests.Insight;

public class SayingWhatARoundCannotShow
{
    private readonly AssessmentRound round = Open();
    private readonly List<PrincipleRating> ratings = [];
    private readonly Dictionary<Guid, MeasureResult> results = [];
    private readonly List<EvidenceItem> evidence = [];

    private string Said(bool hasEarlier = false) => string.Join(' ', new Limits(Shipped.Tool, new(round, ratings.Latest()), results, evidence, hasEarlier).Said);

    private Suggestion Figures(string measure, string source, long of, long among)
    {
        var result = MeasureResult.KeyIn(Shipped.Tool.Measure(measure)!, "1", new(of, among, null, null, null, Now.Today.AddYears(-1), Now.Today.AddDays(-1), source), Prue, Now);
        results[result.Id] = result;
        return new(3, "Counted") { Results = [result.Id] };
    }

    [Fact]
    public void A_change_is_never_called_an_effect()
    {
        Assert.Contains("It does not show what brought it about", Said(hasEarlier: true), StringComparison.Ordinal);
        Assert.DoesNotContain("brought it about", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public void Training_that_is_rated_or_in_the_evidence_is_no_proof_of_itself()
    {
        Assert.DoesNotContain("training", Said(), StringComparison.Ordinal);
        ratings.Add(round.Rate("meso-1", 3));
        ratings.Add(round.Rate("meso-4", 2, more: j => j with { Met = [Shipped.Rating("meso-4").Levels[1].Clauses.First(c => c.Words.Contains("no training", StringComparison.Ordinal)).Id] }));
        evidence.Add(EvidenceItem.Register(new(EvidenceKind.Data, "Training register", "120 of 300 staff were trained", "Training lead", null, Now.Today, ["meso-1"], Strength.Checked, Confidentiality.Open), Prue, Now));
        Assert.Contains("What Meso 1 rests on includes training that was given.", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public void Few_counted_and_shared_sources_are_named()
    {
        ratings.Add(round.Rate("micro-7", 3, Figures("risk-plans", "Register", 9, 19)));
        ratings.Add(round.Rate("micro-2", 3, Figures("grouping-recorded", "Notes audit", 60, 100)));
        ratings.Add(round.Rate("micro-5b", 3, Figures("goals-recorded", "notes audit", 60, 100)));

        Assert.Contains("Fewer than 30 were counted for Micro 7 (19 ", Said(), StringComparison.Ordinal);
        Assert.Contains("they do not confirm each other: Micro 2 and Micro 5B (Notes audit).", Said(), StringComparison.Ordinal);
        Assert.Contains("rest on figures. Without figures: Macro 5, Meso 2", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_panel_differed_and_where_a_measure_was_missing_is_named()
    {
        ratings.Add(round.Rate("micro-2", 2, Figures("grouping-recorded", "Audit", 60, 100), more: j => j with { DiffersBecause = "We know it is worse" }));
        ratings.Add(round.Rate("macro-5", 3, Figures("chi-esq", "Survey", 60, 100) with { Partial = true }));

        Assert.Contains("The panel gave another level than the rules suggest for Micro 2", Said(), StringComparison.Ordinal);
        Assert.Contains("One of two measures was missing for Macro 5", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_keyed_in_long_after_says_so()
    {
        Assert.DoesNotContain("written down", Said(), StringComparison.Ordinal);
        var late = Open(Now.Today.AddMonths(-14));
        Assert.Contains("written down 14 months after it was held", string.Join(' ', new Limits(Shipped.Tool, new(late, ratings.Latest()), results, evidence, false).Said), StringComparison.Ordinal);
    }
}
