namespace Trellis.Domain.Workshops;

/// <summary>A part of the agenda and the minutes it may take.</summary>
public class AgendaPart
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid WorkshopId { get; init; }
    public required int Position { get; init; }
    public required string Title { get; init; }
    public required int Minutes { get; set; }
}

/// <summary>The agenda and its timer.</summary>
public partial class Workshop
{
    private const int MostParts = 40;

    public IReadOnlyList<AgendaPart> Agenda => [.. parts.OrderBy(p => p.Position)];

    public int MinutesPlanned => parts.Sum(p => p.Minutes);

    /// <summary>By how much the parts are longer than the room is booked for; none or less when they fit.</summary>
    public int MinutesOver => MinutesPlanned - Minutes;

    public AgendaPart? CurrentPart => parts.Find(p => p.Id == CurrentPartId);

    public AgendaPart? NextPart => CurrentPart is { } now ? Agenda.FirstOrDefault(p => p.Position > now.Position) : null;

    /// <summary>When the part that is going on should be over.</summary>
    public DateTimeOffset? PartEndsAt => CurrentPart is { } part ? PartStartedAt?.AddMinutes(part.Minutes) : null;

    /// <summary>The whole agenda anew; it may be changed until the workshop starts.</summary>
    public void WillDo(IReadOnlyList<(string Title, int Minutes)> agenda)
    {
        MustNotBeOver();
        if (StartedAt is not null) throw new RuleBrokenException("The workshop has begun. Give a part more or less time instead", nameof(Agenda));
        if (agenda.Count > MostParts) throw new RuleBrokenException($"An agenda has at most {MostParts} parts. Put some together", nameof(Agenda));
        if (agenda.FirstOrDefault(p => string.IsNullOrWhiteSpace(p.Title)) is { Minutes: > 0 }) throw new RuleBrokenException("Give each part a title", nameof(Agenda));
        if (agenda.Any(p => p.Minutes is < 1 or > 300)) throw new RuleBrokenException("A part takes between 1 and 300 minutes", nameof(Agenda));
        parts.Clear();
        parts.AddRange(agenda.Select((p, n) => new AgendaPart { WorkshopId = Id, Position = n + 1, Title = p.Title.Trim(), Minutes = p.Minutes }));
    }

    public void GoOn(Moment now)
    {
        MustBeOpen();
        Begin(NextPart ?? throw new RuleBrokenException("That was the last part of the agenda"), now);
    }

    /// <summary>More time for the part that is going on, or less.</summary>
    public void GiveTime(int minutes)
    {
        MustBeOpen();
        if (CurrentPart is not { } part) throw new RuleBrokenException("No part of the agenda is going on");
        part.Minutes = Math.Max(1, part.Minutes + minutes);
    }

    private void Begin(AgendaPart part, Moment now) => (CurrentPartId, PartStartedAt) = (part.Id, now.Instant);
}
