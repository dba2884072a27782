using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Measures;
using Trellis.Domain.Planning;

namespace Trellis.Web.Pages.Planning;

/// <summary>The benefits register, and what young people did in designing help anew.</summary>
public class BenefitsModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : BenefitsPage(db, locality, clock)
{
    public IReadOnlyList<(BenefitNow Now, IReadOnlyList<MeasureResult> Figures)> Benefits { get; private set; } = [];
    public IReadOnlyList<PartInRedesign> Parts { get; private set; } = [];
    public int WithFigures => Benefits.Count(b => b.Now.Latest is not null);
    public int Moved => Benefits.Count(b => b.Now.Moved.Direction is Direction.Better);
    public int Compared => Benefits.Count(b => b.Now.Moved.Direction is not Direction.Unknown);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Benefits = await Db.BenefitsAsync(Locality, Locality.Impacts.Items, cancel);
        Parts = await Db.PartsInRedesign.AsNoTracking().OrderByDescending(p => p.On).ToListAsync(cancel);
    }
}
