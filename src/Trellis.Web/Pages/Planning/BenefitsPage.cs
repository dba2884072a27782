using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Planning;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.Planning;

/// <summary>A page of the benefits register: each expected impact with its indicator, first and latest figure, and target.</summary>
public abstract class BenefitsPage(TrellisDb db, LocalityContent locality, TimeProvider clock) : PageModel
{
    protected TrellisDb Db { get; } = db;
    protected LocalityContent Locality { get; } = locality;
    protected Moment Now { get; } = clock.Now();
    public Member Member => HttpContext.Features.Get<CurrentMember>()!.Member;
    public bool MayWrite => Plan.IsWrittenBy(Member);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (RouteData.Values["impact"] is string named && Locality.Impacts.Of(named) is null) context.Result = NotFound();
    }
}
