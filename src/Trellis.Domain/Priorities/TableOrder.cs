using Trellis.Domain.Alliance;
using Trellis.Domain.Instruments;
using Trellis.Domain.Workshops;

namespace Trellis.Domain.Priorities;

/// <summary>Who sat at a table: how many, of which sector where it was only one, and whether they were young people. Nobody is named.</summary>
public sealed record Seated(string Table, int People, string? Sector = null, bool YoungPeople = false)
{
    /// <summary>Those with a vote at one table of a workshop, as they said when they joined.</summary>
    public static Seated Of(int table, IEnumerable<Participant> participants)
    {
        var voters = participants.Where(p => p.Table == table && p.IsHere && p.Part is PartInRoom.Voter).ToList();
        var sectors = voters.Select(p => p.Sector).Distinct().ToList();
        return new($"Table {table}", voters.Count, sectors is [var one] ? one : null, voters.Count > 0 && voters.All(p => p.Role is RoleInRoom.YoungPerson));
    }
}

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
    /// <summary>Who keyed it in; nobody where the table did so itself, on a phone.</summary>
    public Guid? KeyedInById { get; private set; }
    public DateTimeOffset KeyedInAt { get; private set; }
    public long Version { get; private set; }

    public static TableOrder Put(Prioritisation held, PriorityCards cards, Seated who, IReadOnlyList<string> order, IEnumerable<TableOrder> others, Member by, Moment now)
    {
        var table = new TableOrder { PrioritisationId = held.Id };
        table.Change(held, cards, who, order, others, by, now);
        return table;
    }

    public void Change(Prioritisation held, PriorityCards cards, Seated who, IReadOnlyList<string> order, IEnumerable<TableOrder> others, Member by, Moment now)
    {
        Prioritisation.MustHold(by);
        Keep(held, cards, who, order, others, by, now);
    }

    /// <summary>A table of the workshop keeps its own order, from a phone of somebody with a vote there.</summary>
    public static TableOrder PutByTable(Prioritisation held, PriorityCards cards, Participant participant, Seated who, IReadOnlyList<string> order, IEnumerable<TableOrder> others, Moment now)
    {
        var table = new TableOrder { PrioritisationId = held.Id };
        table.ChangeByTable(held, cards, participant, who, order, others, now);
        return table;
    }

    public void ChangeByTable(Prioritisation held, PriorityCards cards, Participant participant, Seated who, IReadOnlyList<string> order, IEnumerable<TableOrder> others, Moment now)
    {
        if (held.WorkshopId != participant.WorkshopId) throw new RuleBrokenException("These cards are not chosen in this room");
        if (participant is not { Part: PartInRoom.Voter, IsHere: true, Table: { } table } || who.Table != $"Table {table}") throw new RuleBrokenException("A table’s order is chosen by those who sit there and vote");
        if (who.People < LeastPeople) throw new RuleBrokenException("At least three people at your table must have joined. Sit down with another table, so that nobody’s own choice shows");
        Keep(held, cards, who, order, others, null, now);
    }

    private void Keep(Prioritisation held, PriorityCards cards, Seated who, IReadOnlyList<string> order, IEnumerable<TableOrder> others, Member? by, Moment now)
    {
        if (held.IsAgreed) throw new RuleBrokenException("The five are agreed, so the tables’ orders stay as they are");
        var name = who.Table.Trim();
        if (name.Length is 0 or > 60) throw new RuleBrokenException("Enter a name for the table, such as Table 2", nameof(Table));
        if (others.Any(o => o.Id != Id && o.Table.Equals(name, StringComparison.OrdinalIgnoreCase))) throw new RuleBrokenException("There is a table of that name already. Change that one, or choose another name", nameof(Table));
        if (who.People is < LeastPeople or > 100) throw new RuleBrokenException("Enter how many people: 3 to 100. Put a smaller table together with another, so that nobody’s own choice shows", nameof(People));
        if (order.Count is 0 or > Most) throw new RuleBrokenException("Give one to five cards a number", nameof(Order));
        if (order.Distinct().Count() != order.Count) throw new RuleBrokenException("A card can be chosen once", nameof(Order));
        if (order.Except(held.OnTheTables(cards).Select(c => c.Code)).Any()) throw new RuleBrokenException("Choose from the cards on the tables", nameof(Order));
        (Table, People, Sector, YoungPeople) = (name, who.People, string.IsNullOrEmpty(who.Sector) ? null : who.Sector, who.YoungPeople);
        (Order, KeyedInById, KeyedInAt) = ([.. order], by?.Id, now.Instant);
    }
}
