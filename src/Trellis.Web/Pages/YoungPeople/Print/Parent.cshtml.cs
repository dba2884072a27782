using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Print;

/// <summary>The parent's print holds only what the young person agrees to, or what was decided because they are not able to; before that is written down there is nothing to print.</summary>
public class ParentModel(TrellisDb db, LocalityContent content, TimeProvider clock) : YoungPersonPage
{
    public Sheet? Sheet { get; private set; }
    public FamilySharing? Agreed { get; private set; }
    public IReadOnlyList<Carer> Carers { get; private set; } = [];
    public Moment Now { get; } = clock.Now();
    public bool IsGrown => FamilySharing.HasEnded(Details.BornOn, Now.Today);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Agreed = await db.FamilySharing.AsNoTracking().Where(f => f.YoungPersonId == YoungPerson.Id).OrderByDescending(f => f.DecidedAt).FirstOrDefaultAsync(cancel);
        Carers = await db.Carers.AsNoTracking().Where(c => c.YoungPersonId == YoungPerson.Id && c.RemovedAt == null && c.CourtLimit != null).ToListAsync(cancel);
        if (Agreed is null || IsGrown) return;
        var left = Agreed.Less(await db.KeptFromParentsAsync(YoungPerson.Id, cancel));
        Sheet = await Sheet.ForAsync(this, new Reader.ParentOrCarer(), left, Agreed.OwnWordsToo && left.HasFlag(EntryKinds.Grouping), db, content, cancel);
    }
}
