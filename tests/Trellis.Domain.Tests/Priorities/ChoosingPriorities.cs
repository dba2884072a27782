using Trellis.Domain.Assessment;
using Trellis.Domain.Priorities;
using Trellis.Domain.Tests.Assessment;
using Trellis.Domain.Tests.Instruments;
using static Trellis.Domain.Tests.Priorities.Tables;

namespace Trellis.Domain.Tests.Priorities;

public class ChoosingPriorities
{
    private static string? FieldOf(Action act) => Assert.Throws<RuleBrokenException>(act).Field;

    [Fact]
    public void It_follows_a_round_in_which_the_locality_rated_itself_and_is_held_by_those_who_may()
    {
        var round = Rounds.Open();
        Assert.Equal(round.Id, Prioritisation.Open(round, Rounds.Now.Today, Shipped.Cards, false, Rounds.Prue, Rounds.Now).RoundId);
        Assert.Equal("RoundId", FieldOf(() => Prioritisation.Open(Rounds.Open(mode: RoundMode.Evaluation), Rounds.Now.Today, Shipped.Cards, false, Rounds.Prue, Rounds.Now)));
        Assert.Equal("HeldOn", FieldOf(() => Prioritisation.Open(round, round.HeldOn.AddDays(-1), Shipped.Cards, false, Rounds.Prue, Rounds.Now)));
        Assert.Equal("HeldOn", FieldOf(() => Prioritisation.Open(round, Rounds.Now.Today.AddMonths(7), Shipped.Cards, false, Rounds.Prue, Rounds.Now)));
        Assert.Null(FieldOf(() => Prioritisation.Open(round, Rounds.Now.Today, Shipped.Cards, false, Rounds.Eve, Rounds.Now)));
    }

    [Fact]
    public void The_two_extra_cards_are_on_the_tables_only_where_that_was_wanted()
    {
        Assert.Equal(17, Held().OnTheTables(Shipped.Cards).Count);
        Assert.Equal(19, Held(withExtraCards: true).OnTheTables(Shipped.Cards).Count);
        Assert.Equal("Order", FieldOf(() => Held().Put(["card-macro-4"])));
        Assert.Equal(["card-macro-4"], Held(withExtraCards: true).Put(["card-macro-4"]).Order);
    }

    [Fact]
    public void A_table_orders_one_to_five_different_cards()
    {
        Assert.Equal(Cards(6, 2, 9, 1, 17), Held().Put(Cards(6, 2, 9, 1, 17)).Order);
        foreach (var wrong in new[] { Cards(), Cards(1, 2, 3, 4, 5, 6), Cards(3, 3), ["card-99"] }) Assert.Equal("Order", FieldOf(() => Held().Put(wrong)));
    }

    [Fact]
    public void A_table_has_a_name_of_its_own_and_enough_people_that_nobodys_choice_shows()
    {
        var first = Held().Put(Cards(1));
        Assert.Equal("Table", FieldOf(() => Held().Put(Cards(1), " table 1 ", 6, first)));
        Assert.Equal("Table", FieldOf(() => Held().Put(Cards(1), " ")));
        Assert.Equal("People", FieldOf(() => Held().Put(Cards(1), people: 2)));
        Assert.Equal(3, Held().Put(Cards(1), people: 3).People);
        Assert.Null(FieldOf(() => TableOrder.Put(Held(), Shipped.Cards, new("Table 1", 5), Cards(1), [], Rounds.Eve, Rounds.Now)));
    }

    [Fact]
    public void A_table_may_order_again_until_the_five_are_agreed()
    {
        var held = Held();
        var table = held.Put(Cards(1, 2));
        table.Change(held, Shipped.Cards, new("Table 1", 7, "health", true), Cards(2, 1), [table], Rounds.Prue, Rounds.Now);
        Assert.Equal((7, "health", true), (table.People, table.Sector, table.YoungPeople));
        Assert.Equal(Cards(2, 1), table.Order);

        held.Agree(Five(1, 2, 3, 4, 5));
        Assert.Throws<RuleBrokenException>(() => table.Change(held, Shipped.Cards, new("Table 1", 7), Cards(1), [table], Rounds.Prue, Rounds.Now));
        Assert.Throws<RuleBrokenException>(() => held.Put(Cards(1)));
    }

    [Fact]
    public void Five_different_cards_are_agreed_each_with_an_aim_and_a_reason()
    {
        Assert.Equal((1, 5), (Held().Agree(Five(5, 4, 3, 2, 1)).Sequence, Held().Agree(Five(5, 4, 3, 2, 1)).Priorities.Count));
        Assert.Equal("Priorities", FieldOf(() => Held().Agree(Five(1, 2, 3, 4))));
        Assert.Equal("Priorities[3].Card", FieldOf(() => Held().Agree(Five(1, 2, 3, 2, 5))));
        Assert.Equal("Priorities[1].Card", FieldOf(() => Held().Agree(Five(1, 99, 3, 4, 5))));
        Assert.Equal("Priorities[0].Aim", FieldOf(() => Held().Agree([new("card-9", " ", "Why"), .. Five(1, 2, 3, 4)])));
        Assert.Equal("Priorities[4].Reason", FieldOf(() => Held().Agree([.. Five(1, 2, 3, 4), new("card-9", "What", "")])));
        Assert.Throws<RuleBrokenException>(() => Held().Agree(Shipped.Cards, Five(1, 2, 3, 4, 5), null, null, Rounds.Eve, Rounds.Now));
    }

    [Fact]
    public void What_was_agreed_changes_only_with_a_reason_and_the_earlier_five_stay()
    {
        var held = Held();
        var first = held.Agree(Five(1, 2, 3, 4, 5));
        Assert.Equal("ChangedBecause", FieldOf(() => held.Agree(Five(1, 2, 3, 4, 6), first)));
        var second = held.Agree(Five(1, 2, 3, 4, 6), first, "A table had been keyed in twice");
        Assert.Equal((2, "A table had been keyed in twice"), (second.Sequence, second.ChangedBecause));
        Assert.Equal(Cards(1, 2, 3, 4, 5), first.Priorities.Select(p => p.Card));
        Assert.Same(second, new[] { second, first }.Latest());
    }

    [Fact]
    public void What_sectors_chose_is_counted_by_table_and_mixed_tables_belong_to_none()
    {
        var held = Held();
        TableOrder Table(string name, int people, string? sector, params int[] cards) => TableOrder.Put(held, Shipped.Cards, new(name, people, sector), Cards(cards), [], Rounds.Prue, Rounds.Now);
        var sectors = new[] { Table("1", 4, "health", 1, 2), Table("2", 5, null, 1, 3), Table("3", 3, "health", 2, 4), Table("4", 6, "education", 9) }.BySector;

        Assert.Equal([("education", 1, 6), ("health", 2, 7)], sectors.Select(s => (s.Sector, s.Tables, s.People)));
        Assert.Equal([("card-1", 1), ("card-2", 2), ("card-4", 1)], sectors[1].ChosenBy.OrderBy(c => c.Key).Select(c => (c.Key, c.Value)));
    }
}
