using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Assessment;

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

    public async Task LoadAsync(CancellationToken cancel) =>
        Before = (await Db.RoundsSeenBy(Member, cancel)).Where(r => r.Mode == Round.Mode && r.HeldOn < Round.HeldOn).MaxBy(r => r.HeldOn);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Rows = [.. Round.People.Select(p => new PartRow { Role = p.Role, Sector = p.Sector, People = p.People }), .. Enumerable.Range(0, 4).Select(_ => new PartRow())];
        AlsoBefore = Round.AlsoBefore;
    }

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
