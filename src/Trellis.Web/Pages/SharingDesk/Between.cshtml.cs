using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Sights;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.SharingDesk;

/// <summary>What the lead's organisation and another share today: by which agreements, of which kinds, about how many young people.</summary>
public class BetweenModel(TrellisDb db) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid? With { get; set; }

    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];
    public Organisation? Other { get; private set; }
    public IReadOnlyList<SharingAgreement> Agreements { get; private set; } = [];
    public int HelpedByBoth { get; private set; }
    public int SharedToKeepSafe { get; private set; }
    public int KeptBack { get; private set; }
    public DateOnly Today => db.Sight.Today;
    public EntryKinds Shared => Agreements.Where(a => a.Shares(Today)).Aggregate(EntryKinds.None, (kinds, a) => kinds | a.Between(db.Sight.OrganisationId, Other!.Id));
    public IEnumerable<EntryKinds> NotShared => EntryKindText.Each.Where(k => !Shared.HasFlag(k));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (own, today, now) = (db.Sight.OrganisationId, db.Sight.Today, db.Sight.Instant);
        Organisations = await db.Organisations.AsNoTracking().Where(o => o.Id != own).OrderBy(o => o.Name).ToListAsync(cancel);
        Other = Organisations.FirstOrDefault(o => o.Id == With);
        if (Other is not { Id: var other }) return;
        Agreements = await db.SharingAgreements.AsNoTracking().Include(a => a.Parties).With(own).With(other).OrderBy(a => a.EndedAt != null).ThenBy(a => a.ReviewOn).ToListAsync(cancel);
        HelpedByBoth = (await db.HelpedByTwoAsync([own, other], cancel)).Values.Sum();
        SharedToKeepSafe = await db.SafeguardingDecisions.CountAsync(d => d.OrganisationId == own && d.ToOrganisationId == other && d.Choice == Domain.YoungPeople.SafeguardingChoice.Share && d.EndedAt == null && (d.ClosesAt == null || d.ClosesAt > now), cancel);
        KeptBack = await db.RequestsNotToShare.CountAsync(r => r.OrganisationId == own && r.Holds && r.WhomOrganisationId == other && (r.Until == null || r.Until >= today), cancel);
    }
}
