using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data.Content;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Domain.Priorities;
using Trellis.Web.Tests.Assessment;

namespace Trellis.Web.Tests.Reports;

public class ReportingPriorities(TrellisSite site)
{
    private static readonly int[] FiveCards = [4, 2, 11, 13, 17];

    private readonly PriorityCards cards = site.Services.GetRequiredService<LocalityContent>().Cards;

    private string Title(int card) => cards.Card($"card-{card}")!.Title;

    private async Task<(Programme Programme, string Address)> Held(bool agreed, params (Seated Who, int[] Order)[] tables)
    {
        var programme = await Programme.In(site);
        var round = AssessmentRound.Open(RoundKind.Baseline, RoundMode.SelfAssessment, new(2026, 6, 1), CombiningRule.LowestPart, site.Services.GetRequiredService<LocalityContent>().Tool, programme.Prue, Locality.Now);
        var held = Prioritisation.Open(round, new(2026, 6, 2), cards, false, programme.Prue, Locality.Now);
        List<TableOrder> put = [];
        foreach (var (who, order) in tables) put.Add(TableOrder.Put(held, cards, who, [.. order.Select(c => $"card-{c}")], put, programme.Prue, Locality.Now));
        var five = agreed ? held.Agree(cards, [.. FiveCards.Select(c => new AgreedPriority($"card-{c}", $"Aim of {c}", $"Reason of {c}"))], null, null, programme.Prue, Locality.Now) : null;
        await site.Save([round, held, .. put, .. five is null ? Array.Empty<object>() : [five]]);
        return (programme, $"/priorities/{held.Id}/report");
    }

    private static readonly (Seated, int[])[] Three =
    [
        (new("Health", 8, "health"), [2, 4, 11, 13, 1]),
        (new("Schools", 6, "education"), [4, 2, 11, 12, 1]),
        (new("Young people", 5, YoungPeople: true), [4, 11, 16, 13, 6]),
    ];

    [Fact]
    public async Task The_card_of_most_tables_comes_first_with_both_rules_and_the_agreed_five_with_aim_and_reason()
    {
        var (programme, address) = await Held(true, Three);
        var said = await programme.Browser.Said(address);

        Assert.Contains($"3 tables with 19 people put up to 5 of 17 cards in order. Every table chose {Title(4)} and {Title(11)}.", said, StringComparison.Ordinal);
        Assert.Contains($"1. {Title(4)} 3 of 3 tables chose this; place 1 by mean rank and 1 by points. Not scored in the tool. Aim: Aim of 4 Why: Reason of 4", said, StringComparison.Ordinal);
        Assert.Contains("Kendall’s W is 0.", said, StringComparison.Ordinal);
        Assert.Contains($"Agreed although neither rule puts it among the first five: {Title(17)}", said, StringComparison.Ordinal);
        Assert.Contains(await programme.Browser.Rows(address), r => r.StartsWith($"{Title(4)} | 3 of 3 tables | Not scored in the tool | 1.3 | 1 | 14 | 1 | ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Young_peoples_choices_stand_on_their_own_beside_what_others_chose()
    {
        var (programme, address) = await Held(true, Three);
        var said = await programme.Browser.Said(address);

        Assert.Contains($"Young people, 5 people, in their order: {Title(4)} (2 of 2 other tables chose this) {Title(11)} (2 of 2 other tables chose this) {Title(16)} (no other table chose this)", said, StringComparison.Ordinal);
        Assert.Contains("3 of their 5 choices are among the agreed five", said, StringComparison.Ordinal);
        Assert.Contains("No table of young people", await (await Held(true, Three[..2])).Programme.Browser.Said((await Held(true, Three[..2])).Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_word_file_is_sound_with_tables_a_picture_and_nothing_yet()
    {
        foreach (var (agreed, tables) in new[] { (true, Three), (false, Three), (false, []), (false, Three[..1]) })
        {
            var (programme, address) = await Held(agreed, tables);
            using var word = new WordDocument(await (await programme.Browser.GetAsync($"{address}?as=docx")).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
            Assert.Empty(word.Mistakes);
            Assert.Equal(tables.Length == 0 ? 0 : 1, word.Pictures);
            Assert.Equal(!agreed, word.Text.Contains("Not agreed yet", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_list_of_reports_leads_to_each_that_the_reader_may_open()
    {
        var (programme, address) = await Held(true, Three);
        var page = await programme.Browser.Page("/reports");
        Assert.Contains(page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == address);

        var evaluator = await programme.Another(Trellis.Domain.Alliance.Roles.IndependentEvaluator);
        Assert.DoesNotContain((await evaluator.Page("/reports")).QuerySelectorAll("main a"), a => a.GetAttribute("href") == address);
        Assert.Equal(HttpStatusCode.Forbidden, (await evaluator.GetAsync(address)).StatusCode);
    }
}
