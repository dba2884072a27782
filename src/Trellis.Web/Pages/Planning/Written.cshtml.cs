using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Insight;
using Trellis.Web.Access;
using Trellis.Web.Reports;
using Trellis.Web.Reports.Planning;

namespace Trellis.Web.Pages.Planning;

/// <summary>The plan as a report, on the page, in print and as a Word file.</summary>
public class WrittenModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PageModel
{
    public Report? Report { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? @as, CancellationToken cancel)
    {
        var made = Made.Now(HttpContext.Features.Get<CurrentMember>()!, locality, clock);
        if (await PlanMaterial.OfAsync(db, locality, made.At.Today, cancel) is not { } plan) return Page();
        Report = PlanReport.Of(plan, made);
        return this.Shown(Report, made, @as);
    }
}
