using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Domain.Priorities;
using Trellis.Web.Tests.Assessment;

namespace Trellis.Web.Tests.Priorities;

public class ChoosingPriorities(TrellisSite site)
{
    private static readonly int[] Hers = [11, 2, 16, 4, 9];

    /// <summary>A round held on a day, with one level, and a prioritisation beside it.</summary>
    private async Task<(Programme Programme, string Held)> Begun(DateOnly day, bool extra = false)
    {
        var programme = await Programme.In(site);
        var round = await programme.Starts(day);
        (await programme.Browser.Submit($"{round}/ratings/macro-2", ("Met", "macro-2.2a"), ("Level", "2"))).EnsureRedirect();
        var answer = await programme.Browser.Submit("/priorities/start", [("RoundId", round[^36..]), .. Programme.Date("HeldOn", day.AddDays(7)), ("WithExtraCards", extra ? "true" : null)]);
        answer.EnsureRedirect();
        return (programme, answer.Headers.Location!.OriginalString);
    }

    /// <summary>Types numbers beside cards, as they stand on the page.</summary>
    private static async Task<HttpResponseMessage> KeyIn(HttpClient browser, string address, string table, int[] order, int people = 6, string? sector = null, bool young = false)
    {
        var typed = await Typed(browser, address, order);
        return await browser.Submit(address, [("Table", table), ("People", $"{people}"), ("Sector", sector), ("YoungPeople", young ? "true" : null), .. typed]);
    }

    private static async Task<List<(string, string?)>> Typed(HttpClient browser, string address, int[] order)
    {
        var cards = Shown((await browser.Page(address)).QuerySelector("main")!);
        return [.. cards.Select((c, i) => ($"Rows[{i}].Place", Array.IndexOf(order, int.TryParse(c.Card["card-".Length..], out var number) ? number : 0) is >= 0 and var at ? $"{at + 1}" : (string?)""))];
    }

    private static List<(string Card, string Number)> Shown(IElement main) =>
        [.. main.QuerySelectorAll(".trellis-order__card").Select(c => (c.QuerySelector("input[type=hidden]")!.GetAttribute("value")!, c.QuerySelector("input[type=text]")!.GetAttribute("value") ?? ""))];

    private Task<TableOrder[]> Tables(string held)
    {
        var id = Guid.Parse(held.AsSpan("/priorities/".Length));
        return site.Database(db => db.TableOrders.Where(t => t.PrioritisationId == id).OrderBy(t => t.Table).ToArrayAsync());
    }

    [Fact]
    public async Task A_table_is_keyed_in_by_numbers_alone_and_keyed_in_again()
    {
        var (programme, held) = await Begun(new(2011, 2, 1));
        (await KeyIn(programme.Browser, $"{held}/tables", "North", Hers, 7, "health")).EnsureRedirect();
        var kept = Assert.Single(await Tables(held));
        Assert.Equal(("North", 7, "health", programme.Prue.Id), (kept.Table, kept.People, kept.Sector, kept.KeyedInById));
        Assert.Equal(Hers.Select(c => $"card-{c}"), kept.Order);

        (await KeyIn(programme.Browser, $"{held}/tables/{kept.Id}", "North", [2, 11])).EnsureRedirect();
        Assert.Equal(["card-2", "card-11"], Assert.Single(await Tables(held)).Order);
    }

    [Fact]
    public async Task What_was_typed_wrongly_is_said_beside_the_card_and_stays_on_the_page()
    {
        var (programme, held) = await Begun(new(2011, 3, 1));
        var refused = await programme.Browser.Submit($"{held}/tables", ("Table", "South"), ("People", "6"), ("Rows[0].Place", "1"), ("Rows[3].Place", "1"));
        var page = await refused.Page();
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("Two cards have number 1. Give each its own number", page.QuerySelector(".nhsuk-error-summary a")!.Words());
        Assert.Equal(["1", "1"], Shown(page.QuerySelector("main")!).Select(c => c.Number).Where(n => n != ""));
        Assert.Equal("South", page.QuerySelector("input[name=Table]")!.GetAttribute("value"));

        Assert.Contains("2 cards have a number, so number them 1 to 2", (await (await programme.Browser.Submit($"{held}/tables", ("People", "6"), ("Rows[0].Place", "1"), ("Rows[3].Place", "4"))).Page()).Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("Put a smaller table together with another", (await (await KeyIn(programme.Browser, $"{held}/tables", "South", Hers, people: 2)).Page()).Body!.Words(), StringComparison.Ordinal);
        Assert.Empty(await Tables(held));
    }

    [Fact]
    public async Task A_card_that_is_not_on_the_tables_is_refused_and_the_others_stay_to_be_chosen()
    {
        var (programme, held) = await Begun(new(2011, 2, 20));
        var address = $"{held}/tables";
        foreach (var sent in new[] { await programme.Browser.Submit(address, ("People", "5"), ("Rows[0].Place", "1"), ("Rows[0].Card", "card-77")), await programme.Browser.Submit(address, ("People", "5"), ("Rows[0].Place", "x"), ("Rows[0].Card", "card-77")) })
        {
            Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
            Assert.Equal(16, (await sent.Page()).QuerySelectorAll(".trellis-order__card").Length);
        }
        var one = await programme.Browser.Submit(address, ("People", "5"), ("Rows[0].Place", "2"));
        Assert.Equal("Only one card has a number, so give it number 1", (await one.Page()).QuerySelector(".nhsuk-error-summary a")!.Words());
    }

    [Fact]
    public async Task Cards_are_moved_by_buttons_without_saving_anything()
    {
        var (programme, held) = await Begun(new(2011, 4, 1));
        var page = await programme.Browser.GetAsync($"{held}/tables");
        page = await programme.Browser.PressButton(page, "Choose: Voice and choice", ("Table", "East"));
        page = await programme.Browser.PressButton(page, "Choose: Policy is interagency");
        page = await programme.Browser.PressButton(page, "Choose: Five groupings, one language");
        page = await programme.Browser.PressButton(page, "Up: Policy is interagency");
        page = await programme.Browser.PressButton(page, "Down: Voice and choice");
        page = await programme.Browser.PressButton(page, "Take off: Five groupings, one language");
        var main = (await page.Page()).QuerySelector("main")!;

        Assert.Equal([("card-1", "1"), ("card-11", "2")], Shown(main).Where(c => c.Number != ""));
        Assert.Equal("East", main.QuerySelector("input[name=Table]")!.GetAttribute("value"));
        Assert.Equal(17, Shown(main).Count);
        Assert.Empty(await Tables(held));

        (await programme.Browser.PressButton(page, "Save this order", ("People", "5"))).EnsureRedirect();
        Assert.Equal(["card-1", "card-11"], Assert.Single(await Tables(held)).Order);
    }

    [Fact]
    public async Task The_combined_view_leads_with_who_chose_a_card_and_tells_its_rules_and_each_cards_level()
    {
        var (programme, held) = await Begun(new(2011, 5, 1), extra: true);
        await KeyIn(programme.Browser, $"{held}/tables", "A", [2, 4, 9, 1, 5], sector: "health");
        await KeyIn(programme.Browser, $"{held}/tables", "B", [4, 2, 8, 12, 6], 3, "education");
        await KeyIn(programme.Browser, $"{held}/tables", "C", [11, 16, 2], 4, young: true);
        var (said, rows) = (await programme.Browser.Said(held), await programme.Browser.Rows(held));

        // Card 2: (1 + 2 + 3) ÷ 3. Card 4: (2 + 1 + 11.5) ÷ 3, where three of 19 cards were placed and the rest share 11.5.
        Assert.Equal("3 of 3 tables chose this | All agencies commission | Level 2 | 2.0 (place 1) | 12 (place 1) | 1, 2, 3", rows[0]);
        Assert.Equal("2 of 3 tables chose this | Help where young people are | Not scored in the tool | 4.8 (place 2) | 9 (place 2) | 2, 1, –", rows[1]);
        Assert.Contains("1 of 3 tables chose this | Voice and choice | Not yet rated", rows[2] + rows[3] + rows[4] + rows[5] + rows[6] + rows[7], StringComparison.Ordinal);
        Assert.Contains("share the mean of its remaining ranks: with five of 19 placed, 12.5 each", said, StringComparison.Ordinal);
        Assert.Contains("What young people chose C, 4 people:Voice and choice – no other table chose this", said.Replace(" Voice", "Voice", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("All agencies commission – 2 of 2 other tables chose this", said, StringComparison.Ordinal);
        Assert.Contains("Kendall’s W is 0.", said, StringComparison.Ordinal);
        Assert.Contains("All agencies commission | 1 of 1 | 1 of 1", rows);
    }

    [Fact]
    public async Task The_five_are_agreed_with_aims_and_reasons_and_changed_only_with_a_reason()
    {
        var (programme, held) = await Begun(new(2011, 6, 1));
        await KeyIn(programme.Browser, $"{held}/tables", "A", Hers);
        var page = await programme.Browser.Page($"{held}/agree");
        Assert.Equal(Hers.Select(c => $"card-{c}"), page.QuerySelectorAll("select[name^=Priorities] option[selected]").Select(o => o.GetAttribute("value")));

        var (aims, reasons) = (Enumerable.Range(0, 5).Select(i => ($"Priorities[{i}].Aim", (string?)$"Aim {i}")), Enumerable.Range(0, 5).Select(i => ($"Priorities[{i}].Reason", (string?)$"Reason {i}")));
        var refused = await programme.Browser.Submit($"{held}/agree", [.. aims]);
        Assert.Equal("Say why priority 1 was chosen", (await refused.Page()).QuerySelector(".nhsuk-error-summary a")!.Words());
        (await programme.Browser.Submit($"{held}/agree", [.. aims, .. reasons])).EnsureRedirect();
        Assert.Contains("Voice and choice Not yet rated. 1 of 1 tables chose this. Aim: Aim 0 Why: Reason 0", await programme.Browser.Said(held), StringComparison.Ordinal);

        Assert.Contains("stay as they are", (await (await KeyIn(programme.Browser, $"{held}/tables", "B", Hers)).Page()).QuerySelector(".nhsuk-error-summary")!.Words(), StringComparison.Ordinal);
        var unsaid = await programme.Browser.Submit($"{held}/agree", ("Priorities[4].Card", "card-17"));
        Assert.Equal("Say why the agreed five are changed", (await unsaid.Page()).QuerySelector(".nhsuk-error-summary a")!.Words());
        (await programme.Browser.Submit($"{held}/agree", ("Priorities[4].Card", "card-17"), ("ChangedBecause", "Heard again in May"))).EnsureRedirect();
        var said = await programme.Browser.Said(held);
        Assert.Contains("Changed because: Heard again in May", said, StringComparison.Ordinal);
        Assert.Contains("5. Whole community, strengths first", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_read_the_assessment_read_the_priorities_and_write_nothing()
    {
        var (programme, held) = await Begun(new(2011, 7, 1));
        await KeyIn(programme.Browser, $"{held}/tables", "A", Hers);
        var (board, practitioner, evaluator) = (await programme.Another(Roles.OversightMember), await programme.Another(Roles.Practitioner), await programme.Another(Roles.IndependentEvaluator));

        Assert.DoesNotContain("Key in a table", await board.Said(held), StringComparison.Ordinal);
        Assert.Contains("Priorities, 8 July 2011", await board.Said("/priorities"), StringComparison.Ordinal);
        foreach (var address in new[] { "/priorities/start", $"{held}/tables", $"{held}/agree" }) Assert.Equal(HttpStatusCode.Forbidden, (await board.GetAsync(address)).StatusCode);
        foreach (var other in new[] { practitioner, evaluator }) Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(held)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await programme.Browser.GetAsync($"/priorities/{Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await programme.Browser.GetAsync($"{held}/tables/{Guid.NewGuid()}")).StatusCode);
    }

    [Fact]
    public async Task Everything_is_on_the_prioritisations_own_chain()
    {
        var (programme, held) = await Begun(new(2011, 8, 1));
        await KeyIn(programme.Browser, $"{held}/tables", "A", Hers);
        var chain = Guid.Parse(held.AsSpan("/priorities/".Length));
        var said = await site.Database(db => db.AuditEntries.Where(e => e.Chain == chain).OrderBy(e => e.At).Select(e => e.Content).ToArrayAsync());

        Assert.Equal(2, said.Length);
        Assert.Contains("\"Type\":\"Prioritisation\"", said[0], StringComparison.Ordinal);
        Assert.Contains("\"Type\":\"TableOrder\"", said[1], StringComparison.Ordinal);
    }
}
