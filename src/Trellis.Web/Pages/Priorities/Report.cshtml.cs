using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Insight;
using Trellis.Web.Access;
using Trellis.Web.Reports;
using Trellis.Web.Reports.Priorities;

namespace Trellis.Web.Pages.Priorities;

/// <summary>The report of a prioritisation, on the page, in print and as a Word file.</summary>
public class ReportModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PrioritisationPage(db, locality)
{
    public Report Report { get; private set; } = null!;

    public IActionResult OnGet(string? @as)
    {
        var made = Made.Now(HttpContext.Features.Get<CurrentMember>()!, Locality, clock);
        Report = PrioritiesReport.Of(new(Held, Round, Cards, Tables, Agreed, Sectors, LevelOf), made);
        return this.Shown(Report, made, @as);
    }
}
