using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Planning;
using Trellis.Domain.Planning.FirstPhase;
using Trellis.Domain.Workshops;
using Trellis.Web.Access;
using Trellis.Web.Drafts;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Planning.FirstPhase.Keeping;

/// <summary>Says how far a step or a workshop of the first phase is, and what shows it. What was said before stays.</summary>
public class StepModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PageModel, IKeepsDraft
{
    [BindProperty, Required(ErrorMessage = "Choose how far it is")] public StepState? State { get; set; }
    [BindProperty] public Guid? HeldInId { get; set; }
    [BindProperty, StringLength(2000)] public string? Shows { get; set; }
    /// <summary>The finding this form was opened on.</summary>
    [BindProperty] public int Opened { get; set; }

    public PlanHeading Asked { get; private set; } = null!;
    public IReadOnlyList<StepFound> Earlier { get; private set; } = [];
    public IReadOnlyList<Workshop> Workshops { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public bool IsWorkshop => locality.FirstPhase.IsWorkshop(Asked.Code);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        if (locality.FirstPhase.Find((string)RouteData.Values["step"]!) is not { } asked) { context.Result = NotFound(); return; }
        Asked = asked;
        Earlier = await db.StepsFound.AsNoTracking().Where(f => f.Step == asked.Code).OrderByDescending(f => f.Sequence).ToListAsync(cancel);
        Workshops = IsWorkshop ? await db.Workshops.AsNoTracking().OrderByDescending(w => w.HeldOn).ToListAsync(cancel) : [];
        Names = await Names.OfAsync(db, [], [], Earlier.Select(f => (Guid?)f.FoundById), cancel);
        await next();
    }

    public void OnGet()
    {
        if (Earlier is [var last, ..]) (State, HeldInId, Shows, Opened) = (last.State, last.HeldInId, last.Shows, last.Sequence);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var before = Earlier is [var last, ..] ? last : null;
        this.RefuseOnce(Opened, before?.Sequence ?? 0, "Somebody else said how far it is while you were typing. What you typed is still here: look at theirs below, then save again");
        if (HeldInId is { } id && Workshops.All(w => w.Id != id)) throw new RuleBrokenException("Choose a workshop from the list", nameof(HeldInId));
        db.Add(StepFound.Find(locality.FirstPhase, Asked.Code, State!.Value, Shows, Workshops.FirstOrDefault(w => w.Id == HeldInId), before, HttpContext.Features.Get<CurrentMember>()!.Member, clock.Now()));
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = $"{Asked.Title}: {State.Value.Words.ToLowerInvariant()}";
        return RedirectToPage("/Planning/FirstPhase/Index");
    }
}
