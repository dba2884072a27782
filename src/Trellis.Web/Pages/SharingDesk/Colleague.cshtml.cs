using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Data.Sights;
using Trellis.Domain.Alliance;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.SharingDesk;

/// <summary>What one colleague opened, listed, searched and took out, newest first.</summary>
public class ColleagueModel(TrellisDb db) : PageModel
{
    private const int OnePage = 50;
    private Dictionary<Guid, string> numbers = [];

    [BindProperty(SupportsGet = true)] public LookKind? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public long? Before { get; set; }

    public Member Colleague { get; private set; } = null!;
    public IReadOnlyList<ReadEntry> Looks { get; private set; } = [];
    public long? Older { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid memberId, CancellationToken cancel)
    {
        if (await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == memberId && m.OrganisationId == db.Sight.OrganisationId, cancel) is not { } colleague) return NotFound();
        Colleague = colleague;
        var places = Kind is null ? null : (await db.ReadEntries.Where(r => r.Chain == memberId).Select(r => r.What).Distinct().ToListAsync(cancel)).Where(w => LookKind.Of(w) == Kind).ToList();
        var looks = await db.ReadEntries.AsNoTracking().Where(r => r.Chain == memberId && (Before == null || r.Sequence < Before) && (places == null || places.Contains(r.What))).OrderByDescending(r => r.Sequence).Take(OnePage + 1).ToListAsync(cancel);
        Looks = [.. looks.Take(OnePage)];
        Older = looks.Count > OnePage ? Looks[^1].Sequence : null;
        numbers = await db.OwnNumbersAsync(Looks.SelectMany(l => Shown(l).Take(1)), cancel);
        return Page();
    }

    /// <summary>Our number 1041; 14 young people; nobody found.</summary>
    public string Whom(ReadEntry look) => Shown(look).ToList() switch
    {
        [] => "Nobody found",
        [var one] => numbers.NumberSaid(one),
        var many => $"{many.Count} young people",
    };

    private static IEnumerable<Guid> Shown(ReadEntry look) => look.Subjects.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse);
}
