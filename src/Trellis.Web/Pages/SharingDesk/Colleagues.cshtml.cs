using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.SharingDesk;

/// <summary>How much one colleague looked in thirty days.</summary>
public sealed record Looked(Member Member, int Times, int Searches, int Reasons, int Emergencies);

/// <summary>The lead's colleagues, with how much each opened, searched and gave reasons for in thirty days, the most first.</summary>
public class ColleaguesModel(TrellisDb db) : PageModel
{
    public const int Days = 30;

    public IReadOnlyList<Looked> Colleagues { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (own, since) = (db.Sight.OrganisationId, Clock.EndOf(db.Sight.Today.AddDays(-Days - 1)));
        var members = await db.Members.AsNoTracking().Where(m => m.OrganisationId == own).OrderBy(m => m.Name).ToListAsync(cancel);
        var looks = await db.ReadEntries.Where(r => r.At > since).GroupBy(r => r.Chain)
            .Select(g => new { Reader = g.Key, Times = g.Count(), Searches = g.Count(r => r.What.Contains("search") || r.What.Contains("emergency")) }).ToDictionaryAsync(l => l.Reader, cancel);
        var reasons = await db.OpenedWithReason.Where(o => o.OrganisationId == own && o.OpenedAt > since).GroupBy(o => o.MemberId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var emergencies = await db.EmergencyAccess.Where(e => e.OrganisationId == own && e.OpenedAt > since).GroupBy(e => e.MemberId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        Colleagues = [.. members.Select(m => new Looked(m, looks.GetValueOrDefault(m.Id)?.Times ?? 0, looks.GetValueOrDefault(m.Id)?.Searches ?? 0, reasons.GetValueOrDefault(m.Id), emergencies.GetValueOrDefault(m.Id))).OrderByDescending(l => l.Times).ThenBy(l => l.Member.Name, StringComparer.Ordinal)];
    }
}
