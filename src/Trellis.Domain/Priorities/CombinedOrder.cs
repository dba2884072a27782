namespace Trellis.Domain.Priorities;

/// <summary>One card when the tables are put together: its place at each table, and where it stands by each rule. Equal cards share a place.</summary>
public sealed record CombinedCard(string Card, IReadOnlyList<int?> Places, Fraction MeanRank, int Points, int ByMeanRank, int ByPoints)
{
    public int ChosenBy => Places.Count(p => p is not null);
    public int? Best => Places.Min();
    public int? Last => Places.Max();
}

/// <summary>
/// Top-five orders of several tables put together by two rules. Mean rank: the cards a table did not place share the mean of its remaining ranks (five of 17 placed: 11.5 each).
/// Points: 5 for a first place to 1 for a fifth, none for a card not placed. Every table weighs the same, whatever its size.
/// </summary>
public sealed class CombinedOrder
{
    private readonly IReadOnlyList<string> cards;
    private readonly IReadOnlyList<IReadOnlyList<string>> orders;

    public CombinedOrder(IReadOnlyList<string> cards, IReadOnlyList<IReadOnlyList<string>> orders)
    {
        (this.cards, this.orders) = (cards, orders);
        if (orders.Count == 0) return;
        var each = cards.Select(c => (Card: c, Places: orders.Select(o => Place(o, c)).ToList(), Doubled: DoubledRanks(c).Sum())).ToList();
        var points = each.ToDictionary(c => c.Card, c => c.Places.Sum(p => TableOrder.Most + 1 - p) ?? 0);
        Cards =
        [
            .. each.Select(c => new CombinedCard(c.Card, c.Places, new(c.Doubled, 2 * orders.Count), points[c.Card], 1 + each.Count(o => o.Doubled < c.Doubled), 1 + points.Count(p => p.Value > points[c.Card])))
                .OrderByDescending(c => c.ChosenBy).ThenBy(c => c.MeanRank),
        ];
    }

    public int Tables => orders.Count;

    /// <summary>Most chosen first, then by mean rank, then as in the printed set. Empty while no table has an order.</summary>
    public IReadOnlyList<CombinedCard> Cards { get; } = [];

    public IEnumerable<CombinedCard> Chosen => Cards.Where(c => c.ChosenBy > 0);
    public IEnumerable<CombinedCard> NotChosen => Cards.Where(c => c.ChosenBy == 0);

    /// <summary>Cards that only one of the two rules puts among the first five.</summary>
    public IEnumerable<CombinedCard> OnlyByOneRule => Chosen.Where(c => c.ByMeanRank <= TableOrder.Most != c.ByPoints <= TableOrder.Most);

    /// <summary>The ranks that a table's unplaced cards share.</summary>
    public Fraction SharedRank(IReadOnlyList<string> order) => new(order.Count + 1 + cards.Count, 2);

    /// <summary>
    /// Kendall's coefficient of concordance W, corrected for ties: 0 where the tables have nothing in common, 1 where all gave the same order. None for fewer than two tables.
    /// W = 12 S ÷ (m²(n³ − n) − m ΣT); S: squared deviations of the rank sums, T: t³ − t for the t cards a table left unplaced. Kendall and Babington Smith, 1939.
    /// </summary>
    public Fraction? Agreement
    {
        get
        {
            if (orders.Count < 2) return null;
            long m = orders.Count, n = cards.Count;
            var ties = orders.Select(o => n - o.Count).Sum(t => t * t * t - t);
            var most = m * m * (n * n * n - n) - m * ties;
            return most == 0 ? null : new(3 * cards.Select(c => DoubledRanks(c).Sum() - m * (n + 1)).Sum(d => d * d), most);
        }
    }

    /// <summary>Twice the rank, so that shared ranks stay whole.</summary>
    private IEnumerable<long> DoubledRanks(string card) => orders.Select(o => Place(o, card) is { } place ? 2L * place : o.Count + 1 + cards.Count);

    private static int? Place(IReadOnlyList<string> order, string card)
    {
        for (var i = 0; i < order.Count; i++) if (order[i] == card) return i + 1;
        return null;
    }
}
