using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Assessment;
using Trellis.Domain.Workshops;

namespace Trellis.Web.Pages.Assessment.Rounds;

/// <summary>One row of who took part, as it is typed.</summary>
public sealed class PartRow
{
    public PartTaken? Role { get; set; }
    public string? Sector { get; set; }
    [Range(1, 500, ErrorMessage = "Enter how many people: 1 to 500")] public int? People { get; set; }
}

/// <summary>Who took part, by role and sector and never by name, and how many were also at the round before.</summary>
public class PeopleModel(TrellisDb db, LocalityContent locality) : RoundFormPage(db, locality), ILoads
{
    [BindProperty] public IList<PartRow> Rows { get; set; } = [];
    [BindProperty, Range(0, 5000, ErrorMessage = "Enter a whole number")] public int? AlsoBefore { get; set; }

    public AssessmentRound? Before { get; private set; }
    /// <summary>The rows are what people said of themselves when they joined the workshop; nothing is noted yet.</summary>
    public bool FromRoom { get; private set; }

    public async Task LoadAsync(CancellationToken cancel) =>
        Before = (await Db.RoundsSeenBy(Member, cancel)).Where(r => r.Mode == Round.Mode && r.HeldOn < Round.HeldOn).MaxBy(r => r.HeldOn);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var people = Round.People;
        AlsoBefore = Round.AlsoBefore;
        if (people.Count == 0 && await InTheRoomAsync(Round.WorkshopId, cancel) is { Count: > 0 } room)
        {
            (people, FromRoom) = (room.TookPart(), true);
            if (await InTheRoomAsync(Before?.WorkshopId, cancel) is { Count: > 0 } earlier) AlsoBefore = room.AlsoAt(earlier);
        }
        Rows = [.. people.Select(p => new PartRow { Role = p.Role, Sector = p.Sector, People = p.People }), .. Enumerable.Range(0, 4).Select(_ => new PartRow())];
    }

    /// <summary>Those with a vote who were in the room of a workshop on the day.</summary>
    private async Task<IReadOnlyList<Participant>> InTheRoomAsync(Guid? workshop, CancellationToken cancel) =>
        await Db.Participants.AsNoTracking().Where(p => p.WorkshopId == workshop && p.Part == PartInRoom.Voter && p.HereAt != null).ToListAsync(cancel);

    [NotCheckedYet]
    public async Task<IActionResult> OnPostMoreAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        foreach (var _ in Enumerable.Range(0, 4)) Rows.Add(new());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Round.Note([.. Rows.Select(Said).OfType<TookPart>()], AlsoBefore, Before);
        return await DoneAsync("Who took part is noted", "/Assessment/Show", cancel);
    }

    private TookPart? Said(PartRow row, int at)
    {
        if (row.Role is null && string.IsNullOrEmpty(row.Sector) && row.People is null) return null;
        if (row.Role is null) throw new RuleBrokenException("Choose a role, or clear the row", $"Rows[{at}].Role");
        if (!Sectors.Has(row.Sector)) throw new RuleBrokenException("Choose a sector", $"Rows[{at}].Sector");
        return new(row.Role.Value, row.Sector!, row.People ?? throw new RuleBrokenException("Enter how many people", $"Rows[{at}].People"));
    }
}
