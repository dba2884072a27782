namespace Trellis.Data.Imports;

/// <summary>What is known of a file that was sent, beside its sealed parts: how it is read, and how many rows it has. Gone when the load is over.</summary>
public class SentFile
{
    public required Guid LoadId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required long Bytes { get; init; }
    public required int Rows { get; init; }
    public required IReadOnlyList<string> Headings { get; init; }
    /// <summary>JSON of the reading, once somebody settled it.</summary>
    public string? Reading { get; set; }
    public required DateTimeOffset SentAt { get; init; }
}

/// <summary>A piece of a file that was sent, encrypted.</summary>
public class SentPart
{
    public required Guid FileId { get; init; }
    public required int Number { get; init; }
    public required byte[] Sealed { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>How an organisation said its files are read, for next time.</summary>
public class RememberedReading
{
    public required Guid OrganisationId { get; init; }
    public required string Reading { get; set; }
    public required DateTimeOffset At { get; set; }
}

/// <summary>What one row of a load brought, so that it can be taken back: which person and registration, what is new, and what was there before.</summary>
public class ImportedRow
{
    public required Guid RunId { get; init; }
    public required int Row { get; init; }
    public required Guid YoungPersonId { get; init; }
    public required Guid RegistrationId { get; init; }
    public required bool NewPerson { get; init; }
    public required bool NewRegistration { get; init; }
    public Guid? InvolvementId { get; init; }
    public Guid? DecisionId { get; init; }
    /// <summary>The old values of rows that were changed, encrypted.</summary>
    public byte[]? Before { get; set; }
}
