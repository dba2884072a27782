namespace Trellis.Data.Reading;

/// <summary>That a member looked: at a page, a list, a search or an export. Chained per member.</summary>
public class ReadEntry
{
    /// <summary>The member who looked.</summary>
    public required Guid Chain { get; init; }
    public required long Sequence { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>The address pattern of what was opened; never what was typed.</summary>
    public required string What { get; init; }
    /// <summary>The ids of the young people shown, in order, one after another.</summary>
    public required string Subjects { get; init; }
    public required byte[] Hash { get; init; }
}

/// <summary>One young person somebody looked at, so that "who has looked" can be answered for each.</summary>
public class ReadSubject
{
    public required Guid YoungPersonId { get; init; }
    public required Guid ReaderId { get; init; }
    public required long Sequence { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string What { get; init; }
}
