using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Insight;
using Trellis.Web.Access;
using Trellis.Web.Reports;
using Trellis.Web.Reports.Assessment;

namespace Trellis.Web.Pages.Assessment;

/// <summary>The report of a round, on the page, in print and as a Word file.</summary>
public class ReportModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : RoundPage(db, locality)
{
    public Report Report { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? @as, CancellationToken cancel)
    {
        var made = Made.Now(HttpContext.Features.Get<CurrentMember>()!, Locality, clock);
        Report = Written(await RoundMaterial.OfAsync(Db, Locality, Member, Round, Tool, cancel), made);
        return this.Shown(Report, made, @as);
    }

    protected virtual Report Written(RoundMaterial round, Made made) => AssessmentReport.Of(round, made);
}
