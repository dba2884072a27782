using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Evidence;
using Trellis.Domain.Instruments;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Evidence;

/// <summary>The register of evidence: what the ratings rest on, by rating and kind, newest first. What was told in confidence is not in it for those who may not read it.</summary>
public class IndexModel(TrellisDb db, LocalityContent locality) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Rating { get; set; }
    [BindProperty(SupportsGet = true)] public EvidenceKind? Kind { get; set; }

    public IReadOnlyList<EvidenceItem> Items { get; private set; } = [];
    public int All { get; private set; }
    public Names Names { get; private set; } = null!;
    public AssessmentTool Tool => locality.Tool;
    public bool MayAdd => HttpContext.Features.Get<CurrentMember>()!.MayOpen("/Evidence/Keeping/Add");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var register = await db.EvidenceItems.AsNoTracking().OrderByDescending(i => i.DatedOn).ThenByDescending(i => i.RecordedAt).ToListAsync(cancel);
        Items = [.. register.Where(i => (string.IsNullOrEmpty(Rating) || i.Ratings.Contains(Rating)) && (Kind is null || i.Kind == Kind)).OrderBy(i => i.IsWithdrawn)];
        All = register.Count;
        Names = await Names.OfAsync(db, Items.Select(i => i.FromOrganisationId).OfType<Guid>(), [], [], cancel);
    }
}
