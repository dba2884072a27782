using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Insight;
using Trellis.Web.Access;
using Trellis.Web.Reports;
using Trellis.Web.Reports.FirstPhase;

namespace Trellis.Web.Pages.Planning.FirstPhase;

/// <summary>The analysis report of the first phase, on the page, in print and as a Word file.</summary>
public class ReportModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PageModel
{
    public Report Report { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? @as, CancellationToken cancel)
    {
        var current = HttpContext.Features.Get<CurrentMember>()!;
        var made = Made.Now(current, locality, clock);
        Report = FirstPhaseReport.Of(await FirstPhaseMaterial.OfAsync(db, locality, current.Member, made.At.Today, cancel), made);
        return this.Shown(Report, made, @as);
    }
}
