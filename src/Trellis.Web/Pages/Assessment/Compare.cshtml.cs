using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Assessment;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.Assessment;

/// <summary>Any two rounds side by side: totals by one rule, what moved, statement by statement, and whether the same people rated.</summary>
public class CompareModel(TrellisDb db, LocalityContent locality) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid? From { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? To { get; set; }
    [BindProperty(SupportsGet = true)] public CombiningRule? Rule { get; set; }

    public IReadOnlyList<AssessmentRound> Rounds { get; private set; } = [];
    public AssessmentRound? Before { get; private set; }
    public AssessmentRound? After { get; private set; }
    public Comparison? Comparison { get; private set; }
    /// <summary>Asked only between a self-assessment and an evaluation: two who rate the same thing apart.</summary>
    public WeightedKappa? Agreement { get; private set; }
    public bool AreApart => Before?.Mode != After?.Mode;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Rounds = await db.RoundsSeenBy(HttpContext.Features.Get<CurrentMember>()!.Member, cancel);
        After = To is null ? Rounds.LastHeld(db.Sight.Today) : Rounds.FirstOrDefault(r => r.Id == To);
        Before = From is null ? Rounds.FirstOrDefault(r => r.Mode == After?.Mode && r.HeldOn < After.HeldOn) : Rounds.FirstOrDefault(r => r.Id == From);
        if (From is not null && Before is null || To is not null && After is null) return NotFound();
        if (Before is null || After is null || Before.Id == After.Id) return Page();

        (From, To, Rule) = (Before.Id, After.Id, Rule ?? After.Rule);
        var (then, now) = (await db.RatingsOf(Before, cancel), await db.RatingsOf(After, cancel));
        Comparison = new(await locality.ToolAsync(db, After.ToolVersion, cancel), Before, then, After, now, Rule.Value);
        if (AreApart) Agreement = WeightedKappa.Between(then.Levels(), now.Levels());
        return Page();
    }
}
