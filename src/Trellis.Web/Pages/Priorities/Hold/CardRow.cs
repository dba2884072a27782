using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Trellis.Domain;
using Trellis.Domain.Instruments;
using Trellis.Domain.Priorities;

namespace Trellis.Web.Pages.Priorities.Hold;

/// <summary>One card and the number a table gave it, as it is typed.</summary>
public sealed class CardRow
{
    public string Card { get; set; } = "";
    [Range(1, TableOrder.Most, ErrorMessage = "Enter a number from 1 to 5, or leave it empty")] public int? Place { get; set; }
}

/// <summary>The cards to order: what is typed beside each, the cards themselves, and the level behind each.</summary>
public sealed record OrderCards(IList<CardRow> Rows, IReadOnlyList<PriorityCard> OnTheTables, Func<PriorityCard, string> LevelOf)
{
    /// <summary>None where what was sent names a card that is not on the tables.</summary>
    public PriorityCard? Card(CardRow row) => OnTheTables.FirstOrDefault(c => c.Code == row.Card);
}

internal static class CardRows
{
    /// <summary>The cards of an order first, in that order, then the others as they are printed.</summary>
    public static IList<CardRow> Of(IReadOnlyList<string> order, IEnumerable<string> all) =>
        [.. order.Select((c, i) => new CardRow { Card = c, Place = i + 1 }), .. all.Except(order).Select(c => new CardRow { Card = c })];

    /// <summary>The cards with a number, by their numbers.</summary>
    public static List<string> Numbered(this IEnumerable<CardRow> rows) => [.. rows.Where(r => r.Place is not null).OrderBy(r => r.Place).Select(r => r.Card)];

    /// <summary>The order as it was typed: each number once, from 1 without a gap.</summary>
    public static IReadOnlyList<string> Typed(this IList<CardRow> rows)
    {
        var order = rows.Numbered();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Place is not { } place) continue;
            if (rows.Take(i).Any(r => r.Place == place)) throw new RuleBrokenException($"Two cards have number {place}. Give each its own number", $"Rows[{i}].Place");
            if (place > order.Count) throw new RuleBrokenException(order.Count == 1 ? "Only one card has a number, so give it number 1" : $"{order.Count} cards have a number, so number them 1 to {order.Count}", $"Rows[{i}].Place");
        }
        return order;
    }

    /// <summary>What is typed, after one press of a button; the page is then shown by it and not by what was typed before.</summary>
    public static IList<CardRow> AfterPressing(this IList<CardRow> rows, string? move, IEnumerable<string> all, ModelStateDictionary state)
    {
        if (move?.Split(' ') is not [var card, var how]) return rows;
        foreach (var typed in state.Keys.Where(k => k.StartsWith("Rows[", StringComparison.Ordinal)).ToList()) state.Remove(typed);
        return Of(rows.Moved(card, how), all);
    }

    /// <summary>One press of a button: a card up, down, onto the list or off it.</summary>
    public static IReadOnlyList<string> Moved(this IEnumerable<CardRow> rows, string card, string how)
    {
        var order = rows.Numbered();
        var at = order.IndexOf(card);
        switch (how)
        {
            case "choose" when at < 0 && order.Count < TableOrder.Most: order.Add(card); break;
            case "off" when at >= 0: order.RemoveAt(at); break;
            case "up" when at > 0: (order[at - 1], order[at]) = (order[at], order[at - 1]); break;
            case "down" when at >= 0 && at < order.Count - 1: (order[at + 1], order[at]) = (order[at], order[at + 1]); break;
        }
        return order;
    }
}
