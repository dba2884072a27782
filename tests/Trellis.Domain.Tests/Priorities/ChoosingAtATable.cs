using Trellis.Domain.Priorities;
using Trellis.Domain.Tests.Assessment;
using Trellis.Domain.Tests.Instruments;
using Trellis.Domain.Tests.Workshops;
using Trellis.Domain.Workshops;
using static Trellis.Domain.Tests.Priorities.Tables;

namespace Trellis.Domain.Tests.Priorities;

public class ChoosingAtATable
{
    private readonly Meeting meeting = new Meeting().Started();
    private readonly Prioritisation held = Held();

    public ChoosingAtATable() => held.HoldIn(meeting.Workshop, Rounds.Prue);

    private Participant Sits(int? table, string sector = "health", RoleInRoom role = RoleInRoom.FrontLine, PartInRoom part = PartInRoom.Voter) => Participant.Join(meeting.Workshop, new("Trust", sector, role, part, table), ReturnCode.New(), Meeting.Morning);

    private TableOrder Put(Participant by, params Participant[] all) => TableOrder.PutByTable(held, Shipped.Cards, by, Seated.Of(by.Table ?? 0, all), Cards(3, 1), [], Rounds.Now);

    [Fact]
    public void Who_sat_there_is_counted_from_the_room()
    {
        Participant[] all = [Sits(2), Sits(2), Sits(2), Sits(2, part: PartInRoom.NoteTaker), Sits(5, "education")];
        var order = Put(all[0], all);
        Assert.Equal(("Table 2", 3, "health", false, (Guid?)null), (order.Table, order.People, order.Sector, order.YoungPeople, order.KeyedInById));
        Assert.Equal(Cards(3, 1), order.Order);
    }

    [Fact]
    public void Mixed_tables_have_no_sector_and_a_table_of_young_people_is_known_as_one()
    {
        Assert.Null(Seated.Of(1, [Sits(1), Sits(1, "education")]).Sector);
        Assert.True(Seated.Of(1, [Sits(1, role: RoleInRoom.YoungPerson), Sits(1, role: RoleInRoom.YoungPerson)]).YoungPeople);
        Assert.False(Seated.Of(1, [Sits(1, role: RoleInRoom.YoungPerson), Sits(1)]).YoungPeople);
        Assert.False(Seated.Of(1, []).YoungPeople);
    }

    [Fact]
    public void Only_those_with_a_vote_at_the_table_choose_and_never_fewer_than_three()
    {
        Participant[] all = [Sits(1), Sits(1), Sits(1)];
        Assert.NotNull(Put(all[0], all));
        Assert.Throws<RuleBrokenException>(() => Put(all[0], all[..2]));
        Assert.Throws<RuleBrokenException>(() => Put(Sits(1, part: PartInRoom.Observer), all));
        Assert.Throws<RuleBrokenException>(() => TableOrder.PutByTable(held, Shipped.Cards, Sits(4), Seated.Of(1, all), Cards(1), [], Rounds.Now));
    }

    [Fact]
    public void Another_room_chooses_its_own()
    {
        var elsewhere = new Meeting().Started();
        Participant[] all = [.. Enumerable.Range(0, 3).Select(_ => Participant.Join(elsewhere.Workshop, new("Trust", "health", RoleInRoom.Manager, PartInRoom.Voter, 1), ReturnCode.New(), Meeting.Morning))];
        Assert.Throws<RuleBrokenException>(() => Put(all[0], all));
        elsewhere.Workshop.End(Meeting.After(9));
        Assert.Equal("WorkshopId", Assert.Throws<RuleBrokenException>(() => Held().HoldIn(elsewhere.Workshop, Rounds.Prue)).Field);
    }

    [Fact]
    public void Once_the_five_are_agreed_tables_stay_as_they_are()
    {
        Participant[] all = [Sits(1), Sits(1), Sits(1)];
        held.Agree(Five(1, 2, 3, 4, 5));
        Assert.Throws<RuleBrokenException>(() => Put(all[0], all));
    }
}
