using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Data.Sights;
using Trellis.Domain.Alliance;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.SharingDesk;

/// <summary>A page about the access log of one young person whom the lead's own organisation knows. Any other is not found.</summary>
public abstract class LogPage(TrellisDb db) : PageModel
{
    protected TrellisDb Db { get; } = db;
    public Guid KnownId { get; private set; }
    public string Number { get; private set; } = "";
    public Member Lead => HttpContext.Features.Get<CurrentMember>()!.Member;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        KnownId = Guid.Parse((string)RouteData.Values["knownId"]!);
        if (!(await Db.OwnNumbersAsync([KnownId], HttpContext.RequestAborted)).TryGetValue(KnownId, out var number)) { context.Result = NotFound(); return; }
        Number = number;
        if (!await FindAsync(HttpContext.RequestAborted)) { context.Result = NotFound(); return; }
        await next();
    }

    /// <summary>What else the page is about; false when it is not there.</summary>
    protected virtual Task<bool> FindAsync(CancellationToken cancel) => Task.FromResult(true);
}
