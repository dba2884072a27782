using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data.Content;
using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Evidence;
using Trellis.Domain.Instruments;
using Trellis.Web.Tests.Assessment;

namespace Trellis.Web.Tests.Reports;

public class ReportingARound(TrellisSite site)
{
    private AssessmentTool Tool => site.Services.GetRequiredService<LocalityContent>().Tool;

    /// <summary>A locked round with a level for each principle, all its parts on the same one; a dash leaves it not rated.</summary>
    private async Task<AssessmentRound> Round(Member by, DateOnly on, string levels, Func<Rating, Judgement, Judgement>? more = null)
    {
        var round = AssessmentRound.Open(RoundKind.FollowUp, RoundMode.SelfAssessment, on, CombiningRule.LowestPart, Tool, by, Locality.Now);
        round.Note([new(PartTaken.Manager, "health", 4), new(PartTaken.FrontLine, "education", 6)], null, null);
        var ratings = Tool.Principles.Zip(levels).SelectMany(p => p.First.Ratings.Select(r => (Rating: r, Level: p.Second == '-' ? (int?)null : p.Second - '0')))
            .Select(r => PrincipleRating.Rate(round, r.Rating, (more ?? ((_, j) => j))(r.Rating, new() { Level = r.Level }), new(null, "No figures yet"), null, by, Locality.Now)).ToList();
        round.Lock(by, Locality.Now);
        await site.Save([round, .. ratings]);
        return round;
    }

    private static async Task<WordDocument> Word(HttpClient browser, string address)
    {
        var answer = (await browser.GetAsync($"{address}?as=docx")).EnsureSuccessStatusCode();
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer.Content.Headers.ContentType?.MediaType);
        return new(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_round_with_the_papers_totals_gives_the_papers_derived_table_on_the_page_and_in_the_file()
    {
        var programme = await Programme.In(site);
        await Round(programme.Prue, new(1961, 6, 1), "22222222212222111");
        var last = await Round(programme.Prue, new(1965, 6, 1), "22222332233233222");
        string[] expected =
        [
            "Macro | 10 | 20 | 50.0 % | 2.00 | 33.3 % | 5 of 5", "Meso | 13 | 20 | 65.0 % | 2.60 | 53.3 % | 6 of 6",
            "Micro | 17 | 28 | 60.7 % | 2.43 | 47.6 % | 11 of 11", "All | 40 | 68 | 58.8 % | 2.35 | 45.1 % | 22 of 22",
        ];

        var rows = await programme.Browser.Rows($"/assessment/{last.Id}/report");
        Assert.Equal(expected, rows.Where(r => expected.Contains(r)).Distinct());
        var said = await programme.Browser.Said($"/assessment/{last.Id}/report");
        Assert.Contains("macro did not move (total 10 to 10 of 20, mean 2.00 to 2.00), meso rose by 26.7 points of its range (total 9 to 13 of 20, mean 1.80 to 2.60) and micro rose by 28.6 points of its range (total 11 to 17 of 28, mean 1.57 to 2.43). By movement macro is the limiting level.", said, StringComparison.Ordinal);
        Assert.Contains("so which reading is used matters here", said, StringComparison.Ordinal);

        using var word = await Word(programme.Browser, $"/assessment/{last.Id}/report");
        Assert.Empty(word.Mistakes);
        Assert.Equal(expected, word.Rows.Where(r => expected.Contains(r)).Distinct());
        Assert.Contains(word.Alternatives, a => a.EndsWith("Macro from 2.00 to 2.00, Meso from 1.80 to 2.60 and Micro from 1.57 to 2.43.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task From_the_least_that_is_possible_micro_moves_by_its_published_share()
    {
        var programme = await Programme.In(site);
        await Round(programme.Prue, new(2002, 6, 1), "22222222211111111");
        var last = await Round(programme.Prue, new(2003, 6, 1), "22222332233233222");
        Assert.Contains("micro rose by 47.6 points of its range (total 7 to 17 of 28, mean 1.00 to 2.43)", await programme.Browser.Said($"/assessment/{last.Id}/report"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_with_gaps_has_no_total_and_names_them()
    {
        var programme = await Programme.In(site);
        var round = await Round(programme.Prue, new(2009, 6, 1), "222-2222222222222");
        var (rows, said) = (await programme.Browser.Rows($"/assessment/{round.Id}/report"), await programme.Browser.Said($"/assessment/{round.Id}/report"));

        Assert.Contains("Macro | no total | – | – | – | – | 4 of 5", rows);
        Assert.Contains("Meso | 10 | 20 | 50.0 % | 2.00 | 33.3 % | 6 of 6", rows);
        Assert.Contains("Not rated: Macro 4, so macro has no total and the three levels of the system are not put in order.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("is the limiting level", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_in_which_nothing_is_rated_is_reported_too()
    {
        var programme = await Programme.In(site);
        var round = await Round(programme.Prue, new(1999, 6, 1), "-----------------");
        foreach (var report in new[] { "report", "summary" })
        {
            Assert.Contains("Not rated", await programme.Browser.Said($"/assessment/{round.Id}/{report}"), StringComparison.Ordinal);
            using var word = await Word(programme.Browser, $"/assessment/{round.Id}/{report}");
            Assert.Empty(word.Mistakes);
        }
    }

    [Fact]
    public async Task What_was_told_in_confidence_is_counted_and_never_quoted()
    {
        var programme = await Programme.In(site);
        EvidenceItem Item(string title, Confidentiality who) => EvidenceItem.Register(new(EvidenceKind.Interview, title, $"“{title} said so”", $"{title} teller", null, new(2018, 5, 1), ["macro-1"], Strength.OneAccount, who), programme.Prue, Locality.Now);
        await site.Save(Item("Open talk of 2018", Confidentiality.Open), Item("Hidden talk of 2018", Confidentiality.Confidential));
        var round = await Round(programme.Prue, new(2018, 6, 1), "22222222222222222");

        var said = await programme.Browser.Said($"/assessment/{round.Id}/report");
        Assert.Contains("Open talk of 2018", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden talk", said, StringComparison.Ordinal);
        Assert.Contains("told in confidence; such items are counted here and never quoted", said, StringComparison.Ordinal);
        using var word = await Word(programme.Browser, $"/assessment/{round.Id}/report");
        Assert.DoesNotContain("Hidden talk", word.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_there_and_who_was_missing_stands_in_it()
    {
        var programme = await Programme.In(site);
        var round = await Round(programme.Prue, new(2006, 6, 1), "22222222222222222");
        var said = await programme.Browser.Said($"/assessment/{round.Id}/report");

        Assert.Contains("Front-line professionals | Education | 6", await programme.Browser.Rows($"/assessment/{round.Id}/report"));
        Assert.Matches("Not there: commissioners(,| and) team leaders", said);
    }

    [Fact]
    public async Task The_summary_keeps_to_three_short_notes_however_much_was_written()
    {
        var programme = await Programme.In(site);
        var round = await Round(programme.Prue, new(2010, 6, 1), "22222222222222222", (r, j) => j with { Strengths = string.Concat(Enumerable.Repeat($"{r.Name} is good. ", 40)), Improvements = new('y', 5000) });
        using var word = await Word(programme.Browser, $"/assessment/{round.Id}/summary");

        Assert.Empty(word.Mistakes);
        Assert.InRange(word.Text.Length, 1000, 4200);
        Assert.Equal("attachment; filename=assessment-summary-2010.docx; filename*=UTF-8''assessment-summary-2010.docx", (await programme.Browser.GetAsync($"/assessment/{round.Id}/summary?as=docx")).Content.Headers.ContentDisposition?.ToString());
    }

    [Fact]
    public async Task Only_who_may_see_the_round_reads_its_report()
    {
        var programme = await Programme.In(site);
        var round = await Round(programme.Prue, new(2011, 6, 1), "22222222222222222");
        var teacher = site.SignedInAs(programme.Here.Kit.Id);

        Assert.Equal(HttpStatusCode.Forbidden, (await teacher.GetAsync($"/assessment/{round.Id}/report?as=docx")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await programme.Browser.GetAsync($"/assessment/{Guid.NewGuid()}/report?as=docx")).StatusCode);
    }
}
