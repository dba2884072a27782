using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Search;

/// <summary>Finds a young person among those the member may come across. Whoever is listed is kept in the read log; what was typed is not.</summary>
public class IndexModel(TrellisDb db, OwnOrganisation own, ReadLog looked) : PageModel
{
    private const int Shown = 30;
    private ILookup<Guid, Guid> teams = Enumerable.Empty<Involvement>().ToLookup(i => i.YoungPersonId, i => i.TeamId);
    private Names names = null!;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    public Sought Sought { get; private set; } = new(null);
    public bool Asked => !string.IsNullOrWhiteSpace(Q);
    public bool ThereAreMore { get; private set; }
    public IReadOnlyList<Found> Results { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Sought = new(Q);
        var found = await own.SearchAsync(Sought, Shown, cancel);
        (Results, ThereAreMore) = ([.. found.Take(Shown)], found.Count > Shown);

        var open = Results.Where(r => r.Opens).Select(r => r.YoungPersonId).ToList();
        var working = await db.Involvements.AsNoTracking().Where(i => open.Contains(i.YoungPersonId) && i.State == InvolvementState.Working).ToListAsync(cancel);
        teams = working.ToLookup(i => i.YoungPersonId, i => i.TeamId);
        names = await Names.OfAsync(db, Results.Select(r => r.OrganisationId), working.Select(i => i.TeamId), [], cancel);
        if (Asked) await looked.LookedForAsync([.. Results.Select(r => r.YoungPersonId)], cancel);
    }

    /// <summary>The teams that work with somebody, as far as the reader may know; for another organisation's person, whose it is.</summary>
    public string TeamsOf(Found found) => !found.Opens ? ""
        : teams[found.YoungPersonId].Distinct().Select(names.Team).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } working ? working.Listed
        : found.LocalId is null ? names.Organisation(found.OrganisationId) : "Nobody you can see works with them now";
}
