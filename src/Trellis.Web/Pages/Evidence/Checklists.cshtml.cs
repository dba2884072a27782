using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Evidence;
using Trellis.Domain.Groupings;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Evidence;

/// <summary>The two checklists as they were last found, what each means as a count, and when they were filled in before.</summary>
public class ChecklistsModel(TrellisDb db, LocalityContent locality) : PageModel
{
    public MindfulChecklist[] Elements { get; private set; } = [];
    public GroupingsChecklist[] Groupings { get; private set; } = [];
    public IReadOnlyList<Shown> Shown { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public GroupingWords Words => locality.Groupings;
    public bool MayFillIn => HttpContext.Features.Get<CurrentMember>()!.MayOpen("/Evidence/Keeping/Elements");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Elements = await db.MindfulChecklists.AsNoTracking().OrderByDescending(c => c.AsOf).ThenByDescending(c => c.RecordedAt).ToArrayAsync(cancel);
        Groupings = await db.GroupingsChecklists.AsNoTracking().OrderByDescending(c => c.AsOf).ThenByDescending(c => c.RecordedAt).ToArrayAsync(cancel);
        Shown = await db.ShownAsync(locality.Registers, cancel);
        Names = await Names.OfAsync(db, [], [], [.. Elements.Select(c => (Guid?)c.RecordedById), .. Groupings.Select(c => (Guid?)c.RecordedById)], cancel);
    }
}
