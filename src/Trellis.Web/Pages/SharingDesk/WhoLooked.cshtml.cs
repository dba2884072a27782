using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data.Reading;
using Trellis.Data.Sights;
using Trellis.Domain;

namespace Trellis.Web.Pages.SharingDesk;

/// <summary>Finds the access log of one young person whom the lead's organisation knows, by an exact search. What was typed stands in no address and in no log.</summary>
public class WhoLookedModel(ExactSearch exact, ReadLog looked) : PageModel
{
    [BindProperty, StringLength(20)] public string? LocalId { get; set; }
    [BindProperty, StringLength(20)] public string? NhsNumber { get; set; }
    [BindProperty, StringLength(100)] public string? Name { get; set; }
    [BindProperty] public DateOnly? BornOn { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Meant meant = new(NhsNumber, Name, BornOn, LocalId);
        if (!meant.IsEnough) throw new RuleBrokenException("Enter your number for them, or their NHS number, or both names and the date of birth", nameof(LocalId));
        if (await exact.KnownHereAsync(meant, cancel) is not { } known)
        {
            await looked.LookedForAsync([], cancel);
            throw new RuleBrokenException("Your organisation knows nobody by exactly that. Check each part, or try another", nameof(LocalId));
        }
        await looked.LookedForAsync([known], cancel);
        return RedirectToPage("/SharingDesk/Log", new { knownId = known });
    }
}
