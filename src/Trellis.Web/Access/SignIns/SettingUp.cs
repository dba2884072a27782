using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Domain;

namespace Trellis.Web.Access.SignIns;

/// <summary>A page on which somebody sets up how they sign in: with a link from a letter in hand, or signed in and sure of it lately.</summary>
public abstract class SettingUpPage : PageModel
{
    public Account Account { get; internal set; } = null!;
    /// <summary>They are not in yet: what they set up here is what lets them in.</summary>
    public bool ForTheFirstTime => Half is not null;
    internal HalfWay? Half { get; set; }

    /// <summary>The account's stamp changed here: the way in that they are on stays open.</summary>
    internal Task StayHalfWayAsync(string how) => Half is null ? Task.CompletedTask : (Half with { How = how, Stamp = Account.SecurityStamp! }).KeepAsync(HttpContext);
}

/// <summary>Finds whose sign-in a page sets up. Anybody else is asked to sign in first; so is somebody who did a while ago, for a browser may have been left open.</summary>
internal sealed class ForWhomSetsUp : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var page = (SettingUpPage)context.HandlerInstance;
        if (!await FindAsync(page, context.HttpContext))
        {
            page.TempData["Done"] = "First show us again that it is you. Then you can go on here";
            context.Result = page.RedirectToPage("/SignIn/Password", new { Then = HttpMethods.IsGet(context.HttpContext.Request.Method) ? context.HttpContext.Request.Path.Value : "/account" });
            return;
        }
        if (page.Account.PasswordHash is null && page is not Pages.SignIn.SetUp.PasswordModel)
        {
            context.Result = page.RedirectToPage("/SignIn/SetUp/Password");
            return;
        }
        await next();
    }

    private static async Task<bool> FindAsync(SettingUpPage page, HttpContext http)
    {
        var services = http.RequestServices;
        var (entrance, db, now) = (services.GetRequiredService<Entrance>(), services.GetRequiredService<TrellisDb>(), services.GetRequiredService<TimeProvider>().Now());
        if (await entrance.HalfWayAsync(Step.SetUp) is ({ } account, { } half))
        {
            (page.Account, page.Half) = (account, half);
            // Somebody else finished setting this account up meanwhile: whoever is only half-way has nothing to add to it.
            return half.HasSecondFactor || !(await services.GetRequiredService<SecondFactors>().OfAsync(account.Id, http.RequestAborted)).Any;
        }
        if (http.User.StayId() is not { } id || await db.Stays.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, http.RequestAborted) is not { } stay || now.Instant - stay.BeganAt >= Stay.Fresh) return false;
        page.Account = (await services.GetRequiredService<UserManager<Account>>().FindByIdAsync($"{stay.AccountId}"))!;
        return true;
    }
}

internal static class SettingUpSite
{
    /// <summary>For the whole folder, so that no page of it can be forgotten.</summary>
    public static PageConventionCollection UseSettingUp(this PageConventionCollection conventions)
    {
        conventions.AddFolderApplicationModelConvention("/SignIn/SetUp", page => page.Filters.Add(new ForWhomSetsUp()));
        return conventions;
    }
}
