using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Planning;
using Trellis.Web.Access;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Planning.FirstPhase.Keeping;

/// <summary>Says in which phase the locality is, since when and what shows it.</summary>
public class PlacingModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PageModel, IKeepsDraft
{
    [BindProperty] public string? Phase { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the day from which it is in this phase")] public DateOnly? Since { get; set; }
    [BindProperty, StringLength(1000)] public string? Because { get; set; }
    /// <summary>The placement this form was opened on.</summary>
    [BindProperty] public int Opened { get; set; }

    public PlanHeadings Phases => locality.Phases;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (await LatestAsync(cancel) is { } latest) (Phase, Opened) = (latest.Phase, latest.Sequence);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var latest = await LatestAsync(cancel);
        this.RefuseOnce(Opened, latest?.Sequence ?? 0, "Somebody else placed the locality while you were typing. What you typed is still here: look at theirs, then place it again if that is still right");
        db.Add(PhasePlacement.Place(Phases, Phase, Since!.Value, Because, latest, HttpContext.Features.Get<CurrentMember>()!.Member, clock.Now()));
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = $"The locality is placed in: {Phases.Title(Phase)}";
        return RedirectToPage("/Planning/FirstPhase/Index");
    }

    private Task<PhasePlacement?> LatestAsync(CancellationToken cancel) => db.PhasePlacements.AsNoTracking().OrderByDescending(p => p.Sequence).FirstOrDefaultAsync(cancel);
}
