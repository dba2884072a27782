using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.Administration;

/// <summary>Every organisation, how many work there, and whether its named person has said so this month.</summary>
public class IndexModel(TrellisDb db, LocalityContent content, TimeProvider clock) : PageModel
{
    public ContentList Sectors => content.Sectors;
    public IReadOnlyList<One> Organisations { get; private set; } = [];

    public sealed record One(Organisation Organisation, int People, StaffCheckState State);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = clock.Now().Today;
        var members = (await db.Members.AsNoTracking().People().ToListAsync(cancel)).Where(m => m.WorksHereOn(today)).ToLookup(m => m.OrganisationId);
        var last = await LastChecks.OfAsync(db, cancel);
        Organisations = [.. (await db.Organisations.AsNoTracking().OrderBy(o => o.Name).ToListAsync(cancel)).Select(o => new One(o, members[o.Id].Count(), StaffCheck.StateOn(today, o, last.GetValueOrDefault(o.Id))))];
    }
}
