using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Domain;
using Trellis.Web.Live;

namespace Trellis.Web.Pages.TakingPart;

/// <summary>The way into a workshop for somebody who has its code and not its address.</summary>
public class IndexModel(Doorway door) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the six letters on the wall")] public string? Letters { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var (room, refusal) = await door.FindAsync(HttpContext, Letters);
        if (refusal is StatusCodeResult { StatusCode: StatusCodes.Status429TooManyRequests }) return refusal;
        if (room is null) throw new RuleBrokenException("There is no workshop with these letters. Check them on the wall or in the invitation", nameof(Letters));
        return RedirectToPage("/TakingPart/Phone", new { code = room.Workshop.JoinCode });
    }
}
