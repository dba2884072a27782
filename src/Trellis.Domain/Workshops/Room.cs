namespace Trellis.Domain.Workshops;

/// <summary>
/// A workshop as it stands, with everybody in it and every vote. The votes go in and do not come out: this is the one place that decides what anybody may
/// know of them.
/// </summary>
public sealed class Room
{
    private readonly ILookup<Guid, Vote> votes;
    private readonly Dictionary<Guid, ShowOfCards> cards;
    private readonly Dictionary<Guid, Participant> participants;
    private readonly ILookup<Guid, Guid> wishes;

    public Room(Workshop workshop, IEnumerable<Participant> participants, IEnumerable<Vote> votes, IEnumerable<ShowOfCards> cards, IEnumerable<WorkshopNote> notes, IEnumerable<Turn> turns, IEnumerable<WishToTalk> wishes)
    {
        Workshop = workshop;
        this.participants = participants.ToDictionary(p => p.Id);
        this.votes = votes.ToLookup(v => v.BallotId);
        this.wishes = wishes.ToLookup(w => w.ProposalId, w => w.ParticipantId);
        this.cards = cards.GroupBy(c => c.BallotId).ToDictionary(c => c.Key, c => c.MaxBy(k => (k.KeyedAt, k.Id))!);
        Notes = [.. notes.OrderByDescending(n => n.WrittenAt).ThenBy(n => n.Id)];
        Voices = Voice.Of(Here, turns);
        Attendance = new([.. Here]);
    }

    public Workshop Workshop { get; }
    public IReadOnlyList<WorkshopNote> Notes { get; }
    /// <summary>How often each sector spoke beside how many of it are here, as it is.</summary>
    public IReadOnlyList<Voice> Voices { get; }
    public Attendance Attendance { get; }

    private IEnumerable<Participant> Here => participants.Values.Where(p => p.IsHere);

    public Participant? Find(Guid participantId) => participants.GetValueOrDefault(participantId);

    public IReadOnlyCollection<Participant> Everybody => participants.Values;

    /// <summary>A participant's own vote, for their own phone.</summary>
    public Vote? OwnVote(Participant participant, Ballot ballot) => votes[ballot.Id].FirstOrDefault(v => v.ParticipantId == participant.Id);

    /// <summary>How many of the voters who are here have voted.</summary>
    public Progress Progress(Ballot ballot) => new(VotersHere.Count(p => Voted(p, ballot)), VotersHere.Count());

    /// <summary>The same by sector, under the same rule as the votes: who of two has not voted is nobody's business.</summary>
    public IReadOnlyList<(string Sector, Progress Progress)> ProgressBySector(Ballot ballot)
    {
        var sectors = VotersHere.ToLookup(p => p.Sector);
        var apart = Reveal.Apart(sectors.ToDictionary(s => s.Key, s => s.Count()));
        return [.. sectors.Where(s => apart.Contains(s.Key)).OrderByDescending(s => s.Count()).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, new Progress(s.Count(p => Voted(p, ballot)), s.Count())))];
    }

    /// <summary>What may be shown of a ballot; null until the facilitator reveals it, whoever asks.</summary>
    public Reveal? Shown(Ballot ballot)
    {
        if (ballot.RevealedAt is null) return null;
        if (cards.GetValueOrDefault(ballot.Id) is { } keyed) return Reveal.Of(ballot, keyed.Sectors.Select(s => new SectorVotes(s.Sector, s.Levels)), 0, fromCards: true);
        var given = votes[ballot.Id].Where(v => participants.ContainsKey(v.ParticipantId)).ToList();
        if (Workshop.SubjectOf(ballot).Kind is SubjectKind.Check && given.Count < Reveal.Enough) return null;
        var sectors = given.GroupBy(v => participants[v.ParticipantId].Sector).Select(s => new SectorVotes(s.Key, [.. Enumerable.Range(Vote.Lowest, Vote.Highest).Select(level => s.Count(v => v.Level == level))]));
        return Reveal.Of(ballot, sectors, given.Count(v => v.Late), fromCards: false);
    }

    /// <summary>What each vote on a subject showed, the first first.</summary>
    public IReadOnlyList<Reveal> Shown(string subject) => [.. Workshop.BallotsOn(subject).Select(Shown).OfType<Reveal>()];

    /// <summary>How many would rather talk about a proposed level, and never who.</summary>
    public int WouldTalk(Proposal proposal) => wishes[proposal.Id].Count();

    /// <summary>Whether a participant asked for that, for their own phone.</summary>
    public bool WouldTalk(Proposal proposal, Participant participant) => wishes[proposal.Id].Contains(participant.Id);

    /// <summary>How many have scored a subject alone, while its votes are hidden.</summary>
    public int Scored(Subject subject) => Hidden(subject) is { } ballot ? votes[ballot.Id].Count() : 0;

    /// <summary>How many subjects enough people scored alone for a common level to mean something. Which level, nobody learns before it is put before the room.</summary>
    public int ScoredAlone => Workshop.ToScore.Count(s => Hidden(s) is { } ballot && votes[ballot.Id].Count() >= Reveal.Enough);

    /// <summary>Where all who scored, three or more, chose one level. Only the workshop may ask, as it shows those votes.</summary>
    internal IEnumerable<(Ballot Ballot, Proposed Proposed)> OnOneLevel()
    {
        foreach (var subject in Workshop.ToScore)
        {
            if (Hidden(subject) is not { } ballot || votes[ballot.Id].ToList() is not { Count: >= Reveal.Enough } given || given.Any(v => v.Level != given[0].Level)) continue;
            yield return (ballot, new(subject.Code, subject.Title, given[0].Level, $"All {given.Count} who scored it chose level {given[0].Level}"));
        }
    }

    private Ballot? Hidden(Subject subject) => Workshop.Latest(subject.Code) is { RevealedAt: null } ballot ? ballot : null;

    private IEnumerable<Participant> VotersHere => Here.Where(p => p.Part is PartInRoom.Voter);

    private bool Voted(Participant participant, Ballot ballot) => votes[ballot.Id].Any(v => v.ParticipantId == participant.Id);
}
