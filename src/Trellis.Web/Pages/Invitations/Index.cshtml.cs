using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Reading;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Invitations;

/// <summary>The invitations that wait for an answer from the member's teams, the oldest first.</summary>
public class IndexModel(TrellisDb db, ReadLog looked) : PageModel
{
    public IReadOnlyList<Involvement> Waiting { get; private set; } = [];
    public Names Names { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Waiting = await db.Involvements.AsNoTracking().WaitingFor(db.Sight.Teams).OrderBy(i => i.AskedAt).ToListAsync(cancel);
        Names = await Names.OfAsync(db, Waiting.Select(i => i.AskedByOrganisationId).OfType<Guid>(), Waiting.Select(i => i.TeamId), [], cancel);
        await looked.LookedAtAsync([.. Waiting.Select(i => i.YoungPersonId)], cancel);
    }
}
