using Trellis.Domain.Alliance;

namespace Trellis.Domain.Workshops;

/// <summary>Where a workshop stands: being prepared, open for scoring alone before the day, going on, or over.</summary>
public enum WorkshopState { Planned, ScoringAlone, Open, Ended }

/// <summary>People of many organisations who meet to score, talk and agree. It knows subjects by a code and a title only; what a subject is, others know.</summary>
public partial class Workshop
{
    public const int CodeLength = 6;

    private readonly List<AgendaPart> parts = [];
    private readonly List<Subject> subjects = [];
    private readonly List<Ballot> ballots = [];

    private Workshop() { }

    public Guid Id { get; private init; }
    public string Title { get; private set; } = "";
    public DateOnly HeldOn { get; private set; }
    public TimeOnly StartsAt { get; private set; }
    /// <summary>How long the room is booked for.</summary>
    public int Minutes { get; private set; }
    /// <summary>By which people join. It opens nothing but this room, and nothing once the workshop is over.</summary>
    public string JoinCode { get; private init; } = "";
    public Guid PlannedById { get; private init; }
    public DateTimeOffset PlannedAt { get; private init; }
    public DateTimeOffset? AloneFrom { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public Guid? CurrentBallotId { get; private set; }
    public Guid? CurrentPartId { get; private set; }
    public DateTimeOffset? PartStartedAt { get; private set; }
    public DateTimeOffset? CheckAskedAt { get; private set; }
    /// <summary>The version of the words in which its subjects are scored; it keeps them.</summary>
    public string? WordsVersion { get; private set; }
    public long Version { get; private set; }
    public IReadOnlyList<AgendaPart> Parts => parts;
    public IReadOnlyList<Subject> Subjects => subjects;
    public IReadOnlyList<Ballot> Ballots => ballots;

    public WorkshopState State =>
        EndedAt is not null ? WorkshopState.Ended
        : StartedAt is not null ? WorkshopState.Open
        : AloneFrom is not null ? WorkshopState.ScoringAlone
        : WorkshopState.Planned;

    /// <summary>What is voted on, in order; the questions of the check at the end are apart.</summary>
    public IReadOnlyList<Subject> ToScore => [.. subjects.Where(s => s.Kind is SubjectKind.Level).OrderBy(s => s.Position)];

    public IReadOnlyList<Subject> Check => [.. subjects.Where(s => s.Kind is SubjectKind.Check).OrderBy(s => s.Position)];

    public Ballot? CurrentBallot => ballots.Find(b => b.Id == CurrentBallotId);

    public Subject? CurrentSubject => CurrentBallot is { } ballot ? SubjectOf(ballot) : null;

    public static Workshop Plan(string title, DateOnly heldOn, TimeOnly startsAt, int minutes, Member by, Moment now)
    {
        var workshop = new Workshop { Id = Guid.CreateVersion7(), JoinCode = SpokenCode.Make(CodeLength), PlannedById = by.Id, PlannedAt = now.Instant };
        workshop.Describe(title, heldOn, startsAt, minutes, now);
        return workshop;
    }

    public void Describe(string title, DateOnly heldOn, TimeOnly startsAt, int minutes, Moment now)
    {
        if (string.IsNullOrWhiteSpace(title)) throw new RuleBrokenException("Enter what the workshop is called", nameof(Title));
        if (StartedAt is null && heldOn < now.Today) throw new RuleBrokenException("The day of the workshop must be today or later", nameof(HeldOn));
        if (minutes is < 15 or > 600) throw new RuleBrokenException("A workshop takes between 15 minutes and 10 hours", nameof(Minutes));
        (Title, HeldOn, StartsAt, Minutes) = (title.Trim(), heldOn, startsAt, minutes);
    }

    /// <summary>Something the room will score, told by its code and title.</summary>
    public void WillScore(string code, string title)
    {
        MustNotBeOver();
        if (subjects.Exists(s => s.Code == code)) throw new RuleBrokenException($"{title} is already on the list", nameof(Subjects));
        Add(code, title, SubjectKind.Level);
    }

    public void ScoredInTheWordsOf(string version) => WordsVersion ??= version;

    /// <summary>People may score at home, before the day; their votes stay hidden until each is shown in the room.</summary>
    public void LetPeopleScoreAlone(Moment now)
    {
        MustNotBeOver();
        if (ToScore.Count == 0) throw new RuleBrokenException("Choose first what the room will score", nameof(Subjects));
        AloneFrom ??= now.Instant;
        foreach (var subject in ToScore.Where(s => Latest(s.Code) is null)) ballots.Add(Ballot.Open(this, subject, 1, now));
    }

    public void Start(Moment now)
    {
        MustNotBeOver();
        if (StartedAt is not null) throw new RuleBrokenException("The workshop has already begun");
        StartedAt = now.Instant;
        if (Agenda is [var first, ..]) Begin(first, now);
    }

    public void End(Moment now)
    {
        MustNotBeOver();
        (EndedAt, CurrentBallotId, CurrentPartId, PartStartedAt) = (now.Instant, null, null, null);
    }

    internal void MustBeOpen()
    {
        MustNotBeOver();
        if (StartedAt is null) throw new RuleBrokenException("Start the workshop first");
    }

    internal void MustNotBeOver()
    {
        if (EndedAt is not null) throw new RuleBrokenException("This workshop is over");
    }

    private void Add(string code, string title, SubjectKind kind) =>
        subjects.Add(new() { WorkshopId = Id, Code = code, Title = title.Trim(), Kind = kind, Position = subjects.Count + 1 });
}
