using Trellis.Domain.Workshops;

namespace Trellis.Domain.Tests.Workshops;

public class BeingInTheRoom
{
    private readonly Meeting meeting = new Meeting().Started();

    [Fact]
    public void Who_is_missing_by_role_is_said_until_all_four_are_here()
    {
        meeting.Joins(role: RoleInRoom.FrontLine);
        meeting.Joins(role: RoleInRoom.Commissioner, part: PartInRoom.Observer);
        meeting.Joins(role: RoleInRoom.YoungPerson);
        Assert.Equal([RoleInRoom.Manager, RoleInRoom.TeamLeader], meeting.Room.Attendance.MissingRoles);

        meeting.Joins(role: RoleInRoom.Manager);
        meeting.Joins(role: RoleInRoom.TeamLeader);
        Assert.Empty(meeting.Room.Attendance.MissingRoles);
    }

    [Fact]
    public void Sectors_from_which_nobody_came_are_said()
    {
        meeting.Joins("health");

        Assert.Equal(["education"], meeting.Room.Attendance.MissingSectors(["health", "education"]));
    }

    [Fact]
    public void The_sector_that_has_spoken_least_for_its_size_comes_first()
    {
        foreach (var _ in Enumerable.Range(0, 6)) meeting.Joins("health");
        meeting.Joins("education");
        meeting.Joins("voluntary");
        foreach (var _ in Enumerable.Range(0, 3)) meeting.Speaks("health");
        meeting.Speaks("education");

        Assert.Equal([("voluntary", 0), ("health", 3), ("education", 1)], meeting.Room.Voices.Select(v => (v.Sector, v.Turns)));
    }

    [Fact]
    public void Whoever_comes_again_with_their_code_is_known_as_the_same_person_and_by_nothing_else()
    {
        var code = ReturnCode.New();
        var last = Participant.Join(Meeting.Planned(), new("Trust", "health", RoleInRoom.Manager), code, Meeting.Morning);
        var again = meeting.Joins(code: ReturnCode.Read(code.ToString().ToLowerInvariant()));
        meeting.Joins();

        Assert.Equal(1, new[] { again, meeting.Joins() }.AlsoAt([last]));
        Assert.DoesNotContain(code.ToString().Replace("-", "", StringComparison.Ordinal), last.ReturnKey, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_from_joining_is_said_at_its_field()
    {
        Assert.Equal("Organisation", Joining(new(" ", "health", RoleInRoom.Other)).Field);
        Assert.Equal("Sector", Joining(new("Trust", "", RoleInRoom.Other)).Field);
        Assert.Equal("Table", Joining(new("Trust", "health", RoleInRoom.Other, Table: 0)).Field);
    }

    [Fact]
    public void Nobody_joins_when_it_is_over()
    {
        meeting.Workshop.End(Meeting.After(60));

        Assert.Equal("This workshop is over", Joining(new("Trust", "health", RoleInRoom.Other)).Message);
    }

    [Fact]
    public void A_note_from_a_phone_has_no_author_and_is_set_aside_only_with_a_reason()
    {
        var note = WorkshopNote.Write(meeting.Workshop, NoteKind.FromAPhone, " We have no strategy ", "macro-1", Guid.NewGuid(), Meeting.Morning);

        Assert.DoesNotContain(typeof(WorkshopNote).GetProperties(), p => p.Name.Contains("Participant", StringComparison.Ordinal) || p.Name.EndsWith("ById", StringComparison.Ordinal));
        Assert.Throws<RuleBrokenException>(() => note.SetAside(" "));
        note.ShowOnTheWall();
        note.SetAside("It named somebody");
        Assert.False(note.OnTheWall);
        Assert.Throws<RuleBrokenException>(note.ShowOnTheWall);
    }

    private RuleBrokenException Joining(Joining joining) => Assert.Throws<RuleBrokenException>(() => Participant.Join(meeting.Workshop, joining, ReturnCode.New(), Meeting.Morning));
}
