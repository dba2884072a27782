using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Imports;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople.Caseloads;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.Imports;

/// <summary>A page about one caseload that the member's own organisation sent. Another's is not found.</summary>
public abstract class LoadPage(TrellisDb db, SentFiles files, TimeProvider clock) : PageModel
{
    public CaseloadLoad Load { get; private set; } = null!;
    public Member Me => HttpContext.Features.Get<CurrentMember>()!.Member;
    public Moment Now => clock.Now();

    protected TrellisDb Db => db;
    protected SentFiles Files => files;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = Guid.Parse((string)RouteData.Values["loadId"]!);
        if (await db.CaseloadLoads.SingleOrDefaultAsync(l => l.Id == id, HttpContext.RequestAborted) is not { } load) { context.Result = NotFound(); return; }
        Load = load;
        if (!await IsThereAsync(HttpContext.RequestAborted)) { context.Result = NotFound(); return; }
        await next();
    }

    /// <summary>Whether what the page is about within the load is there.</summary>
    protected virtual Task<bool> IsThereAsync(CancellationToken cancel) => Task.FromResult(true);

    /// <summary>The file to be shown; nothing where it is no longer here.</summary>
    protected async Task<CaseloadFile?> FileIfHereAsync(CancellationToken cancel)
    {
        try { return await files.OpenAsync(Load, cancel); }
        catch (FileRefusedException) { return null; }
    }

    /// <summary>The file, or the sentence why it cannot be read, for the top of the form.</summary>
    protected async Task<CaseloadFile> FileAsync(CancellationToken cancel)
    {
        try { return await files.OpenAsync(Load, cancel); }
        catch (FileRefusedException e) { throw new RuleBrokenException(e.Message.TrimEnd('.')); }
    }
}
