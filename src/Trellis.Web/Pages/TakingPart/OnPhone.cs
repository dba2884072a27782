using Trellis.Domain.Workshops;

namespace Trellis.Web.Pages.TakingPart;

/// <summary>What a phone shows just now.</summary>
public enum Screen { NotJoined, Waiting, List, Voting, Watching, Settling, Shown, Check, Over }

/// <summary>Something to score alone, and the level this participant gave it.</summary>
public sealed record OnList(Subject Subject, int? Own);

/// <summary>The screen of one participant: only what the room may tell them, and their own votes.</summary>
public sealed record OnPhone(Screen Screen)
{
    public Subject? Subject { get; private init; }
    public Ballot? Ballot { get; private init; }
    public int? Own { get; private init; }
    /// <summary>The number of the next press.</summary>
    public int Press { get; private init; } = 1;
    public Progress? Progress { get; private init; }
    public Reveal? Shown { get; private init; }
    public IReadOnlyList<OnList> List { get; private init; } = [];
    public IReadOnlyList<(Subject Question, int? Own, Reveal? Shown)> Check { get; private init; } = [];

    public IReadOnlyList<(Proposal Proposal, bool Talk)> ToSettle { get; private init; } = [];

    /// <summary>Changes when what stands on the screen should be written anew; as long as it is the same, what somebody is typing or choosing stays.</summary>
    public string Key => $"{Screen} {Ballot?.Id:N} {Own} {Press} {Shown?.People} {List.Count(s => s.Own is not null)} {string.Join(',', Check.Select(c => $"{c.Own}/{c.Shown?.People}"))} {string.Join(',', ToSettle.Select(p => $"{p.Proposal.Id:N}{p.Talk}"))}";

    public static OnPhone Of(Room room, Participant? participant, string? about) => (room.Workshop.State, participant) switch
    {
        (WorkshopState.Ended, _) => new(Screen.Over),
        (_, null) => new(Screen.NotJoined),
        (WorkshopState.Planned, _) => new(Screen.Waiting),
        (WorkshopState.ScoringAlone, { Part: PartInRoom.Voter }) => Alone(room, participant, about),
        (WorkshopState.ScoringAlone, _) => new(Screen.Waiting),
        _ => InTheRoom(room, participant),
    };

    private static OnPhone Alone(Room room, Participant participant, string? about) =>
        room.Workshop.ToScore.FirstOrDefault(s => s.Code == about) is { } subject && room.Workshop.Latest(subject.Code) is { } ballot
            ? On(room, participant, subject, ballot)
            : new(Screen.List) { List = [.. room.Workshop.ToScore.Select(s => new OnList(s, room.Workshop.Latest(s.Code) is { } b ? room.OwnVote(participant, b)?.Level : null))] };

    private static OnPhone InTheRoom(Room room, Participant participant)
    {
        var workshop = room.Workshop;
        if (workshop.ToSettle is { Count: > 0 } list) return new(Screen.Settling) { ToSettle = [.. list.Select(p => (p, room.WouldTalk(p, participant)))] };
        if (workshop.CurrentBallot is { } ballot) return On(room, participant, workshop.SubjectOf(ballot), ballot);
        if (workshop.CheckAskedAt is null) return new(Screen.Waiting);
        var questions = workshop.Check.Select(q => (q, Ballot: workshop.Latest(q.Code)!)).ToList();
        return new(Screen.Check)
        {
            Check = [.. questions.Select(q => (q.q, room.OwnVote(participant, q.Ballot)?.Level, room.Shown(q.Ballot)))],
            Press = questions.Max(q => room.OwnVote(participant, q.Ballot)?.Press ?? 0) + 1,
        };
    }

    private static OnPhone On(Room room, Participant participant, Subject subject, Ballot ballot)
    {
        var (shown, own) = (room.Shown(ballot), room.OwnVote(participant, ballot));
        return new(shown is not null ? Screen.Shown : participant.Part is PartInRoom.Voter ? Screen.Voting : Screen.Watching)
        {
            Subject = subject, Ballot = ballot, Own = own?.Level, Press = (own?.Press ?? 0) + 1, Progress = room.Progress(ballot), Shown = shown,
        };
    }
}
