using Trellis.Domain.Evidence.Registers;
using static Trellis.Domain.Tests.Evidence.Registers.Books;

namespace Trellis.Domain.Tests.Evidence.Registers;

public class MeetingInAJointGroup
{
    private readonly RegisterEntry board = Group();
    private readonly GroupMember health, care, school;

    public MeetingInAJointGroup() => (health, care, school) = (Place(board, "Hal", "health"), Place(board, "Cas", "social-care"), Place(board, "Sol", "education", 100));

    private GroupMember[] All => [health, care, school];

    [Fact]
    public void A_sector_is_counted_at_the_meetings_held_while_it_had_a_place()
    {
        var second = Place(board, "Hope", "health", 150);
        GroupMember[] all = [.. All, second];
        GroupMeeting[] meetings = [Meeting(board, all, 270, [health, care]), Meeting(board, all, 120, [second]), Meeting(board, all, 60, [care, school]), Meeting(board, all, 20, [health])];
        var group = new JointGroup(board, all, meetings, Today);

        Assert.Equal([new("education", 1, 2), new("health", 3, 4), new("social-care", 2, 4)], group.Attendance);
        Assert.Equal([new("education", 0, 0), new("health", 2, 2), new("social-care", 1, 2)], new JointGroup(board, all, meetings, Today.AddDays(-110)).Attendance.Concat([new SectorAttendance("education", 0, 0)]).OrderBy(a => a.Sector, StringComparer.Ordinal));
    }

    [Fact]
    public void Meetings_of_more_than_twelve_months_ago_are_not_counted()
    {
        var old = Group(since: 500);
        var place = Place(old, "Hal", "health", 500);
        var meeting = Meeting(old, [place], 366, [place]);
        Assert.Empty(new JointGroup(old, [place], [meeting], Today).Meetings);
        Assert.Same(meeting, Assert.Single(new JointGroup(old, [place], [meeting], Today).Earlier));
        Assert.Single(new JointGroup(old, [place], [meeting], Today.AddDays(-10)).Meetings);
    }

    [Fact]
    public void Whose_voice_was_in_a_decision_is_counted_by_sector()
    {
        GroupMeeting[] meetings =
        [
            Meeting(board, All, 60, [health, school], new GroupDecision("Pool the money", ["health", "education"], DecidedHow.AllAgreed), new GroupDecision(" ", [], DecidedHow.Vote)),
            Meeting(board, All, 20, [health], new GroupDecision("One form", ["health"], DecidedHow.OneDecided)),
        ];
        Assert.Equal([new("education", 1, 2), new("health", 2, 2), new("social-care", 0, 2)], new JointGroup(board, All, meetings, Today).Voice);
    }

    [Fact]
    public void A_meeting_is_put_right_once_more_with_a_reason()
    {
        var first = Meeting(board, All, 20, [health]);
        Held held = new(Today.AddDays(-20), [health.Id, care.Id], []);
        Assert.Equal("ChangedBecause", Refused(() => GroupMeeting.WriteDown(board, All, held, first, null, Prue, At(1))).Field);
        var right = GroupMeeting.WriteDown(board, All, held, first, "Cas came too", Prue, At(1));
        Assert.Equal(2, Assert.Single(new JointGroup(board, All, [first, right], Today).Meetings).Attended.Count);
        Assert.Single(Assert.Single(new JointGroup(board, All, [first, right], Today, At(2).Instant).Meetings).Attended);
    }

    [Fact]
    public void What_cannot_have_been_so_is_named_at_its_field()
    {
        void Write(int ago, Guid[] came, params GroupDecision[] decisions) => GroupMeeting.WriteDown(board, All, new(Today.AddDays(-ago), came, decisions), null, null, Prue, At(0));
        Assert.Equal("HeldOn", Refused(() => Write(-1, [health.Id])).Field);
        Assert.Equal("HeldOn", Refused(() => Write(295, [health.Id])).Field);
        Assert.Equal("Attended", Refused(() => Write(20, [])).Field);
        Assert.Equal("Attended", Refused(() => Write(150, [school.Id])).Field);
        Assert.Equal("Decisions[1].Heard", Refused(() => Write(20, [health.Id], new("", [], DecidedHow.Vote), new GroupDecision("Yes", [], DecidedHow.Vote))).Field);
    }

    [Fact]
    public void Who_leaves_counts_until_that_day_and_is_not_away_after_it()
    {
        Assert.Equal("LeftBecause", Refused(() => care.Leave(Today, " ", Prue, At(0))).Field);
        Assert.Equal("Until", Refused(() => care.Leave(Today.AddDays(-291), "Moved", Prue, At(0))).Field);
        care.Leave(Today.AddDays(-30), "Moved", Prue, At(3));
        var group = new JointGroup(board, All, [Meeting(board, [health, care], 60, [care]), Meeting(board, All, 20, [health])], Today);
        Assert.Equal(new SectorAttendance("social-care", 1, 1), group.Attendance.Single(a => a.Sector == "social-care"));
        Assert.DoesNotContain(care, group.Members);
        Assert.Contains(care, new JointGroup(board, All, [], Today, At(4).Instant).Members);
        Refused(() => care.Leave(Today, "Again", Prue, At(0)));
        Assert.Equal("Person", Refused(() => GroupMember.Join(board, new("hal ", null, "health", SpeaksFor.Other, false, Today), All, Prue, At(0))).Field);
    }

    [Fact]
    public void An_oversight_team_is_told_who_is_missing()
    {
        var team = Group("oversight");
        Assert.Equal(["health", "care", "education", "commissioners", "providers", "senior people"], new JointGroup(team, [], [], Today).MissingFromOversight(Book));
        GroupMember[] some = [Place(team, "A", "primary-care"), Place(team, "B", "local-authority", side: SpeaksFor.Commissioner)];
        Assert.Equal(["education", "senior people"], new JointGroup(team, some, [], Today).MissingFromOversight(Book));
        Assert.Empty(new JointGroup(team, [.. some, Place(team, "C", "education", senior: true)], [], Today).MissingFromOversight(Book));
    }
}
