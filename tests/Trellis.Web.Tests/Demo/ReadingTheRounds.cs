using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data.Content;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Web.Tests.Assessment;

namespace Trellis.Web.Tests.Demo;

[Collection(nameof(Northborough))]
public class ReadingTheRounds(NorthboroughSite site)
{
    private async Task<HttpClient> Fiona() => site.SignedInAs(await site.Database(db => db.Members.Where(m => m.Name == "Fiona Grant").Select(m => m.Id).SingleAsync()));

    private Task<List<AssessmentRound>> Rounds() => site.Database(db => db.AssessmentRounds.Where(r => r.Mode == RoundMode.SelfAssessment).OrderBy(r => r.HeldOn).ToListAsync());

    [Fact]
    public async Task Four_yearly_rounds_have_the_papers_shape()
    {
        var tool = site.Services.GetRequiredService<LocalityContent>().Tool;
        var totals = new List<(int, int, int)>();
        foreach (var round in await Rounds())
        {
            var scores = new Scores(tool, (await site.Database(db => db.PrincipleRatings.Where(r => r.RoundId == round.Id).ToListAsync())).Latest().Levels(), round.Rule);
            totals.Add((scores.Total(SystemLevel.Macro).Sum, scores.Total(SystemLevel.Meso).Sum, scores.Total(SystemLevel.Micro).Sum));
            Assert.True(round.IsLocked && scores.Total(null).IsComplete);
        }

        Assert.Equal([(10, 9, 11), (10, 10, 13), (10, 12, 15), (10, 13, 17)], totals);
    }

    [Fact]
    public async Task The_comparison_prints_the_derived_table_with_maximum_rule_and_both_readings()
    {
        var rounds = await Rounds();
        var (fiona, address) = (await Fiona(), $"/assessment/compare?From={rounds[0].Id}&To={rounds[3].Id}");
        var (said, rows) = (await fiona.Said(address), await fiona.Rows(address));

        Assert.Equal(
            [
                "Macro | 10 → 10 | 20 | 50.0 % → 50.0 % | 2.00 → 2.00 | 33.3 % → 33.3 % | 0 (0.0 points of range)",
                "Meso | 9 → 13 | 20 | 45.0 % → 65.0 % | 1.80 → 2.60 | 26.7 % → 53.3 % | +4 (+26.7 points of range)",
                "Micro | 11 → 17 | 28 | 39.3 % → 60.7 % | 1.57 → 2.43 | 19.0 % → 47.6 % | +6 (+28.6 points of range)",
                "All | 30 → 40 | 68 | 44.1 % → 58.8 % | 1.76 → 2.35 | 25.5 % → 45.1 % | +10 (+19.6 points of range)",
            ], rows.Take(4));
        Assert.Contains("Macro has the lowest mean level", said, StringComparison.Ordinal);
        Assert.Contains("lowest rated part", said, StringComparison.Ordinal);
        Assert.Contains("One score for each rating: no rule is needed", said, StringComparison.Ordinal);
        Assert.Contains("Whether the same people rated both is not known.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_round_holds_the_measures_that_are_worth_a_talk()
    {
        var last = (await Rounds())[3];
        var told = await site.Database(db => db.PrincipleRatings.Where(r => r.RoundId == last.Id).ToDictionaryAsync(r => r.Rating));

        Assert.Contains("Level 3 begins at 60 %: 3 more of these 100", told["micro-5a"].SuggestedBecause, StringComparison.Ordinal);
        Assert.Contains("Nothing to measure", told["macro-5"].SuggestedBecause, StringComparison.Ordinal);
        Assert.True(told["macro-5"].SuggestedFromPart);
        Assert.Equal((3, 1), (told["micro-1b"].Level, told["micro-1b"].SuggestedLevel));
        Assert.Single(told["meso-1"].Planned);
    }

    [Fact]
    public async Task Locality_and_evaluators_are_compared_by_agreement_and_not_as_a_change()
    {
        var evaluation = await site.Database(db => db.AssessmentRounds.Where(r => r.Mode == RoundMode.Evaluation).Select(r => r.Id).SingleAsync());
        var own = (await Rounds())[3].Id;
        Assert.Matches(@"The same level for 1\d of 22 ratings that both gave a level\. Weighted kappa is 0\.\d\d \(95 % interval −?0\.\d\d to [01]\.\d\d\)", await (await Fiona()).Said($"/assessment/compare?From={own}&To={evaluation}"));
        Assert.DoesNotContain("kappa", await (await Fiona()).Said("/assessment/compare"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_stands_by_the_ratings_of_the_last_round_without_what_was_withdrawn_before()
    {
        var (fiona, last) = (await Fiona(), (await Rounds())[3]);
        var pack = await fiona.Said($"/assessment/{last.Id}/evidence");
        Assert.Contains("52 of 61 entries were right", pack, StringComparison.Ordinal);
        Assert.DoesNotContain("Draft of a joint strategy", pack, StringComparison.Ordinal);
        Assert.Contains("Draft of a joint strategy", await fiona.Said("/evidence"), StringComparison.Ordinal);
        var lists = await fiona.Said("/evidence/checklists");
        Assert.Contains("3 of 7 reliably in place", lists, StringComparison.Ordinal);
        Assert.Contains("4 of 5 fully in place", lists, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_of_it_opens()
    {
        var (fiona, last) = (await Fiona(), (await Rounds())[3]);
        foreach (var address in new[] { "/assessment", "/assessment/start", "/assessment/compare", "/assessment/tool", "/evidence", "/evidence/add", "/evidence/checklists", "/evidence/checklists/elements", "/evidence/checklists/groupings", $"/assessment/{last.Id}/evidence", $"/assessment/{last.Id}", $"/assessment/{last.Id}/figures", $"/assessment/{last.Id}/measured", $"/assessment/{last.Id}/lock", $"/assessment/{last.Id}/people" })
            Assert.Equal(HttpStatusCode.OK, (await fiona.GetAsync(address)).StatusCode);
        foreach (var rating in site.Services.GetRequiredService<LocalityContent>().Tool.Ratings) Assert.Equal(HttpStatusCode.OK, (await fiona.GetAsync($"/assessment/{last.Id}/ratings/{rating.Code}/read")).StatusCode);
    }
}
