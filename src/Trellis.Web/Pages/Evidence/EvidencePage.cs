using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Evidence;

namespace Trellis.Web.Pages.Evidence;

/// <summary>A page about one item of the register that this member may read. Any other is not found.</summary>
public abstract class EvidencePage(TrellisDb db) : PageModel
{
    protected TrellisDb Db { get; } = db;
    public EvidenceItem Item { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = Guid.Parse((string)RouteData.Values["itemId"]!);
        if (await Db.EvidenceItems.SingleOrDefaultAsync(i => i.Id == id, HttpContext.RequestAborted) is not { } item) { context.Result = NotFound(); return; }
        Item = item;
        await next();
    }
}
