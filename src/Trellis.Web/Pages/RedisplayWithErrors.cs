using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
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

/// <summary>
/// A form that cannot be accepted is shown again with what was typed and the page's own data; its handler only ever sees a valid form, sent from a page that we gave to
/// the one who sends it.
/// </summary>
internal sealed class RedisplayWithErrors : IAsyncPageFilter, IOrderedFilter
{
    private const string NotTheirs = "This page was open for too long, or somebody signed in or out in another tab. What you typed is still here: check it and send it again";

    public int Order => 100;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var method = context.HttpContext.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) { await next(); return; }
        if (context.HandlerMethod?.MethodInfo.IsDefined(typeof(NotCheckedYetAttribute), false) is true) context.ModelState.KeepOnlyWhatWasTyped();
        if (!await IsTheirsAsync(context)) context.ModelState.AddModelError("", NotTheirs);
        if (!context.ModelState.IsValid) { context.Result = await AgainAsync(context.HandlerInstance, context.HttpContext); return; }

        var done = await next();
        if (done.Exception is RuleBrokenException rule)
            foreach (var wrong in rule.Others.Prepend(rule)) done.ModelState.AddModelError(wrong.Field ?? "", wrong.Message);
        else if (done.Exception is DbUpdateException kept && (kept is DbUpdateConcurrencyException || TrellisDatabase.IsDuplicateKey(kept))) done.ModelState.AddModelError("", SavedMeanwhile.Said);
        else return;
        // What the handler had begun to change is neither shown nor saved.
        context.HttpContext.RequestServices.GetRequiredService<TrellisDb>().ChangeTracker.Clear();
        done.Result = await AgainAsync(context.HandlerInstance, context.HttpContext);
        done.ExceptionHandled = true;
    }

    private static async Task<bool> IsTheirsAsync(PageHandlerExecutingContext context) =>
        context.HandlerInstance.GetType().IsDefined(typeof(IgnoreAntiforgeryTokenAttribute), inherit: true) ||
        await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext);

    private static async Task<PageResult> AgainAsync(object page, HttpContext http)
    {
        if (page is ILoads loads) await loads.LoadAsync(http.RequestAborted);
        return new() { StatusCode = StatusCodes.Status400BadRequest };
    }
}

/// <summary>What a form holds, without what is wrong with it.</summary>
internal static class WhatWasTyped
{
    public static void KeepOnlyWhatWasTyped(this ModelStateDictionary state)
    {
        var typed = state.Where(e => e.Value is { RawValue: not null }).Select(e => (e.Key, e.Value!.RawValue, e.Value.AttemptedValue)).ToList();
        state.Clear();
        foreach (var (field, raw, attempted) in typed)
        {
            state.SetModelValue(field, raw, attempted);
            state.MarkFieldSkipped(field);
        }
    }
}
