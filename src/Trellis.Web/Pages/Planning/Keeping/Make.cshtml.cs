using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Planning;
using Trellis.Domain.Priorities;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>Makes the plan from the five agreed last, or lets it follow five that were agreed since.</summary>
public class MakeModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PlanPage(db, locality, clock), ILoads
{
    public AgreedFive? Newest { get; private set; }
    public bool IsThere => Plan is not null;

    protected override IActionResult? WithoutPlan => null;

    public async Task LoadAsync(CancellationToken cancel) => Newest = await Db.AgreedFives.AsNoTracking().OrderByDescending(f => f.AgreedAt).FirstOrDefaultAsync(cancel);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var five = Newest ?? throw new RuleBrokenException("No five are agreed yet. Agree on five priorities first");
        if (IsThere) Plan.TakeUp(five, Member);
        else Db.Add(Plan.Make(five, Member, Now));
        return await DoneAsync(IsThere ? "The plan follows the new five" : "The plan is begun. Say for each priority what should be different", "/plan", cancel);
    }
}
