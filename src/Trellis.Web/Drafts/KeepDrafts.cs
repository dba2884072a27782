using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data.Drafts;
using Trellis.Domain;
using Trellis.Web.Access;
using Trellis.Web.Pages;

namespace Trellis.Web.Drafts;

/// <summary>What a form may ask for besides being saved.</summary>
internal static class Keep
{
    public const string Field = "__keep";
    public const string Later = "later";
    public const string Quietly = "quietly";
    public const string Not = "not";
}

/// <summary>Gives a form back as its author left it, keeps it when they ask, and lets the draft go with the save.</summary>
internal sealed class KeepDrafts : IAsyncPageFilter, IOrderedFilter
{
    /// <summary>After the young person was found, before a form is refused.</summary>
    public int Order => 50;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.HandlerInstance is not (PageModel page and IKeepsDraft) || http.Features.Get<CurrentMember>() is not { } current) { await next(); return; }

        var services = http.RequestServices;
        var form = FormOnScreen.Of(page, current.Member.Id, services.GetRequiredService<TimeProvider>().Now().Instant);
        http.Features.Set(form);
        if (HttpMethods.IsGet(http.Request.Method))
        {
            if (await next() is { Exception: null, Result: PageResult }) await RestoreAsync(page, form, services.GetRequiredService<UnfinishedForms>());
        }
        else if (HttpMethods.IsPost(http.Request.Method) && await AskedAsync(page, form.Slip, services) is { } answer)
        {
            context.Result = answer;
        }
        else
        {
            services.GetRequiredService<Drawer>().GoesWithTheSave(form.Slip.MemberId, form.Slip.Form, form.Slip.Subject);
            await next();
        }
    }

    private static async Task RestoreAsync(PageModel page, FormOnScreen form, UnfinishedForms unfinished)
    {
        var cancel = page.HttpContext.RequestAborted;
        if (await unfinished.FindAsync(form.Slip, cancel) is not { } kept) return;
        await TypedAgain.FillAsync(page, kept.Typing);
        if (page is ILoads loads) await loads.LoadAsync(cancel);
        form.KeptAt = kept.KeptAt;
    }

    /// <summary>The answer to a form that asks to be kept, or not to be, instead of being saved.</summary>
    private static async Task<IActionResult?> AskedAsync(PageModel page, Slip here, IServiceProvider services)
    {
        var (form, unfinished) = (page.Request.Form, services.GetRequiredService<UnfinishedForms>());
        if (form[Keep.Field] is not [{ } asked] || !await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(page.HttpContext)) return null;
        if (asked == Keep.Not)
        {
            await unfinished.ThrowAwayAsync(here.MemberId, here.Form, here.Subject, page.HttpContext.RequestAborted);
            return new LocalRedirectResult($"~{here.Address}");
        }
        var kept = await unfinished.KeepAsync(unfinished.SlipIn(form, page.Request.Path) ?? here, form);
        if (asked == Keep.Quietly) return new StatusCodeResult(kept ? StatusCodes.Status204NoContent : StatusCodes.Status413PayloadTooLarge);
        if (!kept) { page.ModelState.AddModelError("", "This is more than we can keep for later. Save it, or make it shorter"); return null; }
        page.TempData["Done"] = "What you typed is kept for you. It is not saved in the record yet.";
        return new RedirectToPageResult("/Drafts");
    }
}
