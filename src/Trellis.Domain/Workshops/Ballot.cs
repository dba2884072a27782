namespace Trellis.Domain.Workshops;

/// <summary>Whether a subject is scored in levels, or is a question of the check at the end.</summary>
public enum SubjectKind { Level, Check }

/// <summary>Something a room scores: a code that others understand, and a title to show.</summary>
public class Subject
{
    public required Guid WorkshopId { get; init; }
    public required string Code { get; init; }
    public required string Title { get; init; }
    public required SubjectKind Kind { get; init; }
    public required int Position { get; init; }
    /// <summary>The level the room agreed on, once it has.</summary>
    public int? AgreedLevel { get; private set; }

    internal void Agree(int? level) => AgreedLevel = level is null or >= Vote.Lowest and <= Vote.Highest ? level : throw new RuleBrokenException("Choose a level from 1 to 4", nameof(AgreedLevel));
}

/// <summary>One round of votes on one subject: hidden and changeable until it is revealed, then fixed. A second vote is another ballot; the first is kept.</summary>
public class Ballot
{
    private Ballot() { }

    public Guid Id { get; private init; }
    public Guid WorkshopId { get; private init; }
    public string Subject { get; private init; } = "";
    public int Number { get; private init; }
    public DateTimeOffset OpenedAt { get; private init; }
    public DateTimeOffset? RevealedAt { get; private set; }
    public long Version { get; private set; }

    internal static Ballot Open(Workshop workshop, Subject subject, int number, Moment now) =>
        new() { Id = Guid.CreateVersion7(), WorkshopId = workshop.Id, Subject = subject.Code, Number = number, OpenedAt = now.Instant };

    internal void Reveal(Moment now) => RevealedAt ??= now.Instant;
}
