using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.Agreements;

/// <summary>One agreement: what it says, and what can be done about it at once.</summary>
public class ShowModel(TrellisDb db, TimeProvider clock) : AgreementPage(db)
{
    [BindProperty] public DateOnly? ReviewOn { get; set; }
    [BindProperty] public string? Because { get; set; }
    /// <summary>The version that was read before agreeing.</summary>
    [BindProperty] public long Seen { get; set; }

    public void OnGet() { }

    public Task<IActionResult> OnPostSuspendAsync(CancellationToken cancel)
    {
        Agreement.Suspend(Because ?? "", clock.Now(), Db.Sight.OrganisationId);
        return DoneAsync("Sharing is suspended", cancel);
    }

    public Task<IActionResult> OnPostResumeAsync(CancellationToken cancel)
    {
        Agreement.Resume(Db.Sight.OrganisationId);
        return DoneAsync("Sharing has begun again", cancel);
    }

    public Task<IActionResult> OnPostAgreeAsync(CancellationToken cancel)
    {
        if (Seen != Agreement.Version) throw new RuleBrokenException("Somebody changed this agreement while you were reading. Read it again, then agree");
        Agreement.Agree(HttpContext.Features.Get<CurrentMember>()!.Member);
        return DoneAsync("You have agreed. It holds from now on", cancel);
    }

    public Task<IActionResult> OnPostReviewedAsync(CancellationToken cancel)
    {
        Agreement.Reviewed(ReviewOn ?? throw new RuleBrokenException("Enter the date of the next review", nameof(ReviewOn)), clock.Now());
        return DoneAsync("The review is saved", cancel);
    }

    private async Task<IActionResult> DoneAsync(string done, CancellationToken cancel)
    {
        await Db.SaveChangesAsync(cancel);
        TempData["Done"] = done;
        return RedirectToPage("/Agreements/Show", new { agreementId = Agreement.Id });
    }
}
