namespace Trellis.Domain.Workshops;

/// <summary>A level to put before the room with others, and what speaks for it.</summary>
public sealed record Proposed(string Code, string Title, int Level, string Because);

/// <summary>A level that one question may settle: a figure gives it, or all who scored it chose it.</summary>
public class Proposal
{
    private Proposal() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid WorkshopId { get; private init; }
    public string Code { get; private init; } = "";
    public string Title { get; private init; } = "";
    public int Level { get; private init; }
    public string Because { get; private init; } = "";
    public bool FromVotes { get; private init; }
    public int Position { get; private init; }
    public DateTimeOffset PutAt { get; private init; }
    public DateTimeOffset? SettledAt { get; private set; }
    /// <summary>It was taken out of the list, to be talked about.</summary>
    public DateTimeOffset? TalkAt { get; private set; }
    public long Version { get; private set; }

    public bool IsBeforeTheRoom => SettledAt is null && TalkAt is null;

    internal static Proposal Put(Workshop workshop, Proposed proposed, bool fromVotes, int position, Moment now) => new()
    {
        WorkshopId = workshop.Id, Code = proposed.Code, Title = proposed.Title, Level = proposed.Level, Because = proposed.Because, FromVotes = fromVotes, Position = position, PutAt = now.Instant,
    };

    internal void Settle(Moment now) => SettledAt ??= now.Instant;

    internal void LeaveForTalk(Moment now) => TalkAt ??= now.Instant;
}

/// <summary>That a participant would rather talk about a proposed level. One phone counts once; nobody is shown whose it is.</summary>
public class WishToTalk
{
    private WishToTalk() { }

    public Guid WorkshopId { get; private init; }
    public Guid ProposalId { get; private init; }
    public Guid ParticipantId { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }

    public static WishToTalk Ask(Workshop workshop, Proposal proposal, Participant participant, Moment now)
    {
        workshop.MustBeOpen();
        if (participant.Part is not PartInRoom.Voter) throw new RuleBrokenException("You are here without a vote. Join again if you should have one");
        if (!proposal.IsBeforeTheRoom) throw new RuleBrokenException("This was settled a moment ago. Send the facilitator a note if it should be opened again");
        return new() { WorkshopId = workshop.Id, ProposalId = proposal.Id, ParticipantId = participant.Id, AskedAt = now.Instant };
    }
}

/// <summary>Settling together what one question can settle, so that there is time to talk about the rest.</summary>
public partial class Workshop
{
    private readonly List<Proposal> proposals = [];

    public IReadOnlyList<Proposal> Proposals => proposals;

    /// <summary>What is before the room to be settled with one question.</summary>
    public IReadOnlyList<Proposal> ToSettle => [.. proposals.Where(p => p.IsBeforeTheRoom).OrderBy(p => p.Position)];

    /// <summary>Puts levels before the room together: those figures give, and, if asked for, those all who scored alone chose, whose votes are thereby shown.</summary>
    public void PutTogether(Room room, IReadOnlyList<Proposed> fromFigures, bool alsoFromVotes, Moment now)
    {
        MustBeOpen();
        if (ToSettle.Count > 0) throw new RuleBrokenException("There is a list before the room already. Settle that one first");
        var fromVotes = alsoFromVotes ? room.OnOneLevel().Where(v => fromFigures.All(f => f.Code != v.Proposed.Code)).ToList() : [];
        if (fromFigures.Count + fromVotes.Count == 0)
            throw new RuleBrokenException(alsoFromVotes ? "Nothing to settle together: no level is ticked, and where votes were given, they differ" : "Tick at least one level to put before the room", nameof(Proposals));
        foreach (var proposed in fromFigures) proposals.Add(Proposal.Put(this, proposed, false, proposals.Count + 1, now));
        foreach (var (ballot, proposed) in fromVotes)
        {
            ballots.Single(b => b.Id == ballot.Id).Reveal(now);
            proposals.Add(Proposal.Put(this, proposed, true, proposals.Count + 1, now));
        }
        CurrentBallotId = null;
    }

    /// <summary>What stands, stands; the rest of the list is left for the room to talk about, and to vote on if it likes.</summary>
    public void Settle(IReadOnlyCollection<string> codes, Moment now)
    {
        MustBeOpen();
        foreach (var proposal in ToSettle)
        {
            if (codes.Contains(proposal.Code))
            {
                proposal.Settle(now);
                Agree(proposal.Code, proposal.Level);
            }
            else
            {
                proposal.LeaveForTalk(now);
                if (subjects.TrueForAll(s => s.Code != proposal.Code)) Add(proposal.Code, proposal.Title, SubjectKind.Level);
            }
        }
    }

    /// <summary>The level the room agreed on, to be seen by all. Without one it is open again.</summary>
    public void Agree(string code, int? level) => subjects.Find(s => s.Code == code && s.Kind is SubjectKind.Level)?.Agree(level);
}
