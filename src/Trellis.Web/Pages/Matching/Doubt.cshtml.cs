using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Data.Recognising;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Matching;

/// <summary>An answer that keeps two organisations apart: taken apart for good, or settled as one person.</summary>
public class DoubtModel(TrellisDb db, MatchingDesk desk, ReadLog looked, TimeProvider clock) : PageModel
{
    [BindProperty, StringLength(500)] public string? Because { get; set; }

    public IdentityAnswer Answer { get; private set; } = null!;
    public IReadOnlyList<HowJoined> Ways { get; private set; } = [];
    public Names Names { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (id, cancel) = (Guid.Parse((string)RouteData.Values["answerId"]!), HttpContext.RequestAborted);
        if (await db.IdentityAnswers.SingleOrDefaultAsync(a => a.Id == id && a.SettledAt == null, cancel) is not { } answer) { context.Result = NotFound(); return; }
        Answer = answer;
        Ways = await desk.WaysJoinedAsync(answer.YoungPersonId, [answer.OrganisationId, answer.OtherOrganisationId], cancel);
        Names = await Names.OfAsync(db, [answer.OrganisationId, answer.OtherOrganisationId], [answer.TeamId], [answer.MemberId], cancel);
        await next();
    }

    public Task OnGetAsync(CancellationToken cancel) => looked.LookedAtAsync([Answer.YoungPersonId], cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Answer.SettleAsOne(Because, HttpContext.Features.Get<CurrentMember>()!.Member, clock.Now());
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = "Settled as one person";
        return RedirectToPage("/Matching/Index");
    }
}
