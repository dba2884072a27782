namespace Trellis.Domain.Workshops;

/// <summary>One participant's level on one ballot. Pages never read it: what may be known of votes is decided by <see cref="Room"/>.</summary>
public class Vote
{
    public const int Lowest = 1, Highest = 4;
    /// <summary>How long a phone may have been without a network and still hand in what was pressed before the votes were shown.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private Vote() { }

    public Guid BallotId { get; private init; }
    public Guid ParticipantId { get; private init; }
    public Guid WorkshopId { get; private init; }
    public int Level { get; private set; }
    /// <summary>Counts up on the participant's phone with each press, so that one sent again or late never undoes a later one.</summary>
    public int Press { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }
    /// <summary>Pressed before the votes were shown, on a phone without a network, and arrived after.</summary>
    public bool Late { get; private init; }
    public long Version { get; private set; }

    public static Vote Cast(Workshop workshop, Ballot ballot, Participant voter, int level, int press, TimeSpan ago, Moment now)
    {
        Check(workshop, voter, level);
        var late = !workshop.Takes(ballot);
        if (late && !WasPressedBefore(ballot, ago, now)) throw TooLate(ballot);
        return new() { BallotId = ballot.Id, ParticipantId = voter.Id, WorkshopId = ballot.WorkshopId, Level = level, Press = press, GivenAt = now.Instant, Late = late };
    }

    /// <summary>Until the votes are shown. The same press sent again changes nothing, and is no mistake.</summary>
    public void Change(Workshop workshop, Ballot ballot, Participant voter, int level, int press, Moment now)
    {
        Check(workshop, voter, level);
        if (press < Press || (press == Press && level == Level)) return;
        if (!workshop.Takes(ballot)) throw TooLate(ballot);
        (Level, Press, GivenAt) = (level, press, now.Instant);
    }

    private static bool WasPressedBefore(Ballot ballot, TimeSpan ago, Moment now) =>
        ballot.RevealedAt is { } shown && ago > TimeSpan.Zero && ago <= Patience && now.Instant - ago <= shown;

    private static void Check(Workshop workshop, Participant voter, int level)
    {
        if (voter.Part is not PartInRoom.Voter) throw new RuleBrokenException("You are here without a vote. Join again if you should have one");
        if (level is < Lowest or > Highest) throw new RuleBrokenException("Choose one of the four", nameof(Level));
        if (workshop.State is WorkshopState.Planned) throw new RuleBrokenException("Voting has not begun yet");
    }

    private static RuleBrokenException TooLate(Ballot ballot) =>
        new(ballot.RevealedAt is null ? "This workshop is over, so votes can no longer change" : "The votes have been shown, so this one can no longer change. If the room votes again, you can too");
}
