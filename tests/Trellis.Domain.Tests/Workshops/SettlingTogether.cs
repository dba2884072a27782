using Trellis.Domain.Workshops;

namespace Trellis.Domain.Tests.Workshops;

public class SettlingTogether
{
    private static readonly Proposed Notes = new("micro-2", "Micro 2: Recording groupings", 2, "58 of 120 notes");

    private static Meeting ScoredAtHome()
    {
        var meeting = new Meeting("macro-1", "macro-2", "macro-3");
        meeting.Workshop.LetPeopleScoreAlone(Meeting.Morning);
        meeting.ScoresAlone("macro-1", 3, 3, 3);
        meeting.ScoresAlone("macro-2", 3, 3, 2);
        meeting.ScoresAlone("macro-3", 1, 1);
        meeting.Workshop.Start(Meeting.Morning);
        return meeting;
    }

    [Fact]
    public void Where_all_who_scored_chose_one_level_it_is_put_before_the_room_and_those_votes_are_shown()
    {
        var meeting = ScoredAtHome();
        Assert.Equal(2, meeting.Room.ScoredAlone);
        meeting.Workshop.PutTogether(meeting.Room, [Notes], true, Meeting.After(1));

        Assert.Equal([("micro-2", 2, "58 of 120 notes"), ("macro-1", 3, "All 3 who scored it chose level 3")], meeting.Workshop.ToSettle.Select(p => (p.Code, p.Level, p.Because)));
        Assert.NotNull(meeting.Room.Shown(meeting.Workshop.Latest("macro-1")!));
    }

    [Fact]
    public void Where_votes_differ_or_fewer_than_three_scored_they_stay_hidden()
    {
        var meeting = ScoredAtHome();
        meeting.Workshop.PutTogether(meeting.Room, [], true, Meeting.After(1));
        Assert.Null(meeting.Room.Shown(meeting.Workshop.Latest("macro-2")!));
        Assert.Null(meeting.Room.Shown(meeting.Workshop.Latest("macro-3")!));
    }

    [Fact]
    public void Without_being_asked_no_vote_is_shown()
    {
        var meeting = ScoredAtHome();
        meeting.Workshop.PutTogether(meeting.Room, [Notes], false, Meeting.After(1));
        Assert.Single(meeting.Workshop.ToSettle);
        Assert.Null(meeting.Room.Shown(meeting.Workshop.Latest("macro-1")!));
    }

    [Fact]
    public void What_stands_is_agreed_and_the_rest_is_left_to_talk_about()
    {
        var meeting = ScoredAtHome();
        meeting.Workshop.PutTogether(meeting.Room, [Notes], true, Meeting.After(1));
        meeting.Workshop.Settle(["macro-1"], Meeting.After(3));

        Assert.Empty(meeting.Workshop.ToSettle);
        Assert.Equal([("micro-2", false), ("macro-1", true)], meeting.Workshop.Proposals.Select(p => (p.Code, p.SettledAt is not null)));
        Assert.Equal(3, meeting.Workshop.ToScore.Single(s => s.Code == "macro-1").AgreedLevel);
        meeting.Workshop.PutUp("macro-2", Meeting.After(4));
    }

    [Fact]
    public void What_is_left_to_talk_about_can_be_voted_on_though_it_was_not_on_the_list()
    {
        var meeting = ScoredAtHome();
        meeting.Workshop.PutTogether(meeting.Room, [Notes], true, Meeting.After(1));
        meeting.Workshop.Settle([], Meeting.After(3));
        Assert.Equal(["macro-1", "macro-2", "macro-3", "micro-2"], meeting.Workshop.ToScore.Select(s => s.Code));
        meeting.Workshop.PutUp("micro-2", Meeting.After(4));
        Assert.Equal("Micro 2: Recording groupings", meeting.Workshop.CurrentSubject!.Title);
    }

    [Fact]
    public void How_many_scored_at_home_is_known_and_not_what()
    {
        var meeting = ScoredAtHome();
        Assert.Equal([3, 3, 2], meeting.Workshop.ToScore.Select(meeting.Room.Scored));
    }

    [Fact]
    public void Who_would_rather_talk_is_counted_and_not_named()
    {
        var meeting = ScoredAtHome();
        var (one, other) = (meeting.Joins(), meeting.Joins());
        meeting.Workshop.PutTogether(meeting.Room, [Notes], true, Meeting.After(1));
        meeting.AsksToTalk("micro-2", one);

        var proposal = meeting.Workshop.ToSettle[0];
        Assert.Equal((1, true, false), (meeting.Room.WouldTalk(proposal), meeting.Room.WouldTalk(proposal, one), meeting.Room.WouldTalk(proposal, other)));
        meeting.Workshop.Settle([], Meeting.After(3));
        Refused(() => WishToTalk.Ask(meeting.Workshop, proposal, other, Meeting.After(4)), "This was settled a moment ago. Send the facilitator a note if it should be opened again");
    }

    [Fact]
    public void One_list_is_settled_before_the_next_and_before_a_vote()
    {
        var meeting = ScoredAtHome();
        Refused(() => meeting.Workshop.PutTogether(meeting.Room, [], false, Meeting.After(1)), "Tick at least one level to put before the room");
        meeting.Workshop.PutTogether(meeting.Room, [Notes], false, Meeting.After(1));
        Refused(() => meeting.Workshop.PutTogether(meeting.Room, [Notes], false, Meeting.After(2)), "There is a list before the room already. Settle that one first");
        Refused(() => meeting.Workshop.PutUp("macro-2", Meeting.After(2)), "Settle the list before the room first");
    }

    [Fact]
    public void Observers_have_no_say()
    {
        var meeting = ScoredAtHome();
        meeting.Workshop.PutTogether(meeting.Room, [Notes], false, Meeting.After(1));
        Refused(() => WishToTalk.Ask(meeting.Workshop, meeting.Workshop.ToSettle[0], meeting.Joins(part: PartInRoom.Observer), Meeting.After(2)), "You are here without a vote. Join again if you should have one");
    }

    private static void Refused(Action what, string why) => Assert.Equal(why, Assert.Throws<RuleBrokenException>(what).Message);
}
