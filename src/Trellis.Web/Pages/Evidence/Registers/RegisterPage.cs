using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Alliance;
using Trellis.Domain.Evidence.Registers;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.Evidence.Registers;

/// <summary>A page about one register, and one thing in it where the address names one. Any other is not found.</summary>
public abstract class RegisterPage(TrellisDb db, LocalityContent locality) : PageModel
{
    protected TrellisDb Db { get; } = db;
    protected LocalityContent Locality { get; } = locality;
    public Register Register { get; private set; } = null!;
    /// <summary>Every version of the thing, the latest first; none where the page is about the register.</summary>
    public IReadOnlyList<RegisterEntry> Versions { get; private set; } = [];
    public RegisterEntry Entry => Versions[0];
    public ContentList Sectors => Locality.Sectors;
    protected CurrentMember Current => HttpContext.Features.Get<CurrentMember>()!;
    public Member Member => Current.Member;
    public bool MayKeep => Current.MayOpen("/Evidence/Registers/Keeping/Write");
    public string Home => Register.OfFirstPhase ? "/plan/phase-1" : "/registers";

    protected virtual Task<bool> IsFoundAsync(CancellationToken cancel) => Task.FromResult(true);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        if (Locality.Registers.Find((string)(RouteData.Values["register"] ?? JointGroup.Register)) is not { } register) { context.Result = NotFound(); return; }
        Register = register;
        if (RouteData.Values["entryId"] is string named)
        {
            var id = Guid.Parse(named);
            Versions = await Db.RegisterEntries.AsNoTracking().Where(e => e.EntryId == id && e.Register == register.Code).OrderByDescending(e => e.Sequence).ToListAsync(cancel);
            if (Versions.Count == 0) { context.Result = NotFound(); return; }
        }
        if (!await IsFoundAsync(cancel)) { context.Result = NotFound(); return; }
        await next();
    }

    protected async Task<IActionResult> DoneAsync(string done, Guid entry, CancellationToken cancel)
    {
        await Db.SaveChangesAsync(cancel);
        TempData["Done"] = done;
        return RedirectToPage("/Evidence/Registers/Show", new { register = Register.Code, entryId = entry });
    }
}

internal static class RegistersOfLocality
{
    /// <summary>What the registers held on a day, as far as it was written down by an instant where one is given. Registers are short, so they are read whole.</summary>
    public static async Task<RegistersOnADay> RegistersOn(this TrellisDb db, RegisterBook book, DateOnly day, DateTimeOffset? writtenBy, CancellationToken cancel)
    {
        var yearBefore = day.AddYears(-1);
        return new(book, day, writtenBy, await db.RegisterEntries.AsNoTracking().Where(e => e.AsOf <= day).ToListAsync(cancel),
            await db.GroupMembers.AsNoTracking().ToListAsync(cancel), await db.GroupMeetings.AsNoTracking().ToListAsync(cancel))
        {
            Elements = await db.MindfulChecklists.AsNoTracking().Where(c => c.AsOf <= day && c.AsOf > yearBefore && (writtenBy == null || c.RecordedAt <= writtenBy)).OrderByDescending(c => c.AsOf).ThenByDescending(c => c.RecordedAt).FirstOrDefaultAsync(cancel),
            Groupings = await db.GroupingsChecklists.AsNoTracking().Where(c => c.AsOf <= day && c.AsOf > yearBefore && (writtenBy == null || c.RecordedAt <= writtenBy)).OrderByDescending(c => c.AsOf).ThenByDescending(c => c.RecordedAt).FirstOrDefaultAsync(cancel),
        };
    }
}
