namespace Trellis.Data.Imports;

/// <summary>What became of one row of a caseload.</summary>
public enum RowOutcome { Created, Automatic, Possible, Unchanged, Updated, Refused }

/// <summary>One file of one organisation being taken in: how far it has come, and what became of its rows. Kept with each batch, so that it goes on where it was cut off.</summary>
public class ImportRun
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required string FileName { get; init; }
    /// <summary>SHA-256 of the file, by which the same file is known again.</summary>
    public required byte[] FileHash { get; init; }
    /// <summary>The team that a row without one belongs to, settled when the run begins.</summary>
    public required string TeamWhenBlank { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    /// <summary>The load it belongs to, where the file was sent through a page; nothing where it came in at the shell.</summary>
    public Guid? LoadId { get; init; }
    /// <summary>It only worked out what would happen.</summary>
    public bool DryRun { get; init; }
    /// <summary>The file's headings and how they were read, kept for rows that go back.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];
    public string? Reading { get; init; }
    public DateTimeOffset? FinishedAt { get; private set; }
    public int RowsDone { get; private set; }
    public int Created { get; private set; }
    public int Automatic { get; private set; }
    public int Possible { get; private set; }
    public int Unchanged { get; private set; }
    public int Updated { get; private set; }
    public int Refused { get; private set; }
    public int Remarks { get; private set; }
    public long Version { get; private set; }

    /// <summary>All that an importer is told of who came in: whether somebody else knows them is not theirs to hear.</summary>
    public int NewHere => Created + Automatic + Possible;

    public bool ChangedNothing => Created + Automatic + Possible + Updated == 0;

    public void Count(RowOutcome outcome)
    {
        RowsDone++;
        switch (outcome)
        {
            case RowOutcome.Created: Created++; break;
            case RowOutcome.Automatic: Automatic++; break;
            case RowOutcome.Possible: Possible++; break;
            case RowOutcome.Unchanged: Unchanged++; break;
            case RowOutcome.Updated: Updated++; break;
            case RowOutcome.Refused: Refused++; break;
            default: throw new ArgumentOutOfRangeException(nameof(outcome));
        }
    }

    public ImportRemark Remark(int row, bool refused, string column, string message) =>
        new() { RunId = Id, Number = ++Remarks, Row = row, Refused = refused, Column = column, Message = message };

    public void Finish(DateTimeOffset at) => FinishedAt = at;
}

/// <summary>Why a row was refused, or what was left out of one that was taken in.</summary>
public class ImportRemark
{
    public required Guid RunId { get; init; }
    public required int Number { get; init; }
    /// <summary>As a spreadsheet numbers it: the header is row 1.</summary>
    public required int Row { get; init; }
    public required bool Refused { get; init; }
    public required string Column { get; init; }
    public required string Message { get; init; }
    /// <summary>The cells of a refused row as they were sent, encrypted, until it is mended or too old.</summary>
    public byte[]? Sealed { get; set; }
    /// <summary>It was sent again.</summary>
    public bool Mended { get; set; }
}
