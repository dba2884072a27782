using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.Administration.Members;

/// <summary>A page about one member; any other is not found, whatever is sent.</summary>
public abstract class MemberPage(TrellisDb db) : AdministrationPage(db)
{
    [BindProperty(SupportsGet = true)] public Guid MemberId { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await Db.Members.People().AnyAsync(m => m.Id == MemberId, HttpContext.RequestAborted)) { context.Result = NotFound(); return; }
        await base.OnPageHandlerExecutionAsync(context, next);
    }
}
