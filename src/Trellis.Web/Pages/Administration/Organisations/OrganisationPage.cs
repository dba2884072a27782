using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.Administration.Organisations;

/// <summary>A page about one organisation, already found.</summary>
public abstract class OrganisationPage(TrellisDb db) : AdministrationPage(db)
{
    [BindProperty(SupportsGet = true)] public Guid OrganisationId { get; set; }

    public Organisation Organisation { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await Db.Organisations.SingleOrDefaultAsync(o => o.Id == OrganisationId, HttpContext.RequestAborted) is not { } found) { context.Result = NotFound(); return; }
        Organisation = found;
        await base.OnPageHandlerExecutionAsync(context, next);
    }
}
