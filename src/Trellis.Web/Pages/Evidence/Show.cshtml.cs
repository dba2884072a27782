using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Instruments;
using Trellis.Domain.Measures;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Evidence;

/// <summary>One item of the register: what it says, who gave it, how much it can carry, and whether it was withdrawn and why.</summary>
public class ShowModel(TrellisDb db, LocalityContent locality) : EvidencePage(db)
{
    public Names Names { get; private set; } = null!;
    public MeasuredLevel? Figure { get; private set; }
    public AssessmentTool Tool => locality.Tool;
    public bool MayWithdraw => !Item.IsWithdrawn && HttpContext.Features.Get<CurrentMember>()!.MayOpen("/Evidence/Keeping/Withdraw");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Names = await Names.OfAsync(Db, Item.FromOrganisationId is { } from ? [from] : [], [], [Item.RecordedById, Item.WithdrawnById], cancel);
        if (Item.MeasureResultId is { } id && await Db.MeasureResults.AsNoTracking().SingleAsync(r => r.Id == id, cancel) is var result && Tool.Ratings.SelectMany(r => r.Measures).FirstOrDefault(m => m.Code == result.Measure) is { } measure)
            Figure = MeasuredLevel.Of(measure, result);
    }
}
