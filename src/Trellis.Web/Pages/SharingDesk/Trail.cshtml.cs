using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Auditing;
using Trellis.Data.Sights;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.SharingDesk;

/// <summary>What colleagues changed, searched by person and day, and whether the chains hold.</summary>
public class TrailModel(TrellisDb db, Trail trail) : PageModel, ILoads
{
    private Dictionary<Guid, string> numbers = [];
    private Dictionary<Guid, string> agreements = [];

    [BindProperty(SupportsGet = true)] public Guid? Who { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true)] public int Older { get; set; }

    public IReadOnlyList<Member> Colleagues { get; private set; } = [];
    public IReadOnlyList<TrailEntry> Entries { get; private set; } = [];
    public bool ThereAreMore { get; private set; }
    public TrailState State { get; private set; } = null!;
    public Verdict? Checked { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostCheckAsync(Guid chain, CancellationToken cancel)
    {
        if (await trail.CheckAsync(chain, cancel) is not { } verdict) return NotFound();
        Checked = verdict;
        await LoadAsync(cancel);
        return Page();
    }

    /// <summary>Whose chain it is: our number for a young person, an agreement's title.</summary>
    public string About(TrailEntry entry) => agreements.GetValueOrDefault(entry.Chain) ?? (numbers.TryGetValue(entry.Chain, out var number) ? $"Our number {number}" : entry.Chain == db.Sight.OrganisationId ? "Our organisation" : "Something else");

    public string By(TrailEntry entry) => Colleagues.FirstOrDefault(c => c.Id == entry.MemberId)?.Name ?? (entry.MemberId is null ? "From the shell" : "Another organisation");

    public async Task LoadAsync(CancellationToken cancel)
    {
        Colleagues = await db.Members.AsNoTracking().Where(m => m.OrganisationId == db.Sight.OrganisationId).OrderBy(m => m.Name).ToListAsync(cancel);
        State = await trail.StateAsync(cancel);
        var found = await trail.SearchAsync(Who, From, To, Older, cancel);
        (Entries, ThereAreMore) = ([.. found.Take(50)], found.Count > 50);
        agreements = await db.SharingAgreements.AsNoTracking().With(db.Sight.OrganisationId).ToDictionaryAsync(a => a.Id, a => a.Title, cancel);
        numbers = await db.OwnNumbersAsync(Entries.Select(e => e.Chain), cancel);
    }
}
