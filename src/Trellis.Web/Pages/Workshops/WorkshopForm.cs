using System.ComponentModel.DataAnnotations;
using Trellis.Domain.Workshops;

namespace Trellis.Web.Pages.Workshops;

/// <summary>A part of the agenda as it is typed; an empty line is no part.</summary>
public sealed class PartLine
{
    [StringLength(100)] public string? Title { get; set; }
    public int? Minutes { get; set; }
}

/// <summary>A workshop as it is typed.</summary>
public sealed class WorkshopForm
{
    private const int SpareLines = 3;

    [Required(ErrorMessage = "Enter what the workshop is called"), StringLength(150)] public string? Title { get; set; }
    [Required(ErrorMessage = "Enter the day of the workshop")] public DateOnly? HeldOn { get; set; }
    [Required(ErrorMessage = "Enter when it begins, such as 09:30")] public TimeOnly? StartsAt { get; set; }
    [Required(ErrorMessage = "Enter how many minutes the room is booked for")] public int? Minutes { get; set; }
    public IList<PartLine> Parts { get; set; } = [];

    public IReadOnlyList<(string Title, int Minutes)> Agenda => [.. Parts.Where(p => !string.IsNullOrWhiteSpace(p.Title)).Select(p => (p.Title!, p.Minutes ?? 0))];

    public static WorkshopForm New() => new()
    {
        StartsAt = new(9, 30), Minutes = 180,
        Parts = [.. Usual.Select(p => new PartLine { Title = p.Title, Minutes = p.Minutes }), .. Spare],
    };

    public static WorkshopForm Of(Workshop workshop) => new()
    {
        Title = workshop.Title, HeldOn = workshop.HeldOn, StartsAt = workshop.StartsAt, Minutes = workshop.Minutes,
        Parts = [.. workshop.Agenda.Select(p => new PartLine { Title = p.Title, Minutes = p.Minutes }), .. Spare],
    };

    // A morning: what can be settled by one question is, so that there is time to talk about the rest.
    private static readonly (string Title, int Minutes)[] Usual =
    [
        ("Welcome, and how we want to work together", 15), ("What the evidence says", 20), ("Scoring: where we all stand on one level", 25), ("Scoring: where we see it differently", 75),
        ("Break", 15), ("What we agree, and what comes next", 20), ("How was it?", 5),
    ];

    private static IEnumerable<PartLine> Spare => Enumerable.Range(0, SpareLines).Select(_ => new PartLine());
}
