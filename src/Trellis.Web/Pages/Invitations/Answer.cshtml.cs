using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Invitations;

/// <summary>Answers an invitation: yes, not yet, or no with a reason. Until yes, this page is all the asked team can see.</summary>
public class AnswerModel(TrellisDb db, ReadLog looked, TimeProvider clock) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Choose your answer")] public string? Answer { get; set; }
    [BindProperty, StringLength(1000)] public string? PassedBackBecause { get; set; }

    public Involvement Invitation { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public Member? Asker => Names.Member(Invitation.AskedById);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (id, cancel) = (Guid.Parse((string)RouteData.Values["invitationId"]!), HttpContext.RequestAborted);
        if (await db.Involvements.WaitingFor(db.Sight.Teams).SingleOrDefaultAsync(i => i.Id == id, cancel) is not { } invitation) { context.Result = NotFound(); return; }
        Invitation = invitation;
        Names = await Names.OfAsync(db, invitation.AskedByOrganisationId is { } asking ? [asking] : [], [invitation.TeamId], [invitation.AskedById], cancel);
        await next();
    }

    public Task OnGetAsync(CancellationToken cancel) => looked.LookedAtAsync([Invitation.YoungPersonId], cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var now = clock.Now();
        switch (Answer)
        {
            case "yes": Invitation.Begin(now); break;
            case "considering": Invitation.Consider(now); break;
            case "pass-back": Invitation.PassBack(PassedBackBecause ?? "", now); break;
            default: throw new RuleBrokenException("Choose one of the answers", nameof(Answer));
        }
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = Answer switch { "yes" => "Your team works with them now. Add what your organisation knows under “All details”", "considering" => "They see that you are thinking about it", _ => "Your answer has been sent" };
        return Answer is "yes" ? RedirectToPage("/YoungPeople/Show", new { youngPersonId = Invitation.YoungPersonId }) : RedirectToPage("/Invitations/Index");
    }
}
