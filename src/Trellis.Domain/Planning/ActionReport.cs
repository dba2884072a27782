namespace Trellis.Domain.Planning;

/// <summary>How an action stands, as somebody tells it: a sentence, what was decided, and where people talked it through with every voice heard.</summary>
public sealed record Told(ActionStatus Status, string? Says, string? Decided = null, string? Dialogue = null);

/// <summary>What was said about an action on one day. It is never edited; the next one follows it.</summary>
public class ActionReport
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ActionId { get; init; }
    public required ActionStatus Status { get; init; }
    public required string Says { get; init; }
    public string? Decided { get; init; }
    /// <summary>The meeting in which dialogue was used.</summary>
    public string? Dialogue { get; init; }
    public required Guid ReportedById { get; init; }
    public required DateTimeOffset ReportedAt { get; init; }
    public required DateOnly ReportedOn { get; init; }
}

/// <summary>That the dates of an action were moved, from what to what, and why.</summary>
public class DatesMoved
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ActionId { get; init; }
    public required DateOnly FromStarts { get; init; }
    public required DateOnly FromDue { get; init; }
    public required DateOnly ToStarts { get; init; }
    public required DateOnly ToDue { get; init; }
    public required string Because { get; init; }
    public required Guid MovedById { get; init; }
    public required DateTimeOffset MovedAt { get; init; }
    public required DateOnly MovedOn { get; init; }
}
