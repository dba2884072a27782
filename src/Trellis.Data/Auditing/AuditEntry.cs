using System.Globalization;

namespace Trellis.Data.Auditing;

/// <summary>One act on one chain: one save, as far as it concerns one young person (or one organisation, or one agreement), with old and new values.</summary>
public class AuditEntry
{
    /// <summary>Whose chain: the young person's id; for what concerns none, the organisation's, agreement's or team's.</summary>
    public required Guid Chain { get; init; }
    /// <summary>1, 2, 3… with no gap.</summary>
    public required long Sequence { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? MemberId { get; init; }
    /// <summary>What was being done: the page's address pattern, or the command.</summary>
    public required string Act { get; init; }
    /// <summary>JSON of <see cref="Change"/>s; null once lawfully disposed of, when its hash still stands.</summary>
    public string? Content { get; set; }
    public required byte[] ContentHash { get; init; }
    public required byte[] Hash { get; init; }

    /// <summary>Takes the content away for good, when the law says so. Saving it adds an entry to the same chain that says it was done.</summary>
    public void DisposeOf() => Content = null;
}

/// <summary>What happened to one row: its type and id, old and new values, and a hash of the whole row as it then stood.</summary>
public sealed record Change(string Type, string Id, string How, IReadOnlyDictionary<string, string?> Old, IReadOnlyDictionary<string, string?> New, string? State)
{
    internal const string Disposed = "DisposedOf";

    internal static Change DisposedOf(AuditEntry entry) => entry.Content is null
        ? new(nameof(AuditEntry), entry.Sequence.ToString(CultureInfo.InvariantCulture), Disposed, new Dictionary<string, string?>(), new Dictionary<string, string?>(), null)
        : throw new InvalidOperationException("An audit entry is never rewritten, only disposed of.");
}

/// <summary>The last link of a chain: of audit entries, or of one member's reads.</summary>
public class ChainHead
{
    public required Guid Chain { get; init; }
    public long Sequence { get; set; }
    public byte[] Hash { get; set; } = [];
    public DateTimeOffset At { get; set; }
    /// <summary>Of a record that is now part of another: which. Nothing is written to it any more.</summary>
    public Guid? JoinedTo { get; set; }
}
