using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data.Content;
using Trellis.Domain;

namespace Trellis.Web.Tests.Assessment;

public class ReadingTheTool(TrellisSite site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<HttpClient> Anybody() => site.SignedInAs((await new Locality().In(site)).Sam.Id);

    [Fact]
    public async Task Everybody_reads_the_17_principles_with_four_levels_of_22_ratings()
    {
        var page = await (await Anybody()).Page("/assessment/tool");
        Assert.Equal(17, page.QuerySelectorAll("main details").Length);
        Assert.Equal(22, page.QuerySelectorAll("main dl.trellis-levels").Length);
        Assert.Equal(88, page.QuerySelectorAll("main dl.trellis-levels dt").Length);
        Assert.Contains("Reducing stigma | None: it is not scored in the tool | Card 6, Everyone’s business", await (await Anybody()).Rows("/assessment/tool"));
    }

    [Fact]
    public async Task A_blank_tool_prints_one_principle_a_page_and_the_cards_can_be_cut_out()
    {
        var browser = await Anybody();
        var tool = await browser.Page("/assessment/tool/print");
        Assert.Equal(17, tool.QuerySelectorAll("section.trellis-sheet__page").Length);
        Assert.Equal(88, tool.QuerySelectorAll(".trellis-blank li").Length);
        Assert.DoesNotContain("Confidential", tool.Body!.TextContent, StringComparison.Ordinal);

        var cards = (await browser.Page("/assessment/cards/print")).QuerySelectorAll(".trellis-cut > li");
        Assert.Equal((19, 8, 2), (cards.Length, cards.Count(c => c.TextContent.Contains('★', StringComparison.Ordinal)), cards.Count(c => c.TextContent.Contains("Extra card", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_locality_may_load_its_own_words_and_a_finished_round_keeps_the_ones_it_used()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "content");
        var own = Directory.CreateTempSubdirectory().FullName;
        var json = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(shipped, "assessment-tool.json"), Cancel))!;
        (json["version"], json["principles"]![0]!["title"]) = ("licensed-2", "In the licensed words");
        await File.WriteAllTextAsync(Path.Combine(own, "assessment-tool.json"), json.ToJsonString(), Cancel);

        var (then, now) = (new LocalityContent(shipped, own), site.Services.GetRequiredService<LocalityContent>());
        await site.Database(async db => { await then.KeepAsync(db, Clock.MomentOf(TrellisSite.Start), Cancel); return 0; });

        Assert.Equal("In the licensed words", (await site.Database(db => now.ToolAsync(db, "licensed-2", Cancel))).Principles[0].Title);
        Assert.NotEqual("In the licensed words", now.Tool.Principles[0].Title);
        Directory.Delete(own, recursive: true);
    }

    [Fact]
    public async Task A_tool_that_cannot_be_used_is_refused_when_the_site_starts()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "content");
        var own = Directory.CreateTempSubdirectory().FullName;
        await File.WriteAllTextAsync(Path.Combine(own, "priority-cards.json"), """{ "version": "2", "note": "", "cards": [] }""", Cancel);

        Assert.Contains("the cards must be those", Assert.Throws<InvalidDataException>(() => new LocalityContent(shipped, own)).Message, StringComparison.Ordinal);
        Directory.Delete(own, recursive: true);
    }
}
