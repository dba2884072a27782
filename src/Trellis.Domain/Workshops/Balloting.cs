namespace Trellis.Domain.Workshops;

/// <summary>What the facilitator does with votes: asks for them, shows them, asks again.</summary>
public partial class Workshop
{
    private const int MostVotesOnOne = 5;

    public Subject SubjectOf(Ballot ballot) => subjects.Find(s => s.Code == ballot.Subject)!;

    /// <summary>The votes on a subject, first to last.</summary>
    public IReadOnlyList<Ballot> BallotsOn(string subject) => [.. ballots.Where(b => b.Subject == subject).OrderBy(b => b.Number)];

    public Ballot? Latest(string subject) => ballots.Where(b => b.Subject == subject).MaxBy(b => b.Number);

    /// <summary>Brings a subject before the room: its first vote, or the one it has come to.</summary>
    public void PutUp(string code, Moment now)
    {
        MustBeOpen();
        var subject = ToScore.FirstOrDefault(s => s.Code == code) ?? throw new RuleBrokenException("Choose something from the list", nameof(Subject));
        if (ToSettle.Count > 0) throw new RuleBrokenException("Settle the list before the room first");
        CurrentBallotId = (Latest(code) ?? Opened(subject, 1, now)).Id;
    }

    /// <summary>Shows the votes to everybody at once. From here on they do not change.</summary>
    public void Reveal(Moment now)
    {
        MustBeOpen();
        if (CurrentBallot is not { } ballot) throw new RuleBrokenException("Choose first what the room votes on");
        ballot.Reveal(now);
    }

    /// <summary>After talking. The vote before stays as it was.</summary>
    public void VoteAgain(Moment now)
    {
        MustBeOpen();
        if (CurrentBallot is not { RevealedAt: not null } before) throw new RuleBrokenException("Show the votes first, and talk about them");
        if (Latest(before.Subject) is { } latest && latest.Id != before.Id) throw new RuleBrokenException("There is already a later vote on this");
        if (before.Number == MostVotesOnOne) throw new RuleBrokenException("The room has voted on this five times. Agree as best you can, and write down what stays open");
        CurrentBallotId = Opened(SubjectOf(before), before.Number + 1, now).Id;
    }

    public void TakeDown() => CurrentBallotId = null;

    /// <summary>The short check at the end: being heard, trust, being understood, working together.</summary>
    public void AskHowItWas(Moment now)
    {
        MustBeOpen();
        if (CheckAskedAt is not null) return;
        (CheckAskedAt, CurrentBallotId) = (now.Instant, null);
        foreach (var (code, question) in CheckQuestions.Each)
        {
            Add(code, question, SubjectKind.Check);
            Opened(subjects[^1], 1, now);
        }
    }

    public void ShowHowItWas(Moment now)
    {
        MustBeOpen();
        if (CheckAskedAt is null) throw new RuleBrokenException("Ask first how it was");
        foreach (var question in Check) Latest(question.Code)!.Reveal(now);
    }

    /// <summary>Whether votes are taken now: before they are shown, until the workshop is over.</summary>
    public bool Takes(Ballot ballot) => State is WorkshopState.ScoringAlone or WorkshopState.Open && ballot.RevealedAt is null;

    private Ballot Opened(Subject subject, int number, Moment now)
    {
        ballots.Add(Ballot.Open(this, subject, number, now));
        return ballots[^1];
    }
}

/// <summary>The questions of the check at the end, each answered from 1, not at all, to 4, fully.</summary>
public static class CheckQuestions
{
    public static readonly IReadOnlyList<(string Code, string Question)> Each =
    [
        ("check-heard", "I was heard today"),
        ("check-trust", "I could say what I really think"),
        ("check-understood", "People tried to understand how others see it"),
        ("check-together", "We worked on this together"),
    ];
}
