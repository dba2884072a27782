using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Administration.Members;

/// <summary>Everybody who works here, and whether they can sign in.</summary>
public class IndexModel(TrellisDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    public int Most => 200;
    public DateOnly Today { get; private set; }
    public IReadOnlyList<One> Found { get; private set; } = [];
    public IReadOnlyList<(FreshStart Start, string Name)> Asked { get; private set; } = [];

    /// <summary>A member in the list.</summary>
    public sealed record One(Member Member, string Organisation)
    {
        public string How(DateOnly today) => Member.LeftOn is { } left && left <= today ? $"Left on {left.Said}" : Member.StartedOn is { } starts && starts > today ? $"Starts on {starts.Said}" : Member.AccountId is null ? "Not invited yet, or has not begun" : "Can sign in";
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var now = clock.Now();
        var wanted = Folding.Fold(Q ?? "");
        Today = now.Today;
        var all = await db.Members.AsNoTracking().People().Join(db.Organisations, m => m.OrganisationId, o => o.Id, (m, o) => new One(m, o.Name)).ToListAsync(cancel);
        Found = [.. all.Where(x => Folding.Fold(x.Member.Name).Contains(wanted, StringComparison.Ordinal)).OrderBy(x => x.Member.Name, StringComparer.Ordinal).Take(Most)];
        var asked = await db.FreshStarts.AsNoTracking().Where(f => f.ConfirmedAt == null && f.WithdrawnAt == null).Join(db.Members, f => f.MemberId, m => m.Id, (f, m) => new { Start = f, m.Name }).ToListAsync(cancel);
        Asked = [.. asked.Where(a => a.Start.WaitsAt(now)).Select(a => (a.Start, a.Name))];
    }
}
