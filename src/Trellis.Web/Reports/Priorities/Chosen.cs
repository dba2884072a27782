using Trellis.Domain;
using Trellis.Domain.Insight;
using Trellis.Domain.Priorities;
using Trellis.Web.Words;

namespace Trellis.Web.Reports.Priorities;

/// <summary>What the tables chose, put together by both rules, the card of most tables first.</summary>
internal static class Chosen
{
    public static Section Section(PrioritiesMaterial held)
    {
        var (combined, tables) = (held.Combined, held.Tables);
        if (tables.Count == 0) return new("What the tables chose", [new Callout("No table has an order yet", "There is nothing to put together.")]);
        List<Block> blocks =
        [
            new Paragraph($"{(tables.Count == 1 ? "One table" : $"{tables.Count} tables")} with {tables.Sum(t => t.People)} people put up to {TableOrder.Most} of {held.OnTheTables.Count} cards in order. {Most(held)}"),
            new Figure(Chart(held), WithTable: false),
            new Table("Tables put together by two rules", ["Card", "Chosen by", "Level in the round", new Column("Mean rank", Numeric: true), new Column("Place", Numeric: true), new Column("Points", Numeric: true), new Column("Place", Numeric: true), "Place at each table"], [.. combined.Chosen.Select(c => Row(held, c))]),
            new Paragraph($"Places are in this order: {tables.Select(t => t.Table).ToList().Listed}.{(combined.NotChosen.Any() ? $" No table chose: {combined.NotChosen.Select(c => held.Title(c.Card)).ToList().Listed}." : "")}"),
        ];
        if (combined.OnlyByOneRule.ToList() is { Count: > 0 } differ) blocks.Add(new Paragraph($"The two rules do not give the same first five. They differ on {differ.Select(c => $"{held.Title(c.Card)} (place {c.ByMeanRank} by mean rank, {c.ByPoints} by points)").ToList().Listed}."));
        if (Outside(held) is { } outside) blocks.Add(new Paragraph(outside));
        return new("What the tables chose", blocks);
    }

    private static string Most(PrioritiesMaterial held)
    {
        var most = held.Combined.Chosen.Max(c => c.ChosenBy);
        var first = held.Combined.Chosen.Where(c => c.ChosenBy == most).Select(c => held.Title(c.Card)).ToList();
        return $"{(most == held.Tables.Count && most > 1 ? "Every table" : $"{most} of {held.Tables.Count} {(held.Tables.Count == 1 ? "table" : "tables")}")} chose {first.Listed}.";
    }

    /// <summary>An agreed priority that neither rule puts among the first five was agreed for its reason and not by counting.</summary>
    private static string? Outside(PrioritiesMaterial held)
    {
        var outside = held.Five?.Priorities.Select(p => held.Combined.Cards.First(c => c.Card == p.Card)).Where(c => c.ByMeanRank > TableOrder.Most && c.ByPoints > TableOrder.Most).ToList();
        return outside is { Count: > 0 } ? $"Agreed although neither rule puts it among the first five: {outside.Select(c => $"{held.Title(c.Card)} (place {c.ByMeanRank} by mean rank, {c.ByPoints} by points)").ToList().Listed}. The reason is given above." : null;
    }

    private static Chart Chart(PrioritiesMaterial held)
    {
        List<CombinedCard> chosen = [.. held.Combined.Chosen];
        return new(ChartForm.Bars, $"How many of {held.Tables.Count} tables chose each card", $"Tables that chose a card, of {held.Tables.Count}: {chosen.Select(c => $"{held.Title(c.Card)} {c.ChosenBy}").ToList().Listed}.", "Card",
            [.. chosen.Select(c => held.Title(c.Card))], [new("Tables", [.. chosen.Select(c => (Fraction?)c.ChosenBy)])])
        { Lowest = 0, Highest = held.Tables.Count };
    }

    private static IReadOnlyList<string> Row(PrioritiesMaterial held, CombinedCard card) =>
        [held.Title(card.Card), $"{card.ChosenBy} of {card.Places.Count} tables", held.Level(card.Card), card.MeanRank.OneDecimal, $"{card.ByMeanRank}", $"{card.Points}", $"{card.ByPoints}", card.EachPlace];
}
