using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Requests;

/// <summary>The requests not to share that wait for this member to confirm or override, the most pressing first.</summary>
public class IndexModel(TrellisDb db, ReadLog looked) : PageModel
{
    private Dictionary<Guid, string> called = [];

    public IReadOnlyList<RequestNotToShare> Due { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public DateOnly Today => db.Sight.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var member = HttpContext.Features.Get<CurrentMember>()!.Member;
        var open = await db.RequestsNotToShare.AsNoTracking().Where(r => r.State == RequestState.Holding || r.State == RequestState.Waiting).OrderBy(r => r.DecideBy).ToListAsync(cancel);
        Due = [.. open.Where(r => r.MayBeDecidedBy(member))];

        var about = Due.Select(r => r.YoungPersonId).Distinct().ToList();
        var registrations = await db.Registrations.AsNoTracking().Where(r => about.Contains(r.YoungPersonId)).ToListAsync(cancel);
        called = registrations.GroupBy(r => r.YoungPersonId).ToDictionary(g => g.Key, g => g.OrderByDescending(r => r.OrganisationId == member.OrganisationId).First().Details.CalledName);
        Names = await Names.OfAsync(db, Due.SelectMany(r => new[] { r.WhomOrganisationId, r.FromOrganisationId }).OfType<Guid>(), [], [], cancel);
        await looked.LookedAtAsync(about, cancel);
    }

    public string NameOf(Guid youngPersonId) => called.GetValueOrDefault(youngPersonId, "A young person");
}
