using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Assessment;

namespace Trellis.Web.Pages.Assessment.Rounds;

/// <summary>Takes a noted figure back, with the reason. It stays in the list and no longer counts.</summary>
public class TakeBackModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : RoundFormPage(db, locality)
{
    [BindProperty] public string? TakenBackBecause { get; set; }

    public PublishedTotal? Noted { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid publishedId, CancellationToken cancel) => await FindAsync(publishedId, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid publishedId, CancellationToken cancel)
    {
        if (!await FindAsync(publishedId, cancel)) return NotFound();
        Noted!.TakeBack(Round, TakenBackBecause, Member, clock.Now());
        return await DoneAsync("The figure is taken back. It stays in the list with your reason", "/Assessment/Rounds/Published", cancel);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel) => (Noted = await Db.PublishedTotals.SingleOrDefaultAsync(p => p.Id == id && p.RoundId == Round.Id, cancel)) is not null;
}
