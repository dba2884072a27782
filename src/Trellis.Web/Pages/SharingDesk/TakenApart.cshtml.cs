using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Data.Sights;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.SharingDesk;

/// <summary>Two young people whose records were one for a while: which colleagues of the lead's looked in between.</summary>
public class TakenApartModel(TrellisDb db) : PageModel
{
    private const int Most = 200;

    public JoinedRecord Join { get; private set; } = null!;
    public IReadOnlyList<ReadSubject> Looks { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Numbers { get; private set; } = new Dictionary<Guid, string>();
    public Names Names { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid joinId, CancellationToken cancel)
    {
        if (await db.JoinedRecords.AsNoTracking().SingleOrDefaultAsync(j => j.Id == joinId && j.UndoneAt != null, cancel) is not { } join) return NotFound();
        Join = join;
        Looks = await db.ReadSubjects.AsNoTracking().Where(s => s.YoungPersonId == join.YoungPersonId && s.At >= join.JoinedAt && s.At <= join.UndoneAt &&
            db.Members.Any(m => m.Id == s.ReaderId && m.OrganisationId == db.Sight.OrganisationId)).OrderBy(s => s.At).Take(Most).ToListAsync(cancel);
        Numbers = await db.OwnNumbersAsync([join.YoungPersonId, join.OtherId], cancel);
        Names = await Names.OfAsync(db, [], [], [join.UndoneById, .. Looks.Select(l => (Guid?)l.ReaderId)], cancel);
        return Page();
    }
}
