using Trellis.Domain.Alliance;
using Trellis.Domain.Instruments;

namespace Trellis.Domain.Priorities;

/// <summary>Who sat at a table: how many, of which sector where it was only one, and whether they were young people. Nobody is named.</summary>
public sealed record Seated(string Table, int People, string? Sector = null, bool YoungPeople = false);

/// <summary>The cards one table put first, in their order: five, or fewer where it could not agree on five.</summary>
public class TableOrder
{
    public const int Most = 5;
    /// <summary>Below this, what a table chose would tell what one person chose.</summary>
    public const int LeastPeople = 3;

    private TableOrder() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PrioritisationId { get; init; }
    public string Table { get; private set; } = "";
    public int People { get; private set; }
    /// <summary>The one sector they came from; nothing where they were mixed.</summary>
    public string? Sector { get; private set; }
    public bool YoungPeople { get; private set; }
    /// <summary>Card codes, the first one first.</summary>
    public IReadOnlyList<string> Order { get; private set; } = [];
    public Guid KeyedInById { get; private set; }
    public DateTimeOffset KeyedInAt { get; private set; }

    public static TableOrder Put(Prioritisation held, PriorityCards cards, Seated who, IReadOnlyList<string> order, IEnumerable<TableOrder> others, Member by, Moment now)
    {
        var table = new TableOrder { PrioritisationId = held.Id };
        table.Change(held, cards, who, order, others, by, now);
        return table;
    }

    public void Change(Prioritisation held, PriorityCards cards, Seated who, IReadOnlyList<string> order, IEnumerable<TableOrder> others, Member by, Moment now)
    {
        Prioritisation.MustHold(by);
        if (held.IsAgreed) throw new RuleBrokenException("The five are agreed, so the tables’ orders stay as they are");
        var name = who.Table.Trim();
        if (name.Length is 0 or > 60) throw new RuleBrokenException("Enter a name for the table, such as Table 2", nameof(Table));
        if (others.Any(o => o.Id != Id && o.Table.Equals(name, StringComparison.OrdinalIgnoreCase))) throw new RuleBrokenException("There is a table of that name already. Change that one, or choose another name", nameof(Table));
        if (who.People is < LeastPeople or > 100) throw new RuleBrokenException("Enter how many people: 3 to 100. Put a smaller table together with another, so that nobody’s own choice shows", nameof(People));
        if (order.Count is 0 or > Most) throw new RuleBrokenException("Give one to five cards a number", nameof(Order));
        if (order.Distinct().Count() != order.Count) throw new RuleBrokenException("A card can be chosen once", nameof(Order));
        if (order.Except(held.OnTheTables(cards).Select(c => c.Code)).Any()) throw new RuleBrokenException("Choose from the cards on the tables", nameof(Order));
        (Table, People, Sector, YoungPeople) = (name, who.People, string.IsNullOrEmpty(who.Sector) ? null : who.Sector, who.YoungPeople);
        (Order, KeyedInById, KeyedInAt) = ([.. order], by.Id, now.Instant);
    }
}
