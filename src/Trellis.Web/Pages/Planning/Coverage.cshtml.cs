using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Planning;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Planning;

/// <summary>Which organisations and sectors the plan spans, and which not.</summary>
public class CoverageModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PlanPage(db, locality, clock)
{
    public Coverage Coverage { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Coverage = new(await Db.Organisations.AsNoTracking().ToListAsync(cancel), Actions);

    public string Sentence => $"The plan spans {Coverage.InPlan} of {Coverage.Organisations.Count} organisations and {Coverage.Sectors.Count(s => s.InPlan > 0)} of {Coverage.Sectors.Count} sectors. "
        + (Coverage.SectorsWithout.ToList() is { Count: > 0 } without ? $"No action yet for: {without.Select(s => Locality.Sectors.Title(s)).ToList().Listed}." : "Every sector has a part in it.");
}
