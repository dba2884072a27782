namespace Trellis.Data.Working;

/// <summary>What kind of work outlasts a request.</summary>
public enum WorkKind { TryCaseload, TakeInCaseload, TakeBackCaseload }

/// <summary>Work that waits or goes on in the background: whoever leases it does it, in steps that can be repeated. A lease that is not renewed runs out, and somebody else goes on.</summary>
public class Work
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required WorkKind Kind { get; init; }
    /// <summary>What it is about: a caseload that was sent.</summary>
    public required Guid SubjectId { get; init; }
    /// <summary>In whose name it is done.</summary>
    public required Guid MemberId { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset LeasedUntil { get; set; }
    public int Done { get; set; }
    public int Of { get; set; }
    public int Tries { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
    /// <summary>Why it could not be done, for whoever waits for it.</summary>
    public string? Failed { get; set; }
    /// <summary>Counted with each lease, so that only the last to take it goes on.</summary>
    public long Version { get; set; }
}
