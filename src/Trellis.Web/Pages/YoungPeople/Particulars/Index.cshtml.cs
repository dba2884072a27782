using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Auditing;
using Trellis.Data.Content;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople.Particulars;

/// <summary>All that is known of who somebody is, as far as the reader may know it, and what it was before it was put right.</summary>
public class IndexModel(TrellisDb db, Corrections corrections, LocalityContent content) : YoungPersonPage
{
    public IReadOnlyList<Carer> Carers { get; private set; } = [];
    public IReadOnlyList<Circumstance> Circumstances { get; private set; } = [];
    public IReadOnlyList<Correction> WasBefore { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public ContentList Words => content.Circumstances;
    public bool IsOurs => Registration?.OrganisationId == Member.OrganisationId;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Carers = await db.Carers.AsNoTracking().Where(c => c.YoungPersonId == YoungPerson.Id && c.RemovedAt == null).OrderBy(c => c.RecordedAt).ToListAsync(cancel);
        Circumstances = await db.Circumstances.AsNoTracking().Where(c => c.YoungPersonId == YoungPerson.Id).OrderByDescending(c => c.From).ToListAsync(cancel);
        if (IsOurs) WasBefore = await corrections.OfAsync(Registration!, cancel);
        Names = await Names.OfAsync(db, Carers.Select(c => c.OrganisationId).Concat(Circumstances.Select(c => c.OrganisationId)).Append(Member.OrganisationId)
            .Concat(Registration is null ? [] : [Registration.OrganisationId]), [], WasBefore.Select(c => c.MemberId), cancel);
    }

    public bool IsOwnTeams(Circumstance circumstance) => Words.Items.Any(i => i.Code == circumstance.Code && i.OwnTeam);
}
