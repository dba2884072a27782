using CsCheck;
using Trellis.Domain.Workshops;

namespace Trellis.Domain.Tests.Workshops;

public class ShowingVotes
{
    [Fact]
    public void Until_the_facilitator_shows_them_nobody_learns_more_than_how_many_have_voted()
    {
        var meeting = new Meeting().Started().Vote("health", 1, 3, 3);
        meeting.Joins("health");

        Assert.Null(meeting.Room.Shown(meeting.Workshop.CurrentBallot!));
        Assert.Equal(new Progress(3, 4), meeting.Room.Progress(meeting.Workshop.CurrentBallot!));
        Assert.Equal([1, 0, 2, 0], meeting.Shown().Levels);
    }

    [Fact]
    public void What_may_be_known_of_votes_holds_no_participant() =>
        Assert.DoesNotContain(typeof(Reveal).GetProperties().Concat(typeof(SectorVotes).GetProperties()), p => p.Name.Contains("Participant", StringComparison.Ordinal) || p.PropertyType == typeof(Vote));

    [Fact]
    public void A_room_lets_no_vote_out_but_to_the_phone_of_whoever_gave_it()
    {
        var ways = typeof(Room).GetMembers().Where(m => m is System.Reflection.PropertyInfo p && Has(p.PropertyType) || m is System.Reflection.MethodInfo w && Has(w.ReturnType)).Select(m => m.Name);

        Assert.Equal([nameof(Room.OwnVote)], ways);
        static bool Has(Type type) => type == typeof(Vote) || type == typeof(ShowOfCards) || type.GenericTypeArguments.Any(Has);
    }

    [Fact]
    public void A_sector_is_told_apart_only_where_three_or_more_of_it_voted()
    {
        var shown = new Meeting().Started().Vote("health", 2, 2, 3, 3).Vote("education", 1, 2, 3).Vote("social-care", 4, 4).Vote("voluntary", 1).Shown();

        Assert.Equal(["health", "education"], shown.Sectors.Select(s => s.Sector));
        Assert.Equal(10, shown.People);
    }

    [Fact]
    public void A_sector_that_would_give_away_the_one_person_of_another_is_not_told_apart_either()
    {
        var shown = new Meeting().Started().Vote("health", 2, 2, 3, 3).Vote("education", 1, 2, 3).Vote("voluntary", 4).Shown();

        Assert.Equal(["health"], shown.Sectors.Select(s => s.Sector));
    }

    [Fact]
    public void Whatever_the_sizes_nobody_can_be_worked_out_from_the_whole_less_the_sectors() =>
        Gen.Int[0, 6].Array[0, 8].Sample(sizes =>
        {
            var people = sizes.Select((n, i) => (Sector: $"s{i}", n)).ToDictionary(s => s.Sector, s => s.n);
            var apart = Reveal.Apart(people);
            var rest = people.Where(s => !apart.Contains(s.Key)).Sum(s => s.Value);
            return apart.All(s => people[s] >= 3) && (apart.Count == 0 || rest is 0 or >= 3);
        });

    [Fact]
    public void How_far_a_small_sector_is_with_voting_is_not_told_apart()
    {
        var meeting = new Meeting().Started().Vote("health", 2, 2, 2).Vote("education", 2, 3, 3);
        meeting.Joins("education");
        meeting.Joins("voluntary");
        meeting.Joins("voluntary");

        Assert.Equal([("education", new Progress(3, 4))], meeting.Room.ProgressBySector(meeting.Workshop.CurrentBallot!));
    }

    [Theory]
    [InlineData(new[] { 3, 3, 3 }, Standing.AllOnOne, 0, 3)]
    [InlineData(new[] { 3, 2, 2 }, Standing.Near, 1, 2)]
    [InlineData(new[] { 4, 2, 2, 4 }, Standing.Apart, 2, null)]
    [InlineData(new[] { 1, 4, 4 }, Standing.Apart, 3, 4)]
    public void How_far_apart_they_lie_says_what_to_do_next(int[] levels, Standing standing, int spread, int? most)
    {
        var shown = new Meeting().Started().Vote("health", levels).Shown();

        Assert.Equal((standing, spread, most), (shown.Standing, shown.Spread, shown.Most));
    }

    [Fact]
    public void Those_at_the_ends_are_asked_to_say_why_by_level_and_only_when_votes_are_apart()
    {
        Assert.Equal([1, 4], new Meeting().Started().Vote("health", 1, 3, 3, 4).Shown().AskedToSayWhy);
        Assert.Empty(new Meeting().Started().Vote("health", 2, 3, 3).Shown().AskedToSayWhy);
    }

    [Fact]
    public void Without_a_vote_there_is_nothing_to_settle()
    {
        var shown = new Meeting().Started().Shown();

        Assert.Equal((Standing.NoVotes, 0, null), (shown.Standing, shown.Spread, shown.Most));
    }

    [Fact]
    public void A_second_vote_keeps_the_first()
    {
        var meeting = new Meeting().Started();
        var (one, other) = (meeting.Joins(), meeting.Joins());
        meeting.Votes(one, 1);
        meeting.Votes(other, 4);
        meeting.Workshop.Reveal(Meeting.After(2));
        meeting.Workshop.VoteAgain(Meeting.After(3));
        meeting.Votes(one, 3, at: 4);
        meeting.Votes(other, 3, at: 4);
        meeting.Workshop.Reveal(Meeting.After(5));

        Assert.Equal([[1, 0, 0, 1], [0, 0, 2, 0]], meeting.Room.Shown("macro-1").Select(r => r.Levels));
        Assert.Equal([1, 2], meeting.Room.Shown("macro-1").Select(r => r.Number));
    }

    [Fact]
    public void The_room_cannot_vote_again_before_it_has_seen_and_talked() =>
        Assert.StartsWith("Show the votes first", Assert.Throws<RuleBrokenException>(() => new Meeting().Started().Workshop.VoteAgain(Meeting.Morning)).Message, StringComparison.Ordinal);

    [Fact]
    public void Cards_count_in_place_of_phones_and_the_latest_keying_counts()
    {
        var meeting = new Meeting().Started().Vote("health", 1, 1);
        meeting.HoldUp(new SectorCards("health", [9, 0, 0, 0]));
        meeting.HoldUp(new SectorCards("health", [0, 3, 1, 0]), new SectorCards("education", [0, 0, 0, 2]));

        var shown = meeting.Room.Shown(meeting.Workshop.CurrentBallot!)!;
        Assert.True(shown.FromCards);
        Assert.Equal([0, 3, 1, 2], shown.Levels);
        Assert.Empty(shown.Sectors);
    }

    [Fact]
    public void How_it_was_is_shown_only_when_three_have_answered()
    {
        var meeting = new Meeting().Started();
        meeting.Workshop.AskHowItWas(Meeting.After(1));
        meeting.Workshop.ShowHowItWas(Meeting.After(2));

        Assert.Equal(4, meeting.Workshop.Check.Count);
        Assert.All(meeting.Workshop.Check, q => Assert.Null(meeting.Room.Shown(meeting.Workshop.Latest(q.Code)!)));
    }
}
