using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Pages.SharingDesk;

/// <summary>Holds one look of a colleague back from the family and colleagues, with a reason and an end; or shows it again.</summary>
public class HoldModel(TrellisDb db, TimeProvider clock) : LogPage(db)
{
    [BindProperty, StringLength(500)] public string? Because { get; set; }
    [BindProperty] public DateOnly? Until { get; set; }

    public Look Look { get; private set; } = null!;
    public LookHeldBack? Held { get; private set; }

    protected override async Task<bool> FindAsync(CancellationToken cancel)
    {
        var reader = Guid.Parse((string)RouteData.Values["readerId"]!);
        if (!long.TryParse((string)RouteData.Values["sequence"]!, CultureInfo.InvariantCulture, out var sequence)) return false;
        if (await Db.LooksAt(KnownId, Lead).FirstOrDefaultAsync(l => l.ReaderId == reader && l.Sequence == sequence && l.Ours, cancel) is not { } look) return false;
        Look = look;
        Held = await Db.LooksHeldBack.Where(h => h.YoungPersonId == KnownId && h.ReaderId == reader && h.Sequence == sequence && h.EndedAt == null && h.Until >= Db.Sight.Today).OrderByDescending(h => h.Until).FirstOrDefaultAsync(cancel);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Held is not null) throw new RuleBrokenException("This look is held back already");
        var reader = await Db.Members.SingleAsync(m => m.Id == Look.ReaderId, cancel);
        Db.Add(LookHeldBack.Hold(KnownId, reader, Look.Sequence, Because, Until, Lead, clock.Now()));
        return await DoneAsync("The look is held back. It stays in the log", cancel);
    }

    public async Task<IActionResult> OnPostShowAsync(CancellationToken cancel)
    {
        Held?.End(clock.Now());
        return await DoneAsync("The look is shown again", cancel);
    }

    private async Task<IActionResult> DoneAsync(string done, CancellationToken cancel)
    {
        await Db.SaveChangesAsync(cancel);
        TempData["Done"] = done;
        return RedirectToPage("/SharingDesk/Log", new { knownId = KnownId });
    }
}
