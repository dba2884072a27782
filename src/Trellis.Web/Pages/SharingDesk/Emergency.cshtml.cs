using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Data.Reading;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.SharingDesk;

/// <summary>One emergency opening: who, why, what they looked at, whether the young person knows; and the review.</summary>
public class EmergencyModel(TrellisDb db, TimeProvider clock) : PageModel
{
    [BindProperty] public ToldOfIt ToldOfIt { get; set; }
    [BindProperty, StringLength(1000)] public string? NotSafeBecause { get; set; }
    [BindProperty, Required(ErrorMessage = "Choose whether it is in order")] public CheckOutcome? Outcome { get; set; }
    [BindProperty, Required(ErrorMessage = "Write what you found"), StringLength(1000)] public string? ReviewNote { get; set; }
    [BindProperty] public long Version { get; set; }

    public EmergencyAccess Opening { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public string Number { get; private set; } = "";
    public IReadOnlyList<ReadSubject> LookedAt { get; private set; } = [];
    public int AskedNotTo { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (id, cancel) = (Guid.Parse((string)RouteData.Values["emergencyId"]!), HttpContext.RequestAborted);
        if (await db.EmergencyAccess.SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } opening) { context.Result = NotFound(); return; }
        Opening = opening;
        Names = await Names.OfAsync(db, [opening.OrganisationId], [opening.TeamId], [opening.MemberId, opening.ToldById, opening.ReviewedById], cancel);
        Number = (await db.OwnNumbersAsync([opening.YoungPersonId], cancel)).NumberSaid(opening.YoungPersonId);
        LookedAt = await db.ReadSubjects.AsNoTracking().Where(s => s.ReaderId == opening.MemberId && s.YoungPersonId == opening.YoungPersonId && s.At >= opening.OpenedAt && s.At <= opening.Until).OrderBy(s => s.At).Take(50).ToListAsync(cancel);
        AskedNotTo = await db.RequestsNotToShare.CountAsync(r => r.YoungPersonId == opening.YoungPersonId && r.Holds && r.WhomOrganisationId == opening.OrganisationId && (r.Until == null || r.Until >= db.Sight.Today), cancel);
        await next();
    }

    public void OnGet() => (ToldOfIt, NotSafeBecause, Version) = (Opening.ToldOfIt, Opening.NotSafeBecause, Opening.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (lead, now) = (HttpContext.Features.Get<CurrentMember>()!.Member, clock.Now());
        if (Version != Opening.Version) throw new RuleBrokenException("Somebody else has written here meanwhile. Read it again, then send yours");
        await db.NotTheirOwnAsync(lead, [Opening.MemberId], cancel);
        if (ToldOfIt != Opening.ToldOfIt) Opening.Tell(ToldOfIt, NotSafeBecause, lead, now);
        Opening.Review(Outcome!.Value, ReviewNote, lead, now);
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = Outcome is CheckOutcome.InOrder ? "The review is saved" : "Marked to follow up. It stays on your desk";
        return RedirectToPage("/SharingDesk/Index");
    }
}
