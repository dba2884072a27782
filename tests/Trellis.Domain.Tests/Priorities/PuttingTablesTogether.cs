using Trellis.Domain.Priorities;
using static Trellis.Domain.Tests.Priorities.Tables;

namespace Trellis.Domain.Tests.Priorities;

public class PuttingTablesTogether
{
    private static readonly string[] All = Cards([.. Enumerable.Range(1, 17)]);

    private static CombinedCard Of(CombinedOrder combined, int card) => combined.Cards.Single(c => c.Card == $"card-{card}");

    [Fact]
    public void What_most_tables_chose_comes_first_even_where_another_card_was_first_at_a_table()
    {
        var combined = new CombinedOrder(All, [Cards(7, 1, 2, 3, 6), Cards(1, 2, 3, 4, 6), Cards(8, 9, 10, 11, 6), Cards(12, 13, 14, 15, 6)]);
        Assert.Equal(("card-6", 4, 5, 5), (combined.Cards[0].Card, combined.Cards[0].ChosenBy, combined.Cards[0].Best, combined.Cards[0].Last));
        Assert.Equal([5, 5, 5, 5], combined.Cards[0].Places);
        Assert.Equal(Cards(5, 16, 17), combined.NotChosen.Select(c => c.Card));
    }

    [Fact]
    public void Unplaced_cards_share_the_mean_of_the_remaining_ranks()
    {
        var combined = new CombinedOrder(All, [Cards(1, 2, 3, 4, 5), Cards(1)]);
        Assert.Equal(new Fraction(23, 2), combined.SharedRank(Cards(1, 2, 3, 4, 5)));
        Assert.Equal(1, Of(combined, 1).MeanRank);
        Assert.Equal(new Fraction(23, 4), Of(combined, 2).MeanRank);   // (2 + 9.5) ÷ 2
        Assert.Equal(new Fraction(21, 2), Of(combined, 17).MeanRank);  // (11.5 + 9.5) ÷ 2
    }

    [Fact]
    public void Points_run_from_five_to_one_and_equal_cards_share_a_place()
    {
        var combined = new CombinedOrder(All, [Cards(1, 2, 3, 4, 5), Cards(2, 1, 3)]);
        Assert.Equal([(9, 1), (9, 1), (6, 3), (2, 4), (1, 5), (0, 6)], Enumerable.Range(1, 6).Select(c => (Of(combined, c).Points, Of(combined, c).ByPoints)));
        Assert.Equal([1, 1, 3], Enumerable.Range(1, 3).Select(c => Of(combined, c).ByMeanRank));
    }

    [Fact]
    public void Where_the_rules_differ_about_the_first_five_it_is_told()
    {
        var combined = new CombinedOrder(All, [Cards(1, 4, 7, 8, 6), Cards(4, 6, 2, 8, 7), Cards(5, 1, 4, 9, 8)]);
        Assert.Equal(Cards(7, 5), combined.OnlyByOneRule.Select(c => c.Card));
        Assert.True(Of(combined, 7) is { ByMeanRank: <= 5, ByPoints: > 5 } && Of(combined, 5) is { ByMeanRank: > 5, ByPoints: <= 5 });
        Assert.Empty(new CombinedOrder(All, [Cards(1, 2, 3, 4, 5)]).OnlyByOneRule);
    }

    [Fact]
    public void Agreement_is_one_for_the_same_order_and_none_for_a_single_table()
    {
        Assert.Equal(1, new CombinedOrder(All, [Cards(1, 2, 3, 4, 5), Cards(1, 2, 3, 4, 5), Cards(1, 2, 3, 4, 5)]).Agreement);
        Assert.Null(new CombinedOrder(All, [Cards(1, 2)]).Agreement);
        Assert.Null(new CombinedOrder(All, []).Agreement);
        Assert.Empty(new CombinedOrder(All, []).Cards);
        // Two opposite orders of all cards have nothing in common.
        Assert.Equal(0, new CombinedOrder(Cards(1, 2, 3), [Cards(1, 2, 3), Cards(3, 2, 1)]).Agreement);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Mean_rank_points_and_agreement_are_those_of_a_second_plain_calculation(int seed)
    {
        var chance = new Random(seed);
        for (var trial = 0; trial < 2000; trial++)
        {
            var cards = All[..chance.Next(6, 18)];
            string[][] orders = [.. Enumerable.Range(0, chance.Next(1, 9)).Select(_ => chance.GetItems(cards, 9).Distinct().Take(chance.Next(1, 6)).ToArray())];
            var combined = new CombinedOrder(cards, orders);
            var (ranks, w) = Plainly(cards, orders);

            foreach (var card in combined.Cards)
            {
                Assert.Equal(ranks.Average(r => r[card.Card]), (double)card.MeanRank.Numerator / card.MeanRank.Denominator, 9);
                Assert.Equal(orders.Count(o => o.Contains(card.Card)), card.ChosenBy);
                Assert.Equal(orders.Sum(o => o.Contains(card.Card) ? 5 - Array.IndexOf(o, card.Card) : 0), card.Points);
            }
            Assert.Equal(orders.Length < 2, combined.Agreement is null);
            if (combined.Agreement is { } agreement)
            {
                Assert.Equal(w, (double)agreement.Numerator / agreement.Denominator, 9);
                Assert.InRange(w, -1e-9, 1 + 1e-9);
            }
            Assert.True(!combined.Chosen.Any() || !combined.NotChosen.Any() || combined.Chosen.Max(c => c.MeanRank) < combined.NotChosen.Min(c => c.MeanRank));
        }
    }

    /// <summary>Ranks by writing each order out in full and averaging over the rest; W as the spread of rank sums over the most it could be, with no formula for ties.</summary>
    private static (List<Dictionary<string, double>> Ranks, double W) Plainly(string[] cards, string[][] orders)
    {
        var ranks = orders.Select(order =>
        {
            var rest = cards.Except(order).ToList();
            var mean = rest.Count == 0 ? 0 : Enumerable.Range(order.Length + 1, rest.Count).Average();
            return order.Select((c, i) => (c, (double)(i + 1))).Concat(rest.Select(c => (c, mean))).ToDictionary();
        }).ToList();
        var middle = (cards.Length + 1) / 2.0;
        var spread = cards.Sum(c => Math.Pow(ranks.Sum(r => r[c]) - orders.Length * middle, 2));
        return (ranks, spread / (orders.Length * ranks.Sum(r => r.Values.Sum(v => Math.Pow(v - middle, 2)))));
    }
}
