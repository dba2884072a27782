using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Web.Pages.Planning.Keeping;
using Trellis.Web.Reports;
using Trellis.Web.Sheets;

namespace Trellis.Web.Pages.Planning;

/// <summary>The plan as a workbook to take away.</summary>
public class ExportModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PlanPage(db, locality, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var sheet = new PlanSheet(Locality, await WhoThereIs.OfAsync(Db, Today, Actions.Select(a => a.OwnerId), cancel), Objectives, CardTitle);
        return File(Workbook.Write([.. sheet.Of(Actions, Today)]), Workbook.MediaType, ReportPage.FileOf($"plan-{Today:yyyy-MM-dd}", Locality.Name, "xlsx"));
    }
}
