namespace Trellis.Domain.Workshops;

/// <summary>What a note is: one from a phone without a name, how people want to work together, what was agreed, an idea, or where power lies unequally in the room.</summary>
public enum NoteKind { FromAPhone, GroundRule, Agreement, Idea, PowerDifference }

/// <summary>A note of a workshop. One from a phone is not tied to whoever wrote it, not even where it is kept.</summary>
public class WorkshopNote
{
    public const int Longest = 500;

    private WorkshopNote() { }

    public Guid Id { get; private init; }
    public Guid WorkshopId { get; private init; }
    public NoteKind Kind { get; private init; }
    /// <summary>The code of what was being talked about.</summary>
    public string? Subject { get; private init; }
    public string Text { get; private init; } = "";
    public DateTimeOffset WrittenAt { get; private init; }
    public bool OnTheWall { get; private set; }
    public string? SetAsideBecause { get; private set; }
    public long Version { get; private set; }

    /// <summary>The id comes from the form, so that sending it again is one note.</summary>
    public static WorkshopNote Write(Workshop workshop, NoteKind kind, string? text, string? subject, Guid id, Moment now)
    {
        if (kind is NoteKind.FromAPhone) workshop.MustNotBeOver();
        if (string.IsNullOrWhiteSpace(text)) throw new RuleBrokenException("Write something first", nameof(Text));
        if (text.Trim().Length > Longest) throw new RuleBrokenException($"A note has at most {Longest} characters. Make it two", nameof(Text));
        return new() { Id = id, WorkshopId = workshop.Id, Kind = kind, Subject = subject, Text = text.Trim().ReplaceLineEndings("\n"), WrittenAt = now.Instant };
    }

    public void ShowOnTheWall() => OnTheWall = SetAsideBecause is null ? true : throw new RuleBrokenException("This note was set aside");

    public void TakeOffTheWall() => OnTheWall = false;

    /// <summary>Not used, with the reason kept: it named somebody, or it was not about this.</summary>
    public void SetAside(string? because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleBrokenException("Say why it is set aside", nameof(SetAsideBecause));
        (SetAsideBecause, OnTheWall) = (because.Trim(), false);
    }
}

/// <summary>That somebody of a sector spoke, so that the room can see who has not been heard yet.</summary>
public class Turn
{
    private Turn() { }

    public Guid Id { get; private init; }
    public Guid WorkshopId { get; private init; }
    public string Sector { get; private init; } = "";
    public DateTimeOffset TakenAt { get; private init; }

    public static Turn Take(Workshop workshop, string sector, Moment now)
    {
        workshop.MustBeOpen();
        return new() { Id = Guid.CreateVersion7(), WorkshopId = workshop.Id, Sector = sector, TakenAt = now.Instant };
    }
}
