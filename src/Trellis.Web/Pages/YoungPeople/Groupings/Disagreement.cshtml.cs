using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Groupings;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Groupings;

/// <summary>Who holds what, whom to talk to, and how a disagreement ends.</summary>
public class DisagreementModel(TrellisDb db, LocalityContent content) : YoungPersonPage
{
    public Disagreement? Disagreement { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) =>
        Disagreement = await Disagreement.OfAsync(db, content, this, new(await db.GroupingDecisions.AsNoTracking().About(YoungPerson.Id).ToListAsync(cancel), Involvements), cancel);
}
