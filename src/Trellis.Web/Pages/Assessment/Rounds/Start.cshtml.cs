using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.Assessment.Rounds;

/// <summary>Opens a round with the tool in use.</summary>
public class StartModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PageModel, ILoads
{
    [BindProperty, Required(ErrorMessage = "Choose whether this is the baseline or follows one")] public RoundKind? Kind { get; set; }
    [BindProperty, Required(ErrorMessage = "Choose who rates")] public RoundMode? Mode { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the day it is held")] public DateOnly? HeldOn { get; set; }
    [BindProperty, Required(ErrorMessage = "Choose how parts become a principle")] public CombiningRule? Rule { get; set; }

    public CombiningRule? RuleBefore { get; private set; }
    private Member Member => HttpContext.Features.Get<CurrentMember>()!.Member;

    public async Task LoadAsync(CancellationToken cancel) => RuleBefore = (await db.RoundsSeenBy(Member, cancel)) is [var last, ..] ? last.Rule : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (HeldOn, Rule) = (clock.Now().Today, RuleBefore ?? CombiningRule.LowestPart);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var round = AssessmentRound.Open(Kind!.Value, Mode!.Value, HeldOn!.Value, Rule!.Value, locality.Tool, Member, clock.Now());
        db.Add(round);
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = "The round is open";
        return RedirectToPage("/Assessment/Show", new { roundId = round.Id });
    }
}
