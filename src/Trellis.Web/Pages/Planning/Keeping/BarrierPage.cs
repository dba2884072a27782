using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Planning;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>A page about one barrier, found by the address; a new one has none.</summary>
public abstract class BarrierPage(TrellisDb db, LocalityContent locality, TimeProvider clock) : PlanPage(db, locality, clock), ILoads
{
    public SystemBarrier? Barrier { get; private set; }
    public WhoThereIs There { get; private set; } = WhoThereIs.Nobody;

    protected override IActionResult? WithoutPlan => null;

    protected override async Task<bool> IsFoundAsync(CancellationToken cancel) => RouteData.Values["barrierId"] is not string id || (Barrier = await Db.Barriers.FindAsync([Guid.Parse(id)], cancel)) is not null;

    public async Task LoadAsync(CancellationToken cancel) => There = await WhoThereIs.OfAsync(Db, Today, [Barrier?.OwnerId], cancel);

    protected Task<IActionResult> DoneAsync(string done, CancellationToken cancel) => DoneAsync(done, "/plan/barriers", cancel);
}

/// <summary>Writes a barrier down, or says it otherwise.</summary>
public abstract class BarrierFormPage(TrellisDb db, LocalityContent locality, TimeProvider clock) : BarrierPage(db, locality, clock), IKeepsDraft
{
    [BindProperty, StringLength(200)] public string? Title { get; set; }
    [BindProperty, StringLength(1000)] public string? Says { get; set; }
    [BindProperty, Required(ErrorMessage = "Choose on which level it stands in the way")] public PlanLevel? Level { get; set; }
    [BindProperty, StringLength(200)] public string? NamedBy { get; set; }
    [BindProperty] public Guid? OwnerOrganisationId { get; set; }
    [BindProperty] public Guid? OwnerId { get; set; }
    [BindProperty, StringLength(100)] public string? OwnerName { get; set; }
    [BindProperty] public IList<Guid> ActionIds { get; set; } = [];
    /// <summary>The version this form was opened on.</summary>
    [BindProperty] public long Opened { get; set; }

    public Task OnGetAsync(CancellationToken cancel)
    {
        if (Barrier is { } barrier)
        {
            (Title, Says, Level, NamedBy) = (barrier.Title, barrier.Says, barrier.Level, barrier.NamedBy);
            (OwnerOrganisationId, OwnerId, OwnerName, ActionIds, Opened) = (barrier.OwnerOrganisationId, barrier.OwnerId, barrier.OwnerName, [.. barrier.Actions], barrier.Version);
        }
        return LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        this.RefuseOnce(Opened, Barrier?.Version ?? 0);
        var named = new NamedBarrier(Title, Level!.Value, NamedBy, OwnerOrganisationId is { } of ? There.Owner(of, OwnerId, OwnerName) : null, [.. ActionIds.Where(id => Actions.Any(a => a.Id == id))], Says);
        if (Barrier is { } barrier) barrier.Change(named, Member);
        else Db.Add(SystemBarrier.Log(named, Member, Now));
        return await DoneAsync("The barrier is written down", cancel);
    }
}
