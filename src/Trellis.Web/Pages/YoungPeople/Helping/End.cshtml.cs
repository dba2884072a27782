using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Helping;

/// <summary>Ends the work of the member's team, with the reason. What the team wrote stays open to it.</summary>
public class EndModel(TrellisDb db, TimeProvider clock) : YoungPersonFormPage
{
    [BindProperty, StringLength(500)] public string? EndedBecause { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the last day you worked together")] public DateOnly? WorkedUntil { get; set; } = clock.Now().Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Involvements.FirstOrDefault(i => i.TeamId == Team!.Id && i.State is InvolvementState.Working) is not { } ours) return NotFound();
        ours.End(EndedBecause ?? "", WorkedUntil!.Value, clock.Now());
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = $"{Team!.Name} no longer works with {CalledName}";
        return RedirectToPage("/YoungPeople/Show", new { youngPersonId = YoungPerson.Id });
    }
}
