using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Alerts;

/// <summary>What a member's team is told to keep young people safe.</summary>
public class IndexModel(TrellisDb db, ReadLog looked) : PageModel
{
    private Dictionary<Guid, string> called = [];

    public ToldToUs Told { get; private set; } = null!;
    public Names Names { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var member = HttpContext.Features.Get<CurrentMember>()!.Member;
        Told = await ToldToUs.OfAsync(db, member, cancel);
        var about = Told.Openings.Select(o => o.YoungPersonId).Concat(Told.Shared.Select(s => s.YoungPersonId)).Distinct().ToList();
        var registrations = await db.Registrations.AsNoTracking().Where(r => about.Contains(r.YoungPersonId)).ToListAsync(cancel);
        called = registrations.GroupBy(r => r.YoungPersonId).ToDictionary(g => g.Key, g => g.OrderByDescending(r => r.OrganisationId == member.OrganisationId).First().Details.FullName);
        Names = await Names.OfAsync(db, Told.Openings.Select(o => o.OrganisationId).Concat(Told.Shared.Select(s => s.OrganisationId)), Told.Openings.Select(o => o.TeamId).Concat(Told.Shared.Select(s => s.TeamId)), Told.Shared.Select(s => (Guid?)s.DecidedById), cancel);
        await looked.LookedAtAsync(about, cancel);
    }

    public string NameOf(Guid youngPersonId) => called.GetValueOrDefault(youngPersonId, "A young person");
}
