using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Priorities;
using Trellis.Domain.Workshops;
using Trellis.Web.Access;
using Trellis.Web.Pages.Assessment;

namespace Trellis.Web.Pages.Priorities.Hold;

/// <summary>Opens a prioritisation beside a round, with the cards in use.</summary>
public class StartModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PageModel, ILoads
{
    [BindProperty, Required(ErrorMessage = "Choose the round that it follows")] public Guid? RoundId { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the day it is held")] public DateOnly? HeldOn { get; set; }
    [BindProperty] public bool WithExtraCards { get; set; }
    /// <summary>The workshop whose tables choose on their own phones.</summary>
    [BindProperty] public Guid? WorkshopId { get; set; }

    public IReadOnlyList<AssessmentRound> Rounds { get; private set; } = [];
    public IReadOnlyList<Workshop> Workshops { get; private set; } = [];
    private Member Member => HttpContext.Features.Get<CurrentMember>()!.Member;

    public async Task LoadAsync(CancellationToken cancel)
    {
        Rounds = [.. (await db.RoundsSeenBy(Member, cancel)).Where(r => r.Mode is RoundMode.SelfAssessment)];
        Workshops = await db.Workshops.Where(w => w.EndedAt == null).OrderBy(w => w.HeldOn).ThenBy(w => w.Title).ToListAsync(cancel);
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (RoundId, HeldOn) = (Rounds.LastHeld(db.Sight.Today)?.Id, clock.Now().Today);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var round = Rounds.FirstOrDefault(r => r.Id == RoundId) ?? throw new RuleBrokenException("Choose the round that it follows", nameof(RoundId));
        var held = Prioritisation.Open(round, HeldOn!.Value, locality.Cards, WithExtraCards, Member, clock.Now());
        if (WorkshopId is { } id) held.HoldIn(Workshops.FirstOrDefault(w => w.Id == id) ?? throw new RuleBrokenException("This workshop is over. Choose one that is not", nameof(WorkshopId)), Member);
        db.Add(held);
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = "The tables can begin";
        return RedirectToPage("/Priorities/Show", new { prioritisationId = held.Id });
    }
}
