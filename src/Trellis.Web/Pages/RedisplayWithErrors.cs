using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Domain;

namespace Trellis.Web.Pages;

/// <summary>A page that has data of its own to show, also when its form is shown again.</summary>
public interface ILoads
{
    Task LoadAsync(CancellationToken cancel);
}

/// <summary>A press that asks for one more row, or finds something: the form comes back as it was typed, and nothing is checked yet.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NotCheckedYetAttribute : Attribute;

/// <summary>A form that cannot be accepted is shown again with what was typed and the page's own data; its handler only ever sees a valid form.</summary>
internal sealed class RedisplayWithErrors : IAsyncPageFilter, IOrderedFilter
{
    public int Order => 100;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method)) { await next(); return; }
        if (context.HandlerMethod?.MethodInfo.IsDefined(typeof(NotCheckedYetAttribute), false) is true) KeepOnlyWhatWasTyped(context.ModelState);
        if (!context.ModelState.IsValid) { context.Result = await AgainAsync(context.HandlerInstance, context.HttpContext); return; }

        var done = await next();
        if (done.Exception is not RuleBrokenException rule) return;
        done.ModelState.AddModelError(rule.Field ?? "", rule.Message);
        done.Result = await AgainAsync(context.HandlerInstance, context.HttpContext);
        done.ExceptionHandled = true;
    }

    private static void KeepOnlyWhatWasTyped(ModelStateDictionary state)
    {
        var typed = state.Where(e => e.Value is { RawValue: not null }).Select(e => (e.Key, e.Value!.RawValue, e.Value.AttemptedValue)).ToList();
        state.Clear();
        foreach (var (field, raw, attempted) in typed)
        {
            state.SetModelValue(field, raw, attempted);
            state.MarkFieldSkipped(field);
        }
    }

    private static async Task<PageResult> AgainAsync(object page, HttpContext http)
    {
        if (page is ILoads loads) await loads.LoadAsync(http.RequestAborted);
        return new() { StatusCode = StatusCodes.Status400BadRequest };
    }
}
