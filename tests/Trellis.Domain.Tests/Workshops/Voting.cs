using Trellis.Domain.Workshops;

namespace Trellis.Domain.Tests.Workshops;

public class Voting
{
    private readonly Meeting meeting = new();

    [Fact]
    public void A_vote_can_change_until_it_is_shown_and_not_after()
    {
        var voter = meeting.Started().Joins();
        meeting.Votes(voter, 2, press: 1);
        meeting.Votes(voter, 3, press: 2);
        Assert.Equal([0, 0, 1, 0], meeting.Shown().Levels);

        var mistake = Assert.Throws<RuleBrokenException>(() => meeting.Votes(voter, 4, press: 3, at: 6));
        Assert.StartsWith("The votes have been shown", mistake.Message, StringComparison.Ordinal);
        Assert.Equal([0, 0, 1, 0], meeting.Shown().Levels);
    }

    [Fact]
    public void The_same_press_sent_again_changes_nothing_even_after_the_votes_were_shown()
    {
        var voter = meeting.Started().Joins();
        var given = meeting.Votes(voter, 2, press: 1);
        var at = given.GivenAt;
        meeting.Shown();

        meeting.Votes(voter, 2, press: 1, at: 7);

        Assert.Equal((2, at), (given.Level, given.GivenAt));
    }

    [Fact]
    public void A_press_that_arrives_after_a_later_one_does_not_undo_it()
    {
        var voter = meeting.Started().Joins();
        meeting.Votes(voter, 4, press: 2);
        meeting.Votes(voter, 1, press: 1, at: 2);

        Assert.Equal([0, 0, 0, 1], meeting.Shown().Levels);
    }

    [Fact]
    public void A_phone_without_a_network_hands_in_a_minute_later_what_was_pressed_in_time()
    {
        var voter = meeting.Started().Joins();
        meeting.Workshop.Reveal(Meeting.After(5));

        meeting.Votes(voter, 2, at: 5.5, ago: TimeSpan.FromMinutes(1));

        var shown = meeting.Room.Shown(meeting.Workshop.CurrentBallot!)!;
        Assert.Equal((1, 1), (shown.People, shown.Late));
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(11)]
    public void What_was_pressed_after_the_votes_were_shown_or_long_ago_does_not_count(double minutesAgo)
    {
        var voter = meeting.Started().Joins();
        meeting.Workshop.Reveal(Meeting.After(5));

        Assert.Throws<RuleBrokenException>(() => meeting.Votes(voter, 2, at: 5.5, ago: TimeSpan.FromMinutes(minutesAgo)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_level_is_one_of_four(int level) =>
        Assert.Equal("Level", Assert.Throws<RuleBrokenException>(() => meeting.Started().Votes(meeting.Joins(), level)).Field);

    [Theory]
    [InlineData(PartInRoom.Observer)]
    [InlineData(PartInRoom.NoteTaker)]
    public void Who_watches_or_takes_notes_has_no_vote_and_nobody_waits_for_one(PartInRoom part)
    {
        var watching = meeting.Started().Joins(part: part);

        Assert.Throws<RuleBrokenException>(() => meeting.Votes(watching, 3));
        Assert.Equal(new Progress(0, 0), meeting.Room.Progress(meeting.Workshop.CurrentBallot!));
    }

    [Fact]
    public void Votes_given_at_home_before_the_day_count_when_the_room_comes_to_them()
    {
        meeting.Workshop.LetPeopleScoreAlone(Meeting.Morning);
        var voter = meeting.Joins();
        var ballot = meeting.Workshop.Latest("macro-1")!;
        var vote = Vote.Cast(meeting.Workshop, ballot, voter, 2, 1, default, Meeting.Morning);
        meeting.Started();

        Assert.Equal(ballot.Id, meeting.Workshop.CurrentBallot!.Id);
        var room = new Room(meeting.Workshop, [voter], [vote], [], [], [], []);
        Assert.Equal(new Progress(0, 0), room.Progress(ballot));
        voter.Arrive(Meeting.After(1));
        Assert.Equal(new Progress(1, 1), new Room(meeting.Workshop, [voter], [vote], [], [], [], []).Progress(ballot));
        meeting.Workshop.Reveal(Meeting.After(2));
        Assert.Equal([0, 1, 0, 0], room.Shown(ballot)!.Levels);
    }

    [Fact]
    public void Nobody_votes_before_voting_has_begun_or_after_the_workshop()
    {
        var ballotless = Meeting.Planned();
        ballotless.WillScore("macro-1", "One strategy");
        Assert.Throws<RuleBrokenException>(() => ballotless.PutUp("macro-1", Meeting.Morning));

        var (voter, ballot) = (meeting.Started().Joins(), meeting.Workshop.CurrentBallot!);
        meeting.Workshop.End(Meeting.After(10));
        Assert.Throws<RuleBrokenException>(() => Vote.Cast(meeting.Workshop, ballot, voter, 2, 1, default, Meeting.After(11)));
    }
}
