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

    public PublishedTotal Noted { get; private set; } = null!;

    protected override async Task<bool> IsFoundAsync(CancellationToken cancel)
    {
        var id = Guid.Parse((string)RouteData.Values["publishedId"]!);
        return (Noted = (await Db.PublishedTotals.SingleOrDefaultAsync(p => p.Id == id && p.RoundId == Round.Id, cancel))!) is not null;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Noted.TakeBack(Round, TakenBackBecause, Member, clock.Now());
        return DoneAsync("The figure is taken back. It stays in the list with your reason", "/Assessment/Rounds/Published", cancel);
    }
}
