using Trellis.Domain;
using Trellis.Domain.Insight;
using Trellis.Domain.Priorities;
using Trellis.Web.Words;

namespace Trellis.Web.Reports.Priorities;

/// <summary>The report of the five priorities: what was agreed and why, what each table wanted, how far they agree, and what young people chose.</summary>
internal static class PrioritiesReport
{
    public static Report Of(PrioritiesMaterial held, Made made) => new("Priorities", About(held), [.. new[] { Five(held), Chosen.Section(held), Agreement(held), YoungPeople(held), BySector(held), EachTable(held), Method(held) }.OfType<Section>()])
    {
        Made = made.With($"cards version {held.Held.CardsVersion}"), FileName = $"priorities-{held.Held.HeldOn.Year}",
    };

    private static string About(PrioritiesMaterial held) =>
        $"Chosen on {held.Held.HeldOn.Said}, after the round of {held.Round.HeldOn.Said}{(held.Held.IsAgreed ? "" : ". The five are not agreed yet, so this is a draft")}";

    private static Section Five(PrioritiesMaterial held)
    {
        if (held.Five is not { } five) return new("The five priorities", [new Callout("Not agreed yet", "The tables have chosen, and nobody has written down yet which five the locality works on.")]);
        List<Block> blocks = [];
        foreach (var (n, priority) in five.Priorities.Index())
            blocks.AddRange([new Subheading($"{n + 1}. {held.Title(priority.Card)}"), new Paragraph($"{Standing(held, priority.Card)} {held.Level(priority.Card)}."), new Paragraph($"Aim: {priority.Aim}"), new Paragraph($"Why: {priority.Reason}")]);
        if (five.ChangedBecause is { } because) blocks.Add(new Callout("Changed since they were first agreed", because));
        foreach (var earlier in held.Agreed.Where(a => a != five)) blocks.Add(new Paragraph($"Agreed before, on {earlier.AgreedAt.UkDate.Said}: {earlier.Priorities.Select(p => held.Title(p.Card)).ToList().Listed}."));
        return new("The five priorities", blocks);
    }

    private static string Standing(PrioritiesMaterial held, string card) => held.Combined.Cards.FirstOrDefault(c => c.Card == card) is { } combined
        ? $"{combined.Chosen}; place {combined.ByMeanRank} by mean rank and {combined.ByPoints} by points." : "No table has an order yet.";

    private static Section? Agreement(PrioritiesMaterial held) => held.Tables.Count == 0 ? null : new("How far the tables agree",
    [
        new Paragraph(held.Combined.Agreement is { } w
            ? $"Kendall’s W is {w.TwoDecimals}, from {held.Tables.Count} tables and {held.OnTheTables.Count} cards, where 0 is nothing in common and 1 the same order at every table. It is corrected for the ranks that unplaced cards share. With so few tables it describes these tables and no others."
            : "Agreement needs two tables or more."),
    ]);

    private static Section? YoungPeople(PrioritiesMaterial held)
    {
        List<TableOrder> young = [.. held.Tables.Where(t => t.YoungPeople)];
        if (held.Tables.Count == 0) return null;
        if (young.Count == 0) return new("What young people chose", [new Callout("No table of young people", "Nobody can say from this whether they would have chosen the same.")]);
        var others = held.Tables.Where(t => !t.YoungPeople).ToList();
        return new("What young people chose", [.. young.SelectMany(t => new Block[] { new Paragraph($"{t.Table}, {t.People} people, in their order:"), new Bullets([.. t.Order.Select(c => $"{held.Title(c)} ({Others(others, c)})")], Numbered: true) }), .. Heard(held, young)]);
    }

    private static IEnumerable<Block> Heard(PrioritiesMaterial held, List<TableOrder> young)
    {
        if (held.Five is not { } five) yield break;
        var theirs = young.SelectMany(t => t.Order).Distinct().ToList();
        var agreed = theirs.Where(c => five.Priorities.Any(p => p.Card == c)).Select(held.Title).ToList();
        yield return new Paragraph(agreed.Count == 0 ? "None of their choices is among the agreed five." : $"{agreed.Count} of their {theirs.Count} choices {(agreed.Count == 1 ? "is" : "are")} among the agreed five: {agreed.Listed}.");
    }

    private static string Others(List<TableOrder> others, string card) => others.Count(t => t.Order.Contains(card)) is var n && n == 0 ? "no other table chose this" : $"{n} of {others.Count} other tables chose this";

    private static Section? BySector(PrioritiesMaterial held) => held.Tables.BySector is not { Count: > 1 } sectors ? null : new("By sector",
    [
        new Table("How many tables of each sector chose a card", ["Card", .. sectors.Select(s => new Column(held.Sectors.Title(s.Sector), Numeric: true))],
            [.. held.Combined.Chosen.Where(c => sectors.Any(s => s.ChosenBy.ContainsKey(c.Card))).Select(c => (IReadOnlyList<string>)[held.Title(c.Card), .. sectors.Select(s => s.ChosenBy.TryGetValue(c.Card, out var by) ? $"{by} of {s.Tables}" : "–")])]),
        new Paragraph($"Only tables of one sector are counted here, each with {TableOrder.LeastPeople} people or more, so that nobody’s own choice shows."),
    ]);

    private static Section? EachTable(PrioritiesMaterial held) => held.Tables.Count == 0 ? null : new("Each table",
        [new Table("What each table put first", ["Table", "Who", new Column("People", Numeric: true), "Its order"], [.. held.Tables.Select(t => (IReadOnlyList<string>)[t.Table, t.YoungPeople ? "Young people" : t.Sector is null ? "Mixed" : held.Sectors.Title(t.Sector), $"{t.People}", string.Join("; ", t.Order.Select((c, i) => $"{i + 1}. {held.Title(c)}"))])])]);

    private static Section Method(PrioritiesMaterial held) => new("How this was worked out, and what it cannot show", [new Bullets(
    [
        "Cards stand in the order of how many tables chose them, then by the lower mean rank.",
        $"Mean rank: a card’s place at each table, added up and divided by the number of tables. Cards a table did not place share the mean of its remaining ranks; with five of {held.OnTheTables.Count} placed that is {new Fraction(TableOrder.Most + 1 + held.OnTheTables.Count, 2).OneDecimal} each.",
        "Points: 5 for a first place, 4, 3, 2, and 1 for a fifth; none for a card not placed. Equal cards share a place.",
        "Every table weighs the same, whatever its size. Who was not in the room has no weight in this.",
        $"Levels are those of the round, where {held.Round.Rule.Words}. A low level is one reason to choose a card; the order does not follow from it.",
    ])]);
}
