using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Groupings;

namespace Trellis.Web.Access;

/// <summary>A page about one decision of one young person, already found.</summary>
public interface IAboutOneDecision
{
    GroupingDecision Decision { get; set; }
}

/// <summary>A page that changes one decision: for somebody of the organisation that recorded it.</summary>
public abstract class DecisionFormPage : YoungPersonFormPage, IAboutOneDecision
{
    public GroupingDecision Decision { get; set; } = null!;
}

/// <summary>Finds the decision named in the address among those the reader may see about this young person. Anything else is simply not found.</summary>
internal sealed class ForOneDecision : IAsyncPageFilter, IOrderedFilter
{
    /// <summary>After the young person was found, before a form is checked.</summary>
    public int Order => 10;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerInstance is IAboutOneDecision page && await FindAsync(page, (YoungPersonPage)context.HandlerInstance, context.HttpContext) is { } refusal) { context.Result = refusal; return; }
        await next();
    }

    private static async Task<IActionResult?> FindAsync(IAboutOneDecision page, YoungPersonPage about, HttpContext http)
    {
        var id = Guid.Parse((string)http.GetRouteValue("decisionId")!);
        var decisions = http.RequestServices.GetRequiredService<TrellisDb>().GroupingDecisions;
        // A second press of "move it" still finds what the first press has moved away.
        var pressed = page is DecisionFormPage && HttpMethods.IsPost(http.Request.Method);
        var decision = await (pressed ? decisions.Where(d => d.YoungPersonId == about.YoungPerson.Id) : decisions.About(about.YoungPerson.Id)).SingleOrDefaultAsync(d => d.Id == id, http.RequestAborted);
        if (decision is null) return new NotFoundResult();
        page.Decision = decision;
        return page is DecisionFormPage && !decision.IsOf(about.Member) ? new ForbidResult() : null;
    }
}
