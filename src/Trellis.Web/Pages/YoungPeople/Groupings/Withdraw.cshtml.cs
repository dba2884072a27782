using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Groupings;

/// <summary>Saying that a decision should not have been recorded, and why. It stays in the history, struck through.</summary>
public class WithdrawModel(TrellisDb db, LocalityContent content, TimeProvider clock) : DecisionFormPage, ILoads
{
    [BindProperty, Required(ErrorMessage = "Say why it is withdrawn"), StringLength(1000, ErrorMessage = "Write 1,000 characters or fewer")] public string? Because { get; set; }

    public DecisionInWords InWords { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Decision.WithdrawnAt is not null) return AtTheHistory();
        Decision.Withdraw(Because!, Member, clock.Now());
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AtTheHistory();
        }
        TempData["Done"] = "Withdrawn. It stays in the history with your reason.";
        return AtTheHistory();
    }

    public async Task LoadAsync(CancellationToken cancel) => InWords = (await DecisionInWords.OfAsync(db, content, this, [Decision], cancel))[0];

    private RedirectToPageResult AtTheHistory() => RedirectToPage("History", new { youngPersonId = YoungPerson.Id });
}
