using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople;

/// <summary>Opens a colleague's young person for twelve hours, for a reason that is kept.</summary>
public class ReasonModel(TrellisDb db, OwnOrganisation own, ReadLog looked, TimeProvider clock) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Say why you need to open this record"), StringLength(500)] public string? Reason { get; set; }

    public Found Found { get; private set; } = null!;

    /// <summary>Before anything else, and whether the form is right or not: nobody learns here of somebody they may not come across.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = Guid.Parse((string)RouteData.Values["youngPersonId"]!);
        if (await own.OneAsync(id, HttpContext.RequestAborted) is not { } found) { context.Result = NotFound(); return; }
        if (found.Opens) { context.Result = RedirectToPage("/YoungPeople/Show", new { youngPersonId = id }); return; }
        Found = found;
        await next();
    }

    public Task OnGetAsync(CancellationToken cancel) => looked.LookedAtAsync([Found.YoungPersonId], cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (member, teams) = HttpContext.Features.Get<CurrentMember>()!;
        if (teams.Count == 0) throw new RuleBrokenException("You are in no team yet. Ask your team lead to add you, then try again");
        var youngPerson = (await own.PersonAsync(Found.YoungPersonId, cancel))!;
        db.Add(OpenedWithReason.Open(youngPerson, Reason!, Hand.Of(member, teams[0], clock.Now())));
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("/YoungPeople/Show", new { youngPersonId = youngPerson.Id });
    }
}
