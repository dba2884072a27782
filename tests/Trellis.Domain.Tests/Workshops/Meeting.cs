using Trellis.Domain.Alliance;
using Trellis.Domain.Workshops;

namespace Trellis.Domain.Tests.Workshops;

/// <summary>A workshop of a test's own, with people who join and vote.</summary>
internal sealed class Meeting
{
    public static readonly Moment Morning = Clock.MomentOf(new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));

    private readonly List<Participant> people = [];
    private readonly List<Vote> votes = [];
    private readonly List<ShowOfCards> cards = [];
    private readonly List<Turn> turns = [];
    private readonly List<WishToTalk> wishes = [];

    public Meeting(params string[] subjects)
    {
        Workshop = Planned();
        foreach (var code in subjects.DefaultIfEmpty("macro-1")) Workshop.WillScore(code, $"About {code}");
    }

    public Workshop Workshop { get; }

    public Room Room => new(Workshop, people, votes, cards, [], turns, wishes);

    public static Workshop Planned(int minutes = 180)
    {
        var facilitator = new Member { OrganisationId = Guid.NewGuid(), Name = "Ade Balogun", JobTitle = "Facilitator", Roles = Roles.Facilitator };
        return Workshop.Plan("Baseline", Morning.Today, new(9, 30), minutes, facilitator, Morning);
    }

    public static Moment After(double minutes) => Clock.MomentOf(Morning.Instant.AddMinutes(minutes));

    public Meeting Started(string? on = "macro-1")
    {
        Workshop.Start(Morning);
        if (on is not null) Workshop.PutUp(on, Morning);
        return this;
    }

    public Participant Joins(string sector = "health", RoleInRoom role = RoleInRoom.FrontLine, PartInRoom part = PartInRoom.Voter, ReturnCode? code = null)
    {
        var participant = Participant.Join(Workshop, new("Northborough Trust", sector, role, part), code ?? ReturnCode.New(), Morning);
        people.Add(participant);
        return participant;
    }

    public Vote Votes(Participant voter, int level, int press = 1, double at = 1, TimeSpan ago = default)
    {
        var ballot = Workshop.CurrentBallot!;
        if (votes.Find(v => v.BallotId == ballot.Id && v.ParticipantId == voter.Id) is { } given)
        {
            given.Change(Workshop, ballot, voter, level, press, After(at));
            return given;
        }
        votes.Add(Domain.Workshops.Vote.Cast(Workshop, ballot, voter, level, press, ago, After(at)));
        return votes[^1];
    }

    /// <summary>As many people of a sector as there are levels, each with a vote.</summary>
    public Meeting Vote(string sector, params int[] levels)
    {
        foreach (var level in levels) Votes(Joins(sector), level);
        return this;
    }

    public Reveal Shown()
    {
        Workshop.Reveal(After(5));
        return Room.Shown(Workshop.CurrentBallot!)!;
    }

    /// <summary>Scores a subject at home, before the day.</summary>
    public void ScoresAlone(string subject, params int[] levels)
    {
        foreach (var level in levels) votes.Add(Domain.Workshops.Vote.Cast(Workshop, Workshop.Latest(subject)!, Joins(), level, 1, default, Morning));
    }

    public void AsksToTalk(string code, Participant participant) => wishes.Add(WishToTalk.Ask(Workshop, Workshop.ToSettle.Single(p => p.Code == code), participant, After(2)));

    public void Speaks(string sector) => turns.Add(Turn.Take(Workshop, sector, After(2)));

    public void HoldUp(params SectorCards[] sectors) => cards.Add(ShowOfCards.Key(Workshop, Workshop.CurrentBallot!, sectors, After(3 + cards.Count)));
}
