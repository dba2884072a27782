using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Workshops;

namespace Trellis.Web.Pages.Workshops;

/// <summary>The workshops of the locality, the next ones first.</summary>
public class IndexModel(TrellisDb db) : PageModel
{
    public IReadOnlyList<Workshop> Workshops { get; private set; } = [];
    public IReadOnlyDictionary<Guid, int> People { get; private set; } = new Dictionary<Guid, int>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var workshops = await db.Workshops.AsNoTracking().OrderByDescending(w => w.HeldOn).Take(100).ToListAsync(cancel);
        Workshops = [.. workshops.OrderBy(w => w.EndedAt is not null)];
        People = await db.Participants.GroupBy(p => p.WorkshopId).Select(p => new { p.Key, Count = p.Count() }).ToDictionaryAsync(p => p.Key, p => p.Count, cancel);
    }
}
