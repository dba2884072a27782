using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Web.Tests.Assessment;

namespace Trellis.Web.Tests.Reports;

public class NotingPrintedFigures(TrellisSite site)
{
    [Fact]
    public async Task A_printed_total_is_noted_told_in_the_report_and_taken_back_with_a_reason()
    {
        var programme = await Programme.In(site);
        var round = await programme.Starts(new(2014, 6, 1));
        (await programme.Browser.Submit($"{round}/published", ("Level", "Micro"), ("Total", "7"), ("Maximum", "28"), ("PrintedIn", "Paper, page 3"))).EnsureRedirect();

        Assert.Contains("7 of 28 (Paper, page 3) is printed for micro; ratings are missing here", await programme.Browser.Said($"{round}/report"), StringComparison.Ordinal);
        var id = Guid.Parse(round[12..]);
        var noted = await site.Database(db => db.PublishedTotals.Where(p => p.RoundId == id).Select(p => p.Id).SingleAsync());
        Assert.Contains("Say why it is taken back", await (await programme.Browser.Submit($"{round}/published/{noted}/take-back")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        (await programme.Browser.Submit($"{round}/published/{noted}/take-back", ("TakenBackBecause", "Misread"))).EnsureRedirect();

        Assert.DoesNotContain("Paper, page 3", await programme.Browser.Said($"{round}/report"), StringComparison.Ordinal);
        Assert.Contains("Taken back: Misread", await programme.Browser.Said($"{round}/published"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_sent_back_with_what_was_typed()
    {
        var programme = await Programme.In(site);
        var round = await programme.Starts(new(2013, 6, 1));
        var answer = await programme.Browser.Submit($"{round}/published", ("Level", "Micro"), ("Total", "40"), ("Maximum", "28"), ("PrintedIn", "Paper"));

        var page = await answer.Page();
        Assert.Contains("The total is more than the maximum", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("40", page.QuerySelector("input[name=Total]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Only_those_who_rate_the_round_note_figures()
    {
        var programme = await Programme.In(site);
        var round = await programme.Starts(new(2012, 6, 1));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await programme.Another(Roles.Commissioner)).GetAsync($"{round}/published")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await programme.Browser.GetAsync($"{round}/published/{Guid.NewGuid()}/take-back")).StatusCode);
    }
}
