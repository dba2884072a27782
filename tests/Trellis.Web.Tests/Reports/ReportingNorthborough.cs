using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Assessment;
using Trellis.Web.Tests.Assessment;
using Trellis.Web.Tests.Demo;

namespace Trellis.Web.Tests.Reports;

[Collection(nameof(Northborough))]
public class ReportingNorthborough(NorthboroughSite site)
{
    private async Task<HttpClient> As(string name) => site.SignedInAs(await site.Database(db => db.Members.Where(m => m.Name == name).Select(m => m.Id).SingleAsync()));

    private static async Task<WordDocument> Word(HttpClient browser, string address) => new(await (await browser.GetAsync($"{address}?as=docx")).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());

    /// <summary>Every address of a report that a list of reports leads to.</summary>
    private static async Task<List<string>> All(HttpClient browser) =>
        [.. (await browser.Page("/reports")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Where(h => !h.Contains('?', StringComparison.Ordinal) && h.StartsWith('/')).Distinct()];

    [Fact]
    public async Task Every_report_opens_and_its_word_file_is_sound()
    {
        var fiona = await As("Fiona Grant");
        var all = await All(fiona);
        Assert.Equal(13, all.Count);
        foreach (var address in all)
        {
            Assert.Equal(HttpStatusCode.OK, (await fiona.GetAsync(address)).StatusCode);
            using var word = await Word(fiona, address);
            Assert.True(word.Mistakes.Count == 0, $"{address}: {string.Join("; ", word.Mistakes)}");
            Assert.All(word.Alternatives, a => Assert.NotEmpty(a));
            Assert.True(word.Pictures > 0 || address.EndsWith("summary", StringComparison.Ordinal), $"{address} has no picture.");
        }
    }

    [Fact]
    public async Task The_plan_tells_each_priority_its_actions_and_what_is_not_known()
    {
        var fiona = await As("Fiona Grant");
        var (said, page) = (await fiona.Said("/plan/report"), await fiona.Page("/plan/report"));

        Assert.Equal(5, page.QuerySelectorAll("main h2").Count(h => h.Words().StartsWith("Priority ", StringComparison.Ordinal)));
        var overdue = await site.Database(async db => (await db.PlanActions.ToListAsync()).Where(a => a.IsOverdue(db.Sight.Today)).ToList());
        Assert.NotEmpty(overdue);
        Assert.All(overdue, a => Assert.Contains($"{a.Title} (due ", said, StringComparison.Ordinal));
        var moved = await site.Database(async db => (await db.DatesMoved.ToListAsync()).ConvertAll(m => m.Because));
        Assert.All(moved, because => Assert.Contains(because, said, StringComparison.Ordinal));
        Assert.Contains("organisations own an action or share in one", said, StringComparison.Ordinal);
        Assert.Contains("It does not show that the action did it.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_phase_is_told_from_what_is_recorded()
    {
        var fiona = await As("Fiona Grant");
        var (said, page) = (await fiona.Said("/plan/phase-1/report"), await fiona.Page("/plan/phase-1/report"));

        Assert.Equal(["In short", "Steps and workshops", "The oversight team", "Talks with the system", "What was gathered", "Who works here", "The baseline"], page.QuerySelectorAll("main h2").Select(h => h.Words()).Where(h => h != "Contents").Take(7));
        Assert.Contains("of 6 steps and", said, StringComparison.Ordinal);
        Assert.Contains("they do not count as untrained", said, StringComparison.Ordinal);
        Assert.Contains(await fiona.Rows("/plan/phase-1/report"), r => r.StartsWith("Meso | 9 | 20 | 45.0 % | 1.80 | 26.7 %", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await As("Dr Ines Ferreira")).GetAsync("/plan/phase-1/report")).StatusCode);
    }

    [Fact]
    public async Task What_the_yearly_report_printed_is_held_against_the_rounds()
    {
        var last = await site.Database(async db => (await db.AssessmentRounds.ToListAsync()).LastHeld(db.Sight.Today)!.Id);
        var said = await (await As("Fiona Grant")).Said($"/assessment/{last}/report");

        Assert.Contains("11 (Yearly report, results) and 7 of 28 (Yearly report, discussion) are printed. They cannot all be right", said, StringComparison.Ordinal);
        Assert.Contains("micro would have moved by +47.6 points of its range instead of +28.6 points.", said, StringComparison.Ordinal);
        Assert.Contains("No maximum is printed with the 13 for meso. With 5 principles it is 20, with 6 ratings 24.", said, StringComparison.Ordinal);
        Assert.Contains("Weighted kappa is 0.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_without_the_priorities_and_the_plan_is_led_to_neither()
    {
        var all = await All(await As("Dr Ines Ferreira"));
        Assert.NotEmpty(all);
        Assert.DoesNotContain(all, a => a.StartsWith("/priorities", StringComparison.Ordinal) || a.StartsWith("/plan", StringComparison.Ordinal));
    }
}
